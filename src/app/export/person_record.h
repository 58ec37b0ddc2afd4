// One person's whole record, as whoever it is about may read it.
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QByteArray>
#include <stop_token>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

// The rows about a person and the coaching records in which they have a part, as JSON; of one-to-ones that they
// coached, and of others' calls, without what the other said or was seen to do. Private notes and unsaved words are
// those about them: everybody's where `who` is this person or nobody, else only those that `who` wrote.
[[nodiscard]] Result<QByteArray> personRecord(store::Database& database, PersonId person, std::optional<PersonId> who,
                                              std::stop_token stop = {});

} // namespace chalktalk::app
