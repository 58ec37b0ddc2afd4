// Engine: some people seen as one.
#include "metrics/by_day.h"
#include "metrics/grade.h"
#include "metrics/groups_on.h"
#include "metrics/kinds/column.h"
#include "metrics/kinds/rates.h"
#include "metrics/rep_view.h"

namespace chalktalk::metrics {

using domain::PersonIndex;

namespace {

// Counts of several people added up.
class Pooled {
  public:
    Pooled(const domain::Ledger& ledger, const domain::DaySpan& days) : m_ledger(ledger), m_days(days) {}

    void add(PersonIndex person, Observation&& seen) {
        if (const auto* proportion = std::get_if<Proportion>(&seen.what)) {
            m_proportion.counted += proportion->counted;
            m_proportion.sample += proportion->sample;
        } else if (const auto* rate = std::get_if<Rate>(&seen.what)) {
            const int exposure = m_ledger.exposure(person, m_days.first, m_days.last);
            if (exposure == 0) return;
            m_rate.count += rate->count;
            m_exposure += exposure;
            m_scatter.add(*rate, exposure);
        } else {
            return; // nothing that could be added up
        }
        m_records.insert(m_records.end(), seen.records.begin(), seen.records.end());
    }
    [[nodiscard]] Observation of(Kind kind) && {
        switch (kind) {
        case Kind::Proportion: return {m_proportion, std::move(m_records)};
        case Kind::Rate: return {m_rate, std::move(m_records)};
        case Kind::Median: return {Values{}, {}};
        case Kind::Level: break;
        }
        Level none;
        none.reason = Reason::NoData;
        return {none, {}};
    }
    [[nodiscard]] int exposure() const { return m_exposure; }
    [[nodiscard]] double dispersion() const { return m_scatter.phi(); }

  private:
    const domain::Ledger& m_ledger;
    domain::DaySpan m_days;
    Proportion m_proportion;
    Rate m_rate;
    int m_exposure = 0;
    kinds::Dispersion m_scatter;
    std::vector<RecordRef> m_records;
};

} // namespace

const std::vector<Group>& Engine::groups(Day asOf) const {
    return m_byDay->groups.at(asOf, [&] { return groupsOn(*m_ledger, asOf); });
}

const WonDeals& Engine::wonDeals(Day asOf) const {
    return m_byDay->won.at(asOf, [&] { return WonDeals(*m_ledger, asOf); });
}

Group Engine::groupOf(PersonIndex manager, Day asOf) const { return groups(asOf)[manager]; }

const ResultGroups& Engine::resultGroups(Day asOf) const {
    return m_byLog->resultGroups.at(asOf, [&] { return ResultGroups(*m_ledger, *m_coaching, asOf, wonDeals(asOf)); });
}

Growth Engine::growth(const Group& group, Day asOf, const domain::DaySpan& days) const {
    return growthOf(*m_ledger, wonDeals(asOf), group.line, days);
}

TeamFacts Engine::teamFacts(const Group& group, IndicatorIndex index, Day asOf) const {
    TeamFacts team{&group};
    if (!indicator(index).readsResults) return team;
    team.places = &resultGroups(asOf);
    team.won = &wonDeals(asOf);
    return team;
}

Engine::GroupSeen Engine::observeGroup(const Group& group, IndicatorIndex index, const Question& question,
                                       bool collects, std::stop_token stop) const {
    const Indicator& which = indicator(index);
    const domain::DaySpan days = span(index, question);
    if (which.readsGaps) (void)heldGaps(question.asOf, stop);
    if (stop.stop_requested()) return {};
    if (which.about == About::Managers) {
        const RepView view(
            *m_ledger, *m_coaching, group.manager, question.asOf, which.readsNorms ? norms(question.asOf) : Norms{},
            which.readsGaps ? std::span<const Gap>(heldGaps(question.asOf)) : std::span<const Gap>(),
            collects ? RepView::Records::Collect : RepView::Records::Skip, teamFacts(group, index, question.asOf));
        return {which.observe(view, days)};
    }
    Pooled pooled(*m_ledger, days);
    for (const PersonIndex person : group.direct) {
        if (stop.stop_requested()) break;
        if (m_ledger->person(person).role != domain::Role::Rep) continue;
        pooled.add(person, which.observe(viewOf(person, index, question.asOf, collects), days));
    }
    const int exposure = pooled.exposure();
    const double dispersion = pooled.dispersion();
    return {std::move(pooled).of(which.kind), exposure, dispersion};
}

IndicatorResult Engine::ofGroup(const Group& group, IndicatorIndex index, const Question& question,
                                std::stop_token stop) const {
    const Indicator& which = indicator(index);
    IndicatorResult row = emptyRow(group.manager, index, question);
    row.target = target(index, question.asOf);
    if (!isRecorded(index, question.asOf)) {
        row.reason = Reason::NotRecorded;
        return row;
    }
    const GroupSeen seen = observeGroup(group, index, question, false, stop);
    if (stop.stop_requested()) return row;
    kinds::describe(row, seen.what, seen.exposure, seen.dispersion);
    if (which.kind == Kind::Level || which.isHabit) gradeAgainst(row, targetRule(which), row.target);
    return row;
}

std::vector<RecordRef> Engine::recordsOf(const Group& group, IndicatorIndex index, const Question& question) const {
    if (!isRecorded(index, question.asOf)) return {};
    return observeGroup(group, index, question, true, {}).what.records;
}

std::optional<double> Engine::besideOf(const Group& group, IndicatorIndex index, const Question& question) const {
    const Indicator& which = indicator(index);
    if (!which.beside || which.about != About::Managers) return std::nullopt;
    const RepView view(*m_ledger, *m_coaching, group.manager, question.asOf, Norms{}, {}, RepView::Records::Skip,
                       teamFacts(group, index, question.asOf));
    return which.beside(view, span(index, question));
}

} // namespace chalktalk::metrics
