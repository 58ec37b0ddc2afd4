// What stands behind a number of coaching: as many lines as the sentence counts, and nothing of later days.
#include "app/person/coaching_records.h"

#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using tests::day;

namespace {

struct Told {
    explicit Told(const tests::LedgerWords& words) : engine(words.build(), {}, words.log()), all(words) {}

    [[nodiscard]] app::RecordTable table(const char* person, const char* id) const {
        const auto index = *metrics::indicatorIndex(QString::fromLatin1(id));
        const auto refs = engine.records(all.index(person), index, {asOf, {}});
        const auto row = engine.own(all.index(person), index, std::vector{asOf}).front();
        auto table = app::coachingRecords(engine, metrics::indicator(index).records, refs, asOf);
        CHECK(static_cast<int>(table.lines.size()) == row.n);
        for (const app::RecordLine& line : table.lines) CHECK(line.cells.size() == table.columns.size());
        return table;
    }

    Day asOf = day("2026-06-15");
    metrics::Engine engine;
    const tests::LedgerWords& all;
};

QString plain(const app::RecordTable& table, std::size_t line) {
    QStringList cells;
    for (const app::RecordCell& cell : table.lines[line].cells) cells << cell.plain;
    return cells.join(u'|');
}

} // namespace

TEST_CASE("sessions and commitments are shown with day, person and what became of them by then") {
    auto words = tests::ledger();
    words.manager("Max");
    auto& ana = words.rep("Ana");
    ana.session("2026-06-01", "Max").minutes(25).type(domain::SessionType::RideAlong);
    ana.session("2026-06-16", "Max");
    ana.commitment("2026-05-01", "2026-05-15", "Max").what("Ask who else decides").kept("2026-05-14");
    ana.commitment("2026-05-02", "2026-06-15", "Max").what("=SUM(A1)").kept("2026-06-20");
    const Told told(words);
    const auto sessions = told.table("Ana", "coaching_sessions");
    REQUIRE(sessions.lines.size() == 1);
    CHECK(plain(sessions, 0) == u"2026-06-01|Max|ride_along|25");
    const auto commitments = told.table("Ana", "commitments_kept");
    REQUIRE(commitments.lines.size() == 2);
    CHECK(plain(commitments, 0) == u"Ask who else decides|Ana|2026-05-01|2026-05-15|2026-05-14|1");
    CHECK(plain(commitments, 1) == u"=SUM(A1)|Ana|2026-05-02|2026-06-15||0"); // kept on a day that is yet to come
    CHECK_FALSE(commitments.lines[1].counted);
    CHECK_FALSE(commitments.toCsv().contains("\n=SUM")); // no text starts a formula
}

TEST_CASE("reports are shown with their last session, gaps with whose they are and since when") {
    auto words = tests::ledger();
    words.manager("Max");
    words.rep("Ana").reportsTo("Max").session("2026-06-10", "Max").names("win_rate");
    words.rep("Bo").reportsTo("Max").session("2026-05-20", "Max");
    for (const char* name : {"Ana", "Bo"}) words.rep(name).wins(2, "2026-05-11").losses(40, "2026-05-11");
    words.others(8, [](tests::RepWords& peer) { peer.wins(20, "2026-02-01").losses(20, "2026-02-02"); });
    const Told told(words);
    const auto people = told.table("Max", "coaching_coverage");
    REQUIRE(people.lines.size() == 2);
    CHECK(plain(people, 0) == u"Ana|Ana|2026-06-10|1");
    CHECK(plain(people, 1) == u"Bo|Bo|2026-05-20|0");
    const auto gaps = told.table("Max", "unaddressed");
    REQUIRE(gaps.lines.size() == 2);
    CHECK(plain(gaps, 0) == u"Ana|Ana|win_rate|Win rate|2026-05-11|0");
    CHECK(plain(gaps, 1) == u"Bo|Bo|win_rate|Win rate|2026-05-11|1");
}

TEST_CASE(
    "calls are shown with their plan and how long after they were debriefed, time together with what it was for") {
    auto words = tests::ledger();
    words.manager("Max");
    auto& ana = words.rep("Ana");
    ana.call("2026-06-10").title("Halden Foods").planned(84).plannedWith("Max", 12).debriefed(61);
    ana.call("2026-06-11").planned(70, -1).debriefedWith("Max", 9).debriefed(30);
    ana.call("2026-06-14").at("23:15").debriefed(30); // ended at 23:45
    ana.call("2026-06-15").at("23:15").debriefed(30); // debriefed on the 16th: not known on the 15th
    ana.session("2026-06-12", "Max").minutes(30);
    const Told told(words);
    const auto calls = told.table("Ana", "debrief_on_time");
    REQUIRE(calls.lines.size() == 4);
    CHECK(plain(calls, 0) == u"2026-06-10|Halden Foods|discovery|1|84|61|0");
    CHECK(plain(calls, 1) == u"2026-06-11|Discovery|discovery|0||30|1");
    CHECK(plain(calls, 2) == u"2026-06-14|Discovery|discovery|0||30|1");
    CHECK(plain(calls, 3) == u"2026-06-15|Discovery|discovery|0|||0");
    CHECK_FALSE(calls.lines[0].counted);
    CHECK(calls.lines[1].counted);
    const auto time = told.table("Ana", "coaching_minutes");
    REQUIRE(time.lines.size() == 3);
    CHECK(plain(time, 0) == u"2026-06-10|Max|planning|12");
    CHECK(plain(time, 1) == u"2026-06-11|Max|debriefing|9");
    CHECK(plain(time, 2) == u"2026-06-12|Max|coaching|30");
    CHECK(time.lines[0].cells[2].shown == u"Planning: Halden Foods");
}

TEST_CASE("behind a manager's number stands whose each record is; behind growth what each won before and after") {
    auto words = tests::ledger();
    words.manager("Max");
    for (int i = 0; i < 5; ++i)
        words.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max").wins(1, "2026-02-01", 1000.0 * (i + 1));
    words.rep("rep 4").wins(1, "2025-02-01", 2500).hired("2020-03-01");
    words.rep("rep 4").session("2026-05-04", "Max").minutes(60);
    words.rep("rep 2").call("2026-05-05").title("Halden Foods").planned().plannedWith("Max", 12);
    const metrics::Engine engine(words.build(), {}, words.log());
    const metrics::Question question{day("2026-06-15"), {}};
    const auto table = [&](const char* id) {
        const auto index = *metrics::indicatorIndex(QString::fromLatin1(id));
        const auto group = engine.groupOf(words.index("Max"), question.asOf);
        auto records = app::coachingRecordsOfMany(engine, index, engine.recordsOf(group, index, question), question);
        for (const app::RecordLine& line : records.lines) CHECK(line.cells.size() == records.columns.size());
        return records;
    };
    const auto time = table("middle_share");
    REQUIRE(time.lines.size() == 2);
    CHECK(plain(time, 0) == u"2026-05-04|rep 4|Max|coaching|60|a");
    CHECK_FALSE(time.lines[0].counted);
    CHECK(plain(time, 1) == u"2026-05-05|rep 2|Max|planning|12|b");
    CHECK(time.lines[1].counted);
    const auto growth = table("productivity_growth");
    REQUIRE(growth.lines.size() == 5);
    CHECK(plain(growth, 0) == u"rep 0|rep 0|0.00|12|1000.00|12|");
    CHECK(plain(growth, 4) == u"rep 4|rep 4|2500.00|12|5000.00|12|1");
    const auto people = table("span");
    REQUIRE(people.lines.size() == 5);
    CHECK(plain(people, 4) == u"rep 4|rep 4|2020-03-01");
    CHECK(plain(people, 0) == u"rep 0|rep 0|");
    CHECK(table("coaching_coverage").columns.size() == 4);
}
