#include "app/rhythm/rhythm_plan.h"

#include "app/rhythm/cadences.h"
#include "app/rhythm/rhythm_table.h"
#include "app/team/team_model.h"
#include "store/database.h"
#include "store/profile_store.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::RhythmPlan;
using app::RhythmTable;

namespace {

QString cell(const RhythmTable& table, const char* name, int column) {
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.index(row, 0).data(RhythmTable::NameRole).toString().startsWith(QString::fromLatin1(name)))
            return table.index(row, column).data().toString();
    return QStringLiteral("not in the table");
}

QStringList names(const RhythmTable& table) {
    QStringList all;
    for (int row = 0; row < table.rowCount(); ++row) all << table.index(row, 0).data().toString().section(u' ', 0, 0);
    all.sort();
    return all;
}

} // namespace

TEST_CASE("the table of one-to-ones says when each of one's line is due") {
    Coached org; // 30 June, a Tuesday
    org.held("Mia", "Ana", "2026-06-20");
    org.held("Mia", "Bo", "2026-06-10");
    org.commitment("Mia", "Bo", "Bo", "ask for the next step", "2026-06-12");
    org.lookAs("Mia");
    RhythmTable table(org.workspace());
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    org.settle();
    CHECK(names(table) == QStringList{QStringLiteral("Ana"), QStringLiteral("Bo"), QStringLiteral("Cem")});
    CHECK(cell(table, "Ana", RhythmTable::DueColumn) == u"due in 4 days");
    CHECK(cell(table, "Bo", RhythmTable::DueColumn) == u"6 days overdue");
    CHECK(cell(table, "Cem", RhythmTable::DueColumn) == u"none recorded yet");
    CHECK(cell(table, "Ana", RhythmTable::LastColumn) == u"20 June");
    CHECK(cell(table, "Cem", RhythmTable::LastColumn) == u"never");
    CHECK(cell(table, "Bo", RhythmTable::OpenColumn) == u"1 open, 1 overdue");
    CHECK(cell(table, "Ana", RhythmTable::EveryColumn) == u"every 2 weeks");
}

TEST_CASE("a line shows direct reports; above first line the teams below can be chosen") {
    Coached org;
    RhythmTable table(org.workspace());
    org.lookAs("Carla");
    CHECK(names(table) == QStringList{QStringLiteral("Max"), QStringLiteral("Mia")});
    REQUIRE(table.choices().size() == 4); // hers, Mia's, Max's, everybody below
    table.setScope(table.choices()[1].scope);
    CHECK(names(table).size() >= 2);
    table.setScope(table.choices().back().scope);
    CHECK(names(table).size() == 7);
    org.lookAs("Ana");
    CHECK(names(table) == QStringList{QStringLiteral("Ana")});
    CHECK(table.choices().size() == 1);
}

TEST_CASE("a one-to-one is planned, moved and cancelled by whoever holds it, and by nobody else") {
    Coached org;
    org.lookAs("Mia");
    RhythmPlan plan(org.workspace());
    RhythmTable table(org.workspace());
    QSignalSpy done(&plan, &RhythmPlan::done), failed(&plan, &RhythmPlan::failed);
    plan.plan(org.id("Ana"), day("2026-06-29"), QTime(16, 0), 30);
    CHECK(failed.count() == 1); // yesterday
    plan.plan(org.id("Dee"), day("2026-07-02"), QTime(16, 0), 30);
    CHECK(failed.count() == 2); // not of her line
    plan.plan(org.id("Ana"), day("2026-07-02"), QTime(16, 0), 30);
    REQUIRE(soon([&] { return cell(table, "Ana", RhythmTable::NextColumn) == u"Thu 2 July 16:00"; }));
    const SessionId session = table.at(0)->rhythm.planned;
    REQUIRE(plan.canChange(session));
    plan.replan(session, day("2026-06-30"), QTime(9, 30), 45);
    REQUIRE(soon([&] { return cell(table, "Ana", RhythmTable::NextColumn) == u"today 09:30"; }));
    org.lookAs("Carla");
    CHECK_FALSE(plan.canChange(session));
    plan.cancel(session);
    CHECK(failed.count() == 3);
    org.lookAs("Mia");
    plan.cancel(session);
    REQUIRE(soon([&] { return cell(table, "Ana", RhythmTable::NextColumn).isEmpty(); }));
    CHECK(org.workspace().coaching()->find(session)->state == domain::SessionState::Cancelled);
}

TEST_CASE("how often is set by hand for one person, and by a setting for a peer group") {
    Coached org;
    org.lookAs("Mia");
    RhythmPlan plan(org.workspace());
    RhythmTable table(org.workspace());
    const auto often = [&](const char* who) { return cell(table, who, RhythmTable::EveryColumn); };
    plan.setCadence(org.id("Ana"), 7);
    REQUIRE(soon([&] { return often("Ana") == u"every week"; }));
    CHECK(often("Bo") == u"every 2 weeks");
    org.workspace().setStoreSetting(app::cadenceKey(QStringLiteral("smb")), QStringLiteral("10"));
    REQUIRE(soon([&] { return often("Bo") == u"every 10 days"; }));
    CHECK(often("Ana") == u"every week");
    plan.setCadence(org.id("Ana"), {});
    REQUIRE(soon([&] { return often("Ana") == u"every 10 days"; }));
    CHECK(app::peerGroups(org.workspace()) == QStringList{QStringLiteral("smb")});
}

TEST_CASE("blocked coaching time ends from today on and the weeks before keep it") {
    Coached org;
    org.block("Mia", 1, 60, "2026-06-01");
    org.lookAs("Mia");
    org.settle();
    RhythmPlan plan(org.workspace());
    REQUIRE(plan.myBlocks(org.workspace().today()).size() == 1);
    plan.addBlock(5, QTime(9, 0), 45);
    REQUIRE(soon([&] { return plan.myBlocks(org.workspace().today()).size() == 2; }));
    const auto blocks = plan.myBlocks(org.workspace().today());
    plan.endBlock(blocks[0].id);
    plan.endBlock(blocks[1].id); // began today: it never held
    REQUIRE(soon([&] { return plan.myBlocks(org.workspace().today()).empty(); }));
    CHECK(org.workspace().coaching()->blocks().size() == 2); // a calendar may have the second already
    const auto weeks = coaching::coachingWeeks(*org.workspace().coaching(), org.id("Mia"), org.index("Mia"),
                                               org.workspace().today(), 2);
    CHECK(weeks[1].blockedMinutes == 60);
}

TEST_CASE("exporting the calendar again changes its entries and doubles none") {
    Coached org;
    const SessionId session = org.planned("Mia", "Ana", "2026-07-02");
    org.planned("Max", "Dee", "2026-07-02");
    org.block("Mia", 1, 60, "2026-06-01");
    org.lookAs("Mia");
    org.settle();
    RhythmPlan plan(org.workspace());
    const auto first = plan.calendar();
    REQUIRE(first);
    CHECK(first->count("BEGIN:VEVENT") == 2); // her own, and not Max's
    CHECK(first->count(QStringLiteral("UID:session-%1@chalktalk").arg(session.value).toUtf8()) == 1);
    CHECK(first->contains("RRULE"));
    plan.replan(session, day("2026-07-03"), QTime(10, 0), 30);
    QSignalSpy done(&plan, &RhythmPlan::done);
    REQUIRE(soon([&] { return plan.plannedAt(session).date() == QDate(2026, 7, 3); }));
    const auto second = plan.calendar();
    REQUIRE(second);
    CHECK(second->count("BEGIN:VEVENT") == 2);
    CHECK(second->count(QStringLiteral("UID:session-%1@chalktalk").arg(session.value).toUtf8()) == 1);
    const auto sequence = [](const QByteArray& calendar) { return calendar.count("SEQUENCE:2"); };
    CHECK(sequence(*first) == 0);
    CHECK(sequence(*second) == 1);
    plan.cancel(session);
    REQUIRE(soon([&] { return plan.calendar() && plan.calendar()->contains("STATUS:CANCELLED"); }));
}

TEST_CASE("coaching time that ended before it ever took place is cancelled in the calendar for a month") {
    Coached org; // Tuesday, 30 June
    org.lookAs("Mia");
    RhythmPlan plan(org.workspace());
    const auto mine = [&] { return plan.myBlocks(org.workspace().today()); };
    for (const int weekday : {1, 2, 5}) {
        const auto before = org.workspace().coaching()->blocks().size();
        plan.addBlock(weekday, QTime(9, 0), 45);
        REQUIRE(soon([&] { return mine().size() == 1; }));
        const QByteArray uid = QStringLiteral("UID:block-%1@chalktalk").arg(mine().front().id).toUtf8();
        const auto eventOf = [&](const QByteArray& calendar) {
            const qsizetype at = calendar.indexOf(uid);
            REQUIRE(at >= 0);
            const qsizetype begin = calendar.lastIndexOf("BEGIN:VEVENT", at);
            return calendar.mid(begin, calendar.indexOf("END:VEVENT", at) - begin);
        };
        const auto startOf = [](const QByteArray& event) {
            const qsizetype at = event.indexOf("DTSTART");
            return event.mid(at, event.indexOf('\n', at) - at);
        };
        const QByteArray made = eventOf(plan.calendar().value());
        CHECK(made.contains("STATUS:CONFIRMED"));
        CHECK(made.contains("SEQUENCE:0"));
        plan.endBlock(mine().front().id);
        REQUIRE(soon([&] { return mine().empty(); }));
        CHECK(org.workspace().coaching()->blocks().size() == before + 1);
        const QByteArray ended = eventOf(plan.calendar().value());
        CHECK(ended.contains("STATUS:CANCELLED"));
        CHECK(ended.contains("SEQUENCE:1"));
        CHECK_FALSE(ended.contains("UNTIL"));
        CHECK(startOf(ended) == startOf(made));
    }
    const auto weeks = coaching::coachingWeeks(*org.workspace().coaching(), org.id("Mia"), org.index("Mia"),
                                               org.workspace().today(), 2);
    CHECK(weeks[0].blockedMinutes + weeks[1].blockedMinutes == 0);
}

TEST_CASE("coaching time that was held ends in the calendar on its last day, and leaves it a month later") {
    Coached org;
    domain::CoachingBlock block{0, org.id("Mia"), 1, 540, 60, day("2026-06-01"), day("2026-06-20")};
    const auto keep = [&] {
        auto database = store::Database::open(org.workspace().storePath(), store::OpenMode::ReadWrite);
        REQUIRE(database);
        REQUIRE(store::saveCoachingBlock(**database, block, block.person, org.workspace().clock()));
        org.settle();
    };
    org.lookAs("Mia");
    keep();
    RhythmPlan plan(org.workspace());
    CHECK(plan.calendar().value().contains("UNTIL=20260620T"));
    block.from = day("2026-06-10"), block.to = day("2026-06-12"); // Wednesday to Friday, of a Monday
    keep();
    CHECK(plan.calendar().value().count("STATUS:CANCELLED") == 1);
    block.from = day("2026-05-20"), block.to = day("2026-05-21"); // more than 30 days ago
    keep();
    CHECK(plan.calendar().value().count("BEGIN:VEVENT") == 2);
}

TEST_CASE("the team's table shows the last and the next one-to-one and what is open") {
    Coached org; // 30 June
    org.held("Mia", "Ana", "2026-06-20");
    org.planned("Mia", "Ana", "2026-07-02");
    org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-06-12");
    org.commitment("Mia", "Ana", "Mia", "join two calls", "2026-07-12");
    org.lookAs("Mia");
    org.settle();
    using app::TeamModel;
    TeamModel team(org.workspace());
    team.setPeople({org.index("Ana"), org.index("Bo")});
    const auto said = [&](int row, int column, int role = Qt::DisplayRole) {
        return team.index(row, column).data(role).toString();
    };
    CHECK(said(0, TeamModel::LastColumn) == u"20 Jun");
    CHECK(said(0, TeamModel::NextColumn) == u"2 Jul");
    CHECK(said(0, TeamModel::OpenColumn) == u"2, 1 overdue");
    CHECK(said(0, TeamModel::OpenColumn, Qt::AccessibleTextRole) == u"2 open, 1 overdue");
    CHECK(team.index(0, TeamModel::OpenColumn).data(TeamModel::OverdueRole).toBool());
    CHECK(said(1, TeamModel::LastColumn) == u"never");
    CHECK(said(1, TeamModel::NextColumn).isEmpty());
    CHECK(said(1, TeamModel::NextColumn, Qt::AccessibleTextRole) == u"none planned");
    CHECK_FALSE(team.index(1, TeamModel::LastColumn).data(TeamModel::SortRole).isValid()); // sorts last
}
