#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15";
} // namespace

TEST_CASE("a debrief is on time up to sixty minutes after the call's end") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.call("2026-05-19").debriefed(60);
    ana.call("2026-06-01").debriefed(61);
    ana.call("2026-06-02").debriefed(-10); // before the planned end
    ana.call("2026-06-03").debriefed(3 * 24 * 60);
    ana.call("2026-06-04");
    ana.call("2026-06-05").debriefed().line().debrief = domain::DebriefState::Draft;
    ana.call("2026-06-05").debriefed(5).notSignificant();
    ana.call("2026-06-08").state(domain::CallState::Cancelled);
    ana.call("2026-06-16").debriefed(5);
    CHECK(counts(l, "Ana", "debrief_on_time", asOf) == u"2/6");
    CHECK(ask(l, "Ana", "debrief_on_time", asOf).grade == Grade::OffTarget);
    CHECK(recordsOf(l, "Ana", "debrief_on_time", asOf).size() == 6);
}

TEST_CASE("a debrief after midnight is of the next day, although it is within the hour") {
    auto l = ledger();
    l.rep("Ana").call("2026-06-14").at("23:15").debriefed(30); // ended at 23:45
    CHECK(counts(l, "Ana", "debrief_on_time", "2026-06-14") == u"0/1");
    CHECK(counts(l, "Ana", "debrief_on_time", "2026-06-15") == u"1/1");
}

TEST_CASE("debriefs on time are told from the first debrief on") {
    auto l = ledger();
    l.rep("Ana").call("2026-06-01").planned();
    CHECK(ask(l, "Ana", "debrief_on_time", asOf).reason == Reason::NotRecorded);
    l.rep("Bo").call("2026-06-02").debriefed();
    CHECK(counts(l, "Ana", "debrief_on_time", asOf) == u"0/1");
}
