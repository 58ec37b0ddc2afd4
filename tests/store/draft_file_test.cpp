#include "store/draft_aside.h"
#include "store/draft_file.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/same_store.h"
#include "store/session_store.h"
#include "store/store_files.h"
#include "store/transaction.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

#include <csignal>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;

namespace {

store::DraftKey keyOf(const tests::CoachingStore& store, qint64 session = 4711) {
    return {QStringLiteral("session"), session, store.mia, store.ana};
}

store::Draft typed(const tests::CoachingStore& store, qint64 number, const char* words, qint64 writing = 815) {
    return {keyOf(store), 1, QString::fromUtf8(words), tests::noon, {writing, number, 0, 0}};
}

std::unique_ptr<store::DraftFile> fileOf(tests::CoachingStore& store) {
    auto file = store::DraftFile::open(store.path(), (*store).storeId().value());
    REQUIRE(file);
    return std::move(*file);
}

QString wordsOf(tests::CoachingStore& store, qint64 session = 4711) {
    const auto draft = store::loadDraft(*store, keyOf(store, session));
    REQUIRE(draft);
    return *draft ? (*draft)->state : QString();
}

// A child that is killed once it has said that it is where it should be.
template <class Work> void killedAfter(Work work) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        char there = 1;
        if (::write(ends[1], &there, 1) != 1) ::_exit(1);
        for (;;) ::pause();
    }
    char there = 0;
    REQUIRE(::read(ends[0], &there, 1) == 1);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    ::close(ends[0]), ::close(ends[1]);
}

} // namespace

TEST_CASE("a draft stands in a file of its own, for its owner only, and the store's file knows nothing of its words") {
    tests::CoachingStore store;
    REQUIRE(fileOf(store)->save(typed(store, 2, "only in the drafts")));
    const QString path = store::draftsPath(store.path());
    REQUIRE(QFileInfo::exists(path));
    CHECK((QFile::permissions(path) & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)) ==
          QFile::Permissions());
    CHECK(store.number("select count(*) from draft") == 0);
    CHECK(wordsOf(store) == u"only in the drafts");
}

TEST_CASE("an older draft never goes over a newer one, and what a save includes is told by numbers, not by the clock") {
    tests::CoachingStore store;
    const auto file = fileOf(store);
    store::Draft newer = typed(store, 6, "newer");
    newer.updatedAtMs = tests::noon - 3'600'000; // the clock was set back meanwhile
    REQUIRE(file->save(newer));
    REQUIRE(file->save(typed(store, 4, "older")));
    CHECK(wordsOf(store) == u"newer");
    domain::Session session = store.session();
    session.id.value = 4711;
    const store::SessionSave save{session, {}, {}, store.mia, {{815, 4, 0, 0}, false}};
    const auto kept = store::saveSession(*store, save, Clock());
    REQUIRE(kept);
    const auto left = store::loadDraft(*store, keyOf(store));
    REQUIRE((left && *left)); // typed after what was saved
    CHECK((*left)->state == u"newer");
    CHECK((*left)->baseVersion == kept->session.version); // it goes over the record as its own form left it
    REQUIRE(file->save(typed(store, 4, "late")));         // one that was on its way all the while
    REQUIRE(file->remove(store::DraftMark{815, 6, 0, 0}));
    REQUIRE(file->save(typed(store, 4, "late")));
    CHECK(wordsOf(store).isEmpty());
}

TEST_CASE("killed between a save and its draft's removal, no word is lost and none comes twice") {
    tests::CoachingStore store;
    domain::Session session = store.session();
    session.id.value = 4711;
    const store::SessionSave save{session, {}, {}, store.mia, {{815, 4, 0, 0}, false}};
    const auto saveAndDie = [&](bool notes) {
        killedAfter([&] {
            auto database = store::Database::open(store.path(), store::OpenMode::ReadWrite);
            auto drafts = store::DraftFile::open(store.path(), (*database)->storeId().value());
            if (!(*drafts)->save(typed(store, 4, "typed"))) ::_exit(1);
            // As saveSession does it, and ends there.
            if (!store::guarded([&] {
                    store::Transaction transaction(**database);
                    store::SessionSave kept = save;
                    if (!notes) kept.form = {};
                    store::keepSession(**database, kept, Clock());
                    transaction.commit();
                }))
                ::_exit(1);
        });
    };
    SECTION("as it is") {
        store.close();
        saveAndDie(true);
        store.reopen();
        CHECK(fileOf(store)->all()->size() == 1); // it is there
        CHECK(wordsOf(store).isEmpty());          // and known to be in the record
        CHECK(fileOf(store)->all()->empty());
        CHECK(store::loadSession(*store, {4711}, store.mia));
    }
    SECTION("the control: without the note it would come back beside the record") {
        store.close();
        saveAndDie(false);
        store.reopen();
        CHECK(wordsOf(store) == u"typed");
    }
    SECTION("killed again while that is put in order") {
        store.close();
        saveAndDie(true);
        for (int i = 0; i < 3; ++i)
            killedAfter([&] {
                auto database = store::Database::open(store.path(), store::OpenMode::ReadWrite);
                if (!store::settleDrafts(**database)) ::_exit(1);
            });
        store.reopen();
        CHECK(wordsOf(store).isEmpty());
        CHECK(store::loadSession(*store, {4711}, store.mia));
    }
}

TEST_CASE("what came back into a form goes when the form's own draft is there, and with its save") {
    tests::CoachingStore store;
    const auto file = fileOf(store);
    REQUIRE(file->save(typed(store, 8, "before the crash", 1)));
    store::Draft again = typed(store, 0, "before the crash, and on", 2);
    again.mark.before = 1, again.mark.beforeNumber = 8;
    SECTION("its draft is there") {
        REQUIRE(file->save(again));
        REQUIRE(file->all()->size() == 1);
        CHECK(wordsOf(store) == u"before the crash, and on");
    }
    SECTION("its save is there, its draft is not") {
        domain::Session session = store.session();
        session.id.value = 4711;
        REQUIRE(store::saveSession(*store, {session, {}, {}, store.mia, {again.mark, false}}, Clock()));
        CHECK(file->all()->empty());
        CHECK(wordsOf(store).isEmpty());
    }
    SECTION("typed on in another window meanwhile: that stays") {
        REQUIRE(file->save(typed(store, 10, "in the other window", 1)));
        REQUIRE(file->save(again));
        CHECK(file->all()->size() == 2);
    }
}

TEST_CASE("drafts of another store that stood here are put aside, and come back with their store") {
    tests::CoachingStore store, other;
    REQUIRE(fileOf(other)->save(typed(other, 2, "of the other")));
    const QString own = (*store).storeId().value(), theirs = (*other).storeId().value();
    REQUIRE(QFile::copy(store::draftsPath(other.path()), store::draftsPath(store.path())));
    const auto refused = store::DraftFile::open(store.path(), own);
    REQUIRE_FALSE(refused); // nothing is written over it
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(wordsOf(store).isEmpty()); // nor applied
    REQUIRE(store::settleDrafts(*store));
    CHECK(store::draftsAside(store.path()).size() == 1);
    REQUIRE(fileOf(store)->save(typed(store, 2, "mine")));
    CHECK(wordsOf(store) == u"mine");
    // The other store is put back at this place.
    REQUIRE(store::takeOwnDrafts(store.path(), theirs));
    CHECK(store::DraftFile::ownerOf(store::draftsPath(store.path())) == theirs);
    REQUIRE(store::takeOwnDrafts(store.path(), own));
    CHECK(wordsOf(store) == u"mine");
}

TEST_CASE("drafts that an older version kept in the store move over once, whenever it is killed in between") {
    tests::CoachingStore store;
    const auto insert = [&](const char* words) {
        store.exec(("insert into draft values ('session', 4711, " + std::to_string(store.mia.value) + ", " +
                    std::to_string(store.ana.value) + ", 1, '" + words + "', 5)")
                       .c_str());
    };
    insert("of an older version");
    CHECK(wordsOf(store) == u"of an older version"); // also before it has moved
    SECTION("as it is") {}
    SECTION("killed after it was copied") {
        store::Draft copied{keyOf(store), 1, QStringLiteral("of an older version"), 5};
        REQUIRE(store::saveDraft(*store, copied));
    }
    SECTION("killed as soon as it has moved") {
        store.close();
        killedAfter([&] {
            auto database = store::Database::open(store.path(), store::OpenMode::ReadWrite);
            if (!store::settleDrafts(**database)) ::_exit(1);
        });
        store.reopen();
    }
    REQUIRE(store::settleDrafts(*store));
    CHECK(store.number("select count(*) from draft") == 0);
    CHECK(fileOf(store)->all()->size() == 1);
    CHECK(wordsOf(store) == u"of an older version");
    const auto draft = store::loadDraft(*store, keyOf(store));
    domain::Session session = store.session();
    session.id.value = 4711;
    REQUIRE(store::saveSession(*store, {session, {}, {}, store.mia, {(*draft)->mark, false}}, Clock()));
    insert("of an older version"); // as a store brought back from a backup has it
    REQUIRE(store::settleDrafts(*store));
    CHECK(wordsOf(store).isEmpty()); // it is in the record
}

TEST_CASE("a damaged drafts file is put aside as it is, and typing goes on in a new one with what can be read") {
    tests::CoachingStore store;
    const QString path = store::draftsPath(store.path());
    REQUIRE(fileOf(store)->save(typed(store, 2, "typed")));
    SECTION("no database at all") {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        REQUIRE(fileOf(store)->save(typed(store, 4, "typed on")));
        CHECK(wordsOf(store) == u"typed on");
    }
    SECTION("one page of many") {
        auto file = fileOf(store);
        for (qint64 writing = 1000; writing < 1040; ++writing) {
            store::Draft draft = typed(store, 2, "", writing);
            draft.key.record = writing;
            draft.state = QString(3000, u'a');
            REQUIRE(file->save(draft));
        }
        file.reset(); // what is in the log is in the file then
        QFile bytes(path);
        REQUIRE(bytes.open(QIODevice::ReadWrite));
        const qint64 size = bytes.size();
        REQUIRE(size > 80'000);
        bytes.seek(size / 2 / 4096 * 4096);
        bytes.write(QByteArray(4096, '\xff'));
        bytes.close();
        REQUIRE(store::settleDrafts(*store));
        const auto left = fileOf(store)->all();
        REQUIRE(left);
        CHECK(left->size() >= 30);
    }
    const QStringList aside = store::draftsAside(store.path());
    REQUIRE(aside.size() == 1);
    CHECK(aside.front().endsWith(u".damaged"));
}

TEST_CASE("who looks while another window makes the drafts file finds none yet, and nothing damaged") {
    tests::CoachingStore store;
    const QString path = store::draftsPath(store.path());
    REQUIRE(store::makePrivateFile(path)); // as it stands for a moment
    const auto none = store::listDrafts(*store, store.mia);
    REQUIRE(none);
    CHECK(none->empty());
    REQUIRE(fileOf(store)->save(typed(store, 1, "go on")));
    CHECK(wordsOf(store) == QStringLiteral("go on"));
    // The control: a file of which nothing can be made is said to be damaged.
    QFile file(path);
    for (const char* end : {"-wal", "-shm"}) QFile::remove(path + QString::fromLatin1(end));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto damaged = store::listDrafts(*store, store.mia);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().message.contains(QStringLiteral("damaged")));
}

TEST_CASE("drafts are written while somebody else holds the store") {
    tests::CoachingStore store;
    const QString id = (*store).storeId().value();
    tests::CoachingStore* held = &store;
    held->exec("begin immediate"); // as an import does for minutes
    QElapsedTimer since;
    since.start();
    auto file = store::DraftFile::open(store.path(), id);
    REQUIRE(file);
    REQUIRE((*file)->save(typed(store, 2, "typed during an import")));
    CHECK(since.elapsed() < 1500);
    CHECK(wordsOf(store) == u"typed during an import");
    auto second = store::Database::open(store.path(), store::OpenMode::ReadWrite);
    REQUIRE(second);
    // The control: what goes into the store itself does wait.
    sqlite3_busy_timeout((*second)->handle(), 50);
    const auto refused = store::guarded([&] { store::Transaction transaction(**second); });
    CHECK_FALSE(refused);
    held->exec("rollback");
}

TEST_CASE("a draft that can't be written says so, leaves the one before, and the next try succeeds") {
    tests::CoachingStore store;
    REQUIRE(fileOf(store)->save(typed(store, 2, "before")));
    const store::Draft large{keyOf(store), 1, QString(400'000, u'x'), tests::noon, {815, 4, 0, 0}};
    SECTION("no room") {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit little = before;
        little.rlim_cur = 60'000;
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &little) == 0);
        const Status refused = fileOf(store)->save(large);
        ::setrlimit(RLIMIT_FSIZE, &before);
        REQUIRE_FALSE(refused);
        CHECK_FALSE(refused.error().message.isEmpty());
        CHECK(wordsOf(store) == u"before");
    }
    SECTION("the folder is gone") {
        const QString away = store.path() + QStringLiteral(".away");
        REQUIRE(QFile::rename(store::draftsPath(store.path()), away));
        const auto nowhere = store::DraftFile::open(store.path() + QStringLiteral("/nowhere"), QStringLiteral("x"));
        REQUIRE_FALSE(nowhere);
        CHECK(nowhere.error().code == ErrorCode::Unreadable);
        REQUIRE(QFile::rename(away, store::draftsPath(store.path())));
    }
    REQUIRE(fileOf(store)->save(large));
    CHECK(wordsOf(store).size() == 400'000);
}

TEST_CASE("a store is found again by its id: gone and replaced are said, and nothing is made in its place") {
    tests::CoachingStore store, other;
    const QString id = (*store).storeId().value(), path = store.path(), away = path + QStringLiteral(".away");
    CHECK(store::openSameStore(path, id));
    store.close();
    REQUIRE(QFile::rename(path, away));
    const auto gone = store::openSameStore(path, id);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().message.contains(QStringLiteral("Put it back")));
    CHECK_FALSE(QFileInfo::exists(path));
    other.close();
    REQUIRE(QFile::copy(other.path(), path));
    const auto replaced = store::openSameStore(path, id);
    REQUIRE_FALSE(replaced);
    CHECK(replaced.error().message.contains(QStringLiteral("another store")));
    CHECK(store::openSameStore(path, {})); // the control: without an id to hold it against it would be taken
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(away, path));
    CHECK(store::openSameStore(path, id));
    store.reopen();
}

TEST_CASE("a stranger of an older version in the store's place is not brought up to date") {
    tests::CoachingStore store, other;
    const QString id = (*store).storeId().value(), path = other.path();
    other.close();
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &raw) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, "pragma user_version = 4; pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    sqlite3_close(raw);
    const auto bytes = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();
    const auto opened = store::openSameStore(path, id);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.contains(QStringLiteral("another store")));
    CHECK((bytes() == before));
    CHECK_FALSE(QFileInfo::exists(path + QStringLiteral(".backups"))); // nor was it backed up for that
    CHECK_FALSE(store::isStranger(path, {}));                          // the control: without an id it would be taken
}

TEST_CASE("giving up what was typed in one window leaves what another types about the same record") {
    tests::CoachingStore store;
    REQUIRE(fileOf(store)->save(typed(store, 3, "in the other window", 1)));
    REQUIRE(fileOf(store)->save(typed(store, 3, "given up", 2)));
    REQUIRE(store::removeDraft(*store, keyOf(store), {2, 3, 0, 0}));
    CHECK(wordsOf(store) == u"in the other window");
    CHECK(fileOf(store)->all()->size() == 1);
    REQUIRE(store::removeDraft(*store, keyOf(store))); // the control: without a mark all of them go
    CHECK(fileOf(store)->all()->empty());
}

TEST_CASE("what passes is waited for: a full disk and a busy store, but neither damage nor what the store refuses") {
    for (const int code : {SQLITE_FULL, SQLITE_BUSY, SQLITE_IOERR_WRITE, SQLITE_CANTOPEN, SQLITE_READONLY})
        CHECK(store::passes(store::failureOf(code, "a test").error));
    for (const int code : {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT_CHECK, SQLITE_INTERRUPT})
        CHECK_FALSE(store::passes(store::failureOf(code, "a test").error));
    CHECK(store::failureOf(SQLITE_CORRUPT, "a test").error.message.contains(QStringLiteral("Safety, Check")));
}
