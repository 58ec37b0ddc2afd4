// An open one-to-one: what is typed is on disk in a breath, comes back after a crash, and ends whole.
#include "app/session/session_editor.h"

#include "app/session/preparation.h"
#include "store/audit_store.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/session_store.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace chalktalk;
using app::CommitmentWish;
using app::SessionEditor;
using domain::CommitmentState;
using domain::Ending;
using domain::SessionState;
using tests::Coached;
using tests::day;
using tests::soon;

namespace {

std::unique_ptr<store::Database> opened(app::Workspace& workspace) {
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    return std::move(*database);
}

bool isOpen(const SessionEditor& editor) {
    return soon([&] {
        return editor.state() == SessionEditor::State::Open && editor.form().session.version > 0 &&
               !editor.factsNow().empty();
    });
}

void begin(SessionEditor& editor, Coached& coached, const char* person) {
    app::SessionStart start;
    start.person = coached.id(person);
    editor.begin(start);
    REQUIRE(isOpen(editor));
}

CommitmentWish wish(const char* what, bool mine, const char* indicator = "") {
    CommitmentWish wish;
    wish.what = QString::fromUtf8(what);
    wish.mine = mine;
    wish.due = day("2026-07-07");
    wish.indicator = QString::fromUtf8(indicator);
    if (*indicator) wish.checkOn = day("2026-07-28");
    return wish;
}

} // namespace

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
    QSignalSpy finished(&editor, &SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
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
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
}

TEST_CASE("preparing offers the facts, remembers what was chosen, and starts the one-to-one with it") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    app::Preparation preparation(coached.workspace());
    preparation.setPerson(coached.id("Ana"));
    REQUIRE(soon([&] { return !preparation.isLoading(); }));
    REQUIRE(preparation.agenda().items.size() > 4);
    CHECK(preparation.start().questions.size() == 3);
    for (std::size_t i = 0; i < preparation.agenda().items.size(); ++i) preparation.choose(i, true);
    CHECK(preparation.start().facts.size() == app::Preparation::mostFacts);
    CHECK(preparation.brief().facts.size() == app::Preparation::mostFacts);
    CHECK(coaching::asText(preparation.brief()).contains(preparation.start().facts.front().sentence));
    coached.settle(); // everything is computed anew
    REQUIRE(soon([&] { return !preparation.isLoading(); }));
    CHECK(preparation.start().facts.size() == app::Preparation::mostFacts);
    SessionEditor editor(coached.workspace());
    editor.begin(preparation.start());
    REQUIRE(isOpen(editor));
    CHECK(editor.form().session.facts.size() == app::Preparation::mostFacts);
    REQUIRE(soon([&] { return preparation.openSession().has_value(); }));
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
    REQUIRE(soon([&] { return editor.saved() == SessionEditor::Saved::Yes; }));
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
    QSignalSpy finished(&editor, &SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
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
    QSignalSpy finished(&editor, &SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
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
