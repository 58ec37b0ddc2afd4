#include "tests/metrics/asking.h"

#include <QDateTime>
#include <QTimeZone>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::CallState;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // four weeks begin on 19 May
} // namespace

TEST_CASE("a significant call is planned when its plan was ready before it began") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.call("2026-05-19").planned();
    ana.call("2026-06-15").planned(80, 0); // ready as it began
    ana.call("2026-06-01").planned(80, -1);
    ana.call("2026-06-02");
    ana.call("2026-06-03").line().plan = domain::PlanState::Draft;
    ana.call("2026-06-03").planned().notSignificant();
    ana.call("2026-06-04").planned().state(CallState::Cancelled);
    ana.call("2026-06-04").state(CallState::NotHeld);
    ana.call("2026-05-18").planned(); // before
    ana.call("2026-06-16").planned(); // after
    l.rep("Bo").call("2026-06-05").planned();
    CHECK(counts(l, "Ana", "plan_coverage", asOf) == u"2/5");
    const auto records = recordsOf(l, "Ana", "plan_coverage", asOf);
    REQUIRE(records.size() == 5);
    CHECK(std::ranges::count_if(records, &metrics::RecordRef::counted) == 2);
    CHECK(records.front().kind == metrics::RecordRef::Kind::Call);
}

TEST_CASE("a call belongs to the day of its end, and is held once that has come") {
    auto l = ledger();
    l.rep("Ana").call("2026-06-15").at("23:45"); // ends on the 16th
    CHECK(counts(l, "Ana", "plan_coverage", "2026-06-15") == u"0/0");
    CHECK(counts(l, "Ana", "plan_coverage", "2026-06-16") == u"0/1");

    const auto known = [&](const char* time) {
        auto log = std::make_shared<domain::CoachingLog>(*l.log());
        const QDateTime at(day("2026-06-16").toDate(), QTime::fromString(QString::fromLatin1(time)), QTimeZone::utc());
        log->setKnownTo(at.toMSecsSinceEpoch());
        const metrics::Engine engine(l.build(), {}, log);
        return counts(*engine.compute({day("2026-06-16"), {}}).row(l.index("Ana"), indexOf("plan_coverage")));
    };
    CHECK(known("00:14:59") == u"0/0"); // it runs until a quarter past
    CHECK(known("00:15:00") == u"0/1");
}

TEST_CASE("planned calls are told from the first call on, and held against four in five") {
    auto l = ledger();
    l.rep("Ana").session("2026-06-01");
    CHECK(ask(l, "Ana", "plan_coverage", asOf).reason == Reason::NotRecorded);
    l.rep("Bo").call("2026-01-05");
    const auto none = ask(l, "Ana", "plan_coverage", asOf);
    CHECK_FALSE(none.value);
    CHECK(none.reason == Reason::NoData);

    l.rep("Ana").call("2026-06-01");
    l.rep("Ana").call("2026-06-02").planned();
    CHECK(ask(l, "Ana", "plan_coverage", asOf).grade == Grade::Thin); // two are not yet held against it
    l.rep("Ana").call("2026-06-03").planned();
    CHECK(ask(l, "Ana", "plan_coverage", asOf).grade == Grade::OffTarget);
    l.rep("Ana").call("2026-06-04").planned();
    l.rep("Ana").call("2026-06-05").planned();
    CHECK(ask(l, "Ana", "plan_coverage", asOf).grade == Grade::OnTarget); // exactly 4 of 5
}
