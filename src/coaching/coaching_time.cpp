#include "coaching/coaching_time.h"

#include "coaching/number_words.h"
#include "metrics/indicators/coaching_held.h"
#include "metrics/result_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QCoreApplication>

namespace chalktalk::coaching {

using domain::PersonIndex;
using domain::ResultGroup;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CoachingTime)
};

constexpr std::size_t outside = 3;
constexpr double collapsesAt = 0.75; // as an indicator is adverse
constexpr int enoughQuarters = 2;

std::size_t partOf(std::optional<ResultGroup> group) { return group ? static_cast<std::size_t>(*group) : outside; }

QString timeText(const TimeByResults& time, Day asOf) {
    if (!time.isRecorded)
        return Texts::tr("No coaching is recorded in Chalktalk yet, so it can't be said where the time goes.");
    if (!time.middle)
        return Texts::tr("No coaching with an A, B or C rep is recorded %1.").arg(spanText(time.days, asOf));
    const auto& b = time.parts[1];
    QString text = Texts::tr("%1 of the minutes of coaching with A, B and C reps went to B reps, who are %2 of them "
                             "(target %3).")
                       .arg(percentText(*time.middle), percentText(b.ofPeople), percentText(time.target));
    const auto& out = time.parts[outside];
    if (out.minutes > 0)
        text +=
            u' ' + Texts::tr("Another %n minutes went to people in ramp or in a 30-day start.", nullptr, out.minutes);
    return text;
}

// The mean is rounded for people only.
QString minutesText(double minutes) {
    const int whole = qRound(minutes);
    return Texts::tr("%n minutes", nullptr, whole);
}

QString weekText(const TimeByWeek& time) {
    if (time.whole < enoughQuarters)
        return Texts::tr("It takes two whole quarters of coaching recorded here to say how it goes over the quarter.");
    const QString text =
        Texts::tr("Over the last %n whole quarters, coaching took %1 a week until the last three weeks and %2 in "
                  "these.",
                  nullptr, time.whole)
            .arg(minutesText(time.early), minutesText(time.late));
    if (time.collapses) return text + u' ' + Texts::tr("It gives way as the quarter ends.");
    return text + u' ' + Texts::tr("It holds as the quarter ends.");
}

void addTo(QuarterTime& quarter, Day day, int minutes) {
    const int week = std::min((day - quarter.quarter.first) / 7, weeksOfQuarter - 1);
    quarter.minutes[static_cast<std::size_t>(week)] += minutes;
    ++quarter.sessions[static_cast<std::size_t>(week)];
}

// Of the quarters that count: all of it was recorded, and it is over. By days, as the last week is not always seven.
void addMeans(TimeByWeek& time, Day firstRecorded) {
    constexpr double week = 7;
    std::array<int, weeksOfQuarter> minutes{}, days{};
    for (const QuarterTime& quarter : time.quarters) {
        if (!quarter.isOver || quarter.quarter.first < firstRecorded) continue;
        ++time.whole;
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            minutes[i] += quarter.minutes[i];
            days[i] += quarter.daysOf(i);
        }
    }
    if (time.whole == 0) return;
    const auto aWeek = [&](std::size_t first, std::size_t end) {
        const auto sum = [&](const std::array<int, weeksOfQuarter>& of) {
            return std::accumulate(of.begin() + static_cast<std::ptrdiff_t>(first),
                                   of.begin() + static_cast<std::ptrdiff_t>(end), 0);
        };
        return week * sum(minutes) / sum(days);
    };
    for (std::size_t i = 0; i < minutes.size(); ++i) time.mean[i] = aWeek(i, i + 1);
    time.early = aWeek(0, weeksOfQuarter - lastWeeksOfQuarter);
    time.late = aWeek(weeksOfQuarter - lastWeeksOfQuarter, weeksOfQuarter);
    time.collapses = time.whole >= enoughQuarters && time.early > 0 && time.late <= collapsesAt * time.early;
}

std::optional<Day> firstCoaching(const domain::CoachingLog& log) {
    std::optional<Day> first;
    const auto note = [&](Day day) { first = first ? std::min(*first, day) : day; };
    for (const domain::SessionLine& session : log.sessions())
        if (session.isHeldCoaching()) note(session.day);
    for (const domain::CallLine& call : log.calls()) {
        if (call.plannedOn) note(*call.plannedOn);
        if (call.debriefedOn) note(*call.debriefedOn);
    }
    return first;
}

} // namespace

int QuarterTime::daysOf(std::size_t week) const {
    constexpr int days = 7;
    if (week + 1 < minutes.size()) return days;
    return quarter.last - quarter.first + 1 - days * (weeksOfQuarter - 1);
}

double QuarterTime::aWeek(std::size_t week) const {
    constexpr double days = 7;
    return days * minutes[week] / daysOf(week);
}

TimeByResults timeByResults(const metrics::Engine& engine, const std::vector<PersonIndex>& people, Day asOf) {
    TimeByResults time;
    const auto share = metrics::indicatorIndex(u"middle_share");
    if (!share) return time;
    time.days = engine.span(*share, {asOf, {}});
    time.target = engine.target(*share, asOf).value_or(0);
    time.isRecorded = engine.isRecorded(*share, asOf);
    const metrics::ResultGroups& places = engine.resultGroups(asOf);
    for (const PersonIndex person : people) {
        const domain::Person& who = engine.ledger().person(person);
        if (who.role != domain::Role::Rep || !who.inSeat(asOf)) continue;
        TimeWith& with = time.people.emplace_back(TimeWith{person, places.of(person).group, 0, {}});
        metrics::indicators::eachCoachingTime(engine.coaching(), person, time.days,
                                              [&](metrics::RecordRef record, int minutes, Day, PersonIndex) {
                                                  with.minutes += minutes;
                                                  with.records.push_back(record);
                                              });
        auto& part = time.parts[partOf(with.group)];
        ++part.people;
        part.minutes += with.minutes;
    }
    int heads = 0, minutes = 0;
    for (std::size_t i = 0; i < outside; ++i) heads += time.parts[i].people, minutes += time.parts[i].minutes;
    for (std::size_t i = 0; i < outside; ++i) {
        if (heads > 0) time.parts[i].ofPeople = static_cast<double>(time.parts[i].people) / heads;
        if (minutes > 0) time.parts[i].ofMinutes = static_cast<double>(time.parts[i].minutes) / minutes;
    }
    if (minutes > 0) time.middle = time.parts[1].ofMinutes;
    std::ranges::stable_sort(time.people, std::greater<>(), &TimeWith::minutes);
    time.text = timeText(time, asOf);
    return time;
}

TimeByWeek timeByWeek(const metrics::Engine& engine, const std::vector<PersonIndex>& people, Day asOf, int before) {
    TimeByWeek time;
    const int fiscalStart = engine.ledger().calendar().fiscalStartMonth;
    domain::DaySpan quarter = domain::periodOf(asOf, fiscalStart);
    for (int i = 0; i <= before; ++i) {
        QuarterTime one{quarter, quarter.last < asOf};
        one.weeksGone = std::clamp((asOf - quarter.first) / 7 + 1, 1, weeksOfQuarter);
        time.quarters.insert(time.quarters.begin(), one);
        quarter = domain::periodOf(quarter.first - 1, fiscalStart);
    }
    const domain::DaySpan all{time.quarters.front().quarter.first, asOf};
    for (const PersonIndex person : people) {
        metrics::indicators::eachCoachingTime(
            engine.coaching(), person, all, [&](metrics::RecordRef, int minutes, Day day, PersonIndex) {
                const auto in = std::ranges::find_if(
                    time.quarters, [day](const QuarterTime& one) { return one.quarter.contains(day); });
                if (in != time.quarters.end()) addTo(*in, day, minutes);
            });
    }
    if (const auto first = firstCoaching(engine.coaching())) addMeans(time, *first);
    time.text = weekText(time);
    return time;
}

} // namespace chalktalk::coaching
