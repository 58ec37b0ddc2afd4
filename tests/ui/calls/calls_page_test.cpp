#include "ui/calls/calls_page.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/today/busy_day.h"
#include "ui/calls/calendar_view.h"
#include "ui/calls/calls_view.h"
#include "ui/calls/rule_card.h"
#include "ui/widgets/rows_view.h"

#include <iostream>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using Show = app::CallList::Show;

namespace {

ui::CallsPage& openPage(BusyDay& day, const char* part = "") {
    day.settle();
    day.m.test.go(QStringLiteral("team"));
    day.m.test.go(QStringLiteral("calls"), {}, QString::fromLatin1(part));
    auto* page = dynamic_cast<ui::CallsPage*>(day.m.test.window().page());
    REQUIRE(page);
    return *page;
}

void choose(ui::CallsPage& page, CallId call) {
    REQUIRE(waitFor([&] { return page.view()->list().rowOf(call) >= 0; }));
    page.view()->view()->setFocus();
    page.view()->choose(call);
    REQUIRE(page.view()->chosen() == call);
}

// Takes the action that reads so in the menu of the chosen call.
void act(ui::CallsPage& page, const QString& words) {
    QMenu menu;
    page.view()->fillMenu(menu);
    for (QAction* action : menu.actions())
        if (action->text() == words) {
            REQUIRE(action->isEnabled());
            return action->trigger();
        }
    FAIL("no action reads " << words.toStdString());
}

} // namespace

TEST_CASE("Enter opens the plan of a call that lies ahead and the debrief of one that is over") {
    BusyDay day;
    const CallId over = day.keep(day.at("09:00").with("Halden").significant());
    const CallId ahead = day.keep(day.at("15:00").with("Castell").significant());
    auto& page = openPage(day, "week");
    choose(page, ahead);
    day.m.key(Qt::Key_Return);
    CHECK(day.m.test.window().route() ==
          app::Route{QStringLiteral("call"), day.m.person, QStringLiteral("%1/plan").arg(ahead.value)});
    openPage(day, "week");
    choose(page, over);
    day.m.key(Qt::Key_Return);
    CHECK(day.m.test.window().route().part == QStringLiteral("%1/debrief").arg(over.value));
}

TEST_CASE("the filter finds calls by word, the list shows only significant ones, and keys turn the weeks") {
    BusyDay day;
    const CallId halden = day.keep(day.at("15:00").with("Halden Zeppelin").significant());
    const CallId small = day.keep(day.at("16:00").with("Zeppelin Castell"));
    const CallId next = day.keep(call(day.m.person, "2026-03-18T10:00").with("Northwind Zeppelin").significant());
    auto& page = openPage(day, "week");
    auto& list = page.view()->list();
    auto* filter = qobject_cast<QLineEdit*>(page.filter());
    REQUIRE(filter);
    day.m.key(Qt::Key_F, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == filter);
    QTest::keyClicks(filter, QStringLiteral("zeppelin"));
    CHECK(list.shownCount() == 2);
    auto* significant = day.m.find(QStringLiteral("Only significant"));
    REQUIRE(significant);
    significant->click();
    CHECK(list.rowOf(halden) >= 0);
    CHECK(list.rowOf(small) < 0);
    day.m.key(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(list.rowOf(next) >= 0);
    CHECK(list.rowOf(halden) < 0);
    day.m.key(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(list.rowOf(halden) >= 0);
    filter->setText(QStringLiteral("xyzzy"));
    CHECK(day.m.says(QStringLiteral("Nothing matches “xyzzy”")));
    look(day.m.test, QStringLiteral("calls, nothing matches"));
}

TEST_CASE("a call is cancelled, and made significant by hand, and each is taken back with Ctrl+Z") {
    BusyDay day;
    const CallId ahead = day.keep(day.at("15:00").with("Castell"));
    auto& page = openPage(day, "week");
    choose(page, ahead);
    act(page, QStringLiteral("It is cancelled"));
    REQUIRE(waitFor([&] { return day.line(ahead).state == domain::CallState::Cancelled; }));
    REQUIRE(waitFor([&] { return day.m.find(QStringLiteral("Undo")) != nullptr; }));
    page.view()->view()->setFocus();
    day.m.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return day.line(ahead).state == domain::CallState::Set; }));
    choose(page, ahead);
    act(page, QStringLiteral("Significant, whatever the rule says"));
    REQUIRE(waitFor([&] { return day.line(ahead).significant; }));
    page.view()->undo();
    CHECK(waitFor([&] { return day.line(ahead).byHand == domain::Said::Unsaid; }));
}

TEST_CASE("a call kept by mistake is removed and can be brought back; one with a plan can only be cancelled") {
    BusyDay day;
    const CallId bare = day.keep(day.at("15:00").with("Castell"));
    const CallId planned = day.keep(day.at("16:00").with("Halden").ready());
    auto& page = openPage(day, "week");
    choose(page, planned);
    QMenu menu;
    page.view()->fillMenu(menu);
    for (const QAction* action : menu.actions())
        if (action->text().startsWith(u"Remove")) CHECK_FALSE(action->isEnabled());
    choose(page, bare);
    QTest::keyClick(page.view()->view(), Qt::Key_Delete);
    REQUIRE(waitFor([&] { return page.view()->list().rowOf(bare) < 0; }));
    REQUIRE(waitFor([&] { return day.m.find(QStringLiteral("Undo")) != nullptr; }));
    page.view()->undo();
    REQUIRE(waitFor([&] { return page.view()->list().rowOf(bare) >= 0; }));
    choose(page, bare);
    act(page, QStringLiteral("Remove: it was kept by mistake"));
    REQUIRE(waitFor([&] { return page.view()->list().rowOf(bare) < 0; }));
}

TEST_CASE("the rule is changed where it is shown, and its words and effect follow") {
    BusyDay day;
    day.keep(day.at("15:00").with("Castell"));
    auto& page = openPage(day, "rule");
    REQUIRE(page.rule());
    CHECK(QApplication::focusWidget() == page.rule()->firstStop());
    look(day.m.test, QStringLiteral("the rule"));
    app::CallRule rule(day.m.test.workspace());
    const QString before = rule.inWords();
    auto* amount = qobject_cast<QCheckBox*>(page.rule()->firstStop());
    REQUIRE(amount);
    const bool was = rule.rule().amountFrom.has_value();
    amount->click();
    REQUIRE(waitFor([&] { return rule.rule().amountFrom.has_value() != was; }));
    CHECK(rule.inWords() != before);
    CHECK(waitFor([&] { return day.m.says(rule.inWords()); }));
    amount->click();
    CHECK(waitFor([&] { return rule.inWords() == before; }));
}

TEST_CASE("a rep sees the rule and whom it holds for, and nothing in it can be changed") {
    BusyDay day;
    day.m.test.workspace().setMe(day.m.rep);
    auto& page = openPage(day, "rule");
    day.m.test.settle();
    app::CallRule rule(day.m.test.workspace());
    CHECK(day.m.says(rule.whoseText()));
    CHECK(page.rule()->firstStop() == nullptr);
    for (const auto* box : page.rule()->findChildren<QCheckBox*>()) CHECK_FALSE(box->isEnabled());
    CHECK(day.m.find(QStringLiteral("Choose somebody…")) == nullptr);
    CHECK(page.isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Escape takes the filter's words away, then leads out of the rule; the title says what is shown") {
    BusyDay day;
    day.keep(day.at("15:00").with("Castell"));
    auto& page = openPage(day, "week");
    CHECK(page.title() == u"Calls of the week");
    auto* filter = qobject_cast<QLineEdit*>(page.filter());
    REQUIRE(filter);
    filter->setFocus();
    filter->setText(QStringLiteral("castell"));
    day.m.key(Qt::Key_Escape);
    CHECK(filter->text().isEmpty());
    CHECK(QApplication::focusWidget() == page.view()->view());
    auto& rule = openPage(day, "rule");
    CHECK(rule.title() == u"Significant calls");
    day.m.key(Qt::Key_Escape);
    CHECK(day.m.test.window().route() == app::Route{QStringLiteral("calls"), {}, {}});
}

TEST_CASE("a 30-day start is begun and ended where the rule stands") {
    BusyDay day;
    auto& page = openPage(day, "rule");
    app::CallRule rule(day.m.test.workspace());
    const auto before = rule.focuses().size();
    rule.addFocus(day.m.person, domain::FocusKind::ThirtyDays);
    REQUIRE(waitFor([&] { return rule.focuses().size() == before + 1; }));
    day.m.test.settle();
    CHECK(page.isVisible());
    look(day.m.test, QStringLiteral("the rule with somebody in a 30-day start"));
    auto* end = day.m.find(QStringLiteral("End"));
    REQUIRE(end);
    const auto focus = rule.focusOf(day.m.person);
    REQUIRE(focus);
    rule.endFocus(focus->id);
    CHECK(waitFor([&] { return rule.focuses().size() == before; }));
}

TEST_CASE("a calendar is looked through before anything of it is kept, by keyboard") {
    BusyDay day;
    auto& page = openPage(day, "calendar");
    REQUIRE(page.calendar());
    look(day.m.test, QStringLiteral("no calendar yet"));
    TempFolder folder;
    const QString path = folder.path(QStringLiteral("mine.ics"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tests//EN\r\n"
               "BEGIN:VEVENT\r\nUID:one@tests\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260313T140000Z\r\nDTEND:"
               "20260313T144500Z\r\n"
               "SUMMARY:Discovery with Zeppelin\r\nATTENDEE:mailto:buyer@zeppelin.example\r\nEND:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:two@tests\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260313T160000Z\r\nDTEND:"
               "20260313T163000Z\r\n"
               "SUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    auto& view = *page.calendar();
    view.import().setOwner(day.m.person);
    view.takeFiles({path});
    REQUIRE(waitFor([&] { return view.import().rows().size() == 2; }));
    const auto known = day.m.test.workspace().coaching()->calls().size();
    day.m.test.settle();
    CHECK(view.table()->model()->rowCount() == 1); // the dentist isn't offered
    look(day.m.test, QStringLiteral("a calendar looked through"));
    view.table()->setFocus();
    const bool was = view.import().rows().front().chosen;
    day.m.key(Qt::Key_Space);
    CHECK(view.import().rows().front().chosen != was);
    if (was) day.m.key(Qt::Key_Space);
    CHECK(day.m.test.workspace().coaching()->calls().size() == known); // nothing is kept before it is said
    day.m.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return day.m.test.workspace().coaching()->calls().size() == known + 1; }));
    CHECK(waitFor([&] { return day.m.test.window().route().part == u"week"; }));
}

TEST_CASE("every list of calls is named, reachable by Tab and uncut on a small window with large letters") {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(13);
    QApplication::setFont(large);
    BusyDay day(QSize(1024, 700));
    day.fillWeek(6, 60);
    for (const char* part : {"week", "plan", "debrief", "ahead", "past", "rule", "calendar"}) {
        openPage(day, part);
        look(day.m.test, QStringLiteral("calls, %1").arg(QLatin1String(part)));
    }
    QApplication::setFont(before);
}

TEST_CASE("5,000 calls scroll without a hitch") {
    BusyDay day({1280, 800});
    day.fillWeek(4, 5000);
    day.settle();
    const double opening = ownMilliseconds();
    auto& page = openPage(day, "week");
    REQUIRE(page.view()->list().shownCount() > 1500);
    auto* view = page.view()->view();
    view->viewport()->grab();
    std::cout << "A list of " << page.view()->list().shownCount() << " calls: open in " << ownMilliseconds() - opening
              << " ms\n";
    auto* bar = view->verticalScrollBar();
    REQUIRE(bar->maximum() > 10000);
    double most = 0, sum = 0;
    constexpr int steps = 60;
    for (int i = 1; i <= steps; ++i) {
        const double began = ownMilliseconds();
        bar->setValue(bar->maximum() * i / steps); // every row that is seen is another one
        view->viewport()->grab();
        const double took = ownMilliseconds() - began;
        most = std::max(most, took);
        sum += took;
    }
    std::cout << "a step of scrolling " << sum / steps << " ms, at most " << most << " ms\n";
    CHECK(sum / steps < 16.7);
}
