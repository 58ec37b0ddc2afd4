#include "app/today/today_week.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::noPerson;
using domain::PersonIndex;
using domain::SessionLine;
using domain::SessionState;
using Mark = TodayStart::Mark;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr double s_aim = 0.8; // of calls planned and debriefed, as the indicators have it
constexpr int s_startDays = 30;

bool behind(int done, int of, double aim = s_aim) { return of > 0 && done < aim * of; }

bool onTime(const CallLine& call) {
    return call.isDebriefed() && domain::timeliness(call.endMs, call.debriefedAtMs) == domain::Timeliness::OnTime;
}

TodayBar oneToOnes(const TodaySource& source) {
    TodayBar bar{Texts::tr("One-to-ones held"), 0, 0, false};
    const Day monday = source.monday(), sunday = monday + 6;
    for (const PersonIndex person : source.own.reports()) {
        const auto before = coaching::rhythmOf(*source.log, *source.ledger, person, source.cadences, monday - 1);
        const bool due = before.everyDays > 0 && (before.due ? *before.due <= sunday : source.log->anySession());
        const bool held = std::ranges::any_of(source.log->sessionsWith(person), [&](const SessionLine& session) {
            return session.isHeldCoaching() && monday <= session.day && session.day <= source.today();
        });
        bar.done += held;
        bar.of += due || held;
    }
    const double gone = std::min(5, source.today() - monday) / 5.0; // of the working week, today not counted
    bar.isBehind = behind(bar.done, bar.of, s_aim * gone);
    return bar;
}

} // namespace

std::vector<TodayBar> weekOf(const TodaySource& source) {
    TodayBar plans{Texts::tr("Plans before significant calls"), 0, 0, false};
    TodayBar debriefs{Texts::tr("Debriefs within the hour"), 0, 0, false};
    for (const PersonIndex person : source.line) {
        for (const CallLine& call : callsWithin(*source.log, person, source.monday(), source.today() + 1)) {
            if (!call.significant || call.state != CallState::Set) continue;
            if (call.startMs <= source.nowMs) {
                ++plans.of;
                plans.done += call.hadReadyPlan();
            }
            const bool hourOver = call.wasHeldBy(source.nowMs) && minutesLeftOfHour(call.endMs, source.nowMs) < 0;
            if (!hourOver && !call.isDebriefed()) continue;
            ++debriefs.of;
            debriefs.done += onTime(call);
        }
    }
    plans.isBehind = behind(plans.done, plans.of);
    debriefs.isBehind = behind(debriefs.done, debriefs.of);
    std::vector<TodayBar> bars{plans, debriefs};
    if (source.hasReports()) bars.push_back(oneToOnes(source));
    return bars;
}

QString weekTitleOf(const TodaySource& source) {
    if (!source.hasReports()) return Texts::tr("Your calls this week");
    const bool teams = std::ranges::any_of(source.own.reports(), [&](PersonIndex person) {
        return domain::isManager(source.ledger->person(person).role);
    });
    return teams ? Texts::tr("Your teams this week") : Texts::tr("Your coaching this week");
}

QString capacityText(const TodaySource& source) {
    if (!source.hasReports()) return {};
    int calls = 0, minutes = 0;
    const Day monday = source.monday();
    for (const CallLine* call : source.own.within(*source.log, monday, monday + 6))
        calls += call->significant && call->state == CallState::Set;
    for (const SessionLine& session : source.log->sessions()) {
        if (session.coach != source.me() || session.day < monday || monday + 6 < session.day) continue;
        if (session.state == SessionState::Planned) minutes += session.plannedMinutes;
        if (session.state == SessionState::Held) minutes += session.minutes;
    }
    return coaching::capacityOf(calls, minutes, source.rule).text;
}

namespace {

struct PlannedOf {
    int planned = 0, of = 0;
};
PlannedOf plannedWithin(const TodaySource& source, PersonIndex person, Day from, Day to) {
    PlannedOf found;
    for (const CallLine& call : callsWithin(*source.log, person, from, to)) {
        if (!call.wasHeldBy(source.nowMs)) continue;
        ++found.of;
        found.planned += call.hadReadyPlan();
    }
    return found;
}

Mark markOf(const TodaySource& source, PersonIndex person, Day day) {
    if (source.today() < day) return Mark::Ahead;
    int calls = 0, full = 0, part = 0;
    bool ahead = false;
    for (const CallLine& call : callsWithin(*source.log, person, day, day)) {
        if (!call.significant || call.state != CallState::Set) continue;
        if (!call.wasHeldBy(source.nowMs)) {
            ahead = true;
            continue;
        }
        ++calls;
        full += call.hadReadyPlan() && call.isDebriefed();
        part += call.hadReadyPlan() || call.isDebriefed();
    }
    // Today is judged when it is over: a call of five minutes ago still has its hour.
    const bool open = day == source.today() && (ahead || full < calls || calls == 0);
    if (open) return Mark::Ahead;
    if (calls == 0) return Mark::Nothing;
    if (full == calls) return Mark::Done;
    return part == 0 ? Mark::Missed : Mark::Partly;
}

TodayStart startOf(const TodaySource& source, PersonIndex person, const domain::Focus& focus) {
    TodayStart start;
    start.person = focus.person;
    const bool own = person == source.me();
    start.title = own ? Texts::tr("Your first 30 days") : Texts::tr("30 days with %1").arg(source.firstNameOf(person));
    int withCalls = 0, done = 0;
    for (int i = 0; i < s_startDays; ++i) {
        const Mark mark = markOf(source, person, focus.from + i);
        start.days.push_back(mark);
        withCalls += mark != Mark::Ahead && mark != Mark::Nothing;
        done += mark == Mark::Done;
    }
    const int day = source.today() - focus.from + 1;
    start.detail = Texts::tr("Day %1.").arg(day);
    if (withCalls > 0)
        start.detail +=
            u' ' +
            Texts::tr("Planned and debriefed on %1 of %n days with significant calls.", nullptr, withCalls).arg(done);
    const PlannedOf before = plannedWithin(source, person, focus.from - s_startDays, focus.from - 1);
    const PlannedOf since = plannedWithin(source, person, focus.from, source.today());
    if (before.of > 0 && since.of > 0)
        start.before =
            Texts::tr("In the 30 days before, %1 of %2 calls had a plan that was ready in time; since then, %3 of %4.")
                .arg(before.planned)
                .arg(before.of)
                .arg(since.planned)
                .arg(since.of);
    return start;
}

} // namespace

std::vector<TodayStart> startsOf(const TodaySource& source) {
    std::vector<TodayStart> starts;
    for (const domain::Focus& focus : source.log->focuses()) {
        if (focus.kind != domain::FocusKind::ThirtyDays || !focus.holdsOn(source.today())) continue;
        const PersonIndex person = source.ledger->find(focus.person).value_or(noPerson);
        if (person != noPerson && std::ranges::binary_search(source.line, person))
            starts.push_back(startOf(source, person, focus));
    }
    std::ranges::stable_sort(starts, {}, &TodayStart::title);
    return starts;
}

} // namespace chalktalk::app
