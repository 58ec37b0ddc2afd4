#include "ui/account/account_page.h"

#include "store/call_store.h"
#include "store/database.h"
#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/today/busy_day.h"
#include "ui/call/field.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using State = app::AccountPlanEditor::State;

namespace {

// An account of the sample on which the rep has an open deal.
AccountId anyAccount(BusyDay& day) {
    auto database = store::Database::open(day.m.test.workspace().storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto open = store::openOpportunities(**database, {}, day.m.person);
    REQUIRE(open);
    for (const auto& one : *open)
        if (!one.account.isNull()) return one.account;
    FAIL("the sample has no open deal with an account");
    return {};
}

ui::AccountPage& openPage(BusyDay& day, AccountId account) {
    day.m.test.go(QStringLiteral("team"));
    day.m.test.go(QStringLiteral("account"), {}, QString::number(account.value));
    auto* page = dynamic_cast<ui::AccountPage*>(day.m.test.window().page());
    REQUIRE(page);
    REQUIRE(waitFor([&] { return page->editor().state() == State::Open; }));
    day.m.test.settle();
    return *page;
}

QLineEdit* field(ui::AccountPage& page, const QString& name) {
    for (auto* edit : page.findChildren<QLineEdit*>())
        if (edit->isVisible() && edit->accessibleName() == name) return edit;
    return nullptr;
}

} // namespace

TEST_CASE("an account's plan is saved as it is typed, by keyboard, and is there again after a look elsewhere") {
    BusyDay day;
    const AccountId account = anyAccount(day);
    auto& page = openPage(day, account);
    CHECK_FALSE(page.editor().missing().isEmpty()); // nothing is written down yet
    auto* name = field(page, QStringLiteral("Name of person 1"));
    REQUIRE(name);
    CHECK(QApplication::focusWidget() == name);
    QTest::keyClicks(name, QStringLiteral("Mara Lind"));
    REQUIRE(waitFor([&] { return field(page, QStringLiteral("Name of person 2")) != nullptr; })); // another line waits
    CHECK(QApplication::focusWidget() == name);
    auto* role = field(page, QStringLiteral("Role of person 1"));
    REQUIRE(role);
    QTest::keyClicks(role, QStringLiteral("Finance"));
    auto* move = field(page, QStringLiteral("Next move 1"));
    REQUIRE(move);
    QTest::keyClicks(move, QStringLiteral("ask for the budget"));
    openPage(day, account);
    const auto& plan = page.editor().plans().account;
    REQUIRE(plan.stakeholders.size() == 1);
    CHECK(plan.stakeholders.front().name == u"Mara Lind");
    CHECK(plan.stakeholders.front().role == u"Finance");
    REQUIRE(plan.moves.size() == 1);
    CHECK(plan.moves.front().what == u"ask for the budget");
    CHECK(plan.version > 0);
}

TEST_CASE("what was typed into an account's plan is taken back and put again in steps") {
    BusyDay day;
    auto& page = openPage(day, anyAccount(day));
    auto* name = field(page, QStringLiteral("Name of person 1"));
    REQUIRE(name);
    QTest::keyClicks(name, QStringLiteral("Mara Lind"));
    QCheckBox* decides = nullptr;
    for (auto* box : page.findChildren<QCheckBox*>())
        if (box->isVisible() && box->text() == u"Decides on the money") decides = box;
    REQUIRE(decides);
    decides->click();
    REQUIRE(page.editor().plans().account.stakeholders.front().decides);
    page.editor().undo();
    CHECK_FALSE(page.editor().plans().account.stakeholders.front().decides);
    CHECK_FALSE(decides->isChecked());
    page.editor().undo();
    CHECK(page.editor().plans().account.stakeholders.empty());
    page.editor().redo();
    CHECK(name->text() == u"Mara Lind");
}

TEST_CASE("an account's page is named, reachable by Tab and uncut, empty and full, on wide and small windows") {
    for (const qreal points : {10.5, 13.0}) {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(points);
        QApplication::setFont(large);
        BusyDay day(points > 11 ? QSize(1024, 700) : QSize(1440, 900));
        day.m.test.go(QStringLiteral("account"));
        look(day.m.test, QStringLiteral("no account"));
        const AccountId account = anyAccount(day);
        day.keep(day.at("10:00").account(account).ready().debriefed(20));
        day.settle();
        auto& page = openPage(day, account);
        look(day.m.test, QStringLiteral("an empty account at %1 points").arg(points));
        page.editor().edit({}, [](app::AccountPlans& plans) {
            plans.account.stakeholders = {{QStringLiteral("Mara Lind"), QStringLiteral("Finance"), domain::Stance::For,
                                           true, QStringLiteral("a number")}};
            plans.account.moves = {
                {QStringLiteral("ask for the budget"), {}, Day::fromDate(QDate(2026, 3, 20)), false}};
            plans.account.needs = QStringLiteral("fewer complaints");
        });
        if (!page.editor().deals().empty()) {
            page.editor().openDeal(page.editor().deals().front().opportunity);
            REQUIRE(waitFor([&] {
                return page.editor().state() == State::Open && !page.editor().plans().deal.opportunity.isNull();
            }));
        }
        look(day.m.test, QStringLiteral("a full account at %1 points").arg(points));
        QApplication::setFont(before);
    }
}
