#include "ui/development/development_part.h"

#include "tests/support/catch.h"
#include "tests/ui/development/development_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/chips.h"
#include "ui/development/already_asked_card.h"
#include "ui/development/place_by_hand.h"
#include "ui/development/record_rows.h"
#include "ui/development/skill_map.h"
#include "ui/development/skill_will_card.h"
#include "ui/person/person_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::DevelopmentPart& open(DevelopmentTable& table, PersonId person) {
    table.m.test.go(QStringLiteral("person"), person, QStringLiteral("development"));
    auto& page = table.page<ui::PersonPage>();
    auto* part = page.findChild<ui::DevelopmentPart*>();
    REQUIRE(part);
    REQUIRE(waitFor([&] { return !part->development().isLoading(); }));
    table.settle();
    return *part;
}

// Somebody in the line whose skills were rated.
std::optional<PersonId> rated(DevelopmentTable& table) {
    auto& workspace = table.m.test.workspace();
    for (const auto rep : workspace.visibleReps())
        for (const auto& one : workspace.coaching()->assessmentsOf(rep))
            if (one.state == domain::AssessmentState::Done && !one.ratings.empty())
                return workspace.ledger()->person(rep).id;
    return {};
}

} // namespace

TEST_CASE("a person's development: skills by side, each cell in words, and Enter opens the assessment behind it") {
    DevelopmentTable table;
    const auto person = rated(table);
    REQUIRE(person);
    auto& part = open(table, *person);
    look(table.m.test, QStringLiteral("a person's development"));
    auto& model = part.map()->map();
    REQUIRE(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            CHECK(!model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    part.map()->setFocus();
    table.key(Qt::Key_Return);
    CHECK(table.m.test.window().route().page == QStringLiteral("assessment"));
    CHECK(table.m.test.window().route().part.toLongLong() != 0);
}

TEST_CASE("where somebody stands by skill and will is set by hand with a reason, and goes back to what the facts say") {
    DevelopmentTable table;
    auto& part = open(table, table.m.person);
    ui::PlaceByHand& place = *part.skillWill()->place();
    REQUIRE(place.change()->isVisible());
    place.change()->setFocus();
    table.key(Qt::Key_Space);
    table.key(Qt::Key_4);
    CHECK(place.chips()->chosen() == 3);
    const auto before = table.m.test.workspace().coaching()->placements().size();
    auto* field = place.findChild<QLineEdit*>();
    REQUIRE(field);
    table.tabTo(field);
    table.key(Qt::Key_Return); // without a reason nothing is set
    CHECK(table.m.test.workspace().coaching()->placements().size() == before);
    table.type(QStringLiteral("Leads the accounts already"));
    table.key(Qt::Key_Return);
    REQUIRE(waitFor([&] { return table.m.test.workspace().coaching()->placements().size() > before; }));
    table.settle();
    CHECK(part.development().skillWill().quadrant == domain::Quadrant::Stretch);
    CHECK(table.m.says(QStringLiteral("Leads the accounts already")));
    look(table.m.test, QStringLiteral("set by hand"));
    REQUIRE(place.back()->isVisible());
    place.back()->setFocus();
    table.key(Qt::Key_Space);
    REQUIRE(waitFor([&] { return !part.development().skillWill().byHand.has_value(); }));
    table.settle();
    CHECK_FALSE(table.m.says(QStringLiteral("Leads the accounts already")));
}

TEST_CASE(
    "a plan is drafted and skills are assessed from the person's page; what was asked already is opened from it") {
    DevelopmentTable table;
    auto& part = open(table, table.m.person);
    REQUIRE(part.planButton()->isVisible());
    REQUIRE(part.assessButton()->isVisible());
    part.assessButton()->click();
    table.settle();
    CHECK(table.m.test.window().route().page == QStringLiteral("assessment"));
    auto& again = open(table, table.m.person);
    if (!again.asked()->rows().empty()) {
        again.asked()->rows().front()->open()->click();
        table.settle();
        CHECK(table.m.test.window().route().page == QStringLiteral("session"));
    }
    open(table, table.m.person).planButton()->click();
    table.settle();
    CHECK(table.m.test.window().route().page == QStringLiteral("development"));
}

TEST_CASE("a person's development on a low window with large letters: nothing is cut off") {
    const QFont before = QApplication::font();
    DevelopmentTable table({1024, 700});
    QFont large = QApplication::font();
    large.setPointSizeF(13);
    QApplication::setFont(large);
    table.settle();
    open(table, rated(table).value_or(table.m.person));
    look(table.m.test, QStringLiteral("development, narrow"));
    QApplication::setFont(before);
}
