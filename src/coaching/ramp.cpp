#include "coaching/ramp.h"

#include "coaching/data_begin.h"
#include "coaching/ramp_words.h"
#include "metrics/groups_on.h"
#include "metrics/median.h"
#include "metrics/opportunity_state.h"
#include "metrics/peers.h"
#include "metrics/result_groups.h"
#include "metrics/seat.h"
#include "metrics/won_deals.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chalktalk::coaching {

using domain::noPerson;
using domain::PackedDay;
using domain::PersonIndex;
using metrics::RecordRef;

namespace {

constexpr int monthsInARow = 3;
constexpr std::size_t fewestPeers = metrics::Peers::fewest, fewestOfCohort = 3;

constexpr std::size_t at(Milestone milestone) { return static_cast<std::size_t>(milestone); }

// What the median rep out of ramp wins in a month.
class Norms {
  public:
    Norms(const metrics::Engine& engine, Day asOf) {
        const metrics::ResultGroups& places = engine.resultGroups(asOf);
        for (const PersonIndex rep : metrics::repsOn(engine.ledger(), asOf)) {
            const metrics::ResultPlace& place = places.of(rep);
            if (place.inRamp || !place.perMonth) continue;
            m_byGroup[engine.ledger().person(rep).peerGroup].push_back({rep, *place.perMonth});
            m_all.push_back({rep, *place.perMonth});
        }
    }
    [[nodiscard]] std::optional<double> of(const domain::Ledger& ledger, PersonIndex person) const {
        const auto group = m_byGroup.find(ledger.person(person).peerGroup);
        auto values = group == m_byGroup.end() ? std::vector<double>{} : others(group->second, person);
        if (values.size() < fewestPeers) values = others(m_all, person);
        if (values.size() < fewestPeers) return std::nullopt;
        const double median = metrics::medianOf(values);
        return median > 0 ? std::optional(median) : std::nullopt;
    }

  private:
    using Values = std::vector<std::pair<PersonIndex, double>>;
    static std::vector<double> others(const Values& all, PersonIndex person) {
        std::vector<double> values;
        for (const auto& [rep, value] : all)
            if (rep != person) values.push_back(value);
        return values;
    }

    std::map<QString, Values> m_byGroup;
    Values m_all;
};

class RepReader {
  public:
    RepReader(const metrics::Engine& engine, Day asOf) : m_engine(engine), m_ledger(engine.ledger()), m_asOf(asOf) {}

    void read(RampOfRep& rep) const {
        const auto [first, end] = m_ledger.ownedRange(rep.person);
        for (quint32 position = first; position < end; ++position) opportunity(rep, position);
        for (const quint32 position : m_ledger.formerlyOwned(rep.person)) opportunity(rep, position);
        if (rep.norm) productivity(rep);
    }

  private:
    void opportunity(RampOfRep& rep, quint32 position) const {
        if (!metrics::existedAt(m_ledger, position, m_asOf)) return;
        const metrics::OpportunityState state = metrics::stateAt(m_ledger, position, m_asOf);
        const PackedDay won = state.isWon() ? state.closedOn : PackedDay{};
        take(rep, Milestone::Discovery, position, state.firstDiscovery);
        take(rep, Milestone::Demo, position, state.orWinning(state.firstDemo));
        take(rep, Milestone::Proposal, position, state.orWinning(state.firstProposal));
        take(rep, Milestone::Won, position, won);
    }

    void take(RampOfRep& rep, Milestone milestone, quint32 position, PackedDay packed) const {
        if (packed.isNone()) return;
        const Day day = packed.day();
        if (day < rep.from || rep.to < day) return;
        auto& reached = rep.reached[at(milestone)];
        if (reached && (reached->day < day || (reached->day == day && reached->records.front().position < position)))
            return;
        if (metrics::ownerOn(m_ledger, position, day) != rep.person) return;
        reached = Reached{day, day - rep.from, {{RecordRef::Kind::Opportunity, position, true}}};
    }

    void productivity(RampOfRep& rep) const {
        const metrics::WonDeals& won = m_engine.wonDeals(m_asOf);
        const double needed = *rep.norm * monthsInARow * std::pow(10.0, m_ledger.currencyDecimals());
        for (int month = 0;; ++month) {
            const domain::DaySpan months{minusMonths(rep.from, -month),
                                         minusMonths(rep.from, -month - monthsInARow) - 1};
            if (rep.to < months.last) return;
            if (static_cast<double>(won.amount(rep.person, months)) < needed) continue;
            Reached reached{months.last, months.last - rep.from, {}};
            for (const metrics::WonDeal& deal : won.of(rep.person, months))
                reached.records.push_back({RecordRef::Kind::Opportunity, deal.position, true});
            rep.reached[at(Milestone::Productive)] = std::move(reached);
            return;
        }
    }

    const metrics::Engine& m_engine;
    const domain::Ledger& m_ledger;
    Day m_asOf;
};

// The half of the fiscal year that a day lies in.
domain::DaySpan halfOf(Day day, int fiscalStartMonth) {
    const domain::DaySpan quarter = domain::periodOf(day, fiscalStartMonth);
    const int month = quarter.first.toDate().month();
    const bool second = ((month - fiscalStartMonth + 12) % 12) / 3 % 2 == 1;
    return second ? domain::DaySpan{minusMonths(quarter.first, 3), quarter.last}
                  : domain::DaySpan{quarter.first, minusMonths(quarter.first, -6) - 1};
}

void drawCurves(RampCohort& cohort, const Ramp& ramp) {
    for (const Milestone milestone : milestones) {
        if (!ramp.notTold[at(milestone)].isEmpty()) continue;
        std::vector<metrics::chance::Span> spans;
        for (const std::size_t i : cohort.reps) {
            const RampOfRep& rep = ramp.reps[i];
            if (milestone == Milestone::Productive && !rep.norm) continue;
            const auto& reached = rep.at(milestone);
            spans.push_back({reached ? reached->days : rep.to - rep.from, reached.has_value()});
        }
        cohort.curves[at(milestone)] = metrics::chance::survival(spans);
    }
}

// The first day of which all of the store's facts tell; nothing in a store without any.
std::optional<Day> factsBegin(const metrics::Engine& engine) {
    const DataBegin begin = dataBegin(engine.ledger(), engine.coaching());
    if (begin.activities && begin.creations) return std::max(*begin.activities, *begin.creations);
    return begin.activities ? begin.activities : begin.creations;
}

} // namespace

bool RampCohort::isEnough() const { return reps.size() >= fewestOfCohort; }

Ramp rampOf(const metrics::Engine& engine, PersonIndex manager, Day asOf, const std::stop_token& stop) {
    const domain::Ledger& ledger = engine.ledger();
    Ramp ramp;
    ramp.asOf = asOf;
    ramp.notTold = whyNotTold(ledger.recorded());
    const Norms norms(engine, asOf);
    const RepReader reader(engine, asOf);
    const auto begin = factsBegin(engine);
    for (PersonIndex p = 0; p < ledger.people().size() && !stop.stop_requested(); ++p) {
        const domain::Person& person = ledger.person(p);
        const auto from = metrics::seatFrom(person);
        const Day to = std::min(asOf, person.leftOn.value_or(asOf));
        if (person.role != domain::Role::Rep || (from && *from > to)) continue;
        if (manager != noPerson && !metrics::isInLine(ledger, p, manager, to)) continue;
        const bool here = person.inSeat(asOf);
        const bool inRamp = here && metrics::inRamp(person, asOf);
        ramp.inRamp += inRamp;
        if (!from || !begin || *from < *begin) {
            ramp.leftOut += here;
            continue;
        }
        RampOfRep rep{p, ledger.managerOf(p, to), *from, to, !here, inRamp, {}, norms.of(ledger, p)};
        reader.read(rep);
        ramp.reps.push_back(std::move(rep));
    }
    std::ranges::stable_sort(ramp.reps, std::greater<>(), &RampOfRep::from);
    for (std::size_t i = 0; i < ramp.reps.size(); ++i) {
        const domain::DaySpan half = halfOf(ramp.reps[i].from, ledger.calendar().fiscalStartMonth);
        if (ramp.cohorts.empty() || ramp.cohorts.back().began != half)
            ramp.cohorts.push_back({half, cohortName(half), {}, {}});
        ramp.cohorts.back().reps.push_back(i);
        ramp.everybody.reps.push_back(i);
    }
    if (!ramp.reps.empty()) ramp.everybody.began = {ramp.reps.back().from, ramp.reps.front().from};
    for (RampCohort& cohort : ramp.cohorts) drawCurves(cohort, ramp);
    drawCurves(ramp.everybody, ramp);
    Attention attention = attentionOf(engine, manager, asOf, stop);
    ramp.unattended = std::move(attention.without);
    ramp.compared = attention.compared;
    ramp.coachingRecorded = attention.recorded;
    ramp.text = rampText(ramp);
    return ramp;
}

Attention attentionOf(const metrics::Engine& engine, PersonIndex manager, Day asOf, const std::stop_token& stop) {
    const domain::Ledger& ledger = engine.ledger();
    const auto index = metrics::indicatorIndex(u"coaching_minutes");
    Attention found;
    found.recorded = index && engine.isRecorded(*index, asOf);
    if (!found.recorded) return found;
    const domain::DaySpan days = engine.span(*index, {asOf, {}});
    const auto minutesOf = [&](PersonIndex person) {
        const auto seen = engine.observe(person, *index, asOf, days);
        return static_cast<int>(std::get<metrics::Level>(seen.what).value.value_or(0));
    };
    for (const PersonIndex rep : metrics::repsOn(ledger, asOf)) {
        if (stop.stop_requested()) break;
        if (!metrics::inRamp(ledger.person(rep), asOf)) continue;
        if (manager != noPerson && !metrics::isInLine(ledger, rep, manager, asOf)) continue;
        const PersonIndex theirs = ledger.managerOf(rep, asOf);
        if (theirs == noPerson) continue;
        std::vector<double> others;
        for (const PersonIndex other : engine.groupOf(theirs, asOf).direct)
            if (other != rep) others.push_back(minutesOf(other));
        if (others.empty()) continue;
        ++found.compared;
        Unattended one{rep,
                       theirs,
                       *metrics::seatFrom(ledger.person(rep)),
                       minutesOf(rep),
                       static_cast<int>(others.size()),
                       metrics::medianOf(others),
                       {}};
        if (one.minutes >= one.median) continue;
        one.text = unattendedText(one, ledger, asOf);
        found.without.push_back(std::move(one));
    }
    std::ranges::stable_sort(found.without, {}, &Unattended::minutes);
    return found;
}

std::vector<Unattended> unattendedOf(const metrics::Engine& engine, PersonIndex manager, Day asOf) {
    return attentionOf(engine, manager, asOf).without;
}

} // namespace chalktalk::coaching
