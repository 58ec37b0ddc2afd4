// All facts of a store as an immutable value, packed so that one rep's facts lie together (docs/architecture.md).
//
// Opportunities stand sorted by present owner, activities by the person who did them, each rep's block contiguous.
// An opportunity that changed hands is also listed under its former owners. Positions are dense; the store's id of
// a position is `opportunityId(i)` / `activityId(i)`. Filled by LedgerBuilder only.
#pragma once

#include "domain/person.h"

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace chalktalk::domain {

// A day in 16 bits, counted from 1950-01-01 (to 2129-06-05). 0 means "none" (or, in a history, "from the start").
struct PackedDay {
    quint16 raw = 0;

    static constexpr qint32 epoch = -7306; // day 1 is 1950-01-01, as days since 1970-01-01
    static constexpr bool fits(Day d) { return d.value - epoch > 0 && d.value - epoch <= 0xFFFF; }
    static constexpr PackedDay of(Day d) { return {static_cast<quint16>(d.value - epoch)}; }
    [[nodiscard]] constexpr bool isNone() const { return raw == 0; }
    [[nodiscard]] constexpr Day day() const { return Day{raw + epoch}; } // PackedDay{0} is before every real day
    friend constexpr auto operator<=>(PackedDay, PackedDay) = default;
};

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

// What the store as a whole records, whatever the date: decides `not-recorded`.
struct Recorded {
    bool activities = false;
    bool discoveryActivities = false, demoActivities = false;
    bool stageHistory = false, closeDateHistory = false, anyHistory = false;
    bool listAmounts = false, sources = false, nextSteps = false;
    bool openCloseDates = false; // an open (as it is now) opportunity with a close date
};

struct Calendar { // organisation-wide
    std::vector<Day> holidays; // sorted, distinct
    int fiscalStartMonth = 1;

    // Monday to Friday, less holidays, from first to last, both included; 0 when first > last.
    [[nodiscard]] int workingDays(Day first, Day last) const;
};

class Ledger {
  public:
    [[nodiscard]] const std::vector<Person>& people() const { return m_people; }
    [[nodiscard]] const Person& person(PersonIndex p) const { return m_people[p]; }
    [[nodiscard]] const std::vector<ReportingLine>& reportingLines() const { return m_lines; }
    [[nodiscard]] const Calendar& calendar() const { return m_calendar; }
    [[nodiscard]] const Recorded& recorded() const { return m_recorded; }
    [[nodiscard]] int currencyDecimals() const { return m_currencyDecimals; }
    [[nodiscard]] const QString& currency() const { return m_currency; }
    // The latest day of an activity, a change, a creation or a closing; nothing in a store without facts.
    [[nodiscard]] std::optional<Day> latestFact() const { return m_latestFact; }

    // The manager of a person on a day, by effective-dated lines; noPerson without one.
    [[nodiscard]] PersonIndex managerOf(PersonIndex person, Day day) const;
    // Everybody whose line leads to `manager` on that day, at any depth, without the manager; in people() order.
    [[nodiscard]] std::vector<PersonIndex> lineOf(PersonIndex manager, Day day) const;
    [[nodiscard]] std::vector<PersonIndex> directReports(PersonIndex manager, Day day) const;
    [[nodiscard]] std::optional<PersonIndex> find(PersonId id) const;

    [[nodiscard]] std::span<const Leave> leaveOf(PersonIndex person) const;
    // The quota of the period that starts on `periodStart`; nothing without a row.
    [[nodiscard]] std::optional<Money> quota(PersonIndex person, Day periodStart) const;
    // Working days in the span in the seat and not on leave: the exposure e of INDICATORS.md.
    [[nodiscard]] int exposure(PersonIndex person, Day first, Day last) const;

    // --- opportunities, by dense position ---
    [[nodiscard]] quint32 opportunityCount() const { return static_cast<quint32>(m_opportunities.size()); }
    [[nodiscard]] const Opportunity& opportunity(quint32 i) const { return m_opportunities[i]; }
    [[nodiscard]] OpportunityId opportunityId(quint32 i) const { return {m_opportunityIds[i]}; }
    [[nodiscard]] std::span<const StageChange> stages(quint32 i) const { return slice(m_stages, &Offsets::stage, i); }
    [[nodiscard]] std::span<const AmountChange> amounts(quint32 i) const {
        return slice(m_amounts, &Offsets::amount, i);
    }
    [[nodiscard]] std::span<const CloseDateChange> closeDates(quint32 i) const {
        return slice(m_closeDates, &Offsets::closeDate, i);
    }
    [[nodiscard]] std::span<const OwnerChange> owners(quint32 i) const { return slice(m_owners, &Offsets::owner, i); }
    [[nodiscard]] std::span<const OpportunityActivity> activitiesOn(quint32 i) const {
        return slice(m_onOpportunity, &Offsets::activity, i);
    }

    // Opportunities whose present owner is `person`: positions [first, second).
    [[nodiscard]] std::pair<quint32, quint32> ownedRange(PersonIndex person) const;
    // Positions of opportunities that `person` owned at some time but not now.
    [[nodiscard]] std::span<const quint32> formerlyOwned(PersonIndex person) const;

    // --- activities of one person, oldest first, by dense position [first, second) ---
    [[nodiscard]] std::pair<quint32, quint32> activityRange(PersonIndex person) const;
    // The part of the range whose day lies in [first, last].
    [[nodiscard]] std::pair<quint32, quint32> activityRange(PersonIndex person, Day first, Day last) const;
    [[nodiscard]] Day activityDay(quint32 i) const { return m_activityDays[i].day(); }
    [[nodiscard]] ActivityType activityType(quint32 i) const {
        return static_cast<ActivityType>(m_activityWords[i] >> 5);
    }
    [[nodiscard]] Direction activityDirection(quint32 i) const {
        return static_cast<Direction>((m_activityWords[i] >> 3) & 3);
    }
    [[nodiscard]] CallKind activityKind(quint32 i) const { return static_cast<CallKind>(m_activityWords[i] & 7); }
    [[nodiscard]] int activityMinutes(quint32 i) const { return m_activityMinutes[i]; } // blank counts as 0
    [[nodiscard]] ActivityId activityId(quint32 i) const { return {m_activityIds[i]}; }
    [[nodiscard]] quint32 activityCount() const { return static_cast<quint32>(m_activityIds.size()); }

    // Bytes of the packed facts, and how many facts (opportunities, changes, activities) they are.
    [[nodiscard]] std::size_t factBytes() const;
    [[nodiscard]] std::size_t factCount() const { return m_factCount; }

  private:
    friend class LedgerBuilder;

    struct Offsets { // where each history of an opportunity begins; the next row's says where it ends
        quint32 stage = 0, amount = 0, closeDate = 0, owner = 0, activity = 0;
    };
    template <class T>
    std::span<const T> slice(const std::vector<T>& all, quint32 Offsets::*field, quint32 i) const {
        return {all.data() + m_offsets[i].*field, m_offsets[i + 1].*field - m_offsets[i].*field};
    }

    std::vector<Person> m_people;
    std::vector<ReportingLine> m_lines;   // sorted by person
    std::vector<Leave> m_leave;           // sorted by person, from
    std::vector<Quota> m_quotas;          // sorted by person, period
    Calendar m_calendar;
    Recorded m_recorded;
    QString m_currency;
    int m_currencyDecimals = 2;
    std::optional<Day> m_latestFact;
    std::size_t m_factCount = 0;

    std::vector<Opportunity> m_opportunities;
    std::vector<Offsets> m_offsets; // one more than opportunities
    std::vector<quint32> m_opportunityIds;
    std::vector<StageChange> m_stages;
    std::vector<AmountChange> m_amounts;
    std::vector<CloseDateChange> m_closeDates;
    std::vector<OwnerChange> m_owners;
    std::vector<OpportunityActivity> m_onOpportunity;
    std::vector<quint32> m_ownedFrom;    // per person, and one more
    std::vector<quint32> m_formerlyFrom; // per person, and one more
    std::vector<quint32> m_formerly;

    std::vector<quint32> m_activitiesFrom; // per person, and one more
    std::vector<PackedDay> m_activityDays;
    std::vector<quint8> m_activityWords; // type, direction, kind in 3 + 2 + 3 bits
    std::vector<quint16> m_activityMinutes;
    std::vector<quint32> m_activityIds;
};

using LedgerPtr = std::shared_ptr<const Ledger>;

} // namespace chalktalk::domain
