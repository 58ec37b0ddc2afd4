#include "app/today/today.h"

#include "tests/app/coached.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Today;

TEST_CASE("nobody in particular is asked who they are, and sees nothing of anybody's day") {
    Coached org; // 30 June, noon in UTC
    keepCall(org.workspace(), call(org.id("Ana"), "2026-06-30T14:00").significant());
    org.settle();
    Today today(org.workspace());
    CHECK(today.needsMe());
    CHECK(today.ribbon().empty());
    CHECK(today.plans().empty());
    CHECK_FALSE(today.lead().isEmpty());
    org.lookAs("Mia");
    CHECK_FALSE(today.needsMe());
    CHECK(today.plans().size() == 1);
    CHECK(today.greeting() == u"Good afternoon, Mia");
    CHECK(today.dateText() == u"Tuesday 30 June");
}

TEST_CASE("Today follows what is kept: a plan that is ready and a debrief that is done leave it") {
    Coached org;
    org.lookAs("Mia");
    Today today(org.workspace());
    domain::Call ahead =
        keepCall(org.workspace(), call(org.id("Ana"), "2026-06-30T14:00").with("Halden").significant());
    domain::Call over = keepCall(org.workspace(), call(org.id("Bo"), "2026-06-30T11:00").with("Castell").significant());
    org.settle();
    REQUIRE(today.plans().size() == 1);
    REQUIRE(today.debriefs().size() == 1);
    CHECK(today.plans()[0].call == ahead.id);
    CHECK(today.debriefs()[0].minutesLeft <= 30);
    CHECK(today.debriefs()[0].minutesLeft >= 28); // the test itself takes a while
    CHECK(today.lead().startsWith(u"One debrief is worth most in the next"));
    CHECK(today.ribbon().size() == 2);
    CHECK(today.hours().size() == 1);
    CHECK(today.firstHour() == 8);
    CHECK(today.lastHour() == 18);
    QSignalSpy changed(&today, &Today::changed);
    ahead.plan.state = domain::PlanState::Ready;
    ahead.plan.readyAtMs = instant("2026-06-30T12:00");
    keepCall(org.workspace(), ahead, org.id("Mia"));
    over.debrief.state = domain::DebriefState::Done;
    over.debrief.doneAtMs = instant("2026-06-30T12:00");
    keepCall(org.workspace(), over, org.id("Mia"));
    org.settle();
    CHECK(changed.count() > 0);
    CHECK(today.plans().empty());
    CHECK(today.debriefs().empty());
    CHECK(today.lead() == u"Nothing waits for you. The next call is at 14:00.");
}

TEST_CASE("a commitment is ticked on Today, and that is taken back") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-06-30");
    org.lookAs("Mia");
    Today today(org.workspace());
    org.settle();
    REQUIRE(soon([&] { return today.commitments().size() == 1; }));
    QSignalSpy said(&today, &Today::said);
    today.keepCommitment(plan);
    REQUIRE(soon([&] { return today.commitments().empty(); }));
    CHECK(said.count() == 1);
    CHECK(org.workspace().coaching()->find(plan)->commitment.closedOn == day("2026-06-30"));
    today.undoCommitment();
    REQUIRE(soon([&] { return today.commitments().size() == 1; }));
    CHECK(said.back()[0].toString().isEmpty()); // nothing is left to take back
}
