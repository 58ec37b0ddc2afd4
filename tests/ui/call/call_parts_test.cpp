#include "tests/support/catch.h"
#include "tests/ui/window_under_test.h"
#include "ui/call/calm_timer.h"
#include "ui/call/chips.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/charts/hour_ring.h"
#include "ui/charts/ring.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using ui::Chips;

namespace {

void shown(QWidget& widget) {
    ui::installAccessibleInterfaces();
    QAccessible::setActive(true);
    widget.show();
    widget.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&widget));
}

QStringList abc() { return {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}; }

} // namespace

TEST_CASE("choices are one stop for Tab, arrows and digits choose, and the same key takes it back") {
    QWidget holder;
    auto* chips = new Chips(Chips::Pick::One, QStringLiteral("Which?"), abc(), &holder);
    auto* after = new Chips(Chips::Pick::One, QStringLiteral("And then?"), abc(), &holder);
    after->move(0, 80);
    shown(holder);
    QSignalSpy picked(chips, &Chips::picked);
    chips->firstStop()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    CHECK(chips->chosen() == 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    CHECK(chips->chosen() == 2);
    CHECK(QApplication::focusWidget() == chips->chip(2));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(chips->chosen() == -1);
    REQUIRE(picked.size() == 3);
    CHECK(picked[0][0].toInt() == 1);
    CHECK(picked[2][0].toInt() == -1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(after->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    CHECK(QApplication::focusWidget() == chips->chip(2)); // back to where one was
    auto* spoken = QAccessible::queryAccessibleInterface(chips->chip(0));
    REQUIRE(spoken);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("One"));
    CHECK(spoken->text(QAccessible::Description) == QStringLiteral("Which?"));
    CHECK(spoken->state().checkable);
}

TEST_CASE("several choices are gone through with arrows and tapped with a digit or Space") {
    Chips chips(Chips::Pick::Several, QStringLiteral("Which of them?"), abc());
    shown(chips);
    QSignalSpy toggled(&chips, &Chips::toggled);
    chips.firstStop()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    CHECK(toggled.isEmpty()); // looking is no choosing
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    REQUIRE(toggled.size() == 2);
    CHECK(toggled[0] == QVariantList{1, true});
    CHECK(toggled[1] == QVariantList{0, true});
    chips.setChosen(std::vector<bool>{false, true, false});
    CHECK(toggled.size() == 2); // what is shown from outside says nothing
    chips.setReadOnly(true);
    CHECK(!chips.chip(0)->isVisible());
    CHECK(chips.chip(1)->isVisible());
}

TEST_CASE("a choice that makes no sense has no place, and digits count what is seen") {
    Chips chips(Chips::Pick::One, QStringLiteral("Which?"), abc());
    shown(chips);
    chips.setOffered(0, false);
    CHECK(!chips.chip(0)->isVisible());
    REQUIRE(chips.firstStop() == chips.chip(1));
    chips.firstStop()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    CHECK(chips.chosen() == 2);
}

TEST_CASE("a line goes on with Enter, moves with Alt and an arrow, and is taken back where nothing stands") {
    ui::Field field({}, QStringLiteral("Line"), {}, ui::Field::Kind::Line);
    shown(field);
    QSignalSpy entered(field.line(), &ui::LineEdit::entered), moved(field.line(), &ui::LineEdit::moved),
        back(field.line(), &ui::LineEdit::takenBack), typed(&field, &ui::Field::typed);
    field.edit()->setFocus();
    QTest::keyClicks(field.edit(), QStringLiteral("x"));
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QTest::keyClick(field.edit(), Qt::Key_Up, Qt::AltModifier);
    CHECK(field.words() == QStringLiteral("x"));
    CHECK(typed.size() == 1);
    CHECK(entered.size() == 1);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0][0].toInt() == -1);
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    CHECK(back.isEmpty());
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    CHECK(back.size() == 1);
}

TEST_CASE("a remark stands under its field and is read with it") {
    ui::Field field(QStringLiteral("Milestone"), QStringLiteral("Milestone"), {}, ui::Field::Kind::Text);
    shown(field);
    CHECK(field.remark().isEmpty());
    field.setRemark(QStringLiteral("That is your wish."), QStringLiteral("What will they do?"));
    CHECK(field.remark() == QStringLiteral("That is your wish. What will they do?"));
    CHECK(field.edit()->accessibleDescription() == field.remark());
    field.setWords(QStringLiteral("words"));
    field.setReadOnly(true);
    CHECK(!field.edit()->isVisible());
    CHECK(field.remark().isEmpty());
}

TEST_CASE("a day is typed as one says it, and none is a day, too") {
    ui::DayField field(QStringLiteral("By which day"));
    field.setFrom(Day::fromDate({2026, 3, 12})); // a Thursday
    shown(field);
    QSignalSpy chosen(&field, &ui::DayField::dayChosen);
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("fri"));
    QTest::keyClick(&field, Qt::Key_Return);
    REQUIRE(field.day());
    CHECK(*field.day() == Day::fromDate({2026, 3, 13}));
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(*field.day() == Day::fromDate({2026, 3, 14}));
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(!field.day());
    CHECK(chosen.size() == 3);
    QTest::keyClicks(&field, QStringLiteral("whenever"));
    field.clearFocus();
    CHECK(field.text().isEmpty()); // it does not look as if it had been understood
}

TEST_CASE("rings say in words what they draw") {
    ui::HourRing ring;
    ring.setMinutesLeft(38);
    CHECK(ring.accessibleName() == ui::hourText(38));
    CHECK(ring.accessibleName().contains(QStringLiteral("38")));
    ring.setMinutesLeft(-20);
    CHECK(ring.accessibleName().contains(QStringLiteral("past")));
    ring.setDone(true);
    const QString inTime = ring.accessibleName();
    ring.setDone(false);
    CHECK(inTime != ring.accessibleName());
    ui::Ring score(3);
    ui::showScore(score, 84);
    CHECK(score.share() == Approx(0.84));
    CHECK(score.centre() == QStringLiteral("84"));
    CHECK(score.accessibleName().contains(QStringLiteral("84")));
    ui::CalmTimer timer;
    timer.setMinutes(40);
    CHECK(timer.accessibleName().contains(QStringLiteral("40")));
}
