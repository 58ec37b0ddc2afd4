#include "app/call/call_watch.h"

#include "tests/app/coached.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <QSignalSpy>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CallWatch;
using app::DueDebrief;

namespace {

qint64 nowMs(const Coached& org) { return const_cast<Coached&>(org).workspace().clock().nowUtc().toMSecsSinceEpoch(); }

// A significant call of 30 minutes that ends so many milliseconds from now.
CallInWords endingIn(const Coached& org, const char* who, qint64 ms) {
    return CallInWords(org.id(who), nowMs(org) + ms - 30 * 60'000).with("Halden").significant();
}

} // namespace

TEST_CASE("the end of a significant call is said once, when it comes") {
    Coached org;
    org.lookAs("Mia");
    const CallId soonOver = keepCall(org.workspace(), endingIn(org, "Ana", 2500)).id;
    keepCall(org.workspace(), CallInWords(org.id("Bo"), nowMs(org) + 2500 - 30 * 60'000)); // not significant
    keepCall(org.workspace(), endingIn(org, "Bo", 2500).cancelled());
    keepCall(org.workspace(), endingIn(org, "Dee", 2500)); // of another team
    CallWatch watch(org.workspace());
    QSignalSpy ended(&watch, &CallWatch::ended);
    org.settle();
    if (nowMs(org) < org.workspace().coaching()->find(soonOver)->endMs) CHECK(ended.count() == 0);
    REQUIRE(soon([&] { return ended.count() > 0; }));
    const auto due = ended[0][0].value<DueDebrief>();
    CHECK(due.call == soonOver);
    CHECK(due.minutesLeft == 60);
    CHECK(due.who == u"Ana Abel");
    CHECK(due.title.startsWith(u"Halden"));
    CHECK(nowMs(org) >= due.endMs);
    // The records are read anew, so that what is counted knows that the call was held.
    REQUIRE(soon([&] { return org.workspace().coaching()->knownToMs() >= due.endMs; }));
    org.settle();
    QTest::qWait(50);
    CHECK(ended.count() == 1);
}

TEST_CASE("what ended within the last hour is said when the program starts, and nothing older") {
    Coached org;
    org.lookAs("Mia");
    constexpr qint64 minute = 60'000;
    const CallId older = keepCall(org.workspace(), endingIn(org, "Ana", -50 * minute)).id;
    const CallId newer = keepCall(org.workspace(), endingIn(org, "Bo", -10 * minute)).id;
    keepCall(org.workspace(), endingIn(org, "Cem", -61 * minute));
    keepCall(org.workspace(), endingIn(org, "Cem", -20 * minute).debriefed(5));
    org.settle();
    CallWatch watch(org.workspace());
    const auto due = watch.due();
    REQUIRE(due.size() == 2);
    CHECK(due[0].call == older); // over the soonest
    CHECK(due[1].call == newer);
    CHECK(due[0].minutesLeft <= 10);
    CHECK(due[1].minutesLeft > 45);
    QSignalSpy ended(&watch, &CallWatch::ended);
    REQUIRE(soon([&] { return ended.count() == 2; }));
    org.settle();
    CHECK(ended.count() == 2);
}

TEST_CASE("whoever looks hears of their own people's calls only, and nobody in particular of none") {
    Coached org;
    keepCall(org.workspace(), endingIn(org, "Ana", -600'000));
    keepCall(org.workspace(), endingIn(org, "Dee", -600'000).along(org.id("Carla")));
    org.settle();
    CallWatch watch(org.workspace());
    QSignalSpy ended(&watch, &CallWatch::ended);
    CHECK(watch.due().empty());
    org.lookAs("Carla");
    REQUIRE(ended.count() == 1); // the one she went along to
    CHECK(ended[0][0].value<DueDebrief>().who == u"Dee Vega");
    org.lookAs("Ana");
    CHECK(watch.due().size() == 1);
    CHECK(watch.due()[0].who == u"you");
    org.lookAs("Bo");
    CHECK(watch.due().empty());
}
