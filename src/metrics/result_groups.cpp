#include "metrics/result_groups.h"

#include "metrics/peers.h"
#include "metrics/seat.h"
#include "metrics/tolerance.h"
#include "metrics/won_deals.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chalktalk::metrics {

using domain::PersonIndex;
using domain::ResultGroup;

namespace {

struct Ranked {
    PersonIndex person = domain::noPerson;
    double perMonth = 0;
};

// The best come first; within equals the order says nothing.
void rank(std::vector<Ranked>& group, std::vector<ResultPlace>& places) {
    std::ranges::stable_sort(group, std::greater<>(), &Ranked::perMonth);
    const std::size_t count = group.size();
    const auto fifth = static_cast<std::size_t>(std::lround(static_cast<double>(count) / 5));
    const auto tied = [&](std::size_t a, std::size_t b) { return same(group[a].perMonth, group[b].perMonth); };
    std::size_t top = fifth, bottom = count - fifth; // whoever is as good as somebody in the middle stands there
    if (fifth > 0) {
        while (top > 0 && tied(top - 1, fifth)) --top;
        while (bottom < count && tied(bottom, count - fifth - 1)) ++bottom;
    }
    std::size_t first = 0; // of those with an equal amount
    for (std::size_t i = 0; i < count; ++i) {
        if (!tied(i, first)) first = i;
        ResultPlace& place = places[group[i].person];
        place.rank = static_cast<int>(first) + 1;
        place.of = static_cast<int>(count);
        place.byFacts = i < top ? ResultGroup::A : i < bottom ? ResultGroup::B : ResultGroup::C;
        place.group = place.byFacts;
    }
}

} // namespace

bool inRamp(const domain::Person& person, Day day) {
    const auto from = seatFrom(person);
    return from && *from > minusMonths(day, rampMonths);
}

ResultGroups::ResultGroups(const domain::Ledger& ledger, const domain::CoachingLog& log, Day day)
    : ResultGroups(ledger, log, day, WonDeals(ledger, day)) {}

ResultGroups::ResultGroups(const domain::Ledger& ledger, const domain::CoachingLog& log, Day day, const WonDeals& won)
    : m_places(ledger.people().size()) {
    const domain::DaySpan year = domain::Window::months(12).span(day, ledger.calendar().fiscalStartMonth);
    const double minor = std::pow(10.0, ledger.currencyDecimals());
    for (const domain::Focus& focus : log.focuses()) {
        if (focus.kind != domain::FocusKind::ThirtyDays || !focus.holdsOn(day)) continue;
        if (const auto person = ledger.find(focus.person)) m_places[*person].inThirtyDays = true;
    }
    std::map<QString, std::vector<Ranked>> groups; // by peer group label
    for (const PersonIndex rep : repsOn(ledger, day)) {
        const domain::Person& person = ledger.person(rep);
        ResultPlace& place = m_places[rep];
        const double months = 12.0 * daysInSeat(person, year) / year.days();
        place.perMonth = static_cast<double>(won.amount(rep, year)) / minor / months;
        place.inRamp = inRamp(person, day);
        if (!place.inRamp && !place.inThirtyDays) groups[person.peerGroup].push_back({rep, *place.perMonth});
    }
    for (auto& [label, group] : groups) rank(group, m_places);
    for (const PersonIndex rep : repsOn(ledger, day)) {
        const domain::Placement* byHand = log.placementOf(rep, domain::PlacementKind::Results, day);
        if (!byHand) continue;
        m_places[rep].byHand = true;
        m_places[rep].group = byHand->resultGroup();
    }
}

const ResultPlace& ResultGroups::of(PersonIndex person) const {
    static const ResultPlace nothing;
    return person < m_places.size() ? m_places[person] : nothing;
}

} // namespace chalktalk::metrics
