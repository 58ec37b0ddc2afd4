#include "tests/support/catch.h"
#include "tests/ui/call/call_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/call_foot.h"
#include "ui/call/call_head.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/call/lines_part.h"
#include "ui/call/plan_view.h"
#include "ui/call/text_parts.h"
#include "ui/charts/ring.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::LinesPart& lines(ui::CallPage& page, std::size_t part) {
    auto* found = dynamic_cast<ui::LinesPart*>(page.plan().parts()[part]);
    REQUIRE(found);
    return *found;
}
constexpr std::size_t questions = 3, information = 4, troubles = 5, people = 6;

} // namespace

TEST_CASE("a plan is written from the milestone to how it ends, by keyboard, and is ready") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods").significant());
    auto& milestone = static_cast<ui::MilestonePart&>(*page.plan().parts()[0]);
    CHECK(QApplication::focusWidget() == milestone.firstStop()); // nothing else is needed to begin
    const int before = page.editor().reading().score;
    table.type(QStringLiteral("Dana invites her finance director to a working session"));
    CHECK(page.editor().reading().score > before);
    CHECK(page.head().ring()->centre() == QString::number(page.editor().reading().score));
    table.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == milestone.day());
    table.type(QStringLiteral("fri"));
    table.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(table.call().plan.milestoneBy == Day::fromDate({2026, 3, 13}));
    CHECK(QApplication::focusWidget() == page.plan().parts()[1]->firstStop());
    table.type(QStringLiteral("Dana sends last quarter's figures by Tuesday"));
    table.key(Qt::Key_Return, Qt::ControlModifier);
    table.type(QStringLiteral("What we want at the end"));
    table.key(Qt::Key_Return, Qt::ControlModifier);
    // Questions: Enter goes to the next line, which is always there.
    table.type(QStringLiteral("How do you handle it today?"));
    table.key(Qt::Key_Return);
    table.type(QStringLiteral("What does that cost you?"));
    table.key(Qt::Key_Tab);
    table.type(QStringLiteral("A figure of their own"));
    REQUIRE(table.call().questions.size() == 2);
    CHECK(table.call().questions[1].goodAnswer == QStringLiteral("A figure of their own"));
    CHECK(lines(page, questions).rows().size() == 3);
    table.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(table.call().questions[0].text == QStringLiteral("What does that cost you?"));
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(table.call().plan.state == domain::PlanState::Ready);
    CHECK(table.call().hadReadyPlan());
    const auto stored = table.stored();
    CHECK(stored.plan.state == domain::PlanState::Ready);
    CHECK(stored.questions.size() == 2);
    CHECK(stored.plan.with.isNull()); // with whom is for somebody to say
    page.foot().together()->click();
    CHECK(table.call().plan.with == table.m.test.workspace().ledger()->person(table.m.coach).id);
}

TEST_CASE("ready says what it lacks, and that a call which has begun is planned too late to count") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    CHECK(page.notice().isEmpty());
    page.foot().endButton()->click();
    CHECK(table.call().plan.state != domain::PlanState::Ready);
    CHECK(page.notice() == page.editor().notReadyBecause());
    CHECK(!page.notice().isEmpty());
    auto& late = table.plan(table.today("11:50").with("Castell Group"));
    REQUIRE(late.editor().hasStarted());
    CHECK(late.notice().contains(QStringLiteral("does not count")));
}

TEST_CASE("what the reading remarks stands beside what it is about") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    table.type(QStringLiteral("Close the deal"));
    const auto remarks = page.editor().reading().remarksOn(QStringLiteral("milestone"));
    REQUIRE(!remarks.empty());
    CHECK(table.m.says(remarks.front().remark));
    auto& asked = lines(page, questions);
    asked.firstStop()->setFocus();
    table.type(QStringLiteral("Do you have a budget?"));
    CHECK(!asked.rows()[0]->first->remark().isEmpty());
    CHECK(asked.rows()[0]->first->edit()->accessibleDescription() == asked.rows()[0]->first->remark());
    asked.rows()[0]->first->edit()->selectAll();
    table.type(QStringLiteral("How is money like this decided?"));
    CHECK(asked.rows()[0]->first->remark().isEmpty());
}

TEST_CASE("what is worth most is the part furthest from what it may bring, and nothing stands without a milestone") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    const auto worthMost = [&](std::size_t part) {
        return table.m.says(QStringLiteral("Worth most now: ") + page.plan().parts()[part]->title());
    };
    CHECK(worthMost(0));
    CHECK_FALSE(table.m.says(QStringLiteral("It stands.")));
    table.type(QStringLiteral("Dana invites her finance director by Friday"));
    // One closed question; information is missing, too, and weighs less than what the questions still may bring.
    lines(page, questions).firstStop()->setFocus();
    table.type(QStringLiteral("Do you have a budget?"));
    CHECK(worthMost(questions));
    CHECK_FALSE(worthMost(information));
    CHECK(table.m.says(page.editor().reading().remarksOn(QStringLiteral("questions")).front().remark));
}

TEST_CASE("one thing at a time shows one part, and is remembered") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    page.plan().setOneAtATime(true);
    table.m.test.settle();
    const auto visible = [&] {
        std::vector<std::size_t> seen;
        for (std::size_t i = 0; i < page.plan().parts().size(); ++i)
            if (page.plan().parts()[i]->isVisible()) seen.push_back(i);
        return seen;
    };
    CHECK(visible() == std::vector<std::size_t>{0});
    page.plan().firstStop()->setFocus();
    table.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(visible() == std::vector<std::size_t>{1});
    CHECK(QApplication::focusWidget() == page.plan().parts()[1]->firstStop());
    page.plan().goBack();
    CHECK(visible() == std::vector<std::size_t>{0});
    auto& again = table.again();
    CHECK(again.plan().oneAtATime());
    for (std::size_t i = 0; i < again.plan().parts().size(); ++i) again.plan().goOn();
    CHECK(QApplication::focusWidget() == again.foot().endButton());
    again.plan().setOneAtATime(false);
}

TEST_CASE("a template fills what is empty, and one key undoes it") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    const auto* usual = page.editor().content().templateFor(domain::CallKind::Discovery);
    REQUIRE(usual);
    QPushButton* begin = table.m.find(QStringLiteral("Begin from the template “%1”").arg(usual->name));
    REQUIRE(begin);
    begin->click();
    CHECK(table.call().questions.size() == usual->questions.size());
    CHECK(lines(page, questions).rows().size() == usual->questions.size() + 1);
    CHECK(!begin->isVisible());
    CHECK(QApplication::focusWidget() == page.plan().firstStop());
    page.editor().undo();
    CHECK(table.call().questions.empty());
    CHECK(begin->isVisible());
}

TEST_CASE("who is in the room: a name, a role, how they stand to it, and who decides") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    auto& room = lines(page, people);
    room.firstStop()->setFocus();
    table.type(QStringLiteral("Ada Ortiz"));
    table.key(Qt::Key_Tab);
    table.type(QStringLiteral("Finance director"));
    table.key(Qt::Key_Tab);
    table.key(Qt::Key_2);
    table.key(Qt::Key_Tab);
    table.key(Qt::Key_Space);
    REQUIRE(table.call().attendees.size() == 1);
    const auto& ada = table.call().attendees[0];
    CHECK(ada.name == QStringLiteral("Ada Ortiz"));
    CHECK(ada.role == QStringLiteral("Finance director"));
    CHECK(ada.stance == domain::Stance::Champion);
    CHECK(ada.decides);
    table.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == room.rows()[1]->first->edit()); // the next one
}

TEST_CASE("focus stays in the field through a save, and nothing of a call stays behind when it is left") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    auto& get = lines(page, information);
    get.firstStop()->setFocus();
    table.type(QStringLiteral("Who signs"));
    table.key(Qt::Key_Return);
    table.type(QStringLiteral("When"));
    QWidget* at = QApplication::focusWidget();
    REQUIRE(waitFor([&] { return page.editor().saved() == app::CallEditor::Saved::Yes; }));
    table.m.test.settle();
    CHECK(QApplication::focusWidget() == at);
    page.editor().setSignificant(domain::Said::Yes); // something else is shown anew
    CHECK(QApplication::focusWidget() == at);
    table.m.test.go(QStringLiteral("team"));
    CHECK(get.rows()[0]->first->words().isEmpty());
    CHECK(!get.rows()[0]->first->edit()->document()->isUndoAvailable());
    auto& again = table.again();
    REQUIRE(table.call().information.size() == 2);
    CHECK(lines(again, information).rows()[1]->first->words() == QStringLiteral("When"));
}

TEST_CASE("lines that are emptied go with Backspace, and undo brings them back") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    auto& list = lines(page, troubles);
    list.firstStop()->setFocus();
    table.type(QStringLiteral("a"));
    table.key(Qt::Key_Return);
    table.type(QStringLiteral("b"));
    REQUIRE(table.call().troubles.size() == 2);
    table.key(Qt::Key_Backspace);
    table.key(Qt::Key_Backspace);
    REQUIRE(table.call().troubles.size() == 1);
    CHECK(list.rows().size() == 2);
    CHECK(QApplication::focusWidget() == list.rows()[0]->first->edit());
    page.editor().undo();
    CHECK(table.call().troubles.size() == 2);
}

TEST_CASE("a plan's page: every control named, reached by Tab and nothing cut off, large and small, empty and full") {
    const QFont before = QApplication::font();
    for (const bool narrow : {false, true}) {
        CallTable table(narrow ? QSize(1024, 700) : QSize(1440, 900));
        if (narrow) {
            QFont large = QApplication::font();
            large.setPointSizeF(13);
            QApplication::setFont(large);
            table.m.test.settle();
        }
        auto& page = table.plan(table.today("15:00").with("Halden Foods").significant());
        look(table.m.test, narrow ? QStringLiteral("empty plan, narrow") : QStringLiteral("empty plan"));
        page.editor().useTemplate(page.editor().content().templates.front().id);
        page.editor().edit({}, [](domain::Call& call) {
            call.attendees.push_back({QStringLiteral("Ada Ortiz"), QStringLiteral("Finance"), {}, true});
        });
        table.m.test.settle();
        look(table.m.test, narrow ? QStringLiteral("full plan, narrow") : QStringLiteral("full plan"));
        page.plan().setOneAtATime(true);
        table.m.test.settle();
        look(table.m.test, QStringLiteral("one thing at a time"));
        page.plan().setOneAtATime(false);
        QApplication::setFont(before);
    }
}
