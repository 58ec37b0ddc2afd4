#include "app/palette/palette_model.h"
#include "coaching/fact.h"
#include "tests/support/catch.h"
#include "tests/ui/window_under_test.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/person/records_table.h"
#include "ui/shell/palette_overlay.h"
#include "ui/shell/who_am_i.h"
#include "ui/team/people_table.h"
#include "ui/team/team_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using Mode = QAbstractItemModelTester::FailureReportingMode;

TEST_CASE("the models behind the pages are sound while stores, days and people change") {
    WindowUnderTest test(StoreKind::Sample);
    app::TeamModel reps(test.workspace());
    app::TeamsModel teams(test.workspace());
    app::TeamOrder order(app::TeamModel::SortRole, {app::TeamModel::NameRole});
    order.setSourceModel(&reps);
    QAbstractItemModelTester first(&reps, Mode::Fatal), second(&teams, Mode::Fatal), third(&order, Mode::Fatal);
    reps.setPeople(test.workspace().visibleReps());
    teams.refresh();
    CHECK(reps.rowCount() > 20);
    CHECK(teams.rowCount() > 1);
    order.setWords(QStringLiteral("an"));
    order.sort(app::TeamModel::CoverageColumn, Qt::DescendingOrder);
    test.workspace().setAsOf(test.workspace().asOf() - 200);
    test.settle();
    teams.refresh();
    order.setWords({});
    CHECK(order.rowCount() == reps.rowCount());
}

TEST_CASE("absent values come last in either direction") {
    WindowUnderTest test(StoreKind::Sample);
    app::TeamModel reps(test.workspace());
    app::TeamOrder order(app::TeamModel::SortRole, {app::TeamModel::NameRole});
    order.setSourceModel(&reps);
    reps.setPeople(test.workspace().visibleReps());
    for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        order.sort(app::TeamModel::CoverageColumn, direction);
        bool absent = false, present = false;
        double before = direction == Qt::AscendingOrder ? -1e300 : 1e300;
        for (int row = 0; row < order.rowCount(); ++row) {
            const QVariant value = order.index(row, app::TeamModel::CoverageColumn).data(app::TeamModel::SortRole);
            if (!value.isValid()) {
                absent = true;
                continue;
            }
            present = true;
            CHECK(!absent); // nothing present after the first absent one
            CHECK((direction == Qt::AscendingOrder ? value.toDouble() >= before : value.toDouble() <= before));
            before = value.toDouble();
        }
        CHECK(present);
    }
}

TEST_CASE("from the teams by Enter to a team, to a rep, and back the same way") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("team"));
    auto* page = dynamic_cast<ui::TeamPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(page->teamsTable()->isVisible());
    page->teamsTable()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(page->teamsTable(), Qt::Key_Down);
    QTest::keyClick(page->teamsTable(), Qt::Key_Return);
    test.settle();
    REQUIRE(page->repsTable()->isVisible());
    CHECK(test.window().route().person.has_value());
    const int rows = page->repsTable()->model()->rowCount();
    CHECK(rows > 0);
    CHECK(rows < static_cast<int>(test.workspace().visibleReps().size()));
    const QString name = page->repsTable()->model()->index(0, 0).data().toString();
    page->repsTable()->setFocus(Qt::TabFocusReason);
    page->repsTable()->setCurrentIndex(page->repsTable()->model()->index(0, 0));
    QTest::keyClick(page->repsTable(), Qt::Key_Return);
    test.settle();
    auto* person = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(person);
    CHECK(person->title() == name);
    QTest::keyClick(&test.window(), Qt::Key_Left, Qt::AltModifier);
    test.settle();
    CHECK(page->isVisible());
    CHECK(page->repsTable()->isVisible());
    QTest::keyClick(&test.window(), Qt::Key_Left, Qt::AltModifier);
    test.settle();
    CHECK(page->teamsTable()->isVisible());
    QTest::keyClick(&test.window(), Qt::Key_Right, Qt::AltModifier);
    test.settle();
    CHECK(page->repsTable()->isVisible());
}

TEST_CASE("the records on a card are as many as the fact counts") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("person"), test.anybody());
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(waitFor([&] { return !page->cards().empty(); }));
    int looked = 0;
    for (ui::FactCard* card : page->cards()) {
        const auto& facts = page->facts().facts();
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const auto& f) { return f.id == card->indicator(); });
        REQUIRE(fact != facts.end());
        if (fact->records.isEmpty()) continue;
        card->setOpen(true);
        REQUIRE(waitFor([&] { return card->records()->model().rowCount() > 0; }));
        INFO(fact->sentence.toStdString());
        CHECK(card->records()->model().rowCount() == fact->recordCount);
        card->setOpen(false);
        ++looked;
    }
    CHECK(looked >= 10);
}

TEST_CASE("Esc in the records closes them and leaves the focus on the card") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("person"), test.anybody());
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(!page->cards().empty());
    ui::FactCard* card = page->cards().front();
    QTest::keyClick(card->stops().front(), Qt::Key_Space);
    REQUIRE(card->isOpen());
    REQUIRE(waitFor([&] { return card->records()->model().rowCount() > 0; }));
    card->records()->view()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(card->records()->view(), Qt::Key_Escape);
    CHECK(!card->isOpen());
    CHECK(QApplication::focusWidget() == card->stops().front());
}

TEST_CASE("a fact is copied as text with its number") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("person"), test.anybody());
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(!page->cards().empty());
    QTest::keyClick(page->cards().front()->stops()[2], Qt::Key_Space);
    CHECK(QApplication::clipboard()->text() == coaching::asText(page->facts().facts().front()));
}

TEST_CASE("Ctrl+K opens from anywhere in under 100 ms, finds a person by a few letters and goes there") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("settings"));
    auto* palette = test.window().findChild<ui::PaletteOverlay*>();
    REQUIRE(palette);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&test.window(), Qt::Key_K, Qt::ControlModifier);
    palette->grab(); // laid out and drawn
    const auto took = timer.elapsed();
    CHECK(palette->isVisible());
    CHECK(took < 100);
    REQUIRE(QApplication::focusWidget() == palette->field());
    const auto rep = test.workspace().visibleReps().back();
    const QString name = test.workspace().ledger()->person(rep).name;
    palette->field()->setText(name.toLower());
    CHECK(palette->list()->model()->rowCount() >= 1);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    test.settle();
    CHECK(!palette->isVisible());
    CHECK(test.window().route().page == QStringLiteral("person"));
    CHECK(test.window().route().person == test.workspace().ledger()->person(rep).id);
}

TEST_CASE("Esc closes the palette and gives the focus back") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("settings"));
    QTest::keyClick(&test.window(), Qt::Key_Tab);
    QWidget* before = QApplication::focusWidget();
    REQUIRE(before);
    test.window().showPalette();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* palette = test.window().findChild<ui::PaletteOverlay*>();
    CHECK(palette->isAncestorOf(QApplication::focusWidget())); // Tab stays inside
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(!palette->isVisible());
    CHECK(QApplication::focusWidget() == before);
}

TEST_CASE("the palette offers only what can be done and only people who may be seen") {
    WindowUnderTest none(StoreKind::None);
    for (const auto& entry : none.window().paletteEntries()) {
        CHECK(entry.kind != app::PaletteEntry::Kind::Person);
        CHECK(entry.command != QStringLiteral("backup"));
        CHECK(entry.route.page != QStringLiteral("team"));
    }
    WindowUnderTest test(StoreKind::Sample);
    const auto manager = test.workspace().teams().front().manager;
    REQUIRE(manager != domain::noPerson);
    const auto before = test.window().paletteEntries().size();
    test.workspace().setMe(manager);
    test.settle();
    CHECK(test.window().paletteEntries().size() < before);
}

TEST_CASE("a first-line manager sees the own team at once, without a list of teams") {
    WindowUnderTest test(StoreKind::Sample);
    test.workspace().setMe(test.workspace().teams().front().manager);
    test.go(QStringLiteral("team"));
    auto* page = dynamic_cast<ui::TeamPage*>(test.window().page());
    REQUIRE(page);
    CHECK(page->repsTable()->isVisible());
    CHECK(page->repsTable()->model()->rowCount() == static_cast<int>(test.workspace().visibleReps().size()));
}

TEST_CASE("the strip of grades is said in words, with the gaps named") {
    WindowUnderTest test(StoreKind::Sample);
    app::TeamModel reps(test.workspace());
    reps.setPeople(test.workspace().visibleReps());
    for (int row = 0; row < reps.rowCount(); ++row)
        CHECK(!reps.index(row, app::TeamModel::GradesColumn).data(Qt::AccessibleTextRole).toString().isEmpty());
    app::TeamsModel teams(test.workspace());
    teams.refresh();
    for (int row = 0; row < teams.rowCount(); ++row)
        CHECK(!teams.index(row, app::TeamsModel::CountsColumn).data(Qt::AccessibleTextRole).toString().isEmpty());
}
