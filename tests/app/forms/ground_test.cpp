// What a form does when the ground gives way: it keeps its words, says so plainly, and is saved once it can be.
#include "app/session/session_editor.h"
#include "io/coaching_json.h"
#include "store/draft_file.h"
#include "store/draft_store.h"
#include "store/session_store.h"
#include "store/store_files.h"
#include "store/transaction.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/catch.h"

#include <atomic>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace chalktalk;
using app::SessionEditor;
using tests::Coached;
using tests::isOpen;
using tests::soon;

namespace {

std::unique_ptr<store::Database> opened(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    REQUIRE(database);
    return std::move(*database);
}

// All words that stand in drafts of this store, whatever the store itself says about them.
QString draftsOf(const app::StorePlace& place) {
    const auto file = store::DraftFile::openToRead(place.path, place.id);
    if (!file || !*file) return {};
    QString words;
    for (const store::Draft& draft : (*file)->all().value_or(std::vector<store::Draft>{})) words += draft.state;
    return words;
}

QString noteOf(const app::StorePlace& place, SessionId id, PersonId reader) {
    const auto session = store::loadSession(*opened(place.path), id, reader);
    return session ? session->sharedNote : QString();
}

QString asDraft(const domain::SessionForm& form) { return QString::fromUtf8(io::toJson(form)); }

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isQuiet(app::Workspace& workspace) {
    return soon([&] { return workspace.jobs().isIdle(); });
}

// Mia's one-to-one with Ana, begun and saved.
struct Begun {
    Coached coached;
    std::unique_ptr<SessionEditor> editor;
    app::StorePlace place;
    SessionId id;
    PersonId mia;

    Begun() {
        coached.lookAs("Mia");
        coached.settle();
        editor = std::make_unique<SessionEditor>(coached.workspace());
        begin(*editor, coached, "Ana");
        REQUIRE(soon([&] { return editor->form().session.version > 0; }));
        REQUIRE(isQuiet(coached.workspace()));
        place = coached.workspace().place();
        id = editor->form().session.id;
        mia = coached.id("Mia");
    }
    [[nodiscard]] QString note() const { return noteOf(place, id, mia); }
};

} // namespace

TEST_CASE("what is typed is on the disk within 1.5 s while an import keeps writer and store busy") {
    Begun begun;
    app::Workspace& workspace = begun.coached.workspace();
    std::atomic<bool> holds = false, ends = false;
    workspace.jobs().write<bool>(
        &workspace,
        [&, path = begun.place.path](std::stop_token) -> Result<bool> {
            const auto database = opened(path);
            store::Transaction import(*database, store::Transaction::Facts);
            holds = true;
            while (!ends) QThread::msleep(5);
            return true;
        },
        [](Result<bool>) {});
    REQUIRE(soon([&] { return holds.load(); }));
    QElapsedTimer since;
    since.start();
    begun.editor->setSharedNote(QStringLiteral("typed during an import"));
    CHECK(soon([&] { return draftsOf(begun.place).contains(u"typed during an import"); }));
    CHECK(since.elapsed() < 1500);
    CHECK(begun.editor->saved() != SessionEditor::Saved::Failed);
    since.restart();
    begun.editor->setSharedNote(QStringLiteral("typed during an import, and left"));
    begun.editor->leave();
    CHECK(soon([&] { return draftsOf(begun.place).contains(u"and left"); })); // not only when the writer comes to it
    CHECK(since.elapsed() < 1500);
    CHECK(begun.note().isEmpty()); // the control: the record itself does wait
    ends = true;
    REQUIRE(soon([&] { return begun.note() == u"typed during an import, and left"; }));
    REQUIRE(isQuiet(workspace));
    CHECK(store::listDrafts(*opened(begun.place.path), begun.mia)->empty());
}

TEST_CASE("the store is renamed under the program: nothing is made in its place, and it is saved when it is back") {
    Begun begun;
    app::Workspace& workspace = begun.coached.workspace();
    QSignalSpy failed(&workspace, &app::Workspace::failed), notice(&workspace, &app::Workspace::notice);
    const QString away = begun.place.path + QStringLiteral(".away");
    REQUIRE(QFile::rename(begun.place.path, away));
    begun.editor->setSharedNote(QStringLiteral("typed while it was away"));
    REQUIRE(soon([&] { return draftsOf(begun.place).contains(u"typed while it was away"); }));
    begun.editor->setSharedNote(QStringLiteral("typed while it was away, and on"));
    begun.editor->leave();
    REQUIRE(soon([&] { return failed.count() > 0; }));
    bool saysWhatToDo = false;
    for (const auto& said : failed) saysWhatToDo |= said.front().toString().contains(QStringLiteral("Put it back"));
    CHECK(saysWhatToDo);
    workspace.setStoreSetting(QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin"));
    REQUIRE(isQuiet(workspace));
    CHECK_FALSE(QFileInfo::exists(begun.place.path));
    CHECK(noteOf({away, {}}, begun.id, begun.mia).isEmpty()); // what is elsewhere now is left alone, too
    REQUIRE(QFile::rename(away, begun.place.path));
    REQUIRE(soon([&] { return begun.note().contains(u"and on"); })); // by itself
    CHECK(soon([&] { return notice.count() > 0; }));
    CHECK(begun.note() == u"typed while it was away, and on"); // once
}

TEST_CASE("another store in the store's place is not written to") {
    Begun begun;
    Coached other;
    const QString theirs = other.workspace().storePath();
    REQUIRE(isQuiet(other.workspace()));
    const QString away = begun.place.path + QStringLiteral(".away");
    REQUIRE(QFile::rename(begun.place.path, away));
    REQUIRE(QFile::copy(theirs, begun.place.path));
    const QByteArray before = bytesOf(begun.place.path);
    app::Workspace& workspace = begun.coached.workspace();
    QSignalSpy failed(&workspace, &app::Workspace::failed);
    begun.editor->setSharedNote(QStringLiteral("belongs to the first"));
    REQUIRE(soon([&] { return draftsOf(begun.place).contains(u"belongs to the first"); }));
    begun.editor->leave();
    workspace.setStoreSetting(QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin"));
    REQUIRE(soon([&] { return failed.count() >= 2; }));
    for (const auto& said : failed) CHECK(said.front().toString().contains(QStringLiteral("another store")));
    CHECK(bytesOf(begun.place.path) == before);
    CHECK(workspace.state() == app::Workspace::State::Ready); // what is shown is still of the first
    REQUIRE(QFile::remove(begun.place.path));
    REQUIRE(QFile::rename(away, begun.place.path));
    CHECK(soon([&] { return begun.note() == u"belongs to the first"; }));
}

TEST_CASE("when not even a draft can be written the form says so, keeps its words, and tries again by itself") {
    Begun begun;
    const QString drafts = store::draftsPath(begun.place.path);
    for (const QString& file : {drafts, drafts + QStringLiteral("-wal"), drafts + QStringLiteral("-shm")})
        QFile::remove(file);
    REQUIRE(QDir().mkdir(drafts)); // nothing can be written there
    begun.editor->setSharedNote(QStringLiteral("typed with nowhere to go"));
    REQUIRE(soon([&] { return begun.editor->saved() == SessionEditor::Saved::Failed; }));
    CHECK(begun.editor->savedText().startsWith(QStringLiteral("Not on disk yet: ")));
    CHECK(begun.editor->savedText().contains(QStringLiteral("still here")));
    CHECK(begun.editor->form().session.sharedNote == u"typed with nowhere to go");
    REQUIRE(QDir().rmdir(drafts));
    REQUIRE(soon([&] { return begun.editor->saved() == SessionEditor::Saved::Yes; }));
    CHECK(draftsOf(begun.place).contains(u"typed with nowhere to go"));
}

TEST_CASE("a one-to-one whose first save was still waiting when the program was killed comes back from its draft") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const PersonId mia = coached.id("Mia"), ana = coached.id("Ana");
    domain::SessionForm form;
    form.session.id = SessionId{4711}, form.session.coach = mia, form.session.person = ana;
    form.session.state = domain::SessionState::Open, form.session.startedAtMs = 1'782'800'000'000;
    form.session.sharedNote = QStringLiteral("never saved");
    const store::Draft draft{{QStringLiteral("session"), 4711, mia, ana}, 0, asDraft(form), 5, {1, 2, 0, 0}};
    REQUIRE(store::saveDraft(*opened(coached.workspace().storePath()), draft));
    SessionEditor editor(coached.workspace());
    SECTION("by its number, as what came back is opened") { editor.open(SessionId{4711}); }
    SECTION("by beginning with the same person") { begin(editor, coached, "Ana"); }
    REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Open; }));
    CHECK(editor.form().session.sharedNote == u"never saved");
    CHECK_FALSE(editor.cameBackText().isEmpty());
    CHECK(soon([&] { return noteOf(coached.workspace().place(), SessionId{4711}, mia) == u"never saved"; }));
}

TEST_CASE("two windows on one store: what both type is kept, whoever saves first") {
    Begun begun;
    app::Workspace second(begun.coached.workspace().clock(), begun.coached.workspace().dataDir());
    second.open(begun.place.path);
    REQUIRE(soon([&] { return second.state() == app::Workspace::State::Ready && second.snapshot(); }));
    REQUIRE(second.me() != domain::noPerson);
    SessionEditor there(second);
    there.open(begun.id);
    REQUIRE(isOpen(there));
    begun.editor->setSharedNote(QStringLiteral("in the first window"));
    there.setSharedNote(QStringLiteral("in the second window"));
    REQUIRE(soon([&] {
        return draftsOf(begun.place).contains(u"first window") && draftsOf(begun.place).contains(u"second window");
    }));
    there.leave();
    REQUIRE(soon([&] { return begun.note().contains(u"second window"); }));
    CHECK(draftsOf(begun.place).contains(u"first window")); // the other window's save took its own draft only
    QSignalSpy told(&begun.coached.workspace(), &app::Workspace::notice), toldThere(&second, &app::Workspace::notice);
    begun.editor->leave();
    REQUIRE(soon([&] { return begun.note().contains(u"first window"); }));
    CHECK(begun.note().contains(u"second window"));
    REQUIRE(soon([&] { return told.count() == 1; })); // who left is told that it is both now
    CHECK(told[0][0].toString().contains(u"both versions"));
    CHECK(toldThere.count() == 0); // whoever was first merged nothing
}

TEST_CASE("a clock that was set back and the hour that comes twice change nothing about what was typed last") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    const PersonId mia = coached.id("Mia");
    const SessionId id = coached.held("Mia", "Ana", "2026-06-02");
    const auto database = opened(coached.workspace().storePath());
    const auto stored = store::loadSession(*database, id, mia);
    REQUIRE(stored);
    const auto typed = [&](const char* words, qint64 number, const char* at) {
        domain::SessionForm form;
        form.session = *stored;
        form.session.sharedNote = QString::fromUtf8(words);
        const qint64 ms = QDateTime::fromString(QString::fromLatin1(at), Qt::ISODate).toMSecsSinceEpoch();
        const store::DraftKey key{QStringLiteral("session"), id.value, mia, coached.id("Ana")};
        REQUIRE(store::saveDraft(*database, {key, stored->version, asDraft(form), ms, {7, number, 0, 0}}));
    };
    coached.workspace().setStoreSetting(QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin"));
    REQUIRE(soon([&] { return coached.workspace().zone().id() == "Europe/Berlin"; }));
    SECTION("the hour that comes twice") {
        typed("at ten to three, summer time", 2, "2026-10-25T00:50:00Z");
        typed("twenty minutes later, winter time", 4, "2026-10-25T01:10:00Z");
        SessionEditor editor(coached.workspace());
        editor.open(id);
        REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Held; }));
        CHECK(editor.form().session.sharedNote == u"twenty minutes later, winter time");
        CHECK(editor.cameBackText().contains(QStringLiteral("02:10")));
    }
    SECTION("the hour that does not come, and a clock set back by a day") {
        typed("at five past three", 2, "2026-03-29T01:05:00Z");
        typed("a day before, by the clock", 4, "2026-03-28T00:30:00Z");
        SessionEditor editor(coached.workspace());
        editor.open(id);
        REQUIRE(soon([&] { return editor.state() == SessionEditor::State::Held; }));
        CHECK(editor.form().session.sharedNote == u"a day before, by the clock");
    }
}
