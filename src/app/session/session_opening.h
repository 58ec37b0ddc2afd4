// Reads a one-to-one for its form, off the window's thread: the record or a new one, what is still open from before,
// and a draft that came back.
#pragma once

#include "app/session/session_start.h"
#include "base/clock.h"
#include "base/result.h"
#include "coaching/conversation.h"
#include "domain/ledger.h"
#include "domain/profile.h"
#include "domain/session_form.h"
#include "store/draft.h"

#include <optional>

namespace chalktalk::app {

struct Opening {
    QString storePath, dataDir;
    domain::LedgerPtr ledger;
    Clock clock;
    QTimeZone zone;
    Day today;
    PersonId me;                       // who looks
    SessionId id;                      // null: a new one
    PersonId person;                   // of a new one
    std::optional<SessionStart> start; // it begins now, with this on the table
};

struct OpenedSession {
    domain::SessionForm form;
    domain::Profile profile;
    coaching::ConversationContent content;
    std::vector<domain::Commitment> known; // as the store has them, before a draft changed any
    QString cameBack;                      // when a draft was found: until when it was typed
    store::DraftMark cameFrom = {};
};

[[nodiscard]] Result<OpenedSession> openSession(const Opening& opening);

// "09:41" in that zone.
[[nodiscard]] QString clockText(qint64 utcMs, const QTimeZone& zone);

} // namespace chalktalk::app
