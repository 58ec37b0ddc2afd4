// An open one-to-one: how it begins, what is said in it, and how it ends.
#include "tests/app/session/begun_session.h"

#include "store/audit_store.h"
#include "store/session_store.h"
#include "tests/support/catch.h"

#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::SessionEditor;
using domain::CommitmentState;
using domain::Ending;
using domain::SessionState;

TEST_CASE("a one-to-one begins with the three questions and with what is still open from before") {
    Coached coached;
    coached.commitment("Mia", "Ana", "Ana", "Call back", "2026-06-20");
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    CHECK(editor.form().session.answers.size() == 3);
    REQUIRE(editor.form().carried.size() == 1);
    CHECK(editor.form().carried.front().what == u"Call back");
    CHECK(editor.iAmCoach());
    CHECK_FALSE(editor.isReadOnly());
}

TEST_CASE("nobody begins one without saying who they are, nor with somebody outside of their line") {
    Coached coached;
    SessionEditor editor(coached.workspace());
    app::SessionStart start;
    start.person = coached.id("Ana");
    editor.begin(start);
    CHECK(editor.state() == SessionEditor::State::Failed);
    CHECK_FALSE(editor.problem().isEmpty());
    coached.lookAs("Max"); // Ana reports to Mia
    editor.begin(start);
    CHECK(editor.state() == SessionEditor::State::Failed);
}

TEST_CASE("every fact needs an ending before the one-to-one is finished; a commitment on it is one") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    QSignalSpy finished(&editor, &SessionEditor::finished);
    REQUIRE(editor.factsNow().size() >= 3);
    std::vector<coaching::Fact> three;
    for (const auto& fact : editor.factsNow())
        if (fact.hasValue() && three.size() < 3) three.push_back(fact);
    REQUIRE(three.size() == 3);
    for (const auto& fact : three) editor.addFact(fact);
    editor.addFact(three.front()); // twice is once
    CHECK(editor.form().session.facts.size() == 3);
    editor.finish();
    CHECK(editor.state() == SessionEditor::State::Open);
    CHECK(editor.factsWithoutEnding() == 3);
    CHECK_FALSE(editor.openEnds().isEmpty());
    editor.endFact(0, Ending::Discussed);
    editor.endFact(1, Ending::PutAside); // not without a reason
    CHECK(editor.factsWithoutEnding() == 2);
    editor.endFact(1, Ending::PutAside, QStringLiteral("Known"));
    editor.addCommitment(wish("Ask earlier", false, three[2].id.toUtf8().constData()));
    CHECK(editor.form().session.facts[2].ending == Ending::Commitment);
    CHECK(editor.openEnds().isEmpty());
    REQUIRE(editor.form().commitments.size() == 1);
    const auto& baseline = editor.form().commitments.front().baseline;
    REQUIRE(baseline);
    CHECK(baseline->sentence == three[2].sentence);
    CHECK(baseline->value == three[2].result.value);
    editor.removeCommitment(0);
    CHECK(editor.factsWithoutEnding() == 1);
    editor.undo();
    CHECK(editor.factsWithoutEnding() == 0);
    editor.setMinutes(25);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    CHECK(editor.state() == SessionEditor::State::Held);
    const SessionId id = editor.form().session.id;
    const auto stored = store::loadSession(*opened(coached.workspace()), id, {});
    REQUIRE(stored);
    CHECK(stored->state == SessionState::Held);
    CHECK(stored->minutes == 25);
    CHECK(stored->facts.size() == 3);
    REQUIRE(soon([&] {
        return coached.workspace().coaching()->find(id) &&
               coached.workspace().coaching()->find(id)->state == SessionState::Held;
    }));
    CHECK(coached.workspace().coaching()->commitments().size() == 1);
}

TEST_CASE("commitments carried over are kept, dropped with a reason or moved, and what happens to them is saved") {
    Coached coached;
    const auto first = coached.commitment("Mia", "Ana", "Ana", "One", "2026-06-20");
    const auto second = coached.commitment("Mia", "Ana", "Mia", "Two", "2026-06-25");
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    REQUIRE(editor.form().carried.size() == 2);
    const std::size_t one = editor.form().carried[0].id == first ? 0 : 1;
    editor.closeCarried(one, CommitmentState::Dropped); // not without a reason
    CHECK(editor.form().carried[one].isOpen());
    editor.closeCarried(one, CommitmentState::Kept, QStringLiteral("seen"));
    editor.moveCarried(1 - one, day("2026-07-10"));
    finish(editor);
    REQUIRE(soon([&] {
        const auto* line = coached.workspace().coaching()->find(first);
        return line && line->commitment.state == CommitmentState::Kept;
    }));
    const auto* other = coached.workspace().coaching()->find(second);
    REQUIRE(other);
    CHECK(other->commitment.movedTo == day("2026-07-10"));
    CHECK(other->commitment.due == day("2026-06-25"));
}

TEST_CASE("a private note is the coach's: the person coached and the next manager up read the rest without it") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionId id;
    {
        SessionEditor editor(coached.workspace());
        begin(editor, coached, "Ana");
        id = editor.form().session.id;
        editor.setSharedNote(QStringLiteral("for both"));
        editor.setPrivateNote(QStringLiteral("SECRET-MARK"));
    }
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    for (const char* reader : {"Ana", "Carla"}) {
        coached.lookAs(reader);
        SessionEditor editor(coached.workspace());
        editor.open(id);
        REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Open; }));
        CHECK(editor.form().session.sharedNote == u"for both");
        CHECK(editor.form().session.privateNote.isEmpty());
        CHECK(editor.isReadOnly());
        editor.setSharedNote(QStringLiteral("overwritten"));
        CHECK(editor.form().session.sharedNote == u"for both");
    }
    coached.lookAs("Mia");
    SessionEditor editor(coached.workspace());
    editor.open(id);
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Open; }));
    CHECK(editor.form().session.privateNote == u"SECRET-MARK");
    const auto trail = store::listAudit(*opened(coached.workspace()), 100);
    REQUIRE(trail);
    bool started = false;
    for (const auto& line : *trail) {
        started = started || line.action == u"session.start";
        CHECK_FALSE(line.subject.contains(u"SECRET"));
    }
    CHECK(started);
}

TEST_CASE("a finished one-to-one is opened again by its coach, and so is one that did not take place") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    const auto stored = [&] {
        const auto found = store::loadSession(*opened(coached.workspace()), id, coached.id("Mia"));
        REQUIRE(found);
        return found->state;
    };
    editor.setRepWords(0, QStringLiteral("typo"));
    editor.finish();
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Held; }));
    editor.reopen();
    editor.setRepWords(0, QStringLiteral("no typo"));
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes && stored() == SessionState::Open; }));
    editor.cancelSession();
    REQUIRE(soon([&] { return stored() == SessionState::Cancelled; }));
    editor.reopen();
    REQUIRE(soon([&] { return stored() == SessionState::Open; }));
    CHECK(editor.form().session.answers[0].repWords == u"no typo");
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.cancelSession(); // and thought better of it at once
    editor.reopen();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle() && editor.saved() == SessionEditor::Saved::Yes; }));
    CHECK(stored() == SessionState::Open);
    CHECK(editor.state() == SessionEditor::State::Open);
}

TEST_CASE("a one-to-one of another team is not opened") {
    Coached coached;
    const SessionId id = coached.held("Mia", "Ana", "2026-06-10");
    coached.lookAs("Max");
    coached.settle();
    SessionEditor editor(coached.workspace());
    editor.open(id);
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Failed; }));
    CHECK(editor.form().session.answers.empty());
}
