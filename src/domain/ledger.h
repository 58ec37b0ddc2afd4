// All facts of a store as an immutable value, packed so that one rep's facts lie together (docs/architecture.md).
//
// Opportunities stand by present owner (and are listed under former ones), activities by the person who did them.
// Positions are dense; `opportunityId(i)` and `activityId(i)` are the store's. Filled by LedgerBuilder only.
#pragma once

#include "domain/calendar.h"
#include "domain/packed_facts.h"

#include <memory>
#include <span>
#include <vector>

namespace chalktalk::domain {

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

    // Opportunities, by dense position.
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

    [[nodiscard]] std::pair<quint32, quint32> ownedRange(PersonIndex person) const; // owned now: [first, second)
    [[nodiscard]] std::span<const quint32> formerlyOwned(PersonIndex person) const; // at some time, but not now

    // Activities of one person, oldest first, by dense position [first, second).
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
    template <class T> std::span<const T> slice(const std::vector<T>& all, quint32 Offsets::*field, quint32 i) const {
        return {all.data() + m_offsets[i].*field, m_offsets[i + 1].*field - m_offsets[i].*field};
    }

    std::vector<Person> m_people;
    std::vector<ReportingLine> m_lines; // sorted by person
    std::vector<Leave> m_leave;         // sorted by person, from
    std::vector<Quota> m_quotas;        // sorted by person, period
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
