#include "ui/safety/bin_view.h"

#include "app/call/call_list.h"
#include "app/commitments/commitment_changes.h"
#include "app/history/change_history.h"
#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "tests/ui/page_checks.h"
#include "ui/safety/safety_page.h"
#include "ui/widgets/people_rows.h"

#include <QApplication>
#include <QPushButton>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::CommitmentState;

TEST_CASE("Ctrl+Z takes back the last change from any page, Ctrl+Shift+Z does it again") {
    ManagerWindow manager;
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
    const auto isOpen = [&] { return manager.commitment(plan) && manager.commitment(plan)->isOpen(); };
    app::CommitmentChanges changes(manager.test.workspace());
    changes.close(plan, CommitmentState::Kept);
    REQUIRE(waitFor([&] { return !isOpen(); }));
    manager.test.go(QStringLiteral("team"));
    manager.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitFor(isOpen));
    REQUIRE(waitFor([&] { return manager.test.workspace().history().canRedo(); }));
    manager.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(waitFor([&] { return !isOpen(); }));
    REQUIRE(waitFor([&] { return manager.test.workspace().history().canUndo(); }));
    manager.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor(isOpen));
    REQUIRE(waitFor([&] { return manager.test.workspace().history().canUndo(); }));
    manager.key(Qt::Key_Z, Qt::ControlModifier); // the whole one-to-one with what was agreed in it
    CHECK(waitFor([&] { return manager.commitment(plan) == nullptr; }));
}

TEST_CASE("the bin says what it is for while it is empty, and puts back what was deleted, by keyboard") {
    ManagerWindow manager;
    auto& workspace = manager.test.workspace();
    manager.test.go(QStringLiteral("safety"), {}, QStringLiteral("bin"));
    CHECK(waitFor([&] { return manager.says(QStringLiteral("Nothing is in the bin")); }));
    look(manager.test, QStringLiteral("empty bin"));

    const auto& calls = workspace.coaching()->calls();
    const auto ahead = std::find_if(calls.begin(), calls.end(), [&](const domain::CallLine& call) {
        return call.origin != domain::CallOrigin::Activity && call.plan == domain::PlanState::None &&
               call.debrief == domain::DebriefState::None &&
               call.startMs > workspace.clock().nowUtc().toMSecsSinceEpoch() && workspace.canCoach(call.person);
    });
    REQUIRE(ahead != calls.end());
    const CallId id = ahead->id;
    const auto isThere = [&] { return workspace.coaching()->find(id) != nullptr; };
    app::CallList list(workspace);
    list.remove(id);
    REQUIRE(waitFor([&] { return !isThere(); }));
    manager.test.settle();
    auto* view = manager.test.window().page()->findChild<ui::PeopleRows*>();
    REQUIRE(view);
    REQUIRE(waitFor([&] { return view->isVisible() && view->model()->rowCount() == 1; }));
    look(manager.test, QStringLiteral("full bin"));
    CHECK(view->model()->index(0, 0).data().toString() == u"A call");
    CHECK_FALSE(view->model()->index(0, 1).data().toString().isEmpty()); // of the customer, where it has no title
    view->setFocus();
    manager.key(Qt::Key_Return);
    CHECK(waitFor(isThere));
    CHECK(waitFor([&] { return manager.says(QStringLiteral("Nothing is in the bin")); }));
    CHECK(manager.test.window().page()->isAncestorOf(QApplication::focusWidget())); // not in the rail
}
