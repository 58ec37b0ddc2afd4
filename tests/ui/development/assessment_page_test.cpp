#include "tests/support/catch.h"
#include "tests/ui/development/development_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/field.h"
#include "ui/development/evidence_list.h"
#include "ui/development/form_foot.h"
#include "ui/development/form_head.h"
#include "ui/development/level_choice.h"
#include "ui/development/skill_tiles.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QRadioButton>

using namespace chalktalk;
using namespace chalktalk::tests;
using Stage = ui::AssessmentStage;

namespace {

// Four skills, by arrows and Space.
void choose(DevelopmentTable& table, ui::AssessmentPage& page, int count = 4) {
    page.tiles().firstStop()->setFocus();
    for (int i = 0; i < count; ++i) {
        if (i > 0) table.key(Qt::Key_Right);
        table.key(Qt::Key_Space);
    }
}

void handOver(DevelopmentTable& table, ui::AssessmentPage& page) {
    choose(table, page);
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(page.stage() == Stage::Own);
}

// The person gives every skill a level, by digits, and hands back.
void rateThemselves(DevelopmentTable& table, ui::AssessmentPage& page, Qt::Key level = Qt::Key_2) {
    handOver(table, page);
    for (std::size_t i = 0; i < page.cards().size(); ++i) {
        table.key(level);
        table.key(Qt::Key_Return, Qt::ControlModifier);
    }
    REQUIRE(QApplication::focusWidget() == page.foot().mainButton());
    table.key(Qt::Key_Space);
    REQUIRE(page.stage() == Stage::Rating);
}

void addEvidence(DevelopmentTable& table, ui::RatingCard& card, const QString& words) {
    table.tabTo(card.evidence()->addButton());
    table.key(Qt::Key_Space);
    table.take();
    REQUIRE(card.evidence()->rows().size() == 1);
    REQUIRE(QApplication::focusWidget() == card.evidence()->rows()[0]->sentence->edit());
    table.type(words);
}

} // namespace

TEST_CASE(
    "an assessment by keyboard: the rep rates first, then the manager with evidence, and both stand side by side") {
    DevelopmentTable table;
    auto& page = table.assess();
    CHECK(page.stage() == Stage::Choosing);
    CHECK(QApplication::focusWidget() == page.tiles().firstStop()); // nothing else is needed to begin
    CHECK_FALSE(page.foot().mainButton()->isEnabled());
    rateThemselves(table, page);
    for (ui::RatingCard* card : page.cards()) CHECK_FALSE(card->own()->firstStop()->isVisible()); // as they were given
    REQUIRE(!page.editor().evidenceFor(page.editor().assessment().ratings[0].skill).empty());
    for (std::size_t i = 0; i < page.cards().size(); ++i) {
        ui::RatingCard& card = *page.cards()[i];
        card.level()->firstStop()->setFocus();
        table.key(i == 0 ? Qt::Key_2 : Qt::Key_3);
        addEvidence(table, card, QStringLiteral("Said it back in the customer's words."));
    }
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return page.stage() == Stage::Done; }));
    table.settle();
    CHECK(page.cards()[0]->difference() == QStringLiteral("Both say the same"));
    CHECK(page.cards()[1]->difference() != page.cards()[0]->difference());
    CHECK(table.m.says(QStringLiteral("Both say the same on 1 of 4")));
    look(table.m.test, QStringLiteral("an assessment that is done"));
    const auto log = table.m.test.workspace().coaching();
    const auto all = log->assessmentsOf(table.m.rep);
    REQUIRE(!all.empty());
    const auto& kept = all.back();
    CHECK(kept.state == domain::AssessmentState::Done);
    CHECK(kept.side == domain::Side::SecondLine);
    REQUIRE(kept.ratings.size() == 4);
    CHECK(kept.ratings[1].ownLevel == 2);
    CHECK(kept.ratings[1].level == 3);
    CHECK(kept.ratings[1].evidence == 1);
}

TEST_CASE("while the person has the screen nothing of what the rater or anybody else says is shown") {
    DevelopmentTable table;
    auto& page = table.assess();
    handOver(table, page);
    CHECK(table.m.says(table.firstName() + QStringLiteral(", where do you see yourself?")));
    for (ui::RatingCard* card : page.cards()) {
        CHECK(card->own()->firstStop()->isVisible());
        CHECK_FALSE(card->level()->isVisible());
        CHECK_FALSE(card->evidence()->isVisible());
    }
    for (const auto& standing : page.editor().standings()) CHECK_FALSE(table.m.says(standing.text));
}

TEST_CASE("what is missing is said, and the keyboard goes there") {
    DevelopmentTable table;
    auto& page = table.assess();
    handOver(table, page);
    table.key(Qt::Key_1);
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // three without a level
    CHECK(page.stage() == Stage::Own);
    CHECK(page.notice() == page.editor().ownNotDoneBecause());
    CHECK_FALSE(page.notice().isEmpty());
    CHECK(QApplication::focusWidget() == page.cards()[1]->own()->firstStop());
    for (std::size_t i = 1; i < page.cards().size(); ++i) {
        table.key(Qt::Key_3);
        table.key(Qt::Key_Return, Qt::ControlModifier);
    }
    table.key(Qt::Key_Space);
    REQUIRE(page.stage() == Stage::Rating);
    CHECK(page.notice().isEmpty());
    table.key(Qt::Key_2); // a level without evidence
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(page.stage() == Stage::Rating);
    CHECK(page.notice() == page.editor().notDoneBecause());
    CHECK(QApplication::focusWidget() == page.cards()[0]->evidence()->addButton());
}

TEST_CASE("a seventh skill is not taken, and one can be left out") {
    DevelopmentTable table;
    auto& page = table.assess();
    choose(table, page, domain::mostSkills + 1);
    CHECK(page.editor().assessment().ratings.size() == domain::mostSkills);
    CHECK_FALSE(page.tiles().tiles()[domain::mostSkills]->isChecked());
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(page.cards().size() == domain::mostSkills);
    page.cards()[0]->leaveOut()->click();
    CHECK(page.cards().size() == domain::mostSkills - 1);
    page.editor().undo();
    CHECK(page.cards().size() == domain::mostSkills);
}

TEST_CASE("without the person there the rater rates alone, and it says so") {
    DevelopmentTable table;
    auto& page = table.assess();
    choose(table, page);
    page.foot().otherButton()->click();
    CHECK(page.stage() == Stage::Rating);
    for (ui::RatingCard* card : page.cards()) CHECK_FALSE(card->own()->isVisible());
    CHECK(page.head().pillWords().contains(table.firstName() + QStringLiteral(" wasn't there")));
    page.foot().otherButton()->click();
    CHECK(page.stage() == Stage::Choosing);
}

TEST_CASE("levels: one Tab stop, arrows and digits choose, what one sees and hears is read, Delete takes it back") {
    DevelopmentTable table;
    auto& page = table.assess();
    handOver(table, page);
    ui::LevelChoice& own = *page.cards()[0]->own();
    const auto* skill = page.editor().model().find(page.editor().assessment().ratings[0].skill);
    REQUIRE(skill);
    REQUIRE(QApplication::focusWidget() == own.button(1));
    CHECK(own.shownAnchor() == skill->seen[0]);
    CHECK(own.level() == 0); // looking is not choosing
    table.key(Qt::Key_Right);
    CHECK(own.level() == 2);
    CHECK(own.button(2)->isChecked());
    CHECK_FALSE(own.button(1)->isChecked());
    CHECK(QAccessible::queryAccessibleInterface(own.button(2))->role() == QAccessible::RadioButton);
    CHECK(own.shownAnchor() == skill->seen[1]);
    CHECK(own.button(2)->accessibleDescription() == skill->seen[1]);
    table.key(Qt::Key_4);
    CHECK(own.level() == 4);
    CHECK(own.button(4)->hasFocus());
    int stops = 0;
    for (int level = 1; level <= 4; ++level) stops += (own.button(level)->focusPolicy() & Qt::TabFocus) != 0;
    CHECK(stops == 1);
    table.key(Qt::Key_Delete);
    CHECK(own.level() == 0);
    CHECK(page.editor().assessment().ratings[0].ownLevel == 0);
    page.editor().undo();
    CHECK(own.level() == 4);
}

TEST_CASE("what was rated stands there again when one comes back, and nothing of it stays in the fields meanwhile") {
    DevelopmentTable table;
    auto& page = table.assess();
    handOver(table, page);
    table.key(Qt::Key_3);
    page.cards()[0]->ownWords()->edit()->setFocus();
    table.type(QStringLiteral("I open with the agenda"));
    table.m.test.go(QStringLiteral("team"));
    table.settle();
    for (ui::RatingCard* card : page.cards()) CHECK(!card->ownWords()->edit()->document()->isUndoAvailable());
    auto& again = table.assess();
    const auto& ratings = again.editor().assessment().ratings;
    REQUIRE(ratings.size() == 4);
    CHECK(ratings[0].ownLevel == 3);
    CHECK(ratings[0].ownWords == QStringLiteral("I open with the agenda"));
    CHECK(again.stage() == Stage::Choosing); // the screen is with the rater again
}

TEST_CASE(
    "an assessment's page: every control named, reached by Tab and nothing cut off, large and small, at each stage") {
    const QFont before = QApplication::font();
    for (const bool narrow : {false, true}) {
        DevelopmentTable table(narrow ? QSize(1024, 700) : QSize(1440, 900));
        if (narrow) {
            QFont large = QApplication::font();
            large.setPointSizeF(13);
            QApplication::setFont(large);
            table.settle();
        }
        auto& page = table.assess();
        look(table.m.test, QStringLiteral("choosing"));
        rateThemselves(table, page);
        addEvidence(table, *page.cards()[0], QStringLiteral("Seen"));
        look(table.m.test, QStringLiteral("rating"));
        QApplication::setFont(before);
    }
}
