#include "store/call_rows.h"

#include "store/statement.h"

namespace chalktalk::store {

namespace {

void bindPlan(Statement& statement, int first, const domain::CallPlan& plan) {
    statement.bind(first, static_cast<int>(plan.state))
        .bind(first + 1, known(plan.readyAtMs))
        .bind(first + 2, plan.kindTemplate)
        .bind(first + 3, plan.milestone)
        .bind(first + 4, plan.milestoneBy)
        .bind(first + 5, plan.fallback)
        .bind(first + 6, plan.agenda)
        .bind(first + 7, plan.value)
        .bind(first + 8, plan.opens)
        .bind(first + 9, plan.ends)
        .bind(first + 10, plan.score)
        .bind(first + 11, known(plan.with.value))
        .bind(first + 12, plan.minutes);
}

domain::CallPlan readPlan(const Statement& row, int first) {
    domain::CallPlan plan;
    plan.state = static_cast<domain::PlanState>(row.integer(first));
    plan.readyAtMs = row.integer(first + 1); // 0 when null, also below
    plan.kindTemplate = row.string(first + 2);
    plan.milestone = row.string(first + 3);
    plan.milestoneBy = row.day(first + 4);
    plan.fallback = row.string(first + 5);
    plan.agenda = row.string(first + 6);
    plan.value = row.string(first + 7);
    plan.opens = row.string(first + 8), plan.ends = row.string(first + 9);
    plan.score = static_cast<int>(row.integer(first + 10));
    plan.with = {row.integer(first + 11)};
    plan.minutes = static_cast<int>(row.integer(first + 12));
    return plan;
}

void bindDebrief(Statement& statement, int first, const domain::Debrief& debrief) {
    statement.bind(first, static_cast<int>(debrief.state))
        .bind(first + 1, known(debrief.doneAtMs))
        .bind(first + 2, debrief.isShort ? 1 : 0)
        .bind(first + 3, static_cast<int>(debrief.outcome))
        .bind(first + 4, debrief.nextStep)
        .bind(first + 5, debrief.nextBy)
        .bind(first + 6, known(debrief.nextCommitment.value))
        .bind(first + 7, known(debrief.nextCall.value))
        .bind(first + 8, known(debrief.with.value))
        .bind(first + 9, debrief.minutes);
}

domain::Debrief readDebrief(const Statement& row, int first) {
    domain::Debrief debrief;
    debrief.state = static_cast<domain::DebriefState>(row.integer(first));
    debrief.doneAtMs = row.integer(first + 1);
    debrief.isShort = row.integer(first + 2) != 0;
    debrief.outcome = static_cast<domain::CallOutcome>(row.integer(first + 3));
    debrief.nextStep = row.string(first + 4);
    debrief.nextBy = row.day(first + 5);
    debrief.nextCommitment = {row.integer(first + 6)}, debrief.nextCall = {row.integer(first + 7)};
    debrief.with = {row.integer(first + 8)};
    debrief.minutes = static_cast<int>(row.integer(first + 9));
    return debrief;
}

} // namespace

void bindCall(Statement& statement, const domain::Call& call) {
    statement.bind(1, call.version)
        .bind(2, call.person.value)
        .bind(3, static_cast<int>(call.going))
        .bind(4, static_cast<int>(call.kind))
        .bind(5, static_cast<int>(call.way))
        .bind(6, static_cast<int>(call.state))
        .bind(7, call.startMs)
        .bind(8, call.minutes)
        .bind(9, known(call.endedAtMs))
        .bind(10, call.zone)
        .bind(11, call.title)
        .bind(12, call.customer)
        .bind(13, known(call.account.value))
        .bind(14, known(call.opportunity.value))
        .bind(15, static_cast<int>(call.origin))
        .bind(16, call.calendarKey)
        .bind(17, known(call.activity.value))
        .bind(18, call.significant ? 1 : 0)
        .bind(19, int{call.reasons})
        .bind(20, known(call.judgedAtMs))
        .bind(21, static_cast<int>(call.byHand));
    bindPlan(statement, 22, call.plan);
    bindDebrief(statement, 35, call.debrief);
    statement.bind(45, call.id.value);
}

domain::Call readCall(const Statement& row) {
    domain::Call call;
    call.id = {row.integer(0)};
    call.version = static_cast<int>(row.integer(1));
    call.person = {row.integer(2)};
    call.going = static_cast<domain::Going>(row.integer(3));
    call.kind = static_cast<domain::CallKind>(row.integer(4));
    call.way = static_cast<domain::CallWay>(row.integer(5));
    call.state = static_cast<domain::CallState>(row.integer(6));
    call.startMs = row.integer(7);
    call.minutes = static_cast<int>(row.integer(8));
    call.endedAtMs = row.integer(9);
    call.zone = row.string(10);
    call.title = row.string(11), call.customer = row.string(12);
    call.account = {row.integer(13)}, call.opportunity = {row.integer(14)};
    call.origin = static_cast<domain::CallOrigin>(row.integer(15));
    call.calendarKey = row.string(16);
    call.activity = {row.integer(17)};
    call.significant = row.integer(18) != 0;
    call.reasons = static_cast<quint16>(row.integer(19));
    call.judgedAtMs = row.integer(20);
    call.byHand = static_cast<domain::Said>(row.integer(21));
    call.plan = readPlan(row, 22);
    call.debrief = readDebrief(row, 35);
    return call;
}

} // namespace chalktalk::store
