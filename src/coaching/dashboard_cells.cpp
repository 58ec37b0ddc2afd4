#include "coaching/dashboard.h"

#include "coaching/plan_needs.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::coaching {

using domain::noPerson;
using domain::PersonIndex;
using metrics::RecordRef;

namespace {

// Moves that are said with an arrow: as many points, or one of what is counted.
constexpr double s_leastMove = 0.05;

bool isOfManagers(const DashboardMeasure& measure) {
    return measure.indicator && metrics::indicator(*measure.indicator).about == metrics::About::Managers;
}

// What is about one manager's own direct reports says nothing of a region.
const metrics::Group& groupFor(const DashboardGroup& group, const DashboardMeasure& measure) {
    if (measure.saysHowMany) return group.own;
    const bool isOwn = measure.over == DashboardMeasure::Over::OwnLine && group.manager() != noPerson && !group.addsUp;
    return isOwn ? group.own : group.reps;
}

Lack lackOf(const metrics::IndicatorResult& row) {
    if (row.value) return Lack::Nothing;
    return row.reason == metrics::Reason::NotRecorded ? Lack::NotRecorded : Lack::NoData;
}

DashboardCell fromRow(const metrics::IndicatorResult& row, const DashboardGroup& group,
                      const DashboardMeasure& measure) {
    DashboardCell cell;
    cell.value = row.value;
    cell.numerator = row.numerator;
    cell.denominator = row.denominator;
    cell.span = row.span;
    cell.people = group.people();
    // Minutes are no records: how many sessions they come from is counted later.
    if (metrics::indicator(row.indicator).samplesRecords) cell.sample = cell.records = row.n;
    cell.kind = metrics::indicator(row.indicator).records;
    cell.lack = lackOf(row);
    if (!cell.value || measure.saysHowMany) return cell;
    if (cell.people < fewestPeople) cell.lack = Lack::TooFew;
    const bool isProportion = metrics::indicator(row.indicator).kind == metrics::Kind::Proportion;
    if (isProportion && cell.denominator.value_or(0) < (measure.countsPeople ? fewestPeople : fewestCounted))
        cell.lack = Lack::TooFew;
    if (measure.isSigned && row.n < fewestPeople) cell.lack = Lack::TooFew;
    return cell;
}

// One of the dashboard's own: people who count among people asked about.
struct Counted {
    std::vector<RecordRef> people;
    bool recorded = true;
};

Counted keptInRhythm(const DashboardDay& day, const std::vector<PersonIndex>& people) {
    Counted counted;
    const domain::CoachingLog& log = day.engine.coaching();
    counted.recorded = log.anySession();
    if (!counted.recorded) return counted;
    for (const PersonIndex person : people) {
        const domain::Person& who = day.engine.ledger().person(person);
        const Rhythm rhythm = rhythmOf(log, day.engine.ledger(), person, day.cadences, day.asOf);
        if (rhythm.state == Due::None) continue;
        // Nobody is overdue who has not been here for as long as the rhythm is.
        const auto from = who.inSeatOn ? who.inSeatOn : who.hiredOn;
        const bool isNew = from && day.asOf - *from < rhythm.everyDays;
        if (rhythm.state == Due::Never && isNew) continue;
        counted.people.push_back(
            {RecordRef::Kind::Person, person, rhythm.state == Due::Later || rhythm.state == Due::Today});
    }
    return counted;
}

Counted plansInTime(const DashboardDay& day, const std::vector<PersonIndex>& people) {
    Counted counted;
    const domain::CoachingLog& log = day.engine.coaching();
    counted.recorded = !log.plans().empty();
    if (!counted.recorded) return counted;
    for (const PlanStanding& standing : planStandings(log, day.engine.ledger(), *day.results, people))
        if (needsPlan(standing))
            counted.people.push_back({RecordRef::Kind::Person, standing.person, isUpToDate(standing)});
    return counted;
}

Counted ownOf(const DashboardDay& day, const DashboardGroup& group, const DashboardMeasure& measure) {
    return measure.own == DashboardMeasure::Own::Cadence ? keptInRhythm(day, group.reps.direct)
                                                         : plansInTime(day, group.reps.direct);
}

DashboardCell ownCell(const DashboardDay& day, const DashboardGroup& group, const DashboardMeasure& measure) {
    DashboardCell cell;
    cell.people = group.people();
    if (measure.own == DashboardMeasure::Own::Plans && !day.results) return cell;
    const Counted counted = ownOf(day, group, measure);
    const auto n = static_cast<int>(counted.people.size());
    cell.sample = cell.records = n;
    cell.span = {day.asOf, day.asOf};
    cell.target = measure.ownTarget;
    cell.lack = !counted.recorded ? Lack::NotRecorded : n == 0 ? Lack::NoData : Lack::Nothing;
    if (n == 0) return cell;
    const auto kept = std::ranges::count_if(counted.people, &RecordRef::counted);
    cell.numerator = static_cast<double>(kept);
    cell.denominator = n;
    cell.value = *cell.numerator / n;
    if (n < fewestPeople) cell.lack = Lack::TooFew;
    return cell;
}

int stepOfShare(double value, double target) {
    const double room = value < target ? target / 2 : 1 - target;
    if (room <= 0) return 0;
    return std::clamp(static_cast<int>(std::lround(mostSteps * (value - target) / room)), -mostSteps, mostSteps);
}

int stepOf(const DashboardCell& cell, const DashboardMeasure& measure) {
    constexpr double growthPerStep = 0.1;
    if (!cell.isShown() || !cell.value) return 0;
    const double value = *cell.value;
    switch (measure.colours) {
    case DashboardMeasure::Colours::Zero:
        return std::clamp(static_cast<int>(std::lround(value / growthPerStep)), -mostSteps, mostSteps);
    case DashboardMeasure::Colours::TargetPerPerson: {
        // One more than the target for every other person is as bad as it gets.
        const double over = value - cell.target.value_or(0);
        if (over <= 0) return 0;
        return -std::clamp(static_cast<int>(std::ceil(2 * mostSteps * over / std::max(1, cell.people))), 1, mostSteps);
    }
    case DashboardMeasure::Colours::Above: {
        const double over = value - cell.target.value_or(value);
        return over <= 0 ? 0 : -std::clamp(static_cast<int>(std::ceil(over / 2)), 1, mostSteps);
    }
    case DashboardMeasure::Colours::Target: break;
    }
    const auto against = cell.target ? cell.target : cell.middle;
    return against ? stepOfShare(value, *against) : 0;
}

int directionOf(const DashboardCell& cell, const DashboardMeasure& measure) {
    if (!cell.isShown() || !cell.value || !cell.before) return 0;
    const double least = measure.isShare() || measure.isSigned ? s_leastMove : 1;
    const double moved = *cell.value - *cell.before;
    if (std::abs(moved) < least - 1e-9) return 0;
    return moved > 0 ? 1 : -1;
}

std::optional<double> medianShown(const std::vector<DashboardRow>& rows, std::size_t column) {
    std::vector<double> values;
    for (const DashboardRow& row : rows)
        if (row.cells[column].isShown() && row.cells[column].value) values.push_back(*row.cells[column].value);
    if (values.size() < static_cast<std::size_t>(fewestCounted)) return std::nullopt;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace

DashboardCell cellOf(const DashboardDay& day, const DashboardGroup& group, const DashboardMeasure& measure,
                     std::stop_token stop) {
    if (!measure.indicator) return ownCell(day, group, measure);
    const metrics::Group& whose = groupFor(group, measure);
    DashboardCell cell;
    cell.people = group.people();
    if (measure.saysHowMany && whose.manager == noPerson) {
        cell.lack = Lack::NotTheirs;
        return cell;
    }
    cell = fromRow(day.engine.ofGroup(whose, *measure.indicator, day.question(), stop), group, measure);
    cell.target = day.engine.target(*measure.indicator, day.asOf);
    return cell;
}

DashboardCell cellAtOnce(const DashboardDay& day, const DashboardGroup& group, const DashboardMeasure& measure) {
    DashboardCell pending;
    pending.people = group.people();
    if (!measure.indicator || !day.results || group.addsUp || group.manager() == noPerson) return pending;
    if (isOfManagers(measure)) {
        const auto* row = day.results->row(group.manager(), *measure.indicator);
        if (!row) return pending;
        DashboardCell cell = fromRow(*row, group, measure);
        cell.target = row->target;
        return cell;
    }
    metrics::IndicatorResult pooled;
    pooled.indicator = *measure.indicator;
    double numerator = 0, denominator = 0;
    for (const PersonIndex rep : group.reps.direct) {
        const auto* row = day.results->row(rep, *measure.indicator);
        if (!row) return pending;
        pooled.span = row->span;
        pooled.reason = row->reason;
        if (row->reason == metrics::Reason::NotRecorded) break;
        numerator += row->numerator.value_or(0);
        denominator += row->denominator.value_or(0);
        pooled.n += row->n;
    }
    if (denominator > 0) pooled.value = numerator / denominator;
    if (pooled.reason != metrics::Reason::NotRecorded) {
        pooled.numerator = numerator;
        pooled.denominator = denominator;
    }
    DashboardCell cell = fromRow(pooled, group, measure);
    cell.target = day.engine.target(*measure.indicator, day.asOf);
    return cell;
}

std::vector<RecordRef> recordsBehind(const DashboardDay& day, const DashboardGroup& group,
                                     const DashboardMeasure& measure) {
    if (!measure.indicator) return ownOf(day, group, measure).people;
    const metrics::Group& whose = groupFor(group, measure);
    if (measure.saysHowMany && whose.manager == noPerson) return {};
    return day.engine.recordsOf(whose, *measure.indicator, day.question());
}

void countRecords(DashboardCell& cell, const DashboardDay& day, const DashboardGroup& group,
                  const DashboardMeasure& measure) {
    const auto records = recordsBehind(day, group, measure);
    cell.records = static_cast<int>(records.size());
    if (!records.empty()) cell.kind = records.front().kind;
    const bool samples = !measure.indicator || metrics::indicator(*measure.indicator).samplesRecords;
    if (samples) return;
    cell.sample = cell.records;
    if (cell.isShown() && cell.records < fewestCounted) cell.lack = Lack::TooFew;
}

Day quarterBefore(Day day, int fiscalStartMonth) { return domain::periodOf(day, fiscalStartMonth).first - 1; }

void colourCells(std::vector<DashboardRow>& rows) {
    const auto measures = dashboardMeasures();
    for (std::size_t column = 0; column < measures.size(); ++column) {
        const auto middle = medianShown(rows, column);
        for (DashboardRow& row : rows) {
            DashboardCell& cell = row.cells[column];
            cell.middle = middle;
            cell.step = stepOf(cell, measures[column]);
            cell.direction = directionOf(cell, measures[column]);
        }
    }
}

} // namespace chalktalk::coaching
