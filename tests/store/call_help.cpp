#include "tests/store/call_help.h"

#include "tests/support/catch.h"

namespace chalktalk::tests {

namespace {

constexpr qint64 hour = 3'600'000;

Day day(int month, int dayOfMonth) { return Day::fromDate(QDate(2026, month, dayOfMonth)); }
QString words(const char* text) { return QString::fromUtf8(text); }

domain::CallPlan planOf(PersonId with) {
    domain::CallPlan plan;
    plan.state = domain::PlanState::Ready;
    plan.readyAtMs = noon - 2 * hour;
    plan.kindTemplate = words("discovery");
    plan.milestone = words("Hanna brings the \"CFO\" to the demo – '; drop table call; --");
    plan.milestoneBy = day(6, 12);
    plan.fallback = words("Hanna names a day"), plan.agenda = words("Cost first,\nthen us");
    plan.value = words("40,000 € a year"), plan.opens = words("Ana"), plan.ends = words("At ten to");
    plan.score = 84, plan.with = with, plan.minutes = 12;
    return plan;
}

domain::Debrief debriefOf(PersonId with) {
    domain::Debrief debrief;
    debrief.state = domain::DebriefState::Done;
    debrief.doneAtMs = noon + 2 * hour;
    debrief.isShort = true;
    debrief.outcome = domain::CallOutcome::Fallback;
    debrief.looking[0] = {words("I let her talk"), words("So I heard")};
    debrief.looking[3] = {words("Ask about money earlier"), {}};
    debrief.skills = {{words("listening"), 3, words("Waited after the price")}, {words("agenda"), 1, {}}};
    debrief.hesitations = {words("I felt too pushy")};
    debrief.difficulties = {words("no_decider"), words("the line was bad")};
    debrief.nextStep = words("Send the sums"), debrief.nextBy = day(6, 5);
    debrief.with = with, debrief.minutes = 9;
    return debrief;
}

} // namespace

CallStore::CallStore() {
    acme.value = number("select id from account where external_id = 'acme'");
    deal.value = number("select id from opportunity where external_id = 'o1'");
}

domain::Call CallStore::bareCall() const {
    domain::Call call;
    call.person = ana;
    call.startMs = noon + hour;
    return call;
}

domain::Call CallStore::call() const {
    domain::Call call = bareCall();
    call.along = {mia, zoe};
    call.going = domain::Going::RideAlong;
    call.kind = domain::CallKind::Negotiation, call.way = domain::CallWay::Visit;
    call.minutes = 45, call.endedAtMs = call.startMs + hour;
    call.zone = words("Europe/Berlin"), call.title = words("Ünï – עדי"), call.customer = words("Acme of old");
    call.account = acme, call.opportunity = deal;
    call.origin = domain::CallOrigin::Calendar, call.calendarKey = words("uid@host\n20260601T130000Z");
    call.activity = {77};
    call.significant = true, call.reasons = 129, call.judgedAtMs = noon - hour, call.byHand = domain::Said::Yes;
    call.attendees = {{words("Hanna Hold"), words("Head of IT"), domain::Stance::Champion, true},
                      {words("Bo"), {}, domain::Stance::Against, false}};
    call.questions = {
        {words("What does it cost you?"), words("A sum"), true, domain::Said::Yes, words("Much")},
        {words("Who signs?"), {}, false, domain::Said::No, {}},
    };
    call.information = {{words("Who signs"), true, domain::Said::Yes, words("Two do")},
                        {words("When"), false, domain::Said::Unsaid, {}}};
    call.troubles = {{words("Too dear"), words("Than what?"), true, domain::Said::No, {}},
                     {words("The line fell"), {}, false, domain::Said::Yes, words("We called again")}};
    call.plan = planOf(mia);
    call.debrief = debriefOf(mia);
    return call;
}

domain::AccountPlan CallStore::accountPlan() const {
    domain::AccountPlan plan;
    plan.account = acme;
    plan.stakeholders = {{words("Hanna"), words("IT"), domain::Stance::For, true, words("Quiet nights")},
                         {words("Bo"), {}, domain::Stance::Unknown, false, {}}};
    plan.needs = words("One place for it"), plan.standing = words("Known, not loved");
    plan.missing = words("Who signs\nand when");
    plan.moves = {{words("Call Bo"), ana, day(6, 9), true}, {words("They send the list"), {}, {}, false}};
    return plan;
}

domain::DealPlan CallStore::dealPlan() const {
    return {deal,
            0,
            words("Two sign"),
            words("Hanna"),
            words("40,000 €"),
            words("Nobody"),
            words("Summer"),
            words("A date"),
            day(6, 30)};
}

domain::Call CallStore::save(const domain::Call& call) { return save(call, {}).call; }

store::CallSave CallStore::save(const domain::Call& call, std::vector<domain::Commitment> commitments,
                                std::vector<CommitmentId> removed) {
    auto kept = store::saveCall(**this, {call, std::move(commitments), std::move(removed), mia}, coachingClock());
    if (!kept) FAIL(kept.error().message.toStdString() + " " + kept.error().detail.toStdString());
    return *std::move(kept);
}

} // namespace chalktalk::tests
