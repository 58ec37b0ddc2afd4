#include "domain/ledger_builder.h"

#include "base/money.h"

#include <algorithm>
#include <numeric>

namespace chalktalk::domain {

namespace {

PackedDay packed(std::optional<Day> day) { return day && PackedDay::fits(*day) ? PackedDay::of(*day) : PackedDay{}; }

PackedDay packedValue(qint64 day) {
    return day == ChangeFacts::noDay ? PackedDay{} : packed(Day{static_cast<qint32>(day)});
}

// Turns counts per key into where each key begins, with one more entry for the end.
std::vector<quint32> toBegins(std::vector<quint32> counts) {
    counts.push_back(0);
    std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), 0u);
    return counts;
}

// Collects one field's history of one opportunity: initial value first, values that repeat left out. A change to the
// value that the field already had is no change, so that a field with nothing else has no history.
template <class Entry, class Value> class HistoryColumn {
  public:
    explicit HistoryColumn(std::vector<Entry>& out) : m_out(out) {}
    void begin() { m_started = false; }
    void add(Day day, Value before, Value after) {
        if (after == (m_started ? m_last : before) || !PackedDay::fits(day)) return;
        if (!m_started) m_out.push_back(Entry{PackedDay{}, before});
        m_out.push_back(Entry{PackedDay::of(day), after});
        m_last = after;
        m_started = true;
    }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_out.size()); }

  private:
    std::vector<Entry>& m_out;
    Value m_last{};
    bool m_started = false;
};

} // namespace

PersonIndex LedgerBuilder::addPerson(Person person) {
    m_people.push_back(std::move(person));
    return static_cast<PersonIndex>(m_people.size() - 1);
}

void LedgerBuilder::reserve(std::size_t opportunities, std::size_t changes, std::size_t activities) {
    m_opportunities.reserve(opportunities);
    m_changes.reserve(changes);
    m_activities.reserve(activities);
}

void LedgerBuilder::addActivity(const ActivityFacts& f) {
    if (f.person == noPerson || !PackedDay::fits(f.day)) return;
    const auto words = static_cast<quint8>(static_cast<int>(f.type) << 5 | static_cast<int>(f.direction) << 3 |
                                           static_cast<int>(f.kind));
    m_activities.push_back({f.id, f.person, f.opportunityId, PackedDay::of(f.day), words,
                            static_cast<quint16>(std::clamp(f.minutes, 0, 0xFFFF))});
}

LedgerPtr LedgerBuilder::finish() {
    auto ledger = std::make_shared<Ledger>();
    packPeople(*ledger);
    const std::vector<quint32> positionOf = packOpportunities(*ledger);
    packChanges(*ledger, positionOf);
    packFormerOwners(*ledger);
    packActivities(*ledger, positionOf);
    note(*ledger);
    *this = LedgerBuilder{};
    return ledger;
}

void LedgerBuilder::packPeople(Ledger& ledger) {
    ledger.m_people = std::move(m_people);
    ledger.m_lines = std::move(m_lines);
    std::stable_sort(ledger.m_lines.begin(), ledger.m_lines.end(),
                     [](const auto& a, const auto& b) { return a.person < b.person; });
    ledger.m_leave = std::move(m_leave);
    std::stable_sort(ledger.m_leave.begin(), ledger.m_leave.end(), [](const auto& a, const auto& b) {
        return std::pair(a.person, a.from) < std::pair(b.person, b.from);
    });
    std::stable_sort(m_quotas.begin(), m_quotas.end(), [](const auto& a, const auto& b) {
        return std::pair(a.person, a.periodStart) < std::pair(b.person, b.periodStart);
    });
    for (const Quota& quota : m_quotas) { // of equal keys the later one stays
        auto& kept = ledger.m_quotas;
        if (!kept.empty() && kept.back().person == quota.person && kept.back().periodStart == quota.periodStart)
            kept.back() = quota;
        else
            kept.push_back(quota);
    }
    ledger.m_calendar.fiscalStartMonth = m_fiscalStartMonth;
    ledger.m_calendar.holidays = std::move(m_holidays);
    auto& holidays = ledger.m_calendar.holidays;
    std::sort(holidays.begin(), holidays.end());
    holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
    ledger.m_currency = m_currency;
    ledger.m_currencyDecimals = currencyDecimals(m_currency);
}

std::vector<quint32> LedgerBuilder::packOpportunities(Ledger& ledger) {
    const auto people = ledger.m_people.size();
    // Those without a known owner stand behind everybody's block: nobody is credited with them.
    std::sort(m_opportunities.begin(), m_opportunities.end(),
              [](const auto& a, const auto& b) { return std::pair(a.owner, a.id) < std::pair(b.owner, b.id); });
    std::vector<quint32> counts(people, 0);
    quint32 largestId = 0;
    for (const auto& f : m_opportunities) largestId = std::max(largestId, f.id);
    std::vector<quint32> positionOf(m_opportunities.empty() ? 0 : largestId + 1, noPerson);
    ledger.m_opportunities.reserve(m_opportunities.size());
    ledger.m_opportunityIds.reserve(m_opportunities.size());
    for (const auto& f : m_opportunities) {
        if (f.owner != noPerson) ++counts[f.owner];
        positionOf[f.id] = static_cast<quint32>(ledger.m_opportunities.size());
        ledger.m_opportunityIds.push_back(f.id);
        ledger.m_opportunities.push_back({f.amount, f.listAmount, f.owner, packed(f.createdOn), packed(f.closeDate),
                                          f.stage, f.source, f.hasNextStep});
    }
    ledger.m_ownedFrom = toBegins(std::move(counts));
    ledger.m_factCount += m_opportunities.size();
    m_opportunities = {};
    return positionOf;
}

void LedgerBuilder::packChanges(Ledger& ledger, const std::vector<quint32>& positionOf) {
    for (auto& change : m_changes) // from here on the id is the position
        change.opportunityId = change.opportunityId < positionOf.size() ? positionOf[change.opportunityId] : noPerson;
    std::stable_sort(m_changes.begin(), m_changes.end(), [](const auto& a, const auto& b) {
        return std::pair(a.opportunityId, a.instantMs) < std::pair(b.opportunityId, b.instantMs);
    });
    HistoryColumn<StageChange, Stage> stages(ledger.m_stages);
    HistoryColumn<AmountChange, qint64> amounts(ledger.m_amounts);
    HistoryColumn<CloseDateChange, PackedDay> closeDates(ledger.m_closeDates);
    HistoryColumn<OwnerChange, PersonIndex> owners(ledger.m_owners);
    const auto count = static_cast<quint32>(ledger.m_opportunities.size());
    ledger.m_offsets.reserve(count + 1);
    auto change = m_changes.begin();
    for (quint32 i = 0; i <= count; ++i) {
        ledger.m_offsets.push_back({stages.size(), amounts.size(), closeDates.size(), owners.size(), 0});
        stages.begin(), amounts.begin(), closeDates.begin(), owners.begin();
        for (; change != m_changes.end() && change->opportunityId == i && i < count; ++change) {
            const auto& c = *change;
            switch (c.field) {
            case ChangedField::Stage:
                stages.add(c.day, static_cast<Stage>(c.oldValue), static_cast<Stage>(c.newValue));
                break;
            case ChangedField::Amount: amounts.add(c.day, c.oldValue, c.newValue); break;
            case ChangedField::CloseDate:
                closeDates.add(c.day, packedValue(c.oldValue), packedValue(c.newValue));
                break;
            case ChangedField::Owner:
                owners.add(c.day, static_cast<PersonIndex>(c.oldValue), static_cast<PersonIndex>(c.newValue));
                break;
            }
            ++ledger.m_factCount;
        }
    }
    ledger.m_recorded.anyHistory = !ledger.m_stages.empty() || !ledger.m_amounts.empty() ||
                                   !ledger.m_closeDates.empty() || !ledger.m_owners.empty();
    m_changes = {};
}

void LedgerBuilder::packFormerOwners(Ledger& ledger) {
    const auto people = ledger.m_people.size();
    std::vector<std::pair<PersonIndex, quint32>> former;
    for (quint32 i = 0; i < ledger.m_opportunities.size(); ++i) {
        for (const OwnerChange& change : ledger.owners(i)) {
            const PersonIndex owner = change.owner; // no reference to a packed member
            if (owner != noPerson && owner != ledger.m_opportunities[i].owner) former.emplace_back(owner, i);
        }
    }
    std::sort(former.begin(), former.end());
    former.erase(std::unique(former.begin(), former.end()), former.end());
    std::vector<quint32> counts(people, 0);
    for (const auto& [person, position] : former) {
        ++counts[person];
        ledger.m_formerly.push_back(position);
    }
    ledger.m_formerlyFrom = toBegins(std::move(counts));
}

void LedgerBuilder::packActivities(Ledger& ledger, const std::vector<quint32>& positionOf) {
    std::sort(m_activities.begin(), m_activities.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.person, a.day, a.id) < std::tuple(b.person, b.day, b.id);
    });
    const auto count = m_activities.size();
    ledger.m_activityDays.reserve(count);
    ledger.m_activityWords.reserve(count);
    ledger.m_activityMinutes.reserve(count);
    ledger.m_activityIds.reserve(count);
    std::vector<quint32> counts(ledger.m_people.size(), 0);
    std::vector<quint32> perOpportunity(ledger.m_opportunities.size(), 0);
    const auto positionIn = [&](const PackedActivity& a) {
        return a.opportunityId != 0 && a.opportunityId < positionOf.size() ? positionOf[a.opportunityId] : noPerson;
    };
    for (const auto& a : m_activities) {
        ++counts[a.person];
        ledger.m_activityDays.push_back(a.day);
        ledger.m_activityWords.push_back(a.words);
        ledger.m_activityMinutes.push_back(a.minutes);
        ledger.m_activityIds.push_back(a.id);
        if (const quint32 on = positionIn(a); on != noPerson) ++perOpportunity[on];
        const auto kind = static_cast<CallKind>(a.words & 7);
        ledger.m_recorded.discoveryActivities |= kind == CallKind::Discovery;
        ledger.m_recorded.demoActivities |= kind == CallKind::Demo;
    }
    ledger.m_activitiesFrom = toBegins(std::move(counts));
    std::vector<quint32> next = toBegins(std::move(perOpportunity));
    for (std::size_t i = 0; i < ledger.m_offsets.size(); ++i) ledger.m_offsets[i].activity = next[i];
    ledger.m_onOpportunity.resize(next.back());
    for (const auto& a : m_activities) {
        if (const quint32 on = positionIn(a); on != noPerson)
            ledger.m_onOpportunity[next[on]++] = {a.day, static_cast<CallKind>(a.words & 7)};
    }
    // Several people may work on one opportunity, so person order is not day order.
    for (quint32 i = 0; i < ledger.m_opportunities.size(); ++i) {
        const auto begin = ledger.m_onOpportunity.begin() + ledger.m_offsets[i].activity;
        const auto end = ledger.m_onOpportunity.begin() + ledger.m_offsets[i + 1].activity;
        std::stable_sort(begin, end, [](const auto& a, const auto& b) { return a.day < b.day; });
    }
    ledger.m_recorded.activities = count > 0;
    ledger.m_factCount += count;
    m_activities = {};
}

void LedgerBuilder::note(Ledger& ledger) const {
    auto& recorded = ledger.m_recorded;
    const PackedDay limit = m_today && PackedDay::fits(*m_today) ? PackedDay::of(*m_today) : PackedDay{0xFFFF};
    PackedDay latest;
    const auto see = [&](PackedDay day) { latest = day <= limit ? std::max(latest, day) : latest; };
    for (const auto& change : ledger.m_stages) see(change.day);
    for (const auto& change : ledger.m_amounts) see(change.day);
    for (const auto& change : ledger.m_closeDates) see(change.day);
    for (const auto& change : ledger.m_owners) see(change.day);
    for (const auto& day : ledger.m_activityDays) see(day);
    for (const auto& o : ledger.m_opportunities) {
        recorded.listAmounts |= o.listAmount != blankAmount;
        recorded.sources |= o.source != Source::None;
        recorded.nextSteps |= o.hasNextStep;
        recorded.openCloseDates |= !isClosed(o.stage) && !o.closeDate.isNone();
        see(o.created);
        if (isClosed(o.stage)) see(o.closeDate);
    }
    recorded.stageHistory = !ledger.m_stages.empty();
    recorded.amountHistory = !ledger.m_amounts.empty();
    recorded.closeDateHistory = !ledger.m_closeDates.empty();
    if (!latest.isNone()) ledger.m_latestFact = latest.day();
}

} // namespace chalktalk::domain
