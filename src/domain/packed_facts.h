// The facts as they lie in memory: days in 16 bits, histories as lists of changes, no padding where there are millions.
#pragma once

#include "domain/person.h"

#include <limits>

namespace chalktalk::domain {

// A day in 16 bits, counted from 1950-01-01 (to 2129-06-05). 0 means "none" (or, in a history, "from the start").
#pragma pack(push, 1) // stands at odd addresses within the changes below
struct PackedDay {
    quint16 raw = 0;

    static constexpr qint32 epoch = -7306; // day 1 is 1950-01-01, as days since 1970-01-01
    static constexpr bool fits(Day d) { return d.value - epoch > 0 && d.value - epoch <= 0xFFFF; }
    static constexpr PackedDay of(Day d) { return {static_cast<quint16>(d.value - epoch)}; }
    [[nodiscard]] constexpr bool isNone() const { return raw == 0; }
    [[nodiscard]] constexpr Day day() const { return Day{raw + epoch}; } // PackedDay{0} is before every real day
    friend constexpr auto operator<=>(PackedDay a, PackedDay b) { return a.day().value <=> b.day().value; }
    friend constexpr bool operator==(PackedDay a, PackedDay b) { return a.day() == b.day(); }
};
#pragma pack(pop)

inline constexpr qint64 blankAmount = std::numeric_limits<qint64>::min();

// One field's values over time, oldest first. If a field has a history, its first entry has day none and holds the
// value before the first change (that change's old value). Entries equal to the one before them were dropped.
// `day` is the calendar day of the change in the store's zone; several of one day keep their order.
#pragma pack(push, 1)
struct StageChange {
    PackedDay day;
    Stage stage;
};
struct AmountChange {
    PackedDay day;
    qint64 minor; // blankAmount when blank
};
struct CloseDateChange {
    PackedDay day;
    PackedDay closeDate; // none when blank
};
struct OwnerChange {
    PackedDay day;
    PersonIndex owner; // noPerson when blank or unknown
};
struct OpportunityActivity { // any activity on the opportunity, by anybody, oldest first
    PackedDay day;
    CallKind kind;
};
#pragma pack(pop)

// The present values of one opportunity; the spans of its histories are asked of the ledger.
struct Opportunity {
    qint64 amount = blankAmount;     // minor units
    qint64 listAmount = blankAmount; // minor units
    PersonIndex owner = noPerson;
    PackedDay created;   // none: unknown, it always existed
    PackedDay closeDate; // expected while open, closing day once closed; none: blank
    Stage stage = Stage::Prospect;
    Source source = Source::None;
    bool hasNextStep = false;
};

} // namespace chalktalk::domain
