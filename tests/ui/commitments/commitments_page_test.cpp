#include "ui/commitments/commitments_page.h"

#include "app/commitments/commitment_words.h"
#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "tests/ui/page_checks.h"
#include "ui/commitments/commitment_details.h"
#include "ui/commitments/commitment_list_view.h"
#include "ui/commitments/commitments_view.h"

#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::CommitmentState;

namespace {

ui::CommitmentsPage& openPage(ManagerWindow& manager) {
    manager.test.go(QStringLiteral("commitments"));
    auto* page = dynamic_cast<ui::CommitmentsPage*>(manager.test.window().page());
    REQUIRE(page);
    return *page;
}

// Puts the keyboard on one commitment in the list.
void choose(ui::CommitmentsPage& page, CommitmentId id) {
    auto& list = page.view()->list();
    REQUIRE(waitFor([&] { return !list.isLoading() && list.rowOf(id) >= 0; }));
    const int row = list.rowOf(id);
    REQUIRE(row >= 0);
    page.view()->view()->setFocus();
    page.view()->view()->setCurrentIndex(list.index(row));
}

} // namespace

TEST_CASE("Space keeps a commitment and Ctrl+Z takes that back") {
    ManagerWindow manager;
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
    auto& page = openPage(manager);
    CHECK(QApplication::focusWidget() == page.view()->view());
    choose(page, plan);
    manager.key(Qt::Key_Space);
    CHECK(waitFor([&] { return manager.commitment(plan)->state == CommitmentState::Kept; }));
    CHECK(waitFor([&] { return page.view()->list().rowOf(plan) < 0; })); // no longer among the open ones
    CHECK(manager.says(QStringLiteral("Kept: plan each call")));
    manager.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitFor([&] { return manager.commitment(plan)->isOpen() && page.view()->list().rowOf(plan) >= 0; }));
}

TEST_CASE("a reason is asked for before a commitment counts as missed, all by keyboard") {
    ManagerWindow manager;
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
    auto& page = openPage(manager);
    choose(page, plan);
    manager.key(Qt::Key_Return); // to the details
    CHECK(QApplication::focusWidget() == manager.find(QStringLiteral("Kept")));
    manager.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == manager.find(QStringLiteral("Missed…")));
    manager.key(Qt::Key_Space);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    manager.key(Qt::Key_Return); // without a word nothing happens
    CHECK(manager.commitment(plan)->isOpen());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("two deals fell into that week"));
    manager.key(Qt::Key_Return);
    CHECK(waitFor([&] { return manager.commitment(plan)->state == CommitmentState::Missed; }));
    CHECK(manager.commitment(plan)->reason == u"two deals fell into that week");
}

TEST_CASE("a reason that is half typed waits with its commitment while another one is looked at") {
    ManagerWindow manager;
    const Day today = manager.test.workspace().today();
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), today + 5);
    const CommitmentId other = manager.agree(QStringLiteral("send the plan"), today + 6);
    auto& page = openPage(manager);
    choose(page, plan);
    manager.find(QStringLiteral("Missed…"))->click();
    auto* why = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(why);
    QTest::keyClicks(why, QStringLiteral("two deals fe"));
    choose(page, other);
    CHECK_FALSE(why->isVisible());
    choose(page, plan);
    REQUIRE(why->isVisible());
    CHECK(why->text() == u"two deals fe");
    CHECK(QApplication::focusWidget() == page.view()->view());
    manager.find(QStringLiteral("Leave it"))->click();
    choose(page, other);
    choose(page, plan);
    CHECK_FALSE(why->isVisible());
}

TEST_CASE("whoever ticks an overdue commitment is asked when it was kept") {
    ManagerWindow manager;
    auto& page = openPage(manager);
    auto& list = page.view()->list();
    REQUIRE(waitFor([&] { return !list.isLoading(); }));
    const Day today = manager.test.workspace().today();
    CommitmentId overdue;
    for (int row = 0; row < list.rowCount(); ++row)
        if (const auto* at = list.at(row); at && at->followUp.commitment.isOverdue(today))
            overdue = at->followUp.commitment.id;
    REQUIRE_FALSE(overdue.isNull());
    choose(page, overdue);
    manager.find(QStringLiteral("Kept…"))->click();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    CHECK(menu->activeAction()->text() == app::keptInTimeText());
    CHECK(menu->actions().back()->text() == app::keptLaterText());
    menu->actions().back()->trigger();
    menu->close();
    REQUIRE(waitFor([&] { return !manager.commitment(overdue)->isOpen(); }));
    CHECK(manager.commitment(overdue)->closedOn == today);
    CHECK(manager.says(app::keptLaterText() + QStringLiteral(": ") + manager.commitment(overdue)->what));
}

TEST_CASE("a new date keeps the first one beside it, and Escape leads back to the list") {
    ManagerWindow manager;
    const Day today = manager.test.workspace().today();
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), today + 5);
    auto& page = openPage(manager);
    choose(page, plan);
    QPushButton* newDate = manager.find(QStringLiteral("New date…"));
    REQUIRE(newDate);
    newDate->click();
    auto* day = qobject_cast<QDateEdit*>(QApplication::focusWidget());
    REQUIRE(day);
    day->setDate((today + 12).toDate());
    manager.find(QStringLiteral("Take this date"))->click();
    manager.test.settle();
    CHECK(waitFor([&] { return manager.commitment(plan)->dueNow() == today + 12; }));
    CHECK(manager.commitment(plan)->due == today + 5);
    CHECK(waitFor([&] { return manager.says(QStringLiteral("first agreed for")); }));
    page.view()->details()->focusFirst();
    manager.key(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == page.view()->view());
}

TEST_CASE("the filter finds commitments by word, and says when nothing matches") {
    ManagerWindow manager;
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
    auto& page = openPage(manager);
    auto* filter = qobject_cast<QLineEdit*>(page.filter());
    REQUIRE(filter);
    filter->setText(QStringLiteral("plan each"));
    CHECK(page.view()->list().rowOf(plan) >= 0);
    CHECK(page.view()->list().shownCount() == 1);
    filter->setText(QStringLiteral("xyzzy"));
    CHECK(manager.says(QStringLiteral("Nothing matches “xyzzy”")));
    look(manager.test, QStringLiteral("nothing matches"));
    REQUIRE(manager.find(QStringLiteral("Clear the filter")));
    manager.find(QStringLiteral("Clear the filter"))->click();
    CHECK(page.view()->list().rowOf(plan) >= 0);
    look(manager.test, QStringLiteral("commitments"));
}
