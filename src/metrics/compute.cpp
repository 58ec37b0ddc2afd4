// Engine::compute and Results: the three passes over reps, then over managers.
#include "metrics/by_day.h"
#include "metrics/grade.h"
#include "metrics/kinds/column.h"
#include "metrics/parallel.h"
#include "metrics/rep_view.h"

#include <algorithm>
#include <numeric>

namespace chalktalk::metrics {

using domain::PersonIndex;

namespace {

void compare(kinds::Column& column, Kind kind) {
    switch (kind) {
    case Kind::Proportion: return kinds::compareProportions(column);
    case Kind::Rate: return kinds::compareRates(column);
    case Kind::Median: return kinds::compareMedians(column);
    case Kind::Level: return kinds::compareLevels(column);
    }
}

void grade(kinds::Column& column, const Indicator& which) {
    std::vector<IndicatorResult*> rows;
    for (Slot slot = 0; slot < column.size(); ++slot) rows.push_back(&column.row(slot));
    if (which.kind != Kind::Level && !which.isHabit) return gradeTested(rows, column.tails, which.better);
    if (which.kind != Kind::Level) testOnly(rows, column.tails, which.better);
    for (IndicatorResult* row : rows) gradeAgainst(*row, targetRule(which), row->target);
}

std::vector<IndicatorIndex> positionsOf(std::span<const Indicator> some) {
    std::vector<IndicatorIndex> positions(some.size());
    std::iota(positions.begin(), positions.end(), static_cast<IndicatorIndex>(some.data() - catalogue().data()));
    return positions;
}

// People and indicators both rise, in rows and so in gaps.
std::vector<Gap> gapsAmong(std::span<const IndicatorResult> rows) {
    std::vector<Gap> gaps;
    for (const IndicatorResult& row : rows) {
        if (row.grade == Grade::Gap) gaps.push_back({row.person, row.indicator});
    }
    return gaps;
}

} // namespace

struct Engine::Panel {
    std::vector<PersonIndex> people;
    std::vector<IndicatorIndex> indicators;
    std::span<IndicatorResult> rows; // all indicators of one person after the other
    bool areManagers = false;
    std::vector<Observation> observations{}; // as rows

    [[nodiscard]] Peers peers(const domain::Ledger& ledger, Day asOf, Day first) const {
        return areManagers ? Peers::ofManagers(ledger, people, asOf, first) : Peers(ledger, people, asOf, first);
    }
};

Results Engine::compute(const Question& question, std::stop_token stop) const {
    Results results;
    results.m_asOf = question.asOf;
    results.m_ledger = m_ledger;
    results.m_reps = repsOn(*m_ledger, question.asOf);
    results.m_managers = managersOn(*m_ledger, question.asOf);
    const std::size_t rowsOfReps = results.m_reps.size() * indicatorsOfReps().size();
    results.m_rows.resize(rowsOfReps + results.m_managers.size() * indicatorsOfManagers().size());
    const auto rows = std::span(results.m_rows);
    Panel reps{results.m_reps, positionsOf(indicatorsOfReps()), rows.first(rowsOfReps)};
    fill(reps, question, stop);
    if (!question.window && !results.m_managers.empty()) // the gaps of the day are there already
        keepHeld(gapsAmong(reps.rows), question.asOf, stop);
    Panel managers{results.m_managers, positionsOf(indicatorsOfManagers()), rows.subspan(rowsOfReps), true};
    fill(managers, question, stop);
    return results;
}

void Engine::fill(Panel& panel, const Question& question, std::stop_token stop) const {
    // First the organisation's norms, then each person's block read once for all indicators.
    const std::size_t width = panel.indicators.size();
    if (width == 0 || panel.people.empty() || stop.stop_requested()) return;
    const Norms& usual = norms(question.asOf);
    std::span<const Gap> gaps;
    std::vector<domain::DaySpan> spans;
    for (const IndicatorIndex i : panel.indicators) {
        spans.push_back(span(i, question));
        if (indicator(i).readsGaps) gaps = heldGaps(question.asOf, stop);
    }
    const std::vector<Group>* teams = panel.areManagers ? &groups(question.asOf) : nullptr;
    const ResultGroups* places = panel.areManagers ? &resultGroups(question.asOf) : nullptr;
    const WonDeals* won = panel.areManagers ? &wonDeals(question.asOf) : nullptr;
    panel.observations.resize(panel.people.size() * width);
    inParallel(panel.people.size(), stop, [&](std::size_t slot) {
        const PersonIndex person = panel.people[slot];
        const TeamFacts team{teams ? &(*teams)[person] : nullptr, places, won};
        const RepView view(*m_ledger, *m_coaching, person, question.asOf, usual, gaps, RepView::Records::Skip, team);
        for (std::size_t i = 0; i < width; ++i)
            panel.observations[slot * width + i] = indicator(panel.indicators[i]).observe(view, spans[i]);
    });
    // Then the peers, indicator by indicator.
    inParallel(stop.stop_requested() ? 0 : width, stop,
               [&](std::size_t place) { compareColumn(panel, place, question); });
}

void Engine::compareColumn(Panel& panel, std::size_t place, const Question& question) const {
    const IndicatorIndex index = panel.indicators[place];
    const Indicator& which = indicator(index);
    const domain::DaySpan days = span(index, question);
    const Peers peers = panel.peers(*m_ledger, question.asOf, days.first);
    kinds::Column column{panel.observations, panel.rows, panel.indicators.size(), place, &peers};
    column.tails.resize(panel.people.size());
    const bool recorded = isRecorded(index, question.asOf);
    const auto goal = target(index, question.asOf);
    for (Slot slot = 0; slot < panel.people.size(); ++slot) {
        IndicatorResult& row = column.row(slot);
        row = emptyRow(panel.people[slot], index, question);
        row.peerCount = peers.count(slot);
        row.target = goal;
        if (which.kind == Kind::Rate)
            column.exposures.push_back(m_ledger->exposure(panel.people[slot], days.first, days.last));
        if (!recorded)
            row.reason = Reason::NotRecorded;
        else if (which.kind != Kind::Rate) // a rate's interval waits for the peers' dispersion
            kinds::describe(row, column.observation(slot), 0, 1);
    }
    if (!recorded) return;
    compare(column, which.kind);
    grade(column, which);
}

std::vector<Gap> Engine::gapsOn(Day day, std::vector<IndicatorIndex> among, std::stop_token stop) const {
    Panel reps{repsOn(*m_ledger, day), std::move(among), {}};
    std::vector<IndicatorResult> rows(reps.people.size() * reps.indicators.size());
    reps.rows = rows;
    fill(reps, {day, {}}, stop);
    return gapsAmong(rows);
}

std::optional<Results::Place> Results::placeOf(PersonIndex person) const {
    for (const bool isManager : {false, true}) {
        const auto& people = isManager ? m_managers : m_reps;
        const auto at = std::lower_bound(people.begin(), people.end(), person);
        if (at == people.end() || *at != person) continue;
        const auto slot = static_cast<Slot>(at - people.begin());
        const std::size_t first = isManager ? m_reps.size() * indicatorsOfReps().size() : 0;
        const std::size_t width = isManager ? indicatorsOfManagers().size() : indicatorsOfReps().size();
        return Place{isManager, slot, first + slot * width};
    }
    return std::nullopt;
}

const IndicatorResult* Results::row(PersonIndex person, IndicatorIndex indicator) const {
    const auto place = placeOf(person);
    if (!place) return nullptr;
    const auto about = place->isManager ? indicatorsOfManagers() : indicatorsOfReps();
    const auto first = static_cast<std::size_t>(about.data() - catalogue().data());
    if (indicator < first || indicator >= first + about.size()) return nullptr;
    return &m_rows[place->firstRow + indicator - first];
}

std::span<const IndicatorResult> Results::rowsOf(PersonIndex person) const {
    const auto place = placeOf(person);
    if (!place) return {};
    const std::size_t width = place->isManager ? indicatorsOfManagers().size() : indicatorsOfReps().size();
    return std::span(m_rows).subspan(place->firstRow, width);
}

std::vector<PeerValue> Results::peers(PersonIndex person, IndicatorIndex indicator) const {
    const IndicatorResult* own = row(person, indicator);
    if (!own) return {};
    const Place place = *placeOf(person);
    const auto& people = place.isManager ? m_managers : m_reps;
    const Peers peers = place.isManager ? Peers::ofManagers(*m_ledger, people, m_asOf, own->span.first)
                                        : Peers(*m_ledger, people, m_asOf, own->span.first);
    std::vector<PeerValue> values;
    for (const Slot slot : peers.of(place.slot)) values.push_back({people[slot], row(people[slot], indicator)->value});
    return values;
}

} // namespace chalktalk::metrics
