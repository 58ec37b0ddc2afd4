#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("win rate is won of those closed in twelve months") {
    auto l = ledger();
    l.rep("Ana").wins(2, "2025-06-15").wins(3, "2025-06-16").losses(1, "2026-06-15").wins(5, "2026-06-16");
    l.rep("Ana").opportunity("2026-01-01");
    const auto row = ask(l, "Ana", "win_rate", "2026-06-15");
    CHECK(counts(row) == QStringLiteral("3/4"));
    CHECK(row.span.first == day("2025-06-16"));
    const auto records = recordsOf(l, "Ana", "win_rate", "2026-06-15");
    CHECK(records.size() == 4);
    CHECK(std::count_if(records.begin(), records.end(), [](const auto& r) { return r.counted; }) == 3);
}

TEST_CASE("twelve months before a month's last day are clipped to the month's last day") {
    auto l = ledger();
    l.rep("Ana").wins(1, "2023-02-28").wins(1, "2023-03-01");
    CHECK(counts(l, "Ana", "win_rate", "2024-02-29") == QStringLiteral("1/1"));
    CHECK(counts(l, "Ana", "win_rate", "2024-02-28") == QStringLiteral("1/1"));
    CHECK(counts(l, "Ana", "win_rate", "2024-02-27") == QStringLiteral("2/2"));
}

TEST_CASE("a reopened opportunity is open again, and counts on the day it was closed for good") {
    auto l = ledger();
    auto& o = l.rep("Ana").opportunity("2025-01-01");
    o.to(Stage::Lost, "2025-02-01").to(Stage::Proposal, "2026-02-01").won("2026-05-01");
    CHECK(counts(l, "Ana", "win_rate", "2025-06-15") == QStringLiteral("0/1"));
    CHECK(counts(l, "Ana", "win_rate", "2026-03-01") == QStringLiteral("0/0"));
    CHECK(counts(l, "Ana", "win_rate", "2026-05-01") == QStringLiteral("1/1"));
    CHECK(ask(l, "Ana", "win_rate", "2026-03-01").reason == Reason::NoData);
}

TEST_CASE("repeating a value is no change: the closing day is the day it was first won") {
    auto l = ledger();
    l.rep("Ana").opportunity("2024-01-01").to(Stage::Won, "2025-06-01").to(Stage::Won, "2026-01-01");
    CHECK(counts(l, "Ana", "win_rate", "2026-06-15") == QStringLiteral("0/0"));
}

TEST_CASE("without stage history the close date tells, and before it the opportunity was open") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").is(Stage::Won).closes("2026-06-10");
    CHECK(counts(l, "Ana", "win_rate", "2026-06-15") == QStringLiteral("1/1"));
    CHECK(counts(l, "Ana", "win_rate", "2026-06-09") == QStringLiteral("0/0"));
}

TEST_CASE("closed from the start closes on the day of creation; without one, on no day") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-02-01").startsIn(Stage::Lost).to(Stage::Prospect, "2026-08-01");
    l.rep("Ana").opportunity().startsIn(Stage::Won).to(Stage::Prospect, "2026-08-01");
    CHECK(counts(l, "Ana", "win_rate", "2026-06-15") == QStringLiteral("0/1"));
}

TEST_CASE("the owner is who had it at the end of its closing day") {
    auto l = ledger();
    l.rep("Bo");
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-01").ownerFrom("Bo", "2026-05-01"); // the same day, later
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-01").ownerFrom("Bo", "2026-05-02"); // the day after
    CHECK(counts(l, "Ana", "win_rate", "2026-06-15") == QStringLiteral("1/1"));
    CHECK(counts(l, "Bo", "win_rate", "2026-06-15") == QStringLiteral("1/1"));
}

TEST_CASE("one that was created after the day does not exist, whatever its dates say") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-06-20").is(Stage::Won).closes("2026-06-01");
    CHECK(counts(l, "Ana", "win_rate", "2026-06-15") == QStringLiteral("0/0"));
}
