#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;

TEST_CASE("coaching time adds up the minutes of the sessions that count") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.session("2026-06-01", "Max").minutes(25);
    ana.session("2026-06-08", "Max").minutes(40);
    ana.session("2026-06-09", "Max").minutes(60).type(domain::SessionType::Forecast);
    ana.session("2026-06-16", "Max").minutes(50); // later
    const auto row = ask(l, "Ana", "coaching_minutes", "2026-06-15");
    CHECK(*row.value == 65);
    CHECK(row.n == 2);
    CHECK_FALSE(row.numerator);
    CHECK(recordsOf(l, "Ana", "coaching_minutes", "2026-06-15").size() == 2);
}

TEST_CASE("planning and debriefing with somebody is coaching time, each on its own day") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.session("2026-06-01", "Max").minutes(25);
    ana.call("2026-06-02").planned().plannedWith("Max", 12).debriefed().debriefedWith("Max", 8);
    ana.call("2026-06-03").planned(80, -30).plannedWith("Max", 9); // ready too late: time all the same
    ana.call("2026-06-04").planned().plannedWith("Max", 7).state(domain::CallState::Cancelled);
    ana.call("2026-06-05").planned().plannedWith("Ana", 50).debriefed().debriefedWith("Ana", 50); // alone
    ana.call("2026-06-05").planned().debriefed();
    ana.call("2026-06-16").planned(80, 24 * 60).plannedWith("Max", 5);         // planned on the 15th, held after
    ana.call("2026-06-15").at("23:00").debriefed(60).debriefedWith("Max", 50); // debriefed on the 16th
    ana.call("2026-05-18").planned().plannedWith("Max", 50).debriefed(24 * 60).debriefedWith("Max", 3);
    const auto row = ask(l, "Ana", "coaching_minutes", "2026-06-15");
    CHECK(*row.value == 25 + 12 + 8 + 9 + 7 + 5 + 3);
    CHECK(row.n == 7);
    CHECK(recordsOf(l, "Ana", "coaching_minutes", "2026-06-15").size() == 7);
    CHECK(*ask(l, "Ana", "coaching_sessions", "2026-06-15").value == 1); // no sessions
    CHECK(*ask(l, "Max", "coaching_minutes", "2026-06-15").value == 0);  // theirs whose calls they were
}

TEST_CASE("coaching time is told from the first session, plan or debrief on") {
    const auto reasonAfter = [](auto&& tell) {
        auto l = ledger();
        l.rep("Ana");
        tell(l.rep("Bo"));
        return ask(l, "Ana", "coaching_minutes", "2026-06-15").reason;
    };
    using metrics::Reason;
    CHECK(reasonAfter([](RepWords& bo) { bo.call("2026-06-02"); }) == Reason::NotRecorded);
    CHECK(reasonAfter([](RepWords& bo) { bo.call("2026-06-02").planned(); }) == Reason::None);
    CHECK(reasonAfter([](RepWords& bo) { bo.call("2026-06-02").debriefed(); }) == Reason::None);
    CHECK(reasonAfter([](RepWords& bo) { bo.session("2026-06-02"); }) == Reason::None);
}
