// The kinds of facts a store takes in: one canonical file each.
#pragma once

#include <cstddef>
#include <QtGlobal>

namespace chalktalk::domain {

// In dependency order: a row refers only to kinds before its own (and people to people).
enum class FactKind : quint8 {
    People,
    ReportingLines,
    Leave,
    Holidays,
    Rates,
    Quotas,
    Accounts,
    Opportunities,
    Changes,
    Activities
};
inline constexpr std::size_t factKinds = 10;

} // namespace chalktalk::domain
