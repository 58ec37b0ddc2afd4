// The streaming way into a store: rows come in dependency order and are all kept, or none.
//
// Order: people (managers before those they manage), reporting lines, leave, holidays, rates, quotas, accounts,
// opportunities, changes, activities. A row of an earlier kind may still come later; what it refers to may not.
// Implemented by store::ImportSession (one transaction); used by the importer and by the sample organisation.
#pragma once

#include "domain/fact_rows.h"

namespace chalktalk::domain {

// Why a row was not taken. A refused row leaves no trace; the others go on.
enum class Refusal : quint8 {
    None,
    UnknownPerson,
    UnknownManager,
    ManagerCircle, // reports to themself, directly or through others
    UnknownOpportunity,
    UnknownOldOwner,
    UnknownNewOwner,
    NoRate,       // a currency without any rate
    TooLarge,     // an amount that does not fit after conversion
    DayOutOfRange // before 1950 or after 2129
};

class FactSink {
  public:
    virtual ~FactSink() = default;

    [[nodiscard]] virtual Refusal put(const PersonRow&) = 0;
    [[nodiscard]] virtual Refusal put(const ReportingLineRow&) = 0;
    [[nodiscard]] virtual Refusal put(const LeaveRow&) = 0;
    [[nodiscard]] virtual Refusal put(const HolidayRow&) = 0;
    [[nodiscard]] virtual Refusal put(const RateRow&) = 0;
    [[nodiscard]] virtual Refusal put(const QuotaRow&) = 0;
    [[nodiscard]] virtual Refusal put(const AccountRow&) = 0;
    [[nodiscard]] virtual Refusal put(const OpportunityRow&) = 0;
    [[nodiscard]] virtual Refusal put(const ChangeRow&) = 0;
    [[nodiscard]] virtual Refusal put(const ActivityRow&) = 0;
};

} // namespace chalktalk::domain
