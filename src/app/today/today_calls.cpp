// Today's lists of calls: what wants a debrief, what wants a plan, and what the lines below leave open.
#include "app/commitments/commitment_words.h"
#include "app/session/session_opening.h"
#include "app/today/today_lists.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::noPerson;
using domain::PersonIndex;
using domain::PlanState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr qint64 s_hour = 3'600'000;
constexpr qint64 s_recall = 48 * s_hour; // what is debriefed later is told from memory: the list of calls has it

bool wantsDebrief(const CallLine& call, qint64 nowMs) {
    return call.significant && call.wasHeldBy(nowMs) && !call.isDebriefed() && nowMs - call.endMs <= s_recall;
}

bool wantsPlan(const CallLine& call, qint64 nowMs) {
    return call.significant && call.state == CallState::Set && call.startMs > nowMs && !call.hadReadyPlan();
}

QString planDetail(const CallLine& call) {
    if (call.plan == PlanState::None) return Texts::tr("no plan yet");
    if (call.milestone.trimmed().isEmpty()) return Texts::tr("no milestone set yet");
    return Texts::tr("draft, %1 of 100 so far").arg(call.score);
}

QString debriefDetail(const CallLine& call, const QString& ended) {
    const QString plan = call.milestone.simplified();
    QStringList parts{ended};
    if (call.debrief == domain::DebriefState::Draft)
        parts << Texts::tr("debrief begun");
    else
        parts << (plan.isEmpty() ? Texts::tr("no plan") : Texts::tr("planned: %1").arg(plan));
    return parts.join(QStringLiteral(" · "));
}

TodayCall rowOf(const TodaySource& source, const CallLine& call) {
    TodayCall row;
    row.call = call.id;
    row.person = source.idOf(call.person);
    row.title = callTitle(call);
    row.reason = mainReason(call);
    return row;
}

} // namespace

std::vector<TodayCall> debriefsOf(const TodaySource& source) {
    std::vector<const CallLine*> calls = source.own.within(*source.log, source.today() - 3, source.today());
    std::erase_if(calls, [&](const CallLine* call) { return !wantsDebrief(*call, source.nowMs); });
    std::ranges::sort(calls, {}, [&](const CallLine* call) {
        const bool late = minutesLeftOfHour(call->endMs, source.nowMs) < 0;
        return std::tuple(late, late ? -call->endMs : call->endMs, call->id.value);
    });
    std::vector<TodayCall> rows;
    for (const CallLine* call : calls) {
        TodayCall row = rowOf(source, *call);
        row.minutesLeft = minutesLeftOfHour(call->endMs, source.nowMs);
        row.isLate = row.minutesLeft < 0;
        row.time = clockText(call->startMs, source.zone);
        row.when = endedText(call->endMs, source.nowMs, source.zone);
        row.detail = Texts::tr("%1 · %2").arg(source.nameOf(call->person), debriefDetail(*call, row.when));
        rows.push_back(std::move(row));
    }
    return rows;
}

namespace {

std::vector<const CallLine*> callsToPlan(const TodaySource& source) {
    // A call that begins late on the next working day may end the day after: found by the day of its end.
    std::vector<const CallLine*> calls = source.own.within(*source.log, source.today(), source.nextWorkingDay + 1);
    const qint64 until = ClockDay(source.nextWorkingDay, source.zone).endMs();
    std::erase_if(calls,
                  [&](const CallLine* call) { return !wantsPlan(*call, source.nowMs) || call->startMs >= until; });
    std::ranges::sort(calls, {}, [](const CallLine* call) { return std::tuple(call->startMs, call->id.value); });
    return calls;
}

} // namespace

int plansBefore(const TodaySource& source, qint64 ms) {
    const auto calls = callsToPlan(source);
    return static_cast<int>(std::ranges::count_if(calls, [&](const CallLine* call) { return call->startMs < ms; }));
}

std::vector<TodayCall> plansOf(const TodaySource& source) {
    const auto calls = callsToPlan(source);
    std::vector<TodayCall> rows;
    for (const CallLine* call : calls) {
        TodayCall row = rowOf(source, *call);
        const Day day = source.dayOf(call->startMs);
        row.time = clockText(call->startMs, source.zone);
        row.when = day == source.today()       ? inText(call->startMs, source.nowMs)
                   : day == source.today() + 1 ? Texts::tr("tomorrow")
                                               : weekdayText(day, source.today());
        row.detail = Texts::tr("%1 · %2").arg(source.nameOf(call->person), planDetail(*call));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace chalktalk::app
