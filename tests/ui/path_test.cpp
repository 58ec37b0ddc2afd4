#include "app/palette/palette_model.h"
#include "coaching/fact.h"
#include "tests/support/catch.h"
#include "tests/ui/window_under_test.h"
#include "ui/commands.h"
#include "ui/import/mapping_words.h"
#include "ui/palette_entries.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/person/records_table.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_overlay.h"
#include "ui/shell/who_am_i.h"
#include "ui/team/people_table.h"
#include "ui/team/team_page.h"
#include "ui/theme/focus_ring.h"

#include <ctime>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
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
    REQUIRE(waitFor([&] { return !page->cards().empty() && page->hasAllCards(); }));
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
    const QString copied = QApplication::clipboard()->text();
    const auto& fact = page->facts().facts().front();
    // Whose number it is and from when stands with it, wherever it is pasted.
    CHECK(copied.section(u'\n', 0, 0).startsWith(page->title() + QStringLiteral(" · ") + fact.title));
    CHECK(copied.section(u'\n', 0, 0).endsWith(QString::number(test.workspace().asOf().toDate().year())));
    CHECK(copied.section(u'\n', 1) == coaching::asText(fact));
}

TEST_CASE("Ctrl+K opens from anywhere in under 100 ms, finds a person by a few letters and goes there") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("settings"));
    auto* palette = test.window().findChild<ui::PaletteOverlay*>();
    REQUIRE(palette);
    // What this thread itself computes: the machine may be busy with other things.
    const auto ownMilliseconds = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    };
    const auto began = ownMilliseconds();
    QTest::keyClick(&test.window(), Qt::Key_K, Qt::ControlModifier);
    palette->grab(); // laid out and drawn
    const auto took = ownMilliseconds() - began;
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
    for (const auto& entry : ui::paletteEntries(none.window())) {
        CHECK(entry.kind != app::PaletteEntry::Kind::Person);
        CHECK(entry.command != QStringLiteral("backup"));
        CHECK(entry.route.page != QStringLiteral("team"));
    }
    WindowUnderTest test(StoreKind::Sample);
    const auto manager = test.workspace().teams().front().manager;
    REQUIRE(manager != domain::noPerson);
    const auto before = ui::paletteEntries(test.window()).size();
    test.workspace().setMe(manager);
    test.settle();
    CHECK(ui::paletteEntries(test.window()).size() < before);
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

TEST_CASE("who may not see a person is not left on that person's page, nor led back to it") {
    WindowUnderTest test(StoreKind::Sample);
    auto& workspace = test.workspace();
    const auto teams = workspace.teams();
    REQUIRE(teams.size() > 1);
    const PersonId other = workspace.ledger()->person(teams[1].reps.front()).id;
    test.go(QStringLiteral("team"));
    test.go(QStringLiteral("person"), other);
    workspace.setMe(teams[0].manager);
    REQUIRE(!workspace.canSee(teams[1].reps.front()));
    test.settle();
    CHECK(test.window().route().page == QStringLiteral("team"));
    CHECK(!test.window().route().person);
    for (int i = 0; i < 4; ++i) {
        test.window().back();
        test.settle();
        CHECK(test.window().route().page != QStringLiteral("person"));
    }
    // Somebody who may be seen stays shown.
    const PersonId own = workspace.ledger()->person(teams[0].reps.front()).id;
    test.go(QStringLiteral("person"), own);
    workspace.setMe(teams[0].reps.front());
    test.settle();
    CHECK(test.window().route().person == own);
}

TEST_CASE("Enter presses the focused button as Space does") {
    ui::FocusRing ring;
    WindowUnderTest test(StoreKind::None);
    QWidget* door = test.window().page()->firstFocus();
    REQUIRE(qobject_cast<QAbstractButton*>(door));
    door->setFocus(Qt::TabFocusReason);
    QTest::keyClick(door, Qt::Key_Return);
    test.settle();
    CHECK(test.window().route().page == QStringLiteral("import"));
}

TEST_CASE(
    "who works by keyboard sees where one is, also when a dialog or the window comes back; who clicks sees no ring") {
    ui::FocusRing ring;
    WindowUnderTest test(StoreKind::None);
    QWidget* door = test.window().page()->firstFocus();
    REQUIRE(door);
    const auto ringed = [&]() -> QWidget* {
        const auto* frame = test.window().findChild<QFocusFrame*>();
        return frame ? frame->widget() : nullptr;
    };
    const auto comesBack = [&] {
        for (const auto type : {QEvent::FocusOut, QEvent::FocusIn}) {
            QFocusEvent event(type, Qt::ActiveWindowFocusReason);
            QApplication::sendEvent(door, &event);
        }
    };
    comesBack();
    CHECK(!ringed()); // no key was pressed yet
    QTest::keyClick(door, Qt::Key_Shift);
    comesBack();
    CHECK(ringed() == door);
    comesBack(); // and is remembered
    CHECK(ringed() == door);
    QTest::mousePress(test.window().page(), Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(!ringed());
    comesBack();
    CHECK(!ringed());
}

TEST_CASE("after the sample is removed one begins anew") {
    WindowUnderTest test(StoreKind::None);
    test.workspace().createSample();
    REQUIRE(waitFor([&] { return test.workspace().state() == app::Workspace::State::Ready; }));
    test.go(QStringLiteral("settings"));
    test.workspace().removeSample();
    test.settle();
    CHECK(test.workspace().state() == app::Workspace::State::NoStore);
    CHECK(test.window().route().page == QStringLiteral("start"));
    bool offered = false;
    for (const auto& entry : ui::paletteEntries(test.window()))
        offered = offered || entry.route.page == QStringLiteral("start");
    CHECK(offered);
}

TEST_CASE("a filter that finds nobody says so, and clearing it brings the rows back") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("team"), {}, QStringLiteral("all"));
    auto* page = dynamic_cast<ui::TeamPage*>(test.window().page());
    REQUIRE(page);
    auto* field = qobject_cast<QLineEdit*>(page->filter());
    REQUIRE(field);
    field->setText(QStringLiteral("nobody is called so"));
    CHECK(!page->repsTable()->isVisible());
    QPushButton* clear = nullptr;
    for (auto* b : page->findChildren<QPushButton*>())
        if (b->isVisible() && b->text() == QStringLiteral("Clear the filter")) clear = b;
    REQUIRE(clear);
    clear->click();
    CHECK(field->text().isEmpty());
    CHECK(page->repsTable()->isVisible());
}

TEST_CASE("the team table begins with the most gaps and is sorted by commands") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("team"), {}, QStringLiteral("all"));
    auto* page = dynamic_cast<ui::TeamPage*>(test.window().page());
    REQUIRE(page);
    const auto* model = page->repsTable()->model();
    REQUIRE(model->rowCount() > 2);
    const auto gaps = [&](int row) { return model->index(row, app::TeamModel::GapsColumn).data().toInt(); };
    for (int row = 1; row < model->rowCount(); ++row) CHECK(gaps(row) <= gaps(row - 1));
    const auto* byName = ui::findCommand(QStringLiteral("sort-name"));
    REQUIRE(byName);
    REQUIRE(byName->enabled(test.window()));
    byName->run(test.window());
    const auto name = [&](int row) { return model->index(row, 0).data().toString(); };
    for (int row = 1; row < model->rowCount(); ++row) CHECK(QString::localeAwareCompare(name(row - 1), name(row)) <= 0);
    test.go(QStringLiteral("settings"));
    CHECK(!byName->enabled(test.window()));
}

TEST_CASE("the columns of an export become something in words") {
    CHECK(ui::mappingWords(QStringLiteral("opportunities.owner_id")) == QStringLiteral("Opportunity: owner"));
    CHECK(ui::mappingWords(QStringLiteral("opportunities.opportunity_id")) ==
          QStringLiteral("Opportunity: its own id"));
    CHECK(ui::mappingWords(QStringLiteral("people.name, opportunities.close_date")) ==
          QStringLiteral("Person: name, Opportunity: close date"));
}
