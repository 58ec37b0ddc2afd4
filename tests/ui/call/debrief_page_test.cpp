#include "tests/support/catch.h"
#include "tests/ui/call/call_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/back_list.h"
#include "ui/call/call_foot.h"
#include "ui/call/call_head.h"
#include "ui/call/chips.h"
#include "ui/call/debrief_view.h"
#include "ui/call/field.h"
#include "ui/call/looking_card.h"
#include "ui/call/next_card.h"
#include "ui/call/skills_card.h"
#include "ui/call/tags_card.h"
#include "ui/charts/hour_ring.h"
#include "ui/session/answer_box.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/segments.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::CallOutcome;
using domain::Said;

namespace {

// A call that ended half an hour ago, with its plan.
CallInWords planned(const CallTable& table) {
    return table.today("11:00")
        .with("Halden Foods")
        .significant()
        .ready()
        .milestone("Dana invites her finance director by Friday")
        .question("What does that cost you?")
        .question("Who signs?")
        .information("When the contract ends")
        .trouble("No time", "Offer two other times");
}

} // namespace

TEST_CASE("a debrief is prefilled from the plan, and whoever writes what came back has asked") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& view = page.debrief();
    CHECK(page.head().hour()->accessibleName() == ui::hourText(30));
    CHECK(table.m.says(QStringLiteral("Dana invites her finance director by Friday")));
    REQUIRE(view.outcome()->isAncestorOf(QApplication::focusWidget()));
    table.key(Qt::Key_1);
    CHECK(table.call().debrief.outcome == CallOutcome::Milestone);
    table.key(Qt::Key_Return, Qt::ControlModifier);
    table.type(QStringLiteral("Forty hours a month"));
    CHECK(table.call().questions[0].asked == Said::Yes);
    CHECK(table.call().questions[0].answer == QStringLiteral("Forty hours a month"));
    table.key(Qt::Key_Return);
    table.key(Qt::Key_Tab);
    table.key(Qt::Key_2);
    CHECK(table.call().questions[1].asked == Said::No);
    table.key(Qt::Key_Return, Qt::ControlModifier);
    table.type(QStringLiteral("In June"));
    CHECK(table.call().information[0].got == Said::Unsaid);
    table.key(Qt::Key_Return); // the last of its list: on to the next
    REQUIRE(QApplication::focusWidget() == view.troubles()->firstStop());
    table.key(Qt::Key_Return);
    REQUIRE(QApplication::focusWidget() == view.troubles()->rows()[1]->own->edit());
    table.type(QStringLiteral("The buyer was new"));
    REQUIRE(table.call().troubles.size() == 2);
    CHECK(!table.call().troubles[1].planned);
    CHECK(table.call().troubles[1].came == Said::Yes);
    CHECK(view.troubles()->rows().size() == 3);
    table.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == view.looking()->boxes()[0]->repWords());
}

TEST_CASE("words leave a choice as it was made, and only what came back says that a question was asked") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& view = page.debrief();
    const auto into = [&](ui::BackList* list, std::size_t row, const char* words) {
        list->rows()[row]->words->edit()->setFocus();
        table.type(QString::fromLatin1(words));
    };
    view.questions()->rows()[0]->said->chip(1)->click();
    into(view.questions(), 0, "no time for it");
    CHECK(table.call().questions[0].asked == Said::No);
    CHECK(view.questions()->rows()[0]->said->chosen() == 1);
    into(view.questions(), 1, "Her");
    REQUIRE(table.call().questions[1].asked == Said::Yes);
    view.questions()->rows()[1]->said->chip(0)->click(); // taken back
    into(view.questions(), 1, " director");
    CHECK(table.call().questions[1].asked == Said::Unsaid);
    CHECK(table.call().questions[1].answer == QStringLiteral("Her director"));
    into(view.information(), 0, "Still unknown");
    CHECK(table.call().information[0].got == Said::Unsaid);
    into(view.troubles(), 0, "Didn't happen");
    CHECK(table.call().troubles[0].came == Said::Unsaid);
    CHECK(view.troubles()->rows()[0]->said->chosen() == -1);
    page.editor().edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::Continuation; });
    page.editor().finishDebrief();
    table.m.test.settle();
    CHECK(table.m.says(QStringLiteral("Still unknown"))); // as it was written, and no more
    CHECK(!table.m.says(QStringLiteral("Got: Still unknown")));
}

TEST_CASE("the short debrief takes a choice and four answers") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& view = page.debrief();
    int visited = 0;
    view.length()->setCurrentIndex(1);
    ++visited;
    CHECK(table.call().debrief.isShort);
    CHECK(!view.questions()->isVisible());
    CHECK(!view.skills()->isVisible());
    view.outcome()->firstStop()->setFocus();
    table.key(Qt::Key_3); // no fallback was planned, so none is offered
    ++visited;
    for (const char* words : {"Listened", "Rushed the end", "They have a freeze", "Ask for the calendar"}) {
        table.key(Qt::Key_Return, Qt::ControlModifier);
        table.type(QString::fromLatin1(words));
        ++visited;
    }
    CHECK(table.call().debrief.looking[3].repWords == QStringLiteral("Ask for the calendar"));
    table.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    ++visited;
    CHECK(visited < 12);
    REQUIRE(table.call().debrief.state == domain::DebriefState::Done);
    CHECK(table.call().debrief.outcome == CallOutcome::Continuation);
    CHECK(page.editor().isReadOnly());
    for (const auto* edit : page.findChildren<QPlainTextEdit*>()) CHECK(!edit->isVisible());
    CHECK(table.m.says(QStringLiteral("They have a freeze")));
    CHECK(page.head().hour()->accessibleName().contains(QStringLiteral("within the hour")));
    const auto stored = table.stored();
    CHECK(stored.debrief.state == domain::DebriefState::Done);
    // Something is corrected later; when it was done first stays.
    QPushButton* correct = table.m.find(QStringLiteral("Correct something"));
    REQUIRE(correct);
    correct->click();
    CHECK(!page.editor().isReadOnly());
    CHECK(table.call().debrief.doneAtMs == stored.debrief.doneAtMs);
}

TEST_CASE("a debrief half a minute after the hour is late, for the ring as for the words") {
    CallTable table;
    auto call = table.today("10:00").with("Halden Foods").debriefed(60).whole();
    auto& inTime = table.debrief(call);
    CHECK(inTime.head().hour()->accessibleName().contains(QStringLiteral("within the hour")));
    CHECK(inTime.editor().timelinessText().startsWith(QStringLiteral("On time")));
    call.debrief.doneAtMs += 30'000;
    auto& late = table.debrief(call);
    CHECK(!late.head().hour()->accessibleName().contains(QStringLiteral("within the hour")));
    CHECK(late.editor().timelinessText().startsWith(QStringLiteral("Late")));
}

TEST_CASE("without a plan there is no milestone to have reached, and nothing to tick") {
    CallTable table;
    auto& page = table.debrief(table.today("11:00").with("Castell Group"));
    auto& view = page.debrief();
    CHECK(!view.outcome()->chip(0)->isVisible());
    CHECK(!view.outcome()->chip(1)->isVisible());
    CHECK(view.outcome()->chip(2)->isVisible());
    CHECK(!view.questions()->isVisible());
    CHECK(!view.information()->isVisible());
    CHECK(view.troubles()->isVisible()); // what came unforeseen
    page.foot().endButton()->click();
    CHECK(page.notice() == page.editor().notDoneBecause());
    view.outcome()->firstStop()->setFocus();
    table.key(Qt::Key_3);
    CHECK(table.call().debrief.outcome == CallOutcome::NoDecision);
    page.foot().endButton()->click();
    CHECK(table.call().debrief.state == domain::DebriefState::Done);
    CHECK(page.notice().isEmpty());
}

TEST_CASE("a skill is a chip, a level and a moment; five are enough") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& card = *page.debrief().skills();
    const auto& skills = page.editor().content().skills;
    REQUIRE(skills.size() > 5);
    card.firstStop()->setFocus();
    table.key(Qt::Key_1);
    REQUIRE(table.call().debrief.skills.size() == 1);
    CHECK(card.rows()[0]->level->isAncestorOf(QApplication::focusWidget())); // its level is asked at once
    table.key(Qt::Key_3);
    table.key(Qt::Key_Tab);
    table.type(QStringLiteral("Waited four seconds"));
    const auto& seen = table.call().debrief.skills[0];
    CHECK(seen.skill == skills[0].id);
    CHECK(seen.level == 3);
    CHECK(seen.moment == QStringLiteral("Waited four seconds"));
    for (int i = 1; i < 6; ++i) card.chips()->chip(i)->click();
    CHECK(table.call().debrief.skills.size() == ui::SkillsCard::mostSkills);
    CHECK(!card.chips()->chip(5)->isChecked()); // the sixth was not taken, and doesn't look so
    CHECK(table.m.says(QStringLiteral("Five are enough")));
    card.chips()->chip(0)->click();
    CHECK(table.call().debrief.skills.size() == ui::SkillsCard::mostSkills - 1);
}

TEST_CASE("difficulties and hesitations are tapped, or said in one's own words") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& view = page.debrief();
    const auto& content = page.editor().content();
    REQUIRE(!content.difficulties.empty());
    REQUIRE(!content.hesitations.isEmpty());
    view.difficulties()->firstStop()->setFocus();
    table.key(Qt::Key_1);
    REQUIRE(table.call().debrief.difficulties.size() == 1);
    CHECK(table.call().debrief.difficulties[0] == content.difficulties[0].id);
    view.difficulties()->own()->edit()->setFocus();
    table.type(QStringLiteral("The line was bad"));
    CHECK(page.editor().form().unfinished == QStringLiteral("The line was bad")); // a crash loses none of it
    table.key(Qt::Key_Return);
    REQUIRE(table.call().debrief.difficulties.size() == 2);
    CHECK(table.call().debrief.difficulties[1] == QStringLiteral("The line was bad"));
    CHECK(page.editor().form().unfinished.isEmpty());
    CHECK(view.difficulties()->own()->words().isEmpty());
    view.hesitations()->firstStop()->setFocus();
    table.key(Qt::Key_Space);
    REQUIRE(table.call().debrief.hesitations.size() == 1);
    CHECK(table.call().debrief.hesitations[0] == content.hesitations[0]);
}

TEST_CASE("the next step becomes a commitment by one key, and can be taken back") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    auto& card = *page.debrief().next();
    card.step()->edit()->setFocus();
    CHECK(!card.commitButton()->isEnabled());
    table.type(QStringLiteral("Send the figures"));
    CHECK(card.commitButton()->isEnabled());
    table.key(Qt::Key_Tab);
    table.type(QStringLiteral("mon"));
    table.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == card.commitButton());
    table.key(Qt::Key_Space);
    REQUIRE(page.editor().form().commitments.size() == 1);
    const auto& made = page.editor().form().commitments[0];
    CHECK(made.what == QStringLiteral("Send the figures"));
    CHECK(made.owner == table.m.person);
    CHECK(made.due == Day::fromDate({2026, 3, 16}));
    CHECK(!card.commitButton()->isVisible());
    QPushButton* back = table.m.find(QStringLiteral("Take it back"));
    REQUIRE(back);
    CHECK(QApplication::focusWidget() == back);
    back->click();
    CHECK(page.editor().form().commitments.empty());
    CHECK(card.commitButton()->isVisible());
}

TEST_CASE("the next call is set from here, and its plan is one key away") {
    CallTable table;
    auto& page = table.debrief(planned(table));
    QPushButton* set = table.m.find(QStringLiteral("Set the next call"));
    REQUIRE(set);
    set->click();
    REQUIRE(waitFor([&] { return !table.call().debrief.nextCall.isNull(); }));
    table.m.test.settle();
    const CallId next = table.call().debrief.nextCall;
    QPushButton* plan = table.m.find(QStringLiteral("Plan the next call"));
    REQUIRE(plan);
    plan->click();
    table.m.test.settle();
    REQUIRE(waitFor([&] { return page.editor().state() == app::CallEditor::State::Open; }));
    CHECK(table.call().id == next);
    CHECK(page.editor().work() == app::CallEditor::Work::Plan);
}

TEST_CASE("a call that lies ahead has nothing to look back on yet") {
    CallTable table;
    auto& page = table.debrief(table.today("16:00").with("Halden Foods"));
    CHECK(table.m.says(QStringLiteral("lies ahead")));
    CHECK(!page.debrief().outcome()->isVisible());
}

TEST_CASE("a debrief's page: every control named, reached by Tab and nothing cut off, large and small") {
    const QFont before = QApplication::font();
    for (const bool narrow : {false, true}) {
        CallTable table(narrow ? QSize(1024, 700) : QSize(1440, 900));
        if (narrow) {
            QFont large = QApplication::font();
            large.setPointSizeF(13);
            QApplication::setFont(large);
            table.m.test.settle();
        }
        auto& page = table.debrief(planned(table));
        look(table.m.test, narrow ? QStringLiteral("debrief, narrow") : QStringLiteral("debrief"));
        auto& view = page.debrief();
        view.skills()->chips()->chip(0)->click();
        view.outcome()->chip(0)->click();
        for (auto* box : view.looking()->boxes()) {
            box->repWords()->setFocus();
            table.type(QStringLiteral("words"));
        }
        page.editor().nextStepAsCommitment(QStringLiteral("Send it"), table.m.test.workspace().today() + 3);
        table.m.test.settle();
        look(table.m.test, narrow ? QStringLiteral("full debrief, narrow") : QStringLiteral("full debrief"));
        page.editor().finishDebrief();
        table.m.test.settle();
        look(table.m.test, QStringLiteral("a debrief that is done"));
        QApplication::setFont(before);
    }
}
