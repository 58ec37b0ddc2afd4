// What is typed in a one-to-one is on disk in a breath, comes back after a crash, and meets what others saved.
#include "tests/app/session/begun_session.h"

#include "store/commitment_store.h"
#include "store/draft_store.h"
#include "store/session_store.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::SessionEditor;
using domain::CommitmentState;
using domain::Ending;
using domain::SessionState;

TEST_CASE("what is typed is on disk within a second and a half, and comes back when the program dies") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionId id;
    {
        SessionEditor editor(coached.workspace());
        begin(editor, coached, "Ana");
        id = editor.form().session.id;
        QElapsedTimer since;
        since.start();
        editor.setRepWords(0, QStringLiteral("The leads are slow"));
        editor.setPrivateNote(QStringLiteral("only mine"));
        CHECK(editor.saved() == SessionEditor::Saved::Typing);
        REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
        CHECK(since.elapsed() < 1500);
        // The program dies here: the editor never gets to save. (Its leave() would; so the draft is kept aside.)
        const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
        REQUIRE(drafts);
        REQUIRE(drafts->size() == 1);
        editor.leave();
        REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
        auto database = opened(coached.workspace());
        auto stored = store::loadSession(*database, id, coached.id("Mia"));
        REQUIRE(stored);
        store::Draft again = drafts->front();
        again.baseVersion = stored->version;
        again.mark = {}; // as of another form: this one has been saved
        again.state.replace(QStringLiteral("The leads are slow"), QStringLiteral("The leads are very slow"));
        REQUIRE(store::saveDraft(*database, again));
    }
    SessionEditor editor(coached.workspace());
    editor.open(id);
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Open; }));
    CHECK(editor.form().session.answers[0].repWords == u"The leads are very slow");
    CHECK(editor.form().session.privateNote == u"only mine");
    CHECK_FALSE(editor.cameBackText().isEmpty());
    // It is kept for good by then, and the draft is gone.
    REQUIRE(soon([&] {
        const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
        return drafts && drafts->empty();
    }));
    const auto stored = store::loadSession(*opened(coached.workspace()), id, coached.id("Mia"));
    REQUIRE(stored);
    CHECK(stored->answers[0].repWords == u"The leads are very slow");
}

TEST_CASE("undo and redo go through texts and records alike, and a save between them changes nothing of that") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    editor.setRepWords(0, QStringLiteral("a"));
    editor.setRepWords(0, QStringLiteral("ab")); // joined with the one before
    editor.addCommitment(wish("One", false));
    editor.setSharedNote(QStringLiteral("n"));
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.undo();
    CHECK(editor.form().session.sharedNote.isEmpty());
    editor.undo();
    CHECK(editor.form().commitments.empty());
    editor.undo();
    CHECK(editor.form().session.answers[0].repWords.isEmpty());
    CHECK_FALSE(editor.canUndo());
    editor.redo();
    editor.redo();
    CHECK(editor.form().session.answers[0].repWords == u"ab");
    CHECK(editor.form().commitments.size() == 1);
    const SessionId id = editor.form().session.id;
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    editor.open(id);
    REQUIRE(isOpen(editor));
    CHECK(editor.form().commitments.size() == 1);
    editor.removeCommitment(0); // one that the store has
    editor.leave();
    REQUIRE(soon(
        [&] { return coached.workspace().jobs().isIdle() && coached.workspace().coaching()->commitments().empty(); }));
}

TEST_CASE("two windows on one session: the later one shows both and loses neither") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    { // the other window
        auto database = opened(coached.workspace());
        auto session = store::loadSession(*database, id, coached.id("Mia"));
        REQUIRE(session);
        session->sharedNote = QStringLiteral("theirs");
        store::SessionSave save;
        save.session = *session;
        save.by = coached.id("Mia");
        REQUIRE(store::saveSession(*database, save, coached.workspace().clock()));
    }
    editor.setSharedNote(QStringLiteral("mine"));
    QSignalSpy finished(&editor, &SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return editor.form().session.sharedNote.contains(u"theirs"); }));
    CHECK(editor.form().session.sharedNote.contains(u"mine"));
    CHECK(finished.count() == 0);
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Conflict; }));
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
}

TEST_CASE("leaving at once, while the first save is still on its way, keeps what was typed") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionId id;
    {
        SessionEditor editor(coached.workspace());
        app::SessionStart start;
        start.person = coached.id("Ana");
        editor.begin(start);
        REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Open; }));
        id = editor.form().session.id;
        editor.setRepWords(0, QStringLiteral("quickly"));
        editor.addCommitment(wish("One", false));
    }
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    const auto stored = store::loadSession(*opened(coached.workspace()), id, coached.id("Mia"));
    REQUIRE(stored);
    CHECK(stored->answers[0].repWords == u"quickly");
    REQUIRE(soon([&] { return coached.workspace().coaching()->commitments().size() == 1; }));
    const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
    REQUIRE(drafts);
    CHECK(drafts->empty());
}

TEST_CASE("half a commitment waits in a draft until it is added") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    editor.setUnfinished(QStringLiteral("Call ten"));
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    editor.open(id);
    REQUIRE(isOpen(editor));
    CHECK(editor.form().unfinished == u"Call ten");
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.addCommitment(wish("Call ten people", false));
    CHECK(editor.form().unfinished.isEmpty());
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
    REQUIRE(drafts);
    CHECK(drafts->empty());
}

TEST_CASE("why something is put aside or missed is kept while it is typed, and stands there again after a crash") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    coached.commitment("Mia", "Ana", "Ana", "Call ten people", "2026-06-25");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    REQUIRE(editor.form().carried.size() == 1);
    const auto missed = domain::reasonKey(editor.form().carried[0], domain::CommitmentState::Missed);
    editor.setHalfReason(missed, QStringLiteral("Two days of train"));
    CHECK(editor.canUndo());
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    editor.open(id);
    REQUIRE(isOpen(editor));
    CHECK(editor.halfReason(missed) == u"Two days of train");
    CHECK(editor.form().carried[0].isOpen());
    SECTION("it is taken") {
        editor.closeCarried(0, domain::CommitmentState::Missed, QStringLiteral("Two days of training"), {});
        CHECK(editor.halfReason(missed).isEmpty());
        editor.leave();
        REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
        CHECK(store::listDrafts(*opened(coached.workspace()), coached.id("Mia"))->empty());
    }
    SECTION("what it was about has ended elsewhere: the words go to the note") {
        domain::SessionForm form = editor.form();
        form.carried[0].state = domain::CommitmentState::Kept;
        domain::settleReasons(form);
        CHECK(form.halfReasons.empty());
        CHECK(form.session.sharedNote == u"Two days of train");
    }
}

TEST_CASE("a commitment closed elsewhere stays closed when the one-to-one is gone on with") {
    Coached coached;
    const auto call = coached.commitment("Mia", "Ana", "Ana", "Call back", "2026-06-20");
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    editor.setUnfinished(QStringLiteral("Half a")); // a draft stays
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    auto database = opened(coached.workspace());
    auto kept = store::loadCommitment(*database, call);
    REQUIRE(kept);
    kept->state = CommitmentState::Kept, kept->closedOn = day("2026-06-30"), kept->reason = QStringLiteral("seen");
    REQUIRE(store::saveCommitment(*database, *kept, coached.id("Mia"), coached.workspace().clock()));
    editor.open(id);
    REQUIRE(isOpen(editor));
    CHECK(editor.form().unfinished == u"Half a");
    CHECK(editor.form().carried.front().state == CommitmentState::Kept);
    editor.setRepWords(0, QStringLiteral("x"));
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    const auto stored = store::loadCommitment(*opened(coached.workspace()), call);
    REQUIRE(stored);
    CHECK(stored->state == CommitmentState::Kept);
    CHECK(stored->reason == u"seen");
}

TEST_CASE("a commitment changed elsewhere while the form is open doesn't keep it from being finished") {
    Coached coached;
    const auto call = coached.commitment("Mia", "Ana", "Ana", "Call back", "2026-06-20");
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    auto database = opened(coached.workspace());
    auto moved = store::loadCommitment(*database, call);
    REQUIRE(moved);
    moved->movedTo = day("2026-07-20");
    REQUIRE(store::saveCommitment(*database, *moved, coached.id("Mia"), coached.workspace().clock()));
    editor.closeCarried(0, CommitmentState::Kept, {}, day("2026-06-20"));
    QSignalSpy finished(&editor, &SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return editor.form().carried.front().movedTo.has_value(); })); // as the other left it
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Conflict; }));
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
}

TEST_CASE("coming back at once finds what was typed last, without a word about somebody else") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    editor.addCommitment(wish("One", false));
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.setSharedNote(QStringLiteral("last words"));
    editor.leave();
    app::SessionStart start;
    start.person = coached.id("Ana");
    editor.begin(start); // and not a second one
    REQUIRE(isOpen(editor));
    CHECK(editor.form().session.id == id);
    CHECK(editor.form().session.sharedNote == u"last words");
    CHECK(editor.form().commitments.size() == 1);
    CHECK(editor.cameBackText().isEmpty());
    finish(editor);
}

TEST_CASE("an answer about one one-to-one is not taken for another's") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    editor.setSharedNote(QStringLiteral("about Ana"));
    app::SessionStart other;
    other.person = coached.id("Bo");
    editor.begin(other);
    REQUIRE(isOpen(editor));
    CHECK(editor.form().session.sharedNote.isEmpty());
    finish(editor);
}

TEST_CASE("a draft of a one-to-one that was finished elsewhere does not open it again, and its words are added") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    SessionEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    const SessionId id = editor.form().session.id;
    editor.setUnfinished(QStringLiteral("half")); // a draft stays
    editor.setSharedNote(QStringLiteral("mine"));
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    const auto stored = [&] {
        auto found = store::loadSession(*opened(coached.workspace()), id, coached.id("Mia"));
        REQUIRE(found);
        return *found;
    };
    store::SessionSave save;
    save.session = stored();
    save.session.state = SessionState::Held;
    save.session.minutes = 20;
    save.session.sharedNote = QStringLiteral("theirs");
    save.by = coached.id("Carla"); // whose drafts are none of this
    REQUIRE(store::saveSession(*opened(coached.workspace()), save, coached.workspace().clock()));
    editor.open(id);
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Held; }));
    REQUIRE(soon([&] { return stored().sharedNote.contains(u"mine"); }));
    CHECK(stored().sharedNote.contains(u"theirs"));
    CHECK(stored().state == SessionState::Held);
    CHECK(stored().sharedNote.contains(u"half"));
    editor.leave();
    REQUIRE(soon([&] { return coached.workspace().jobs().isIdle(); }));
    const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
    REQUIRE(drafts);
    CHECK(drafts->empty());
}
