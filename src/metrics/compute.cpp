// Engine::compute and Results: the three passes over everybody.
#include "metrics/engine.h"
#include "metrics/grade.h"
#include "metrics/kinds/column.h"
#include "metrics/parallel.h"
#include "metrics/rep_view.h"

#include <algorithm>

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
    if (which.kind != Kind::Level) return gradeTested(rows, column.tails, which.better);
    for (IndicatorResult* row : rows) gradeLevel(*row, which.better, row->target);
}

} // namespace

Results Engine::compute(const Question& question, std::stop_token stop) const {
    Results results;
    results.m_asOf = question.asOf;
    results.m_ledger = m_ledger;
    results.m_reps = repsOn(*m_ledger, question.asOf);
    const auto& reps = results.m_reps;
    const std::size_t width = catalogue().size();

    // First the organisation's norms, then each rep's block read once for all indicators.
    const Norms& usual = norms(question.asOf);
    std::vector<domain::DaySpan> spans;
    for (IndicatorIndex i = 0; i < width; ++i) spans.push_back(span(i, question));
    std::vector<Observation> observations(reps.size() * width);
    inParallel(reps.size(), stop, [&](std::size_t slot) {
        const RepView view(*m_ledger, reps[slot], question.asOf, usual);
        for (IndicatorIndex i = 0; i < width; ++i)
            observations[slot * width + i] = catalogue()[i].observe(view, spans[i]);
    });

    // Then the peers, indicator by indicator.
    results.m_rows.resize(observations.size());
    inParallel(stop.stop_requested() ? 0 : width, stop, [&](std::size_t i) {
        const auto index = static_cast<IndicatorIndex>(i);
        compareColumn(results, observations, index, question);
    });
    return results;
}

void Engine::compareColumn(Results& results, std::span<const Observation> observations, IndicatorIndex index,
                           const Question& question) const {
    const Indicator& which = indicator(index);
    const auto& reps = results.m_reps;
    const domain::DaySpan days = span(index, question);
    const Peers peers(*m_ledger, reps, question.asOf, days.first);
    kinds::Column column{observations, results.m_rows, catalogue().size(), index, &peers};
    column.tails.resize(reps.size());
    const bool recorded = isRecorded(index, question.asOf);
    const auto goal = target(index, question.asOf);
    for (Slot slot = 0; slot < reps.size(); ++slot) {
        IndicatorResult& row = column.row(slot);
        row = emptyRow(reps[slot], index, question);
        row.peerCount = peers.count(slot);
        row.target = goal;
        if (which.kind == Kind::Rate) column.exposures.push_back(m_ledger->exposure(reps[slot], days.first, days.last));
        if (!recorded)
            row.reason = Reason::NotRecorded;
        else if (which.kind != Kind::Rate) // a rate's interval waits for the peers' dispersion
            kinds::describe(row, column.observation(slot), 0, 1);
    }
    if (!recorded) return;
    compare(column, which.kind);
    grade(column, which);
}

std::optional<std::size_t> Results::slotOf(PersonIndex person) const {
    const auto at = std::lower_bound(m_reps.begin(), m_reps.end(), person);
    if (at == m_reps.end() || *at != person || m_rows.empty()) return std::nullopt;
    return static_cast<std::size_t>(at - m_reps.begin());
}

const IndicatorResult* Results::row(PersonIndex person, IndicatorIndex indicator) const {
    const auto slot = slotOf(person);
    return slot ? &m_rows[*slot * catalogue().size() + indicator] : nullptr;
}

std::span<const IndicatorResult> Results::rowsOf(PersonIndex person) const {
    const auto slot = slotOf(person);
    if (!slot) return {};
    return std::span(m_rows).subspan(*slot * catalogue().size(), catalogue().size());
}

std::vector<PeerValue> Results::peers(PersonIndex person, IndicatorIndex indicator) const {
    const IndicatorResult* own = row(person, indicator);
    if (!own) return {};
    const Peers peers(*m_ledger, m_reps, m_asOf, own->span.first);
    std::vector<PeerValue> values;
    for (const Slot slot : peers.of(static_cast<Slot>(*slotOf(person))))
        values.push_back({m_reps[slot], m_rows[slot * catalogue().size() + indicator].value});
    return values;
}

} // namespace chalktalk::metrics
