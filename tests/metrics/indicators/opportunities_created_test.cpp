#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("opportunities created counts the window's creations of the owner as of then") {
    auto l = ledger();
    l.rep("Bo");
    auto& ana = l.rep("Ana");
    ana.opportunity("2026-03-16"); // the day before the window
    ana.opportunity("2026-03-17"); // 91 days to 15 June
    ana.opportunity("2026-06-15");
    ana.opportunity("2026-06-16");
    ana.opportunity();                                           // nobody knows when
    ana.opportunity("2026-05-01").ownerFrom("Bo", "2026-06-16"); // Bo's until tomorrow
    ana.opportunity("2026-05-02").ownerFrom("Bo", "2026-06-15"); // Ana's by the end of today
    CHECK(counts(l, "Ana", "opportunities_created", "2026-06-15") == QStringLiteral("3/65"));
    CHECK(counts(l, "Bo", "opportunities_created", "2026-06-15") == QStringLiteral("1/65"));
    CHECK(recordsOf(l, "Bo", "opportunities_created", "2026-06-15").size() == 1);
}

TEST_CASE("one closed before it changed hands stays with whom it was closed by") {
    auto l = ledger();
    l.rep("Bo");
    l.rep("Ana").opportunity("2026-04-01").lost("2026-05-01").ownerFrom("Bo", "2026-05-02");
    CHECK(ask(l, "Ana", "opportunities_created", "2026-06-15").n == 0);
    CHECK(ask(l, "Bo", "opportunities_created", "2026-06-15").n == 1);
}

TEST_CASE("another trailing window is used, an as-of one is not") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-06-10");
    const auto four = ask(l, "Ana", "opportunities_created", "2026-06-15", Window::weeks(4));
    CHECK(counts(four) == QStringLiteral("1/20"));
    CHECK(four.window == Window::weeks(4));
    const auto same = ask(l, "Ana", "opportunities_created", "2026-06-15", Window::asOf());
    CHECK(same.window == Window::weeks(13));
    const auto period = ask(l, "Ana", "opportunities_created", "2026-06-15", Window::period());
    CHECK(period.window == Window::period());
    CHECK(period.span.first == day("2026-04-01"));
    CHECK(counts(period) == QStringLiteral("1/54"));
}
