#include "ui/dashboard/dashboard_page.h"

#include "coaching/dashboard_words.h"
#include "tests/support/catch.h"
#include "tests/ui/window_under_test.h"
#include "ui/dashboard/ask_card.h"
#include "ui/dashboard/capacity_view.h"
#include "ui/dashboard/cell_card.h"
#include "ui/dashboard/cell_page.h"
#include "ui/dashboard/habits_view.h"
#include "ui/dashboard/heat_table.h"
#include "ui/dashboard/ramp_view.h"
#include "ui/person/records_table.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

domain::PersonIndex chief(app::Workspace& workspace) {
    const auto& people = workspace.ledger()->people();
    for (domain::PersonIndex p = 0; p < people.size(); ++p)
        if (people[p].role == domain::Role::Cro) return p;
    FAIL("the sample has no CRO");
    return domain::noPerson;
}

struct Opened {
    WindowUnderTest test{StoreKind::Sample, {1440, 900}};
    Opened() {
        test.workspace().setMe(chief(test.workspace()));
        test.settle();
        test.go(QStringLiteral("dashboard"));
        REQUIRE(waitFor([&] { return !page().habits()->dashboard().isWorking(); }));
        test.settle();
    }
    ui::DashboardPage& page() {
        auto* page = dynamic_cast<ui::DashboardPage*>(test.window().page());
        REQUIRE(page);
        return *page;
    }
    ui::HeatTable& table() { return *page().habits()->table(); }
    void key(Qt::Key key) {
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        QTest::keyClick(at, key);
        test.settle();
    }
};

} // namespace

TEST_CASE("arrows move through the heat map, the card follows, and Enter opens as many records as the cell says") {
    Opened opened;
    auto& table = opened.table();
    table.setFocus(Qt::TabFocusReason);
    REQUIRE(table.hasFocus());
    REQUIRE(table.model()->rowCount() > 1);
    opened.key(Qt::Key_Right);
    opened.key(Qt::Key_Down);
    CHECK(table.currentIndex().row() == 1);
    CHECK(table.currentIndex().column() == 1);
    // The first cell with records, from there on.
    const auto& dashboard = opened.page().habits()->dashboard();
    int column = 0;
    while (dashboard.rows()[1].cells[static_cast<std::size_t>(column)].records == 0) ++column;
    table.setCurrentIndex(table.model()->index(1, column));
    const auto& row = dashboard.rows()[static_cast<std::size_t>(opened.page().habits()->chosenRow())];
    const int records = row.cells[static_cast<std::size_t>(column)].records;
    CHECK(records > 0);
    CHECK(opened.page().habits()->cellCard()->records()->text().contains(QString::number(records)));
    CHECK(opened.page().habits()->askCard()->isVisible());
    opened.key(Qt::Key_Return);
    auto* cell = dynamic_cast<ui::CellPage*>(opened.test.window().page());
    REQUIRE(cell);
    REQUIRE(waitFor([&] { return cell->records()->model().rowCount() == records; }));
    opened.test.settle();
    cell->records()->view()->setFocus(Qt::TabFocusReason);
    cell->records()->view()->setCurrentIndex(cell->records()->model().index(0, 0));
    opened.key(Qt::Key_Return);
    const QString where = opened.test.window().route().page;
    CHECK((where == u"person" || where == u"call"));
}

TEST_CASE("the heat map reads cell by cell: who, what, counts, target, and what Enter opens") {
    Opened opened;
    auto* table = QAccessible::queryAccessibleInterface(&opened.table());
    REQUIRE(table);
    REQUIRE(table->tableInterface());
    CHECK(table->tableInterface()->rowCount() == opened.table().model()->rowCount());
    int numbers = 0;
    for (int row = 0; row < opened.table().model()->rowCount(); ++row)
        for (int column = 0; column < opened.table().model()->columnCount(); ++column) {
            auto* cell = table->tableInterface()->cellAt(row, column);
            REQUIRE(cell);
            const QString said = cell->text(QAccessible::Name);
            const QString who = opened.table().model()->headerData(row, Qt::Vertical).toString();
            CAPTURE(said.toStdString());
            CHECK(said.startsWith(who));
            CHECK(said.contains(coaching::dashboardMeasures()[static_cast<std::size_t>(column)].nameText()));
            numbers += said.contains(u'%');
        }
    CHECK(numbers > 0);
}

TEST_CASE("every cell of a row opens as many records as it says") {
    Opened opened;
    const auto& dashboard = opened.page().habits()->dashboard();
    std::vector<std::pair<QString, int>> cells;
    for (std::size_t column = 0; column < coaching::dashboardMeasures().size(); ++column)
        cells.emplace_back(app::toText(dashboard.place(0, static_cast<int>(column))),
                           dashboard.rows()[0].cells[column].records);
    int some = 0;
    for (const auto& [place, records] : cells) {
        opened.test.go(QStringLiteral("cell"), {}, place);
        opened.test.settle();
        auto* cell = dynamic_cast<ui::CellPage*>(opened.test.window().page());
        REQUIRE(cell);
        CAPTURE(place.toStdString(), records);
        CHECK(waitFor([&] { return cell->records()->model().rowCount() == records; }, 5000));
        some += records > 0;
    }
    CHECK(some > 5);
}

TEST_CASE("a rep finds no team's numbers on the dashboard or behind a cell, and the way to their own page") {
    Opened opened;
    const QString place = app::toText(opened.page().habits()->dashboard().place(0, 0));
    auto& workspace = opened.test.workspace();
    workspace.setMe(workspace.indexOf(opened.test.anybody()));
    opened.test.settle();
    const auto offersOwnPage = [&](const QWidget* page) {
        for (auto* button : page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains(u"your page")) {
                button->click();
                opened.test.settle();
                return opened.test.window().route().page == u"person";
            }
        return false;
    };
    for (const char* part : {"", "capacity", "ramp", "unaddressed"}) {
        opened.test.go(QStringLiteral("dashboard"), {}, QString::fromLatin1(part));
        opened.test.settle();
        CHECK_FALSE(opened.page().habits()->isVisible());
        CHECK(offersOwnPage(&opened.page()));
    }
    opened.test.go(QStringLiteral("cell"), {}, place);
    opened.test.settle();
    auto* cell = dynamic_cast<ui::CellPage*>(opened.test.window().page());
    REQUIRE(cell);
    CHECK_FALSE(cell->records()->isVisible());
    CHECK(cell->sentence().isEmpty());
    CHECK(offersOwnPage(cell));
}

TEST_CASE("every part of the dashboard shows something of the sample, and says what it works out") {
    Opened opened;
    opened.test.go(QStringLiteral("dashboard"), {}, QStringLiteral("capacity"));
    REQUIRE(opened.page().capacity());
    CHECK(waitFor([&] { return opened.page().capacity()->hours()->model().rowCount() > 0; }));
    for (const QString& said : opened.page().capacity()->sentences()) {
        CAPTURE(said.toStdString());
        CHECK(said.endsWith(u'.'));
    }
    opened.test.go(QStringLiteral("dashboard"), {}, QStringLiteral("ramp"));
    REQUIRE(opened.page().ramp());
    CHECK(waitFor([&] { return opened.page().ramp()->words().endsWith(u'.'); }));
    opened.test.settle();
    for (const char* part : {"habits/second-line", "habits/region", "habits/segment"}) {
        opened.test.go(QStringLiteral("dashboard"), {}, QString::fromLatin1(part));
        REQUIRE(waitFor([&] { return !opened.page().habits()->dashboard().isWorking(); }));
        CHECK(opened.table().model()->rowCount() > 0);
    }
}

TEST_CASE("without anybody, and in an empty store, the dashboard says what to do") {
    WindowUnderTest test(StoreKind::Empty);
    test.go(QStringLiteral("dashboard"));
    test.settle();
    auto* page = dynamic_cast<ui::DashboardPage*>(test.window().page());
    REQUIRE(page);
    CHECK_FALSE(page->habits()->isVisible());
    bool offers = false;
    for (const auto* button : page->findChildren<QPushButton*>())
        offers = offers || (button->isVisible() && !button->text().isEmpty());
    CHECK(offers);
}
