#include "metrics/engine.h"

#include "metrics/by_day.h"
#include "metrics/kinds/column.h"
#include "metrics/kinds/rates.h"
#include "metrics/peers.h"
#include "metrics/rep_view.h"

#include <algorithm>
#include <set>

namespace chalktalk::metrics {

using domain::PersonIndex;

Engine::Engine(domain::LedgerPtr ledger, Targets targets, domain::CoachingLogPtr coaching)
    : m_ledger(std::move(ledger)),
      m_targets(std::move(targets)),
      m_coaching(coaching ? std::move(coaching) : std::make_shared<const domain::CoachingLog>()),
      m_byDay(std::make_shared<ByDay>()),
      m_byLog(std::make_shared<ByLog>()) {}

Engine Engine::with(domain::CoachingLogPtr coaching) const {
    Engine other = *this;
    other.m_coaching = std::move(coaching);
    other.m_byLog = std::make_shared<ByLog>();
    return other;
}

const Norms& Engine::norms(Day asOf) const {
    return m_byDay->norms.at(asOf, [&] { return normsAt(*m_ledger, asOf); });
}

const std::vector<Gap>& Engine::heldGaps(Day asOf, std::stop_token stop) const {
    if (const auto* kept = m_byDay->heldGaps.find(asOf)) return *kept;
    std::vector<IndicatorIndex> among;
    for (IndicatorIndex i = 0; i < indicatorsOfReps().size(); ++i) {
        if (indicator(i).kind != Kind::Level && !indicator(i).isHabit) among.push_back(i);
    }
    return keepHeld(gapsOn(asOf, std::move(among), stop), asOf, stop);
}

const std::vector<Gap>& Engine::keepHeld(std::vector<Gap> gaps, Day asOf, std::stop_token stop) const {
    for (const int before : heldDaysBefore) {
        if (before == 0) continue;
        std::set<IndicatorIndex> among; // of the days before, only what can still be held is worth working out
        for (const Gap gap : gaps) among.insert(gap.indicator);
        const std::vector<Gap> then = gapsOn(asOf - before, {among.begin(), among.end()}, stop);
        std::erase_if(gaps, [&](Gap gap) { return !std::ranges::binary_search(then, gap); });
    }
    static const std::vector<Gap> unknown;
    if (stop.stop_requested()) return unknown;
    return m_byDay->heldGaps.put(asOf, std::move(gaps));
}

std::vector<Day> Engine::heldSince(std::span<const Gap> gaps, Day asOf, std::stop_token stop) const {
    constexpr int weeksBack = 26;
    std::vector<Day> since(gaps.size(), asOf - heldDays);
    std::vector<bool> goesOn(gaps.size(), true);
    for (Day day = asOf - heldDays - 7; day >= asOf - 7 * weeksBack; day = day - 7) {
        std::set<IndicatorIndex> among;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            if (goesOn[i]) among.insert(gaps[i].indicator);
        }
        if (among.empty()) break;
        const std::vector<Gap> then = gapsOn(day, {among.begin(), among.end()}, stop);
        if (stop.stop_requested()) break;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            goesOn[i] = goesOn[i] && std::ranges::binary_search(then, gaps[i]);
            if (goesOn[i]) since[i] = day;
        }
    }
    return since;
}

RepView Engine::viewOf(PersonIndex person, IndicatorIndex index, Day asOf, bool records) const {
    const Indicator& which = indicator(index);
    return RepView(*m_ledger, *m_coaching, person, asOf, which.readsNorms ? norms(asOf) : Norms{},
                   which.readsGaps ? std::span<const Gap>(heldGaps(asOf)) : std::span<const Gap>(),
                   records ? RepView::Records::Collect : RepView::Records::Skip,
                   which.about == About::Managers ? teamFacts(groups(asOf)[person], index, asOf) : TeamFacts{});
}

Observation Engine::observe(PersonIndex person, IndicatorIndex index, Day asOf, const domain::DaySpan& days) const {
    return indicator(index).observe(viewOf(person, index, asOf, false), days);
}

std::optional<double> Engine::target(IndicatorIndex index, Day asOf) const {
    const Indicator& which = indicator(index);
    const auto own = m_targets.find(QString::fromLatin1(which.id));
    const auto base = own != m_targets.end() ? std::optional(own->second) : which.target;
    if (!base || !which.targetScale) return base;
    return *base * which.targetScale(*m_ledger, asOf);
}

domain::DaySpan Engine::span(IndicatorIndex index, const Question& question) const {
    const Indicator& which = indicator(index);
    return spanOf(which, windowOf(which, question.window), question.asOf, m_ledger->calendar().fiscalStartMonth);
}

bool Engine::isRecorded(IndicatorIndex index, Day asOf) const {
    const Indicator& which = indicator(index);
    static const Norms none;
    return !which.recorded || which.recorded(m_ledger->recorded(), which.readsNorms ? norms(asOf) : none, *m_coaching);
}

std::vector<const char*> Engine::partsLeftOut(IndicatorIndex index) const {
    std::vector<const char*> missing;
    for (const IndicatorPart& part : indicator(index).parts) {
        if (!part.recorded(m_ledger->recorded())) missing.push_back(part.needs);
    }
    return missing;
}

std::optional<double> Engine::beside(PersonIndex person, IndicatorIndex index, Day asOf) const {
    const auto beside = indicator(index).beside;
    return beside ? beside(viewOf(person, index, asOf, false), span(index, {asOf, {}})) : std::nullopt;
}

IndicatorResult Engine::emptyRow(PersonIndex person, IndicatorIndex index, const Question& question) const {
    IndicatorResult row;
    row.person = person;
    row.indicator = index;
    row.asOf = question.asOf;
    row.window = windowOf(indicator(index), question.window);
    row.span = span(index, question);
    return row;
}

double Engine::dispersion(PersonIndex person, IndicatorIndex index, const Question& question) const {
    const domain::DaySpan days = span(index, question);
    std::vector<PersonIndex> reps = repsOn(*m_ledger, question.asOf);
    auto at = std::lower_bound(reps.begin(), reps.end(), person);
    if (at == reps.end() || *at != person) at = reps.insert(at, person);
    const Peers peers(*m_ledger, reps, question.asOf, days.first);
    kinds::Dispersion scatter;
    for (const Slot slot : peers.of(static_cast<Slot>(at - reps.begin()))) {
        const Observation seen = observe(reps[slot], index, question.asOf, days);
        scatter.add(std::get<Rate>(seen.what), m_ledger->exposure(reps[slot], days.first, days.last));
    }
    return scatter.phi();
}

std::vector<IndicatorResult> Engine::own(PersonIndex person, IndicatorIndex index, std::span<const Day> days,
                                         std::optional<domain::Window> window) const {
    const Indicator& which = indicator(index);
    std::vector<IndicatorResult> rows;
    for (const Day day : days) {
        const Question question{day, window};
        IndicatorResult& row = rows.emplace_back(emptyRow(person, index, question));
        row.target = target(index, day);
        if (!isRecorded(index, day)) {
            row.reason = Reason::NotRecorded;
            continue;
        }
        const bool isRate = which.kind == Kind::Rate;
        kinds::describe(row, observe(person, index, day, row.span),
                        isRate ? m_ledger->exposure(person, row.span.first, row.span.last) : 0,
                        isRate ? dispersion(person, index, question) : 1);
    }
    return rows;
}

std::vector<RecordRef> Engine::records(PersonIndex person, IndicatorIndex index, const Question& question) const {
    if (!isRecorded(index, question.asOf)) return {};
    return indicator(index).observe(viewOf(person, index, question.asOf, true), span(index, question)).records;
}

} // namespace chalktalk::metrics
