#include "app/call/call_list.h"

#include "base/language.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <ctime>
#include <iostream>
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CallList;
using Show = CallList::Show;

namespace {

// "Today · Tue 30 June: Halden, Castell | …": headings with what stands under them.
QString listed(const CallList& list) {
    QString all;
    bool first = true;
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex at = list.index(row);
        const QString text = at.data().toString().section(QStringLiteral(" · "), 0, list.at(row) ? 0 : -1);
        if (at.data(CallList::HeadingRole).toBool()) {
            all += (all.isEmpty() ? QString() : QStringLiteral(" | ")) + text + QStringLiteral(": ");
            first = true;
        } else {
            all += (first ? QString() : QStringLiteral(", ")) + text;
            first = false;
        }
    }
    return all;
}

QString said(const CallList& list, CallId call, int role) { return list.index(list.rowOf(call)).data(role).toString(); }

double ownMs() { // what this thread computes: the machine may be busy with other things
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

TEST_CASE("calls stand under their days, those ahead forward in time and those over backward") {
    Coached org; // Tuesday 30 June, noon
    auto& workspace = org.workspace();
    keepCall(workspace, call(org.id("Ana"), "2026-06-30T14:00").with("Halden").significant());
    keepCall(workspace, call(org.id("Bo"), "2026-06-30T09:00").with("Castell").significant());
    keepCall(workspace, call(org.id("Bo"), "2026-06-29T23:45").lasts(30).with("Over midnight").significant());
    keepCall(workspace, call(org.id("Cem"), "2026-07-01T09:00").with("Tomorrow"));
    keepCall(workspace, call(org.id("Cem"), "2026-07-06T09:00").with("Next week").significant().ready(84));
    keepCall(workspace, call(org.id("Cem"), "2026-06-26T09:00").with("Last week").cancelled());
    keepCall(workspace, call(org.id("Dee"), "2026-06-30T14:00").with("Of another team").significant());
    org.lookAs("Mia");
    CallList list(workspace);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    org.settle();
    CHECK(listed(list) == u"Yesterday · Mon 29 June: Over midnight | Today · Tue 30 June: Castell, Halden | "
                          u"Tomorrow · Wed 1 July: Tomorrow");
    CHECK(list.shownCount() == 4);
    list.setShow(Show::Ahead);
    CHECK(listed(list) == u"Today · Tue 30 June: Halden | Tomorrow · Wed 1 July: Tomorrow | Mon 6 July: Next week");
    list.setShow(Show::Past);
    CHECK(listed(list) ==
          u"Today · Tue 30 June: Castell | Yesterday · Mon 29 June: Over midnight | Fri 26 June: Last week");
    list.setShow(Show::NeedsPlan);
    CHECK(listed(list) == u"Today · Tue 30 June: Halden");
    list.setShow(Show::NeedsDebrief);
    CHECK(listed(list) == u"Today · Tue 30 June: Castell | Yesterday · Mon 29 June: Over midnight");
    CHECK(list.count(Show::Week) == 4);
    CHECK(list.count(Show::NeedsPlan) == 1);
    CHECK(list.count(Show::NeedsDebrief) == 2);
    list.setShow(Show::Week);
    list.setWeek(day("2026-07-08"));
    CHECK(list.monday() == day("2026-07-06"));
    CHECK(listed(list) == u"Mon 6 July: Next week");
    list.setShow(Show::Ahead);
    list.setOnlySignificant(true);
    CHECK(listed(list) == u"Today · Tue 30 June: Halden | Mon 6 July: Next week");
    list.setWords(QStringLiteral("cem NEXT"));
    CHECK(listed(list) == u"Mon 6 July: Next week");
    list.setWords(QStringLiteral("cem halden"));
    CHECK(listed(list).isEmpty());
}

TEST_CASE("who sees which calls follows the reporting line and who goes along") {
    Coached org;
    auto& workspace = org.workspace();
    keepCall(workspace, call(org.id("Ana"), "2026-06-30T14:00").with("Of Ana"));
    keepCall(workspace, call(org.id("Dee"), "2026-06-30T15:00").with("Of Dee").along(org.id("Mia")));
    CallList list(workspace);
    const auto seenBy = [&](const char* who) {
        org.lookAs(who);
        org.settle();
        return listed(list).section(QStringLiteral(": "), 1);
    };
    CHECK(seenBy("Mia") == u"Of Ana, Of Dee");
    CHECK(seenBy("Max") == u"Of Dee");
    CHECK(seenBy("Carla") == u"Of Ana, Of Dee");
    CHECK(seenBy("Ana") == u"Of Ana");
    CHECK(seenBy("Bo").isEmpty());
    org.lookAs("Mia");
    list.setPerson(org.id("Ana"));
    CHECK(listed(list).endsWith(u": Of Ana"));
    list.setPerson(org.id("Dee"));
    CHECK(list.rowCount() == 0); // her records are not for another manager
}

TEST_CASE("a row says what became of plan and debrief, and of lateness only how long") {
    Coached org; // noon
    auto& workspace = org.workspace();
    const auto id = [&](const CallInWords& words) { return keepCall(workspace, words).id; };
    const auto of = [&](const char* time) { return call(org.id("Ana"), time).with("Halden").significant(); };
    const CallId plain = id(call(org.id("Ana"), "2026-06-30T15:00").with("Plain"));
    const CallId none = id(of("2026-06-30T14:00")), draft = id(of("2026-06-30T14:30").draft(40));
    const CallId ready = id(of("2026-06-30T16:00").ready(84, 300)), late = id(of("2026-06-30T09:00").ready(70, -5));
    const CallId fresh = id(of("2026-06-30T11:00")), done = id(of("2026-06-29T09:00").debriefed(30));
    const CallId doneLate = id(of("2026-06-29T11:00").debriefed(61)), off = id(of("2026-07-01T11:00").cancelled());
    org.lookAs("Mia");
    CallList list(workspace);
    org.settle();
    CHECK(said(list, plain, CallList::PlanRole).isEmpty());
    CHECK(said(list, none, CallList::PlanRole) == u"No plan");
    CHECK(said(list, draft, CallList::PlanRole) == u"Draft");
    CHECK(said(list, ready, CallList::PlanRole) == u"Plan ready, 84");
    CHECK(said(list, ready, CallList::DebriefRole).isEmpty());
    CHECK(said(list, late, CallList::PlanStateRole) == u"3");
    CHECK(said(list, late, CallList::DebriefRole) == u"Not debriefed: 2 h 30");
    CHECK(said(list, late, CallList::DebriefStateRole) == u"2");
    CHECK(said(list, fresh, CallList::DebriefRole).endsWith(u"minutes left"));
    CHECK(said(list, fresh, CallList::DebriefStateRole) == u"1");
    CHECK(said(list, done, CallList::DebriefRole) == u"Debriefed after 30 min");
    CHECK(said(list, done, CallList::DebriefStateRole) == u"3");
    CHECK(said(list, doneLate, CallList::DebriefStateRole) == u"4");
    CHECK(said(list, off, CallList::CancelledRole) == u"true");
    CHECK(said(list, off, CallList::PlanRole).isEmpty());
    CHECK(said(list, fresh, CallList::TimeRole) == u"11:00");
    CHECK(said(list, fresh, CallList::EndRole) == u"11:30");
    CHECK(said(list, ready, Qt::AccessibleTextRole).contains(u"Ana Abel, 16:00 to 16:30, significant"));
}

TEST_CASE("a call is cancelled, called significant and removed from the list, and each is taken back") {
    Coached org;
    auto& workspace = org.workspace();
    const CallId id =
        keepCall(workspace, call(org.id("Ana"), "2026-06-30T14:00").with("Halden").kind(domain::CallKind::Other)).id;
    org.lookAs("Mia");
    org.settle();
    CallList list(workspace);
    QSignalSpy words(&list, &CallList::said);
    const auto now = [&] { return workspace.coaching()->find(id); };
    list.setState(id, domain::CallState::Cancelled);
    REQUIRE(soon([&] { return now() && now()->state == domain::CallState::Cancelled; }));
    CHECK(words.back()[0].toString() == u"Cancelled: Halden");
    list.undoLast();
    REQUIRE(soon([&] { return now()->state == domain::CallState::Set; }));
    CHECK(words.back()[0].toString().isEmpty());
    list.undoLast(); // nothing is left to take back
    list.setSignificant(id, domain::Said::Yes);
    REQUIRE(soon([&] { return now()->significant; }));
    CHECK((now()->reasons & static_cast<quint16>(domain::Significant::ByHand)) != 0);
    list.undoLast();
    REQUIRE(soon([&] { return !now()->significant; }));
    CHECK(now()->byHand == domain::Said::Unsaid);
    list.remove(id);
    REQUIRE(soon([&] { return !now(); }));
    list.undoLast();
    REQUIRE(soon([&] { return list.count(Show::Week) == 1; }));
}

TEST_CASE("what is said by hand after a call began is kept, and changes nothing of how it counted") {
    Coached org;
    auto& workspace = org.workspace();
    const CallId id = keepCall(workspace, call(org.id("Ana"), "2026-06-30T09:00").with("Halden").significant()).id;
    org.lookAs("Mia");
    org.settle();
    CallList list(workspace);
    list.setSignificant(id, domain::Said::No);
    REQUIRE(soon([&] { return workspace.coaching()->find(id)->byHand == domain::Said::No; }));
    CHECK(workspace.coaching()->find(id)->significant);
}

TEST_CASE("a call with a plan is not removed, and nobody in particular changes nothing") {
    Coached org;
    auto& workspace = org.workspace();
    const CallId id = keepCall(workspace, call(org.id("Ana"), "2026-06-30T14:00").significant().ready(80, 180)).id;
    org.settle();
    CallList list(workspace);
    QSignalSpy failed(&list, &CallList::failed);
    list.setState(id, domain::CallState::Cancelled);
    CHECK(failed.count() == 1);
    org.lookAs("Mia");
    list.remove(id);
    REQUIRE(soon([&] { return failed.count() == 2; }));
    CHECK(workspace.coaching()->find(id));
    list.setState(CallId{4711}, domain::CallState::Cancelled); // gone meanwhile
    CHECK(failed.count() == 2);
}

TEST_CASE("a list of 5,000 calls is arranged and read without a hitch") {
    Coached org;
    auto& workspace = org.workspace();
    {
        auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
        REQUIRE(database);
        std::vector<domain::Call> calls;
        const char* const names[] = {"Ana", "Bo", "Cem"};
        const qint64 first = instant("2025-01-06T08:00"), hour = 3'600'000;
        for (int i = 0; i < 5000; ++i) {
            CallInWords one(org.id(names[i % 3]), first + i / 12 * 24 * hour + i % 12 * hour);
            one.with("Halden Foods");
            if (i % 4 == 0) one.significant().along(org.id("Mia"));
            if (i % 8 == 0) one.ready();
            calls.push_back(one.whole());
        }
        REQUIRE(store::saveCalls(**database, calls, org.id("Mia"), workspace.clock()));
    }
    org.lookAs("Mia");
    org.settle();
    CallList list(workspace);
    list.setShow(Show::Past);
    const double began = ownMs();
    list.setShow(Show::Ahead);
    list.setShow(Show::Past);
    const double arranged = (ownMs() - began) / 2;
    CHECK(list.count(Show::Past) + list.count(Show::Ahead) == 5000);
    REQUIRE(list.rowCount() > 3000);
    const double read = ownMs();
    qsizetype letters = 0;
    constexpr int page = 40; // as many rows as a high window shows
    for (int row = 0; row < page; ++row)
        for (int role = CallList::HeadingRole; role <= CallList::CancelledRole; ++role)
            letters += list.index(row).data(role).toString().size();
    const double shown = ownMs() - read;
    std::cout << "5,000 calls: arranged in " << arranged << " ms, a page of " << page << " rows read in " << shown
              << " ms of the thread's own time\n";
    CHECK(letters > page);
    CHECK(arranged < 16);
    CHECK(shown < 8);
}
