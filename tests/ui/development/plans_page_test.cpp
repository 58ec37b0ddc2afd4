#include "ui/development/plans_page.h"

#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "tests/ui/page_checks.h"
#include "ui/development/plan_rows.h"
#include "ui/widgets/segments.h"

#include <QApplication>
#include <QLineEdit>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::PlanList;

namespace {

ui::PlansPage& open(ManagerWindow& m, const QString& part = {}) {
    m.test.go(QStringLiteral("plans"), {}, part);
    auto* page = dynamic_cast<ui::PlansPage*>(m.test.window().page());
    REQUIRE(page);
    return *page;
}

} // namespace

TEST_CASE("everybody's plans: the tabs count what they list, and the sentence stands above") {
    ManagerWindow m;
    m.test.workspace().setMe(m.test.workspace().ledger()->managerOf(m.coach, m.test.workspace().today()));
    m.test.settle();
    auto& page = open(m);
    CHECK(m.says(page.list().sentence()));
    const QString parts[] = {QStringLiteral("needing"), QStringLiteral("running"), QStringLiteral("closed"),
                             QStringLiteral("all")};
    for (int show = 0; show < 4; ++show) {
        open(m, parts[show]);
        const int count = page.list().count(static_cast<PlanList::Show>(show));
        CHECK(page.list().rowCount() == count);
        CHECK(page.segments()->tabText(show).endsWith(QString::number(count)));
    }
    CHECK(page.list().count(PlanList::Show::All) > 0);
    look(m.test, QStringLiteral("everybody's plans"));
}

TEST_CASE("Enter opens the chosen plan, or the person where there is none; back leads to the same row") {
    ManagerWindow m;
    m.test.workspace().setMe(m.test.workspace().ledger()->managerOf(m.coach, m.test.workspace().today()));
    m.test.settle();
    auto& page = open(m, QStringLiteral("all"));
    REQUIRE(page.table()->model()->rowCount() > 1);
    page.table()->setFocus();
    m.key(Qt::Key_Down);
    const QModelIndex at = page.table()->currentIndex().siblingAtColumn(0);
    REQUIRE(at.row() == 1);
    const qint64 plan = at.data(PlanList::PlanRole).toLongLong(), person = at.data(PlanList::PersonRole).toLongLong();
    m.key(Qt::Key_Return);
    const auto& route = m.test.window().route();
    CHECK(route.person == PersonId{person});
    CHECK(route.page == (plan ? QStringLiteral("development") : QStringLiteral("person")));
    CHECK(route.part == (plan ? QString::number(plan) : QStringLiteral("development")));
    m.test.window().back();
    m.test.settle();
    CHECK(m.test.window().page() == &page);
    CHECK(page.table()->currentIndex().row() == 1);
}

TEST_CASE("a filter that nobody matches says so and can be cleared") {
    ManagerWindow m;
    auto& page = open(m, QStringLiteral("all"));
    auto* filter = qobject_cast<QLineEdit*>(page.filter());
    REQUIRE(filter);
    filter->setText(QStringLiteral("nobody is called so"));
    CHECK(m.says(QStringLiteral("Nobody matches")));
    look(m.test, QStringLiteral("nobody matches"));
    filter->clear();
    CHECK(page.table()->isVisible());
}

TEST_CASE("the list of plans on a low window with large letters: nothing is cut off") {
    const QFont before = QApplication::font();
    ManagerWindow m({1024, 700});
    QFont large = QApplication::font();
    large.setPointSizeF(13);
    QApplication::setFont(large);
    m.test.settle();
    open(m, QStringLiteral("all"));
    look(m.test, QStringLiteral("plans, narrow"));
    QApplication::setFont(before);
}
