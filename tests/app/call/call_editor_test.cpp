// An open plan or debrief: typed, kept, undone, ready in time or not, finished within the hour or later.
#include "app/call/call_editor.h"

#include "app/forms/leaving_saves.h"
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/commitment_store.h"
#include "store/draft_store.h"
#include "store/erase.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/call_in_words.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CallEditor;
using domain::CallOutcome;
using domain::DebriefState;
using domain::PlanState;
using Work = CallEditor::Work;

namespace {

// The coached store's clock stands at noon UTC of its day.
constexpr const char* s_before = "2026-06-30T14:00";
constexpr const char* s_within = "2026-06-30T11:15"; // ended 11:45: a quarter of an hour ago

void open(CallEditor& editor, CallId id, Work work) {
    editor.open(id, work);
    REQUIRE(soon([&] { return editor.state() == CallEditor::State::Open; }));
}

domain::Call stored(Coached& coached, CallId id) {
    const auto call = store::loadCall(*opened(coached.workspace()), id);
    REQUIRE(call);
    return *call;
}

void say(CallEditor& editor, const char* milestone) {
    editor.edit(QStringLiteral("milestone"),
                [&](domain::Call& call) { call.plan.milestone = QString::fromUtf8(milestone); });
}

} // namespace

TEST_CASE("a plan is ready before the call begins, with its score, with whom and how long") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before).significant()).id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Plan);
    CHECK_FALSE(editor.isReadOnly());
    editor.setReady(true); // not without a milestone
    CHECK(editor.call().plan.state == PlanState::None);
    CHECK_FALSE(editor.notReadyBecause().isEmpty());
    say(editor, "The CFO agrees to see the numbers by Friday");
    CHECK(editor.call().plan.state == PlanState::Draft);
    CHECK(editor.call().plan.with.isNull()); // with whom is for somebody to say
    editor.setTogether(true);
    CHECK(editor.call().plan.with == coached.id("Mia"));
    CHECK(editor.reading().score > 0);
    editor.setReady(true);
    REQUIRE(soon([&] { return stored(coached, id).plan.state == PlanState::Ready; }));
    const domain::Call kept = stored(coached, id);
    CHECK(kept.hadReadyPlan());
    CHECK(kept.plan.score == editor.reading().score);
    CHECK(kept.plan.minutes <= 1);
    CHECK(kept.version == 2);
}

TEST_CASE("a plan that is ready only after the call began is kept and does not count") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_within).significant()).id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Plan);
    CHECK(editor.hasStarted());
    say(editor, "The CFO agrees to see the numbers by Friday");
    editor.setReady(true);
    REQUIRE(soon([&] { return stored(coached, id).plan.state == PlanState::Ready; }));
    CHECK_FALSE(stored(coached, id).hadReadyPlan());
    CHECK(editor.isReadOnly()); // it stays as it was
}

TEST_CASE("a debrief fifteen minutes after the call is on time and makes a commitment") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_within).significant()).id;
    CallEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &CallEditor::finished);
    open(editor, id, Work::Debrief);
    CHECK(editor.minutesSinceEnd() == 15);
    editor.finishDebrief(); // nothing was said yet
    CHECK(finished.count() == 0);
    CHECK_FALSE(editor.notDoneBecause().isEmpty());
    editor.edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::Advance; });
    editor.nextStepAsCommitment(QStringLiteral("Send the numbers"), day("2026-07-03"));
    editor.finishDebrief();
    CHECK(finished.count() == 1);
    REQUIRE(soon([&] { return stored(coached, id).debrief.state == DebriefState::Done; }));
    const domain::Debrief debrief = stored(coached, id).debrief;
    CHECK(domain::timeliness(stored(coached, id).endMs(), debrief.doneAtMs) == domain::Timeliness::OnTime);
    CHECK(debrief.with.isNull());
    const auto commitment = store::loadCommitment(*opened(coached.workspace()), debrief.nextCommitment);
    REQUIRE(commitment);
    CHECK(commitment->owner == coached.id("Ana"));
    CHECK(commitment->coach == coached.id("Mia"));
    CHECK(commitment->due == day("2026-07-03"));
    // Opened again to be corrected, it stays done when it was done: also when nobody says "done" again.
    editor.reopenDebrief();
    CHECK_FALSE(editor.isReadOnly());
    CHECK_FALSE(editor.isEnded());
    CHECK(editor.call().debrief.state == DebriefState::Done);
    editor.edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::Continuation; });
    editor.finishDebrief();
    REQUIRE(soon([&] { return stored(coached, id).debrief.outcome == CallOutcome::Continuation; }));
    CHECK(stored(coached, id).debrief.doneAtMs == debrief.doneAtMs);
    CHECK(stored(coached, id).debrief.nextCommitment == debrief.nextCommitment);
}

TEST_CASE("looking back before the time is out ends the call then; before it began there is nothing to look back on") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId running = keepCall(coached.workspace(), call(coached.id("Ana"), "2026-06-30T11:45").lasts(60)).id;
    const CallId ahead = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor editor(coached.workspace());
    open(editor, running, Work::Debrief);
    editor.edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::NoDecision; });
    CHECK(editor.call().endedAtMs == 0); // a note while it goes on ends nothing
    editor.finishDebrief();
    CHECK(editor.hasEnded());
    CHECK(editor.call().endedAtMs != 0);
    open(editor, ahead, Work::Debrief);
    CHECK(editor.isReadOnly());
}

TEST_CASE("what is typed is in a draft within a moment, and comes back when the program ended there") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Plan);
    say(editor, "They send us the contract");
    editor.setUnfinished(QStringLiteral("half a quest"));
    const store::DraftKey key{QStringLiteral("call"), id.value, coached.id("Mia"), coached.id("Ana")};
    REQUIRE(soon([&] {
        const auto draft = store::loadDraft(*opened(coached.workspace()), key);
        return draft && *draft;
    }));
    CHECK(stored(coached, id).plan.milestone.isEmpty()); // the record is saved when one leaves
    CallEditor other(coached.workspace());               // as after a crash
    open(other, id, Work::Plan);
    CHECK(other.call().plan.milestone == u"They send us the contract");
    CHECK(other.form().unfinished == u"half a quest");
    CHECK_FALSE(other.cameBackText().isEmpty());
}

TEST_CASE("typing in one field undoes as one step, a line added as another; redo brings both back") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Plan);
    for (const char* words : {"T", "Th", "They"}) say(editor, words);
    editor.edit({},
                [](domain::Call& call) { call.questions.emplace_back().text = QStringLiteral("What does it cost?"); });
    editor.undo();
    CHECK(editor.call().questions.empty());
    CHECK(editor.call().plan.milestone == u"They");
    editor.undo();
    CHECK(editor.call().plan.milestone.isEmpty());
    CHECK_FALSE(editor.canUndo());
    editor.redo();
    editor.redo();
    CHECK(editor.call().questions.size() == 1);
    CHECK(editor.call().plan.milestone == u"They");
}

TEST_CASE("two windows on one call keep every word of both, and the later one is told") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor mine(coached.workspace());
    open(mine, id, Work::Plan);
    domain::Call theirs = stored(coached, id);
    theirs.plan.milestone = QStringLiteral("The buyer introduces the CFO");
    theirs.plan.fallback = QStringLiteral("A second meeting");
    REQUIRE(store::saveCall(*opened(coached.workspace()), {theirs, {}, {}, coached.id("Ana")}, Clock()));
    say(mine, "They send us the contract");
    mine.setReady(true);
    REQUIRE(soon([&] { return mine.saved() == CallEditor::Saved::Conflict; }));
    CHECK(mine.call().plan.milestone.contains(u"They send us the contract"));
    CHECK(mine.call().plan.milestone.contains(u"The buyer introduces the CFO"));
    CHECK(mine.call().plan.fallback == u"A second meeting");
    // Mine goes on from there: what is changed by one side only is not doubled, whoever saved in between.
    theirs = stored(coached, id);
    theirs.plan.value = QStringLiteral("9,000 a month");
    REQUIRE(store::saveCall(*opened(coached.workspace()), {theirs, {}, {}, coached.id("Ana")}, Clock()));
    mine.edit(QStringLiteral("milestone"),
              [](domain::Call& call) { call.plan.milestone = QStringLiteral("New words"); });
    mine.leave();
    REQUIRE(soon([&] {
        return stored(coached, id).plan.value == u"9,000 a month" && stored(coached, id).plan.milestone == u"New words";
    }));
    open(mine, id, Work::Plan);
    CHECK(stored(coached, id).plan.milestone == mine.call().plan.milestone);
}

TEST_CASE("a form that was open while its person was erased elsewhere says so, stops trying, and leaves no word on the "
          "disk") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    app::Workspace& workspace = coached.workspace();
    const CallId id = keepCall(workspace, call(coached.id("Ana"), s_before)).id;
    const CallId other = keepCall(workspace, call(coached.id("Bo"), s_before)).id;
    CallEditor editor(workspace), ofBo(workspace);
    open(editor, id, Work::Plan);
    open(ofBo, other, Work::Plan);
    const auto name = [](int) { return QStringLiteral("Erased person 1"); };
    { // the other window
        auto database = opened(workspace);
        REQUIRE(store::erasePerson(*database, coached.id("Ana"), name, coached.id("Mia"), Clock()));
        REQUIRE(store::finishErasure(*database));
    }
    say(editor, "Zq7 They send us the contract");
    REQUIRE(soon([&] { return editor.saved() == CallEditor::Saved::Failed; }));
    CHECK(editor.savedText().contains(u"was erased"));
    QSignalSpy said(&editor, &CallEditor::savedChanged);
    QTest::qWait(2000); // more than two breaths
    CHECK(said.count() == 0);
    CHECK(editor.saved() == CallEditor::Saved::Failed);
    say(ofBo, "Zr8 They meet us again"); // the control
    REQUIRE(soon([&] { return ofBo.saved() == CallEditor::Saved::Yes; }));
    editor.leave();
    ofBo.leave();
    REQUIRE(soon([&] { return stored(coached, other).plan.milestone.contains(u"Zr8"); }));
    REQUIRE(soon([&] { return app::LeavingSaves::of(workspace).pending() == 0; }));
    const auto holds = [&](const char* words) {
        const QFileInfo file(workspace.storePath());
        for (const QFileInfo& beside : file.absoluteDir().entryInfoList({file.fileName() + u'*'}, QDir::Files)) {
            QFile bytes(beside.filePath());
            if (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(words)) return true;
        }
        return false;
    };
    CHECK(soon([&] { return !holds("Zq7"); })); // a draft's last removal may still be on its way
    CHECK(holds("Zr8"));
}

TEST_CASE("somebody outside of the line sees no plan, the person whose call it is plans it alone") {
    Coached coached;
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor editor(coached.workspace());
    coached.lookAs("Max"); // Ana reports to Mia
    editor.open(id, Work::Plan);
    REQUIRE(soon([&] { return editor.state() == CallEditor::State::Failed; }));
    coached.lookAs("Ana");
    open(editor, id, Work::Plan);
    say(editor, "They send us the contract");
    CHECK(editor.call().plan.with.isNull()); // nobody coached
}

TEST_CASE("the next step becomes the next call, judged at once") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(),
                               call(coached.id("Ana"), s_within).with("Halden Foods").kind(domain::CallKind::Proposal))
                          .id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Debrief);
    QSignalSpy said(&editor, &CallEditor::said);
    editor.edit(QStringLiteral("next"), [](domain::Call& call) { call.debrief.nextStep = QStringLiteral("Price"); });
    editor.nextStepAsCall(day("2026-07-06"), QTime(10, 0));
    REQUIRE(soon([&] { return said.count() == 1; }));
    const CallId next = editor.call().debrief.nextCall;
    REQUIRE_FALSE(next.isNull());
    const domain::Call kept = stored(coached, next);
    CHECK(kept.customer == u"Halden Foods");
    CHECK(kept.person == coached.id("Ana"));
    CHECK(kept.judgedAtMs != 0);
}

TEST_CASE("undo brings words back, and never takes back that a plan was ready in time") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_before)).id;
    CallEditor editor(coached.workspace());
    open(editor, id, Work::Plan);
    say(editor, "They send us the contract");
    editor.setReady(true);
    editor.undo();
    CHECK(editor.call().plan.milestone.isEmpty());
    CHECK(editor.call().plan.state == PlanState::Ready);
}

TEST_CASE("two people's next steps are both kept, and one that was taken back goes only while nobody did anything") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const CallId id = keepCall(coached.workspace(), call(coached.id("Ana"), s_within)).id;
    CallEditor mine(coached.workspace());
    open(mine, id, Work::Debrief);
    {
        CallEditor theirs(coached.workspace()); // Ana's window, so to say
        open(theirs, id, Work::Debrief);
        theirs.edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::Advance; });
        theirs.nextStepAsCommitment(QStringLiteral("Theirs"), day("2026-07-03"));
        theirs.finishDebrief();
        REQUIRE(soon([&] { return !stored(coached, id).debrief.nextCommitment.isNull(); }));
    }
    const CommitmentId theirs = stored(coached, id).debrief.nextCommitment;
    mine.edit({}, [](domain::Call& call) { call.debrief.outcome = CallOutcome::Continuation; });
    mine.nextStepAsCommitment(QStringLiteral("Mine"), day("2026-07-04"));
    const CommitmentId own = mine.call().debrief.nextCommitment;
    mine.finishDebrief();
    REQUIRE(soon([&] { return mine.saved() == CallEditor::Saved::Conflict; }));
    CHECK(store::loadCommitment(*opened(coached.workspace()), theirs));
    REQUIRE(store::loadCommitment(*opened(coached.workspace()), own));
    mine.reopenDebrief();
    mine.removeCommitment(0);
    mine.finishDebrief();
    REQUIRE(soon([&] { return !store::loadCommitment(*opened(coached.workspace()), own); }));
    CHECK(store::loadCommitment(*opened(coached.workspace()), theirs));
}

TEST_CASE("a debrief a second past the hour is late, and is not said to be after 60 minutes") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const qint64 end = call(coached.id("Ana"), "2026-06-30T10:00").whole().endMs();
    for (const auto& [after, minutes] :
         {std::pair(3'600'000, 60), std::pair(3'601'000, 61), std::pair(3'660'000, 61)}) {
        domain::Call late = call(coached.id("Ana"), "2026-06-30T10:00").debriefed().whole();
        late.startMs += after; // apart from each other
        late.debrief.doneAtMs = late.endMs() + after;
        CallEditor editor(coached.workspace());
        open(editor, keepCall(coached.workspace(), late).id, Work::Debrief);
        CHECK(editor.minutesSinceEnd() == minutes);
        CHECK((domain::timeliness(end, end + after) == domain::Timeliness::OnTime) == (minutes == 60));
    }
}
