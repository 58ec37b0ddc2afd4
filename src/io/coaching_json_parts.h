// Single coaching records as JSON values, for drafts and exports alike; seen by the files that read or write JSON only.
#pragma once

#include "base/ids.h"
#include "domain/commitment.h"
#include "domain/profile.h"
#include "domain/session.h"

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace chalktalk::io {

using Json = nlohmann::ordered_json; // reads in the order in which it was thought

// How a person is named: by number in a draft, by the source's text id in an export.
using PersonText = std::function<QString(PersonId)>;

[[nodiscard]] Json text(QStringView words);
[[nodiscard]] Json idJson(qint64 id);   // as text: 63 bits are no number of every JSON reader; null for 0
[[nodiscard]] Json timeJson(qint64 ms); // ISO 8601 in UTC with milliseconds; null for 0
[[nodiscard]] Json dayJson(std::optional<Day> day);

[[nodiscard]] Json factJson(const domain::FrozenFact& fact);
[[nodiscard]] Json sessionJson(const domain::Session& session, const PersonText& person); // without the private note
[[nodiscard]] Json commitmentJson(const domain::Commitment& commitment, const PersonText& person);
[[nodiscard]] Json profileJson(const domain::Profile& profile, const PersonText& person); // without the private note

} // namespace chalktalk::io
