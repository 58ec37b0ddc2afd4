// Reads the content files of calls: templates, difficulties, skills, and the words by which plans are read.
#pragma once

#include "base/result.h"
#include "coaching/call_content.h"
#include "coaching/plan_reading.h"

#include <QByteArray>

namespace chalktalk::io {

// Unreadable, with the reason, for a file that is not of this form; ids must be unique.
[[nodiscard]] Result<coaching::CallContent> callContentFromJson(const QByteArray& json);
[[nodiscard]] Result<coaching::PlanLanguage> planLanguageFromJson(const QByteArray& json);

// The organisation's own (`content/calls.json` in the data folder) where there is one that can be read; else the one
// that comes with the program. `problem` says why an own file was not used.
[[nodiscard]] coaching::CallContent loadCallContent(const QString& dataDir, QString* problem = nullptr);
// Every language that the program can read plans in, the interface's own first.
[[nodiscard]] std::vector<coaching::PlanLanguage> loadPlanLanguages();

} // namespace chalktalk::io
