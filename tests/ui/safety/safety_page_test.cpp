#include "ui/safety/safety_page.h"

#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "ui/commands.h"
#include "ui/safety/backups_view.h"
#include "ui/safety/bin_view.h"
#include "ui/safety/check_view.h"
#include "ui/safety/privacy_view.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QPushButton>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::SafetyPage* run(WindowUnderTest& test, const char* id) {
    const ui::Command* command = ui::findCommand(QString::fromLatin1(id));
    REQUIRE(command);
    REQUIRE(command->enabled(test.window()));
    command->run(test.window());
    test.settle();
    auto* page = dynamic_cast<ui::SafetyPage*>(test.window().page());
    REQUIRE(page);
    return page;
}

bool isShown(const QWidget* part) { return part && part->isVisible(); }

// Its beginning stands in the part of the page that is seen.
bool isInSight(const QWidget* card) { return card && card->visibleRegion().contains(QPoint(card->width() / 2, 4)); }

} // namespace

TEST_CASE("each command about safety leads to its own part, and to the card that it names") {
    ManagerWindow manager({1024, 700});
    auto& test = manager.test;
    CHECK(isShown(run(test, "safety")->backups()));
    CHECK(isShown(run(test, "bin")->bin()));
    CHECK(isShown(run(test, "check")->check()));
    test.go(QStringLiteral("safety"), {}, QStringLiteral("privacy"));
    test.settle();
    auto* page = dynamic_cast<ui::SafetyPage*>(test.window().page());
    REQUIRE(page);
    CHECK_FALSE(isInSight(page->privacy()->card(QStringLiteral("erase")))); // it stands below
    CHECK(run(test, "seal") == page);
    REQUIRE(isShown(page->privacy()));
    CHECK(waitFor([&] { return isInSight(page->privacy()->card(QStringLiteral("seal"))); }));
    run(test, "erase");
    CHECK(waitFor([&] { return isInSight(page->privacy()->card(QStringLiteral("erase"))); }));
    CHECK_FALSE(isShown(page->check()));
}

TEST_CASE("what is said covers nothing of the page, and goes where it was offered to lead") {
    ManagerWindow manager({1024, 700});
    auto& test = manager.test;
    test.go(QStringLiteral("safety"));
    auto* toast = test.window().findChild<ui::Toast*>();
    REQUIRE(toast);
    const int height = test.window().page()->height();
    test.window().toast(QStringLiteral("Saved."));
    test.settle();
    REQUIRE(toast->isVisible());
    const auto* page = test.window().page();
    CHECK(page->mapTo(&test.window(), QPoint(0, page->height())).y() <= toast->y());
    CHECK(test.window().rect().contains(toast->geometry()));
    CHECK(test.window().size() == QSize(1024, 700));
    toast->hide();
    test.settle();
    CHECK(page->height() == height);

    toast->offer(QStringLiteral("Part of your store is damaged."), QStringLiteral("See"), [] {});
    test.go(QStringLiteral("team"));
    CHECK(toast->isVisible());
    test.go(QStringLiteral("safety"), {}, QStringLiteral("check"));
    CHECK_FALSE(toast->isVisible());
    toast->offer(QStringLiteral("Part of your store is damaged."), QStringLiteral("See"), [] {});
    test.go(QStringLiteral("repair"));
    CHECK_FALSE(toast->isVisible());
    test.window().toast(QStringLiteral("Another problem."), true); // not what leads there: it stays
    test.go(QStringLiteral("safety"), {}, QStringLiteral("check"));
    CHECK(toast->isVisible());
}

TEST_CASE("the keyboard is where it was when a check ends") {
    ManagerWindow manager;
    auto& test = manager.test;
    auto* view = run(test, "check")->check();
    REQUIRE(waitFor([&] { return view->now()->isEnabled(); }));
    view->now()->setFocus();
    manager.key(Qt::Key_Space);
    CHECK(view->isAncestorOf(QApplication::focusWidget()));
    REQUIRE(waitFor([&] { return view->now()->isEnabled(); }));
    CHECK(QApplication::focusWidget() == view->now());
}
