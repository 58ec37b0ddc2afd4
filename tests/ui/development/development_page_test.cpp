#include "coaching/skill_will.h"
#include "tests/support/catch.h"
#include "tests/ui/development/development_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/chips.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/development/agreement_card.h"
#include "ui/development/already_asked_card.h"
#include "ui/development/development_view.h"
#include "ui/development/focus_list.h"
#include "ui/development/focus_skill_card.h"
#include "ui/development/form_foot.h"
#include "ui/development/form_head.h"
#include "ui/development/level_choice.h"
#include "ui/development/plan_actions_card.h"
#include "ui/development/plan_closing_card.h"
#include "ui/development/plan_history_card.h"
#include "ui/development/plan_review_card.h"
#include "ui/development/purpose_card.h"
#include "ui/development/review_days_card.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

void addFocus(DevelopmentTable& table, ui::DevelopmentPage& page) {
    const auto before = page.view().focus().cards().size();
    page.view().focus().addButton()->setFocus();
    table.key(Qt::Key_Space);
    table.take(); // the one most worth working on
    REQUIRE(page.view().focus().cards().size() == before + 1);
}

// From nothing to a plan that can be agreed on, by keyboard.
void draft(DevelopmentTable& table, ui::DevelopmentPage& page) {
    REQUIRE(QApplication::focusWidget() == page.view().purpose().words()->edit());
    table.type(QStringLiteral("Lead the big accounts myself"));
    REQUIRE(page.view().focus().cards().size() == 2); // what facts and ratings suggest
    ui::FocusSkillCard& focus = *page.view().focus().cards()[0];
    table.key(Qt::Key_Return, Qt::ControlModifier); // to the next part
    CHECK(QApplication::focusWidget() == focus.now()->firstStop());
    focus.aimed()->firstStop()->setFocus();
    table.key(Qt::Key_4);
    focus.why()->edit()->setFocus();
    table.type(QStringLiteral("Deals stand still after the first call"));
    ui::FocusSkillCard& other = *page.view().focus().cards()[1];
    other.why()->edit()->setFocus();
    table.type(QStringLiteral("The price goes first"));
    other.aimed()->firstStop()->setFocus();
    table.key(Qt::Key_3);
    page.view().actions().firstStop()->setFocus();
    table.type(QStringLiteral("Practise the agenda before each discovery"));
    ui::PlanActionRow& action = *page.view().actions().rows()[0];
    table.tabTo(action.due);
    table.type(QStringLiteral("fri"));
    table.key(Qt::Key_Tab);
    INFO(page.editor().notAgreeableBecause().toStdString());
    REQUIRE(page.editor().notAgreeableBecause().isEmpty());
}

void agree(DevelopmentTable& table, ui::DevelopmentPage& page) {
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    for (int said = 0; said < 3 && !page.editor().plan().isAgreed(); ++said) {
        REQUIRE(QApplication::focusWidget() == page.view().agreement().firstStop());
        const auto before = page.editor().plan().agreements.size();
        table.key(Qt::Key_Space);
        REQUIRE(waitFor([&] { return page.editor().plan().agreements.size() > before; }));
        table.settle();
    }
    REQUIRE(page.editor().plan().isAgreed());
}

// Partly reached, in words.
void close(DevelopmentTable& table, ui::DevelopmentPage& page, const QString& words) {
    auto& closing = page.view().closing();
    closing.closeButton()->setFocus();
    table.key(Qt::Key_Space);
    table.key(Qt::Key_2);
    CHECK(closing.became()->chosen() == 1);
    table.tabTo(closing.words()->edit());
    table.type(words);
    table.tabTo(closing.endButton());
    table.key(Qt::Key_Space);
    REQUIRE(waitFor([&] { return page.editor().plan().closedOn.has_value(); }));
    table.settle();
}

} // namespace

TEST_CASE("a plan by keyboard: drafted, agreed by the three, in progress, reviewed and closed") {
    DevelopmentTable table;
    auto& page = table.plan();
    CHECK(page.editor().planState() == domain::DevelopmentState::Draft);
    draft(table, page);
    const auto& plan = page.editor().plan();
    CHECK(plan.purpose == QStringLiteral("Lead the big accounts myself"));
    REQUIRE(plan.focus.size() == 2);
    CHECK(plan.focus[0].levelAimed == 4);
    REQUIRE(plan.actions.size() == 1);
    CHECK(plan.actions[0].owner == table.m.person);
    CHECK(plan.actions[0].due == Day::fromDate({2026, 3, 13}));
    CHECK(plan.nextReview() == Day::fromDate({2026, 4, 9}));
    CHECK(plan.author == table.second);

    agree(table, page);
    CHECK(plan.agreements.size() == 3);
    CHECK(plan.agreementOf(table.second)->onPaper == false);
    CHECK(plan.agreementOf(table.m.person)->onPaper); // written down for them
    CHECK(page.editor().planState() == domain::DevelopmentState::Agreed);
    CHECK(page.head().pillWords().join(u' ').contains(QStringLiteral("9 April")));
    CHECK(table.m.test.window().route().part == QString::number(plan.id.value)); // it has a name now

    ui::PlanActionRow& action = *page.view().actions().rows()[0];
    action.done->setFocus();
    table.key(Qt::Key_Space);
    CHECK(page.editor().planState() == domain::DevelopmentState::InProgress);
    CHECK(plan.isAgreed()); // doing it changes nothing of what was agreed

    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto& review = page.view().review();
    REQUIRE(page.editor().reviewAhead());
    REQUIRE(QApplication::focusWidget() == review.repWords()->edit());
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // nothing is said yet
    CHECK(!page.notice().isEmpty());
    table.type(QStringLiteral("The agenda holds now"));
    REQUIRE(review.rows().size() == 2);
    review.rows()[0]->level->firstStop()->setFocus();
    table.key(Qt::Key_3);
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return plan.reviews.size() == 1; }));
    table.settle();
    CHECK(plan.reviews[0].repWords == QStringLiteral("The agenda holds now"));
    CHECK(plan.reviews[0].found[0].level == 3);
    CHECK(page.editor().planState() == domain::DevelopmentState::Reviewed);
    REQUIRE(page.view().history().reviews().size() == 1);
    CHECK(table.m.says(QStringLiteral("The agenda holds now")));

    close(table, page, QStringLiteral("The second skill stays open"));
    CHECK(plan.became == domain::Became::PartlyReached);
    CHECK(page.editor().isReadOnly());
    CHECK(table.m.says(QStringLiteral("The second skill stays open")));
    look(table.m.test, QStringLiteral("a closed plan"));
}

TEST_CASE("a plan that lacks something says what, and nobody's yes is taken") {
    DevelopmentTable table;
    auto& page = table.plan();
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(page.notice() == page.editor().notAgreeableBecause());
    CHECK(!page.notice().isEmpty());
    REQUIRE(QApplication::focusWidget() == page.view().agreement().firstStop());
    table.key(Qt::Key_Space);
    CHECK(page.editor().plan().agreements.empty());
    CHECK(page.notice() == page.editor().notAgreeableBecause());
}

TEST_CASE("whoever changes what was agreed asks for everybody's yes anew") {
    DevelopmentTable table;
    auto& page = table.plan();
    draft(table, page);
    agree(table, page);
    page.view().purpose().words()->edit()->setFocus();
    table.type(QStringLiteral(", abroad"));
    REQUIRE(waitFor([&] { return !page.editor().plan().isAgreed(); }));
    table.settle();
    CHECK(page.head().pillWords().join(u' ').contains(QStringLiteral("Waits for")));
    for (const auto* row : page.view().agreement().rows()) CHECK(row->yes->isVisible());
    CHECK(table.m.says(QStringLiteral("to an earlier wording")));
}

TEST_CASE("typing is saved by itself, undone by one key, and nothing of it stays when the plan is left") {
    DevelopmentTable table;
    auto& page = table.plan();
    table.type(QStringLiteral("Become the one they ask"));
    REQUIRE(waitFor([&] { return page.editor().saved() == app::DevelopmentEditor::Saved::Yes; }));
    CHECK(QApplication::focusWidget() == page.view().purpose().words()->edit());
    addFocus(table, page);
    page.editor().undo();
    CHECK(page.view().focus().cards().size() == 2);
    page.editor().redo();
    CHECK(page.view().focus().cards().size() == 3);
    table.m.test.go(QStringLiteral("team"));
    table.settle();
    CHECK(!page.view().purpose().words()->edit()->document()->isUndoAvailable());
    auto& again = table.plan();
    CHECK(again.editor().plan().purpose == QStringLiteral("Become the one they ask"));
    CHECK(again.editor().plan().focus.size() == 3);
}

TEST_CASE("what stands in the way is a choice of kinds, fear among them, each with what it means") {
    DevelopmentTable table;
    auto& page = table.plan();
    ui::FocusSkillCard& focus = *page.view().focus().cards()[0];
    focus.gap()->firstStop()->setFocus();
    table.key(Qt::Key_4);
    CHECK(page.editor().plan().focus[0].gap == domain::GapKind::Fear);
    CHECK(table.m.says(coaching::gapKindMeans(domain::GapKind::Fear)));
}

TEST_CASE("actions: Enter goes on to the next line, Backspace takes an empty one away, the owner is one of the three") {
    DevelopmentTable table;
    auto& page = table.plan();
    auto& actions = page.view().actions();
    actions.firstStop()->setFocus();
    table.type(QStringLiteral("a"));
    table.key(Qt::Key_Return);
    table.type(QStringLiteral("b"));
    REQUIRE(page.editor().plan().actions.size() == 2);
    CHECK(actions.rows().size() == 3);
    CHECK(actions.rows()[1]->who->count() == 3);
    actions.rows()[1]->who->setFocus();
    table.key(Qt::Key_Down);
    CHECK(page.editor().plan().actions[1].owner == page.editor().plan().coach);
    actions.rows()[1]->what->edit()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    table.key(Qt::Key_Backspace);
    table.key(Qt::Key_Backspace);
    CHECK(page.editor().plan().actions.size() == 1);
    CHECK(QApplication::focusWidget() == actions.rows()[0]->what->edit());
}

TEST_CASE("review days: every four weeks at once, or a day as one says it; Up and Down only look") {
    DevelopmentTable table;
    auto& page = table.plan();
    auto& days = page.view().days();
    page.editor().edit({}, [](domain::DevelopmentPlan& plan) { plan.reviewDays.clear(); });
    days.newDay()->setFocus();
    table.key(Qt::Key_Up);
    table.key(Qt::Key_Up);
    CHECK(page.editor().plan().reviewDays.empty());
    table.key(Qt::Key_Return);
    CHECK(page.editor().plan().reviewDays == std::vector<Day>{Day::fromDate({2026, 3, 14})});
    CHECK_FALSE(days.usual()->isVisible());
    page.editor().undo();
    days.usual()->click();
    CHECK(page.editor().plan().reviewDays.size() == 3);
    days.newDay()->setFocus();
    table.type(QStringLiteral("2 april"));
    table.key(Qt::Key_Return);
    CHECK(page.editor().plan().reviewDays.front() == Day::fromDate({2026, 4, 2}));
    CHECK(days.newDay()->text().isEmpty());
}

TEST_CASE("with three focus skills there is no fourth, and one that is taken out makes room") {
    DevelopmentTable table;
    auto& page = table.plan();
    addFocus(table, page);
    CHECK_FALSE(page.view().focus().addButton()->isVisible());
    page.view().focus().cards()[1]->removeButton()->click();
    CHECK(page.view().focus().cards().size() == 2);
    CHECK(page.view().focus().addButton()->isVisible());
    CHECK(QApplication::focusWidget() == page.view().focus().addButton());
}

TEST_CASE("a plan's page: every control named, reached by Tab and nothing cut off, large and small, at each state") {
    const QFont before = QApplication::font();
    for (const bool narrow : {false, true}) {
        DevelopmentTable table(narrow ? QSize(1024, 700) : QSize(1440, 900));
        if (narrow) {
            QFont large = QApplication::font();
            large.setPointSizeF(13);
            QApplication::setFont(large);
            table.settle();
        }
        auto& page = table.plan();
        look(table.m.test, QStringLiteral("an empty plan"));
        page.view().purpose().words()->edit()->setFocus();
        draft(table, page);
        look(table.m.test, QStringLiteral("a draft"));
        page.view().purpose().words()->edit()->setFocus();
        agree(table, page);
        page.view().review().beginButton()->click();
        table.settle();
        look(table.m.test, QStringLiteral("a review being written"));
        QApplication::setFont(before);
    }
}
