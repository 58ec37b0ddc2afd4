#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::SessionState;
using domain::SessionType;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // four weeks begin on 19 May
} // namespace

TEST_CASE("coaching sessions count what was held and was coaching, by its day") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.session("2026-05-19", "Max");
    ana.session("2026-06-15", "Max").type(SessionType::RideAlong);
    ana.session("2026-06-01", "Max").type(SessionType::Practice);
    ana.session("2026-06-02", "Max").type(SessionType::Onboarding);
    ana.session("2026-05-18", "Max"); // before
    ana.session("2026-06-16", "Max"); // after: not known on the day
    ana.session("2026-06-03", "Max").type(SessionType::DealReview);
    ana.session("2026-06-04", "Max").type(SessionType::PipelineReview);
    ana.session("2026-06-05", "Max").type(SessionType::Forecast);
    ana.session("2026-06-06", "Max").type(SessionType::Other);
    for (const auto state : {SessionState::Planned, SessionState::Open, SessionState::Cancelled})
        ana.session("2026-06-07", "Max").state(state);
    l.rep("Bo").session("2026-06-07", "Ana"); // Ana coached here
    const auto row = ask(l, "Ana", "coaching_sessions", asOf);
    CHECK(*row.value == 4);
    CHECK(row.n == 4);
    CHECK_FALSE(row.numerator);
    CHECK_FALSE(row.denominator);
    CHECK(row.grade == Grade::None); // no target
    CHECK(row.reason == Reason::None);
    CHECK(recordsOf(l, "Ana", "coaching_sessions", asOf).size() == 4);
}

TEST_CASE("nobody is said to have had no coaching while nobody writes it down here") {
    auto l = ledger();
    l.rep("Ana");
    const auto silent = ask(l, "Ana", "coaching_sessions", asOf);
    CHECK_FALSE(silent.value);
    CHECK(silent.reason == Reason::NotRecorded);
    l.rep("Bo").session("2020-01-01", "Max");
    const auto none = ask(l, "Ana", "coaching_sessions", asOf);
    CHECK(*none.value == 0);
    CHECK(none.n == 0);
}

TEST_CASE("against a target three sessions make it off, fewer are thin, and enough is on") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    const auto graded = [&](double target) {
        const metrics::Engine engine(l.build(), {{QStringLiteral("coaching_sessions"), target}}, l.log());
        return *engine.compute({day(asOf), {}}).row(l.index("Ana"), indexOf("coaching_sessions"));
    };
    ana.session("2026-06-01");
    ana.session("2026-06-02");
    CHECK(graded(4).grade == Grade::Thin);
    CHECK(graded(4).reason == Reason::Thin);
    CHECK(metrics::shortfall(graded(4)).more == 1);
    CHECK(graded(2).grade == Grade::OnTarget);
    ana.session("2026-06-03");
    CHECK(graded(4).grade == Grade::OffTarget);
}

TEST_CASE("a manager's own coaching counts likewise, against managers of the same level") {
    auto l = ledger();
    for (const char* name : {"m1", "m2", "m3", "m4", "m5"}) {
        l.manager(name).reportsTo("head").session("2026-06-01", "head");
        l.rep((std::string("rep of ") + name).c_str()).reportsTo(name);
    }
    l.rep("head").role(domain::Role::SecondLineManager);
    l.rep("m1").session("2026-06-02", "head");
    const auto row = ask(l, "m1", "coaching_sessions", asOf);
    CHECK(*row.value == 2);
    CHECK(row.peerCount == 4);
    CHECK(*row.peerValue == 1);
}
