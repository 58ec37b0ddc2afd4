// How coaching records name people and the customers' records: by number in a draft, by the source's ids in an export.
#pragma once

#include "base/ids.h"

#include <functional>
#include <QString>

namespace chalktalk::io {

// Asked for ids that are not null only.
struct RecordNames {
    std::function<QString(PersonId)> person;
    std::function<QString(AccountId)> account;
    std::function<QString(OpportunityId)> opportunity;
    std::function<QString(ActivityId)> activity;
};

} // namespace chalktalk::io
