#include "metrics/engine.h"

#include "metrics/grade.h"
#include "metrics/kinds/column.h"
#include "metrics/kinds/rates.h"
#include "metrics/peers.h"
#include "metrics/rep_view.h"

#include <algorithm>
#include <mutex>

namespace chalktalk::metrics {

using domain::PersonIndex;

// The norms of a day cost one pass over the ledger; trends ask for the same dozen days of everybody.
struct Engine::NormsByDay {
    std::mutex mutex;
    std::map<Day, Norms> byDay; // its entries never move
};

Engine::Engine(domain::LedgerPtr ledger, Targets targets)
    : m_ledger(std::move(ledger)), m_targets(std::move(targets)), m_norms(std::make_shared<NormsByDay>()) {}

const Norms& Engine::norms(Day asOf) const {
    const std::scoped_lock lock(m_norms->mutex);
    const auto found = m_norms->byDay.find(asOf);
    if (found != m_norms->byDay.end()) return found->second;
    return m_norms->byDay.emplace(asOf, normsAt(*m_ledger, asOf)).first->second;
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
    return !which.recorded || which.recorded(m_ledger->recorded(), which.readsNorms ? norms(asOf) : none);
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
    return beside ? beside(RepView(*m_ledger, person, asOf, Norms{})) : std::nullopt;
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
        const RepView view(*m_ledger, reps[slot], question.asOf, Norms{});
        const Observation seen = indicator(index).observe(view, days);
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
        const RepView view(*m_ledger, person, day, which.readsNorms ? norms(day) : Norms{});
        const bool isRate = which.kind == Kind::Rate;
        kinds::describe(row, which.observe(view, row.span),
                        isRate ? m_ledger->exposure(person, row.span.first, row.span.last) : 0,
                        isRate ? dispersion(person, index, question) : 1);
    }
    return rows;
}

std::vector<RecordRef> Engine::records(PersonIndex person, IndicatorIndex index, const Question& question) const {
    if (!isRecorded(index, question.asOf)) return {};
    const Indicator& which = indicator(index);
    const RepView view(*m_ledger, person, question.asOf, which.readsNorms ? norms(question.asOf) : Norms{},
                       RepView::Records::Collect);
    return which.observe(view, span(index, question)).records;
}

} // namespace chalktalk::metrics
