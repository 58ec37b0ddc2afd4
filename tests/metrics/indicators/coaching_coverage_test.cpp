#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // fourteen days begin on 2 June
} // namespace

TEST_CASE("coaching coverage counts direct reports in the seat, whoever held the session") {
    auto l = ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max").session("2026-06-02", "Max");
    l.rep("Bo").reportsTo("Max").session("2026-06-15", "somebody else");
    l.rep("Cy").reportsTo("Max").session("2026-06-01", "Max"); // a day too early
    l.rep("Di").reportsTo("Max").session("2026-06-10", "Max").type(domain::SessionType::PipelineReview);
    l.manager("Eve").reportsTo("Max").session("2026-06-10", "Max"); // any role
    l.rep("of Eve").reportsTo("Eve");                               // not direct
    l.rep("gone").reportsTo("Max").left("2026-06-14");
    l.rep("moved away").reportsTo("Max", nullptr, "2026-06-14");
    const auto row = ask(l, "Max", "coaching_coverage", asOf);
    CHECK(counts(row) == u"3/5");
    CHECK(*row.target == 1);
    CHECK(row.grade == Grade::OffTarget);
    CHECK(row.window == domain::Window::days(14));
    const auto records = recordsOf(l, "Max", "coaching_coverage", asOf);
    REQUIRE(records.size() == 5);
    CHECK(records.front().kind == metrics::RecordRef::Kind::Person);
    CHECK(records.front().position == l.index("Ana"));
}

TEST_CASE("all covered is on target, with two reports short of it is thin, without reports there is nothing to say") {
    auto l = ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max").session("2026-06-10", "Max");
    CHECK(ask(l, "Max", "coaching_coverage", asOf).grade == Grade::OnTarget);
    l.rep("Bo").reportsTo("Max");
    CHECK(ask(l, "Max", "coaching_coverage", asOf).grade == Grade::Thin);
    CHECK(ask(l, "Max", "coaching_coverage", asOf).reason == Reason::Thin);
    l.manager("Nobody's");
    CHECK(ask(l, "Nobody's", "coaching_coverage", asOf).reason == Reason::NoData);
}

TEST_CASE("coverage is held against managers of the same level, and never called a gap") {
    auto l = ledger();
    for (int m = 0; m < 6; ++m) {
        const std::string manager = "m" + std::to_string(m);
        l.manager(manager.c_str());
        for (int r = 0; r < 8; ++r) {
            auto& rep = l.rep(("rep " + std::to_string(m) + "/" + std::to_string(r)).c_str());
            rep.reportsTo(manager.c_str());
            if (m > 0) rep.session("2026-06-10", manager.c_str());
        }
    }
    const auto row = ask(l, "m0", "coaching_coverage", asOf);
    CHECK(row.peerCount == 5);
    CHECK(*row.peerValue == 1);
    CHECK(*row.q < 0.001);
    CHECK(row.grade == Grade::OffTarget);
}
