#include "ui/rhythm/rhythm_page.h"

#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "tests/ui/page_checks.h"
#include "ui/rhythm/rhythm_details.h"
#include "ui/rhythm/rhythm_table_view.h"

#include <algorithm>
#include <QApplication>
#include <QDateEdit>
#include <QPushButton>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::RhythmPage& openPage(ManagerWindow& manager) {
    manager.test.go(QStringLiteral("rhythm"), manager.person);
    auto* page = dynamic_cast<ui::RhythmPage*>(manager.test.window().page());
    REQUIRE(page);
    REQUIRE(page->details()->person() == manager.person);
    return *page;
}

// Planned ones with the rep, from today on.
long planned(ManagerWindow& manager) {
    const auto lines = manager.test.workspace().coaching()->sessionsWith(manager.rep);
    return std::count_if(lines.begin(), lines.end(), [&](const domain::SessionLine& line) {
        return line.state == domain::SessionState::Planned && line.day >= manager.test.workspace().today();
    });
}

} // namespace

TEST_CASE("Enter in the table leads to Prepare, and from there to the page that prepares") {
    ManagerWindow manager;
    auto& page = openPage(manager);
    CHECK(QApplication::focusWidget() == page.table());
    manager.key(Qt::Key_Return);
    REQUIRE(QApplication::focusWidget() == manager.find(QStringLiteral("Prepare")));
    manager.key(Qt::Key_Space);
    CHECK(manager.test.window().route().page == u"prepare");
    CHECK(manager.test.window().route().person == manager.person);
}

TEST_CASE("a one-to-one is planned, moved and cancelled by keyboard") {
    ManagerWindow manager;
    auto& page = openPage(manager);
    while (QPushButton* cancel = manager.find(QStringLiteral("Cancel it"))) { // what the sample planned
        cancel->click();
        manager.test.settle();
    }
    const auto before = planned(manager);
    QPushButton* plan = manager.find(QStringLiteral("Plan…"));
    REQUIRE(plan);
    plan->setFocus();
    manager.key(Qt::Key_Space);
    auto* day = qobject_cast<QDateEdit*>(QApplication::focusWidget());
    REQUIRE(day);
    day->setDate((manager.test.workspace().today() + 1).toDate());
    look(manager.test, QStringLiteral("planning"));
    manager.find(QStringLiteral("Plan it"))->click();
    manager.test.settle();
    CHECK(waitFor([&] { return planned(manager) == before + 1; }));
    CHECK(waitFor([&] { return manager.says(QStringLiteral("Next: tomorrow 09:00")); }));
    REQUIRE(manager.find(QStringLiteral("Move…")));
    REQUIRE(manager.find(QStringLiteral("Cancel it")));
    manager.find(QStringLiteral("Cancel it"))->click();
    manager.test.settle();
    CHECK(waitFor([&] { return planned(manager) == before; }));
    CHECK(page.details()->person() == manager.person); // still the chosen one
}

TEST_CASE("coaching time is kept free and ended on the page of the rhythm") {
    ManagerWindow manager;
    auto& page = openPage(manager);
    const auto today = manager.test.workspace().today();
    const auto before = page.plan().myBlocks(today).size();
    QPushButton* keep = manager.find(QStringLiteral("Keep this time free"));
    REQUIRE(keep);
    keep->click();
    manager.test.settle();
    REQUIRE(waitFor([&] { return page.plan().myBlocks(today).size() == before + 1; }));
    look(manager.test, QStringLiteral("with blocked time"));
    while (QPushButton* end = manager.find(QStringLiteral("End"))) {
        end->click();
        manager.test.settle();
    }
    CHECK(waitFor([&] { return page.plan().myBlocks(today).empty(); }));
}
