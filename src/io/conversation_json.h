// Reads the content file of conversations: questions, causes, reasons, expectations.
#pragma once

#include "base/result.h"
#include "coaching/conversation.h"

#include <QByteArray>

namespace chalktalk::io {

// Unreadable, with the reason, for a file that is not of this form; the ids must be unique.
[[nodiscard]] Result<coaching::ConversationContent> conversationFromJson(const QByteArray& json);

// The organisation's own (`content/conversation.json` in the data folder) where there is one that can be read; else the
// one that comes with the program. `problem` says why an own file was not used.
[[nodiscard]] coaching::ConversationContent loadConversation(const QString& dataDir, QString* problem = nullptr);

} // namespace chalktalk::io
