#include "domain/ledger_builder.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using namespace chalktalk::domain;
using tests::day;

namespace {

// People 0 … count − 1, with the lines given.
LedgerPtr house(int count, const std::vector<ReportingLine>& lines) {
    LedgerBuilder builder;
    for (int i = 0; i < count; ++i) {
        Person p;
        p.id = {100 + i};
        builder.addPerson(p);
    }
    for (const ReportingLine& line : lines) builder.addReportingLine(line);
    return builder.finish();
}

using People = std::vector<PersonIndex>;

} // namespace

TEST_CASE("a line of reports goes down all levels, in the order of people") {
    const auto ledger = house(5, {{4, 1, {}, {}}, {1, 0, {}, {}}, {2, 0, {}, {}}, {3, 1, {}, {}}});
    const Day today = day("2026-06-15");
    CHECK(ledger->lineOf(0, today) == People{1, 2, 3, 4});
    CHECK(ledger->directReports(0, today) == People{1, 2});
    CHECK(ledger->lineOf(1, today) == People{3, 4});
    CHECK(ledger->lineOf(3, today).empty());
    CHECK(ledger->managerOf(0, today) == noPerson);
}

TEST_CASE("who reported to whom depends on the day") {
    const auto ledger = house(3, {{2, 0, {}, day("2026-03-31")}, {2, 1, day("2026-04-01"), {}}});
    CHECK(ledger->managerOf(2, day("2026-03-31")) == 0);
    CHECK(ledger->managerOf(2, day("2026-04-01")) == 1);
    CHECK(ledger->lineOf(0, day("2026-04-01")).empty());
}

TEST_CASE("of lines that overlap the one that began last holds") {
    const auto ledger = house(4, {{3, 2, day("2026-04-01"), {}}, {3, 0, {}, {}}, {3, 1, day("2026-01-01"), {}}});
    CHECK(ledger->managerOf(3, day("2025-12-31")) == 0);
    CHECK(ledger->managerOf(3, day("2026-01-01")) == 1);
    CHECK(ledger->managerOf(3, day("2026-06-15")) == 2);
}

TEST_CASE("a line that runs in a circle ends") {
    const auto ledger = house(4, {{0, 1, {}, {}}, {1, 2, {}, {}}, {2, 0, {}, {}}, {3, 3, {}, {}}});
    const Day today = day("2026-06-15");
    CHECK(ledger->lineOf(0, today) == People{1, 2});
    CHECK(ledger->lineOf(3, today).empty()); // reports to themself
    CHECK(ledger->directReports(3, today).empty());
}

TEST_CASE("people are found by their id") {
    const auto ledger = house(3, {});
    CHECK(ledger->find({102}) == PersonIndex{2});
    CHECK_FALSE(ledger->find({7}));
}
