// A call's own row: its columns bound and read in one order. For store/ only; throws Failure.
#pragma once

#include "domain/call.h"

#include <optional>

namespace chalktalk::store {

class Statement;

// Times that are not known, and ids that name nothing, are null in a row.
[[nodiscard]] inline std::optional<qint64> known(qint64 value) {
    return value == 0 ? std::nullopt : std::optional(value);
}

// The columns of call/insert and call/update, the id last.
void bindCall(Statement& statement, const domain::Call& call);
// A row of call/find, without the lines that hang on it.
[[nodiscard]] domain::Call readCall(const Statement& row);

} // namespace chalktalk::store
