#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/first_run/door.h"
#include "ui/pages.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/shell/page.h"
#include "ui/shell/rail_parts.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

void lookAtAll(StoreKind kind, QSize size) {
    WindowUnderTest test(kind, size);
    for (const auto choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        test.theme().choose(choice);
        for (const ui::PageEntry& page : ui::pages()) {
            std::optional<PersonId> person;
            if (QLatin1String(page.id) == QLatin1String("person")) {
                if (kind != StoreKind::Sample) continue; // nobody to open
                person = test.anybody();
            }
            test.go(QString::fromLatin1(page.id), person);
            look(test, QStringLiteral("%1, %2").arg(QString::fromLatin1(page.id), ui::Theme::toText(choice)));
        }
    }
}

} // namespace

TEST_CASE("every page is named, reachable by Tab and uncut without a store") {
    lookAtAll(StoreKind::None, {1280, 800});
}
TEST_CASE("every page is named, reachable by Tab and uncut on an empty store") {
    lookAtAll(StoreKind::Empty, {1280, 800});
}
TEST_CASE("every page is named, reachable by Tab and uncut on the sample") {
    lookAtAll(StoreKind::Sample, {1280, 800});
}
TEST_CASE("every page is named, reachable by Tab and uncut on a broken store") {
    lookAtAll(StoreKind::Broken, {1280, 800});
}

TEST_CASE("nothing is cut off at 1024 by 700 with letters of 13 points") {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(13);
    QApplication::setFont(large);
    lookAtAll(StoreKind::Sample, {1024, 700});
    lookAtAll(StoreKind::None, {1024, 700});
    QApplication::setFont(before);
}

TEST_CASE("the checks of the pages can fail: a nameless, unreachable, cut-off control is found") {
    WindowUnderTest test(StoreKind::None);
    auto* button = new QPushButton(test.window().page());
    button->setGeometry(5, 5, 60, 30);
    button->show();
    auto* label = new ui::Label(QStringLiteral("much too long for the place that it was given"), ui::TextSize::Body,
                                ui::Colour::Ink, test.window().page());
    label->setGeometry(5, 50, 40, 16);
    label->show();
    QStringList nameless;
    int seen = 0;
    collectNameless(QAccessible::queryAccessibleInterface(&test.window()), nameless, seen);
    CHECK(nameless.size() == 1);
    CHECK(clipped(test.window()).size() >= 1);
}

TEST_CASE("what a screen reader counted may be asked for after it went: a scroll area's bars come and go") {
    WindowUnderTest test(StoreKind::None); // which has the interfaces installed
    QScrollArea area;
    auto* inner = new QWidget;
    inner->setMinimumSize(2000, 2000);
    area.setWidget(inner);
    area.resize(300, 300);
    area.show();
    QTest::qWait(1);
    REQUIRE(area.verticalScrollBar()->isVisible());
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&area);
    REQUIRE(spoken);
    const int counted = spoken->childCount();
    REQUIRE(counted >= 2);
    const auto isSpoken = [&](QWidget* widget) {
        QAccessibleInterface* at = QAccessible::queryAccessibleInterface(widget);
        return at && spoken->indexOfChild(at) >= 0 && !at->state().invisible;
    };
    CHECK(isSpoken(area.viewport()));
    CHECK(isSpoken(area.verticalScrollBar()->parentWidget()));

    area.takeWidget()->deleteLater();
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTest::qWait(1);
    REQUIRE(!area.verticalScrollBar()->isVisible());
    // With Qt's own interface the count falls here, and the index that was valid before reads past the end.
    CHECK(spoken->childCount() == counted);
    CHECK(!isSpoken(area.verticalScrollBar()->parentWidget()));
    for (int i = 0; i < counted; ++i) CHECK(spoken->child(i));
    CHECK(!spoken->child(counted));
    CHECK(overreaching(spoken).isEmpty());
}

TEST_CASE("a store that can't be opened leads to the first page with the reason in words") {
    WindowUnderTest test(StoreKind::Broken);
    CHECK(test.workspace().state() == app::Workspace::State::Failed);
    CHECK(test.window().route().page == QStringLiteral("start"));
    bool told = false;
    for (const QLabel* label : test.window().page()->findChildren<QLabel*>())
        told = told || (label->isVisible() && !test.workspace().problem().isEmpty() &&
                        label->text() == test.workspace().problem());
    CHECK(told);
}

TEST_CASE("a page hidden until it is gone to is not made before") {
    WindowUnderTest test(StoreKind::Sample);
    CHECK(test.window().findChildren<ui::PersonPage*>().isEmpty());
    test.go(QStringLiteral("person"), test.anybody());
    CHECK(test.window().findChildren<ui::PersonPage*>().size() == 1);
}

TEST_CASE("changing the theme keeps the focus and the page") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("person"), test.anybody());
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(!page->cards().empty());
    QWidget* stop = page->cards().front()->stops().front();
    stop->setFocus();
    test.theme().choose(ui::ThemeChoice::Dark);
    test.settle();
    CHECK(QApplication::focusWidget() == stop);
    CHECK(test.window().page() == page);
    test.theme().choose(ui::ThemeChoice::Light);
}

TEST_CASE("preview, report and refusal of an import fit a window of 1024 by 700 with letters of 13 points") {
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(13);
    QApplication::setFont(large);
    TempFolder folder;
    const auto write = [&](const char* name, const QByteArray& text) {
        QFile file(folder.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("people.csv", "person_id,name,role\np1,Ana Torres,rep\np2,Bo Lind,rep\np3,Cy,nobody knows this role\n");
    write("opportunities.csv", "opportunity_id,owner_id,stage,amount,created_on,close_date\n"
                               "o1,p1,won,100,2026-01-05,2026-02-01\n"
                               "o2,p9,won,100,2026-01-05,2026-02-01\n"
                               "o3,p1,won,a hundred,the fifth of January of some year,2026-02-01\n");
    WindowUnderTest test(StoreKind::None, {1024, 700});
    const auto button = [&](const QString& words) {
        QPushButton* found = nullptr;
        for (auto* b : test.window().page()->findChildren<QPushButton*>())
            if (b->isVisible() && b->text().remove(u'&') == words) found = b;
        return found;
    };
    test.window().importFiles(
        {folder.path(QStringLiteral("people.csv")), folder.path(QStringLiteral("opportunities.csv"))});
    test.settle();
    look(test, QStringLiteral("preview"));
    REQUIRE(button(QStringLiteral("Import")));
    button(QStringLiteral("Import"))->click();
    REQUIRE(waitFor([&] { return button(QStringLiteral("See my team")) != nullptr; }));
    test.settle();
    look(test, QStringLiteral("report"));
    CHECK(test.window().size() == QSize(1024, 700));
    write("letters.csv", QByteArray(3000, '\0'));
    test.window().importFiles({folder.path(QStringLiteral("letters.csv"))});
    test.settle();
    look(test, QStringLiteral("refusal"));
    CHECK(button(QStringLiteral("Choose others")));
    CHECK(!button(QStringLiteral("Import"))); // nothing in it could be
    QApplication::setFont(before);
}
