#include "app/person/profile_editor.h"

#include "app/forms/leaving_saves.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/profile_store.h"
#include "store/transaction.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <future>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::ProfileEditor;

namespace {

std::unique_ptr<store::Database> opened(app::Workspace& workspace) {
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    return std::move(*database);
}

domain::Profile stored(Coached& org, const char* about, const char* reader) {
    const auto profile = store::loadProfile(*opened(org.workspace()), org.id(about), org.id(reader));
    REQUIRE(profile);
    return *profile;
}

bool isOpen(const ProfileEditor& editor) {
    return soon([&] { return editor.state() == ProfileEditor::State::Open; });
}
bool isSaved(const ProfileEditor& editor) {
    return soon([&] { return editor.saved() == ProfileEditor::Saved::Yes; });
}

// Keeps the writer busy until it is let go.
class BusyWriter {
  public:
    explicit BusyWriter(app::Workspace& workspace) {
        workspace.jobs().write<bool>(
            &workspace,
            [gate = m_gate.get_future().share()](std::stop_token) -> Result<bool> {
                gate.wait();
                return true;
            },
            [](Result<bool>) {});
    }
    ~BusyWriter() { letGo(); }
    void letGo() {
        if (!std::exchange(m_open, true)) m_gate.set_value();
    }

  private:
    std::promise<void> m_gate;
    bool m_open = false;
};

} // namespace

TEST_CASE("what is typed while a save is under way is kept, of both people that were typed about") {
    Coached org;
    org.lookAs("Mia");
    {
        ProfileEditor editor(org.workspace());
        editor.setPerson(org.id("Ana"));
        REQUIRE(isOpen(editor));
        BusyWriter busy(org.workspace());
        editor.setWants(QStringLiteral("to lead"));
        editor.leave(); // under way
        editor.setWants(QStringLiteral("lead a team"));
        editor.setFeedback(QStringLiteral("by examples"));
        editor.setPerson(org.id("Bo"));
        REQUIRE(isOpen(editor)); // another person's save keeps nobody from typing
        editor.setWants(QStringLiteral("a bigger territory"));
        editor.leave();
        editor.setWants(QStringLiteral("a bigger territory and a car"));
        editor.setPerson(org.id("Ana"));
        CHECK(editor.state() == ProfileEditor::State::Loading); // until her own words are in the store
        busy.letGo();
        REQUIRE(isOpen(editor));
        CHECK(editor.profile().wants == u"lead a team");
        CHECK(editor.cameBackText().isEmpty());
    }
    CHECK(soon([&] { return stored(org, "Bo", "Mia").wants == u"a bigger territory and a car"; }));
    CHECK(stored(org, "Ana", "Mia").wants == u"lead a team"); // over one's own words, not beside them
    CHECK(stored(org, "Ana", "Mia").feedback == u"by examples");
    CHECK(soon([&] { return store::listDrafts(*opened(org.workspace()), org.id("Mia"))->empty(); }));
}

TEST_CASE("a draft is written while a save is under way, and the program may end then") {
    Coached org;
    org.lookAs("Mia");
    auto editor = std::make_unique<ProfileEditor>(org.workspace());
    editor->setPerson(org.id("Ana"));
    REQUIRE(isOpen(*editor));
    BusyWriter busy(org.workspace());
    editor->setWants(QStringLiteral("to lead"));
    editor->leave();
    editor->setWants(QStringLiteral("to lead a team"));
    editor.reset();
    busy.letGo();
    CHECK(soon([&] { return stored(org, "Ana", "Mia").wants == u"to lead a team"; }));
}

TEST_CASE("leaving over what somebody else saved meanwhile keeps every word of both") {
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    domain::Profile theirs = stored(org, "Ana", "Carla");
    theirs.wants = QStringLiteral("a bigger territory");
    REQUIRE(store::saveProfile(*opened(org.workspace()), theirs, org.id("Carla"), org.workspace().clock()));
    editor.setWants(QStringLiteral("to lead"));
    editor.setPerson({});
    REQUIRE(soon([&] { return stored(org, "Ana", "Mia").wants.contains(u"to lead"); }));
    CHECK(stored(org, "Ana", "Mia").wants.contains(u"a bigger territory"));
}

TEST_CASE("what was typed about one store's people is written into no other store") {
    Coached org;
    org.lookAs("Mia");
    const QString first = org.workspace().storePath();
    const PersonId ana = org.id("Ana"), mia = org.id("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(ana);
    REQUIRE(isOpen(editor));
    editor.setWants(QStringLiteral("to lead"));
    org.workspace().createSample();
    REQUIRE(soon([&] {
        return org.workspace().storePath() != first && org.workspace().state() == app::Workspace::State::Ready;
    }));
    REQUIRE(soon([&] { return org.workspace().jobs().isIdle(); }));
    const auto in = [&](const QString& path) {
        auto database = store::Database::open(path, store::OpenMode::ReadOnly);
        REQUIRE(database);
        return store::loadProfile(**database, ana, mia).value().wants;
    };
    CHECK(soon([&] { return in(first) == u"to lead"; }));
    CHECK(in(org.workspace().storePath()) != u"to lead");
}

TEST_CASE("half an expectation waits in the draft, and each letter of a row is kept") {
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    editor.addExpectation(QStringLiteral("plan"), day("2026-06-30"));
    editor.setExpectation(0, QStringLiteral("plan each "), day("2026-06-30"));
    editor.setUnfinished(QStringLiteral("debrief wi"));
    editor.setPerson(org.id("Bo"));
    REQUIRE(isOpen(editor));
    CHECK(editor.profile().unfinished.isEmpty());
    REQUIRE(soon([&] { return stored(org, "Ana", "Mia").expectations.size() == 1; }));
    CHECK(soon([&] { return stored(org, "Ana", "Mia").expectations.front().text == u"plan each"; }));
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    CHECK(editor.profile().unfinished == u"debrief wi");
    CHECK(editor.cameBackText().isEmpty()); // the program never ended
    editor.addExpectation(editor.profile().unfinished + QStringLiteral("thin the hour"), day("2026-06-30"));
    editor.setExpectation(0, {}, day("2026-06-30"));
    editor.leave();
    REQUIRE(isSaved(editor));
    const auto now = stored(org, "Ana", "Mia").expectations;
    REQUIRE(now.size() == 1);
    CHECK(now.front().text == u"debrief within the hour");
    CHECK(soon([&] { return store::listDrafts(*opened(org.workspace()), org.id("Mia"))->empty(); }));
}

TEST_CASE("a profile that is typed is a draft at once and saved after a pause") {
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    REQUIRE(editor.mayWrite());
    editor.setWants(QStringLiteral("to lead"));
    CHECK(editor.saved() == ProfileEditor::Saved::Typing);
    const auto drafts = [&] { return store::listDrafts(*opened(org.workspace()), org.id("Mia"))->size(); };
    CHECK(soon([&] { return drafts() == 1; }));
    CHECK(stored(org, "Ana", "Mia").wants.isEmpty()); // not yet: somebody is typing
    REQUIRE(isSaved(editor));
    CHECK(editor.savedText() == u"Saved 12:00");
    CHECK(stored(org, "Ana", "Mia").wants == u"to lead");
    CHECK(drafts() == 0);
}

TEST_CASE("what was typed into a profile before a crash comes back and is said to") {
    Coached org;
    org.lookAs("Mia");
    domain::Profile typed;
    typed.person = org.id("Ana");
    typed.feedback = QStringLiteral("by examples");
    store::Draft draft;
    {
        ProfileEditor editor(org.workspace());
        editor.setPerson(typed.person);
        REQUIRE(isOpen(editor));
        editor.setFeedback(typed.feedback);
        REQUIRE(soon([&] {
            const auto all = store::listDrafts(*opened(org.workspace()), org.id("Mia"));
            REQUIRE(all);
            if (all->empty()) return false;
            draft = all->front();
            return true;
        }));
    }
    REQUIRE(soon([&] { return stored(org, "Ana", "Mia").feedback == u"by examples"; })); // leaving saved it
    auto database = opened(org.workspace());
    domain::Profile before = stored(org, "Ana", "Mia");
    before.feedback.clear();
    REQUIRE(store::saveProfile(*database, before, org.id("Mia"), org.workspace().clock()));
    draft.mark = {};                             // of a form that never got to save
    REQUIRE(store::saveDraft(*database, draft)); // as a killed program leaves it
    ProfileEditor again(org.workspace());
    again.setPerson(typed.person);
    REQUIRE(isOpen(again));
    CHECK(again.profile().feedback == u"by examples");
    CHECK_FALSE(again.cameBackText().isEmpty());
    CHECK(soon([&] { return stored(org, "Ana", "Mia").feedback == u"by examples"; }));
}

TEST_CASE("of two saves of one profile on their way, who closes the window waits for the later") {
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    app::LeavingSaves& saves = app::LeavingSaves::of(org.workspace());
    QString whenDone;
    QObject::connect(&saves, &app::LeavingSaves::changed, &editor, [&] {
        if (saves.pending() == 0) whenDone = stored(org, "Ana", "Mia").wants;
    });
    {
        auto busy = opened(org.workspace()); // nothing is saved while somebody else writes
        store::Transaction writing(*busy);
        editor.setWants(QStringLiteral("to lead"));
        editor.leave();
        editor.setWants(QStringLiteral("to lead a team"));
        editor.leave();
        CHECK(saves.pending() == 1); // the profile is counted once
        CHECK(whenDone.isEmpty());
    }
    REQUIRE(soon([&] { return !whenDone.isEmpty(); }));
    CHECK(whenDone == u"to lead a team");
    CHECK(saves.pending() == 0);
}

TEST_CASE("two who write one profile at once lose nothing of either") {
    CHECK(app::bothTexts(QStringLiteral("mine"), {}) == u"mine");
    CHECK(app::bothTexts({}, QStringLiteral("theirs")) == u"theirs");
    CHECK(app::bothTexts(QStringLiteral("mine and more"), QStringLiteral("mine")) == u"mine and more");
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    domain::Profile theirs = stored(org, "Ana", "Carla");
    theirs.wants = QStringLiteral("a bigger territory");
    theirs.expectations.push_back({QStringLiteral("plan each call"), day("2026-06-01")});
    REQUIRE(store::saveProfile(*opened(org.workspace()), theirs, org.id("Carla"), org.workspace().clock()));
    editor.setWants(QStringLiteral("to lead"));
    editor.leave();
    REQUIRE(soon([&] { return stored(org, "Ana", "Mia").wants.contains(u"to lead"); }));
    const domain::Profile now = stored(org, "Ana", "Mia");
    CHECK(now.wants.contains(u"a bigger territory"));
    REQUIRE(now.expectations.size() == 1);
    CHECK(now.expectations.front().text == u"plan each call");
}

TEST_CASE("the private note about a person is its author's alone, and undo takes back one step") {
    Coached org;
    org.lookAs("Mia");
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    editor.setPrivateNote(QStringLiteral("wants to move house"));
    editor.addExpectation(QStringLiteral("plan each call"), day("2026-06-30"));
    editor.addExpectation(QStringLiteral("debrief within the hour"), day("2026-06-30"));
    editor.undo();
    REQUIRE(isSaved(editor));
    REQUIRE(soon([&] { return stored(org, "Ana", "Mia").expectations.size() == 1; }));
    CHECK(stored(org, "Ana", "Mia").privateNote == u"wants to move house");
    CHECK(stored(org, "Ana", "Carla").privateNote.isEmpty());
    CHECK(stored(org, "Ana", "Ana").privateNote.isEmpty());
    org.lookAs("Carla");
    REQUIRE(soon([&] { return editor.mayWrite() && editor.profile().expectations.size() == 1; }));
    CHECK(soon([&] { return editor.profile().privateNote.isEmpty(); }));
}

TEST_CASE("nobody in particular reads a profile and writes nothing") {
    Coached org;
    ProfileEditor editor(org.workspace());
    editor.setPerson(org.id("Ana"));
    REQUIRE(isOpen(editor));
    CHECK_FALSE(editor.mayWrite());
    editor.setWants(QStringLiteral("x"));
    CHECK(editor.profile().wants.isEmpty());
}
