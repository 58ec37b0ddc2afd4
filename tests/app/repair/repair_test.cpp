// A damaged store from the window's side: noticed at the start, repaired on a copy, and put in its place when told to.
#include "app/repair/repair.h"

#include "app/repair/record_names.h"
#include "app/repair/store_checks.h"
#include "app/workspace.h"
#include "store/backups/backup_list.h"
#include "store/database.h"
#include "store/draft_file.h"
#include "store/repair.h"
#include "store/store_files.h"
#include "tests/app/repair/damage_help.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chalktalk;
using app::Repair;
using app::StoreChecks;
using app::Workspace;
using tests::DamagedStore;

namespace {

constexpr int patience = 60'000;

bool soon(const std::function<bool()>& done) { return QTest::qWaitFor(done, patience); }

// A letter of a text of the store, as a bad disk would change it.
void changeALetter(const DamagedStore& store, const QByteArray& text) {
    const qsizetype at = store.original().indexOf(text);
    REQUIRE(at > 0);
    store.writeAt(at, QByteArray(1, static_cast<char>(text[0] ^ 0x20)));
}

QStringList damagedFiles(const QString& store) {
    const QFileInfo info(store);
    QStringList files = info.dir().entryList({info.fileName() + QStringLiteral(".damaged-*")}, QDir::Files);
    files.erase(std::remove_if(files.begin(), files.end(), [](const QString& file) { return file.endsWith(u"-wal"); }),
                files.end()); // its log goes with it
    return files;
}

} // namespace

TEST_CASE("damage is noticed at the start, repaired on a copy, and the copy used only when told to") {
    const DamagedStore store({});
    const auto tables = DamagedStore::coachingTables();
    const auto original = tests::rowsOf(store.path(), tables);
    changeALetter(store, " and more");
    const tests::TempFolder data;
    Workspace workspace(DamagedStore::clock(), data.path());
    QSignalSpy found(&workspace.checks(), &StoreChecks::found);
    workspace.open(store.path());
    REQUIRE(soon([&] { return found.count() > 0; }));
    CHECK(workspace.checks().findings().size() == 1);
    CHECK(workspace.checks().last(StoreChecks::Kind::Quick)->findings == 1);
    CHECK_FALSE(workspace.checks().isUnreadable());

    Repair repair(workspace);
    repair.make();
    REQUIRE(soon([&] { return repair.state() == Repair::State::Ready; }));
    CHECK(repair.total().fromJournal == 1);
    CHECK(repair.total().lost == 0);
    CHECK(repair.total().asFound == 0);
    CHECK(repair.stillWrong().isEmpty());
    CHECK(repair.particulars().size() == 1);
    CHECK(repair.isNothingLost());
    const QString words = app::findingInWords(workspace, workspace.checks().findings().front());
    CHECK(words != workspace.checks().findings().front());
    CHECK(words.contains(QStringLiteral("is not as it was saved")));
    CHECK_FALSE(words.contains(QRegularExpression(QStringLiteral("[0-9]{6}")))); // by its name, not its number
    CHECK_FALSE(repair.backupTime().isEmpty());
    CHECK(tests::rowsOf(store.path(), tables) != original); // nothing has changed yet
    CHECK(damagedFiles(store.path()).isEmpty());
    const QString copy = store.path() + QStringLiteral(".repaired");
    CHECK(QFile::exists(copy));

    repair.leave();
    CHECK_FALSE(QFile::exists(copy));
    CHECK(repair.state() == Repair::State::Idle);
    repair.make();
    REQUIRE(soon([&] { return repair.state() == Repair::State::Ready; }));

    QSignalSpy inPlace(&repair, &Repair::inPlace);
    repair.use();
    REQUIRE(soon([&] { return inPlace.count() > 0 && workspace.state() == Workspace::State::Ready; }));
    REQUIRE(soon([&] { return !workspace.checks().running(); }));
    CHECK(workspace.checks().findings().isEmpty());
    const auto now = tests::rowsOf(store.path(), tables); // calls may be judged anew when a store is opened
    for (const char* table : {"session", "session_answer", "commitment", "private_note", "development_plan"})
        CHECK(now->at(table) == original->at(table));
    CHECK(damagedFiles(store.path()).size() == 1);
    CHECK(QFile::exists(store::journalPath(store.path()))); // goes on
    const auto backups = store::listBackups(store.path(), DamagedStore::clock());
    REQUIRE_FALSE(backups.empty());
    CHECK(backups.front().reason == store::BackupReason::Repair);
}

TEST_CASE("a store whose head is broken is known as damaged, and the repair finds all of it") {
    const DamagedStore store({});
    const auto original = tests::rowsOf(store.path(), DamagedStore::coachingTables());
    const auto storeId = (*store::Database::open(store.path(), store::OpenMode::ReadOnly))->storeId();
    REQUIRE(storeId);
    {
        const auto typing = store::DraftFile::open(store.path(), *storeId);
        REQUIRE(typing);
        const auto typedOn = [](int version) {
            return store::Draft{
                {QStringLiteral("profile"), version, {1}, {2}}, version, {}, 0, {100 + version, 1, 0, 0}};
        };
        REQUIRE((*typing)->save(typedOn(0))); // nothing was saved under it yet
        REQUIRE((*typing)->save(typedOn(3)));
    }
    store.writeAt(0, QByteArray(100, '\x5a'));
    CHECK(store::isDamaged(store.path()));
    const tests::TempFolder data;
    Workspace workspace(DamagedStore::clock(), data.path());
    QSignalSpy unreadable(&workspace.checks(), &StoreChecks::unreadable);
    workspace.open(store.path());
    REQUIRE(soon([&] { return unreadable.count() > 0; }));
    CHECK(workspace.state() == Workspace::State::Failed);
    const QString copy = store.path() + QStringLiteral(".mended");
    const auto report = store::repairStore(store.path(), copy);
    REQUIRE(report);
    CHECK(report->findings.isEmpty());
    CHECK(tests::rowsOf(copy, DamagedStore::coachingTables()) == original);
    REQUIRE(store::useRepaired(store.path(), copy, DamagedStore::clock()));
    {
        const auto typing = store::DraftFile::openToRead(store.path(), *storeId);
        REQUIRE((typing && *typing));
        const auto drafts = (*typing)->all();
        REQUIRE(drafts->size() == 2);
        // What was typed on what may have been damaged comes back beside the record and not over it.
        for (const store::Draft& draft : *drafts) CHECK(draft.baseVersion == (draft.key.record == 0 ? 0 : -1));
    }
    workspace.open(store.path());
    REQUIRE(soon([&] { return workspace.state() == Workspace::State::Ready; }));
    CHECK_FALSE(store::isDamaged(store.path())); // the control
}

TEST_CASE("what was saved since the copy was made keeps it from being used") {
    const DamagedStore store({});
    changeALetter(store, " and more");
    const QString copy = store.path() + QStringLiteral(".repaired");
    REQUIRE(store::repairStore(store.path(), copy));
    {
        tests::TempFolder data;
        Workspace workspace(DamagedStore::clock(), data.path());
        workspace.open(store.path());
        REQUIRE(soon([&] { return workspace.state() == Workspace::State::Ready; }));
        workspace.setStoreSetting(QStringLiteral("holidays_country"), QStringLiteral("DE"));
        REQUIRE(soon([&] { return workspace.storeSetting(QStringLiteral("holidays_country")) == u"DE"; }));
    }
    const auto used = store::useRepaired(store.path(), copy, DamagedStore::clock());
    REQUIRE_FALSE(used);
    CHECK(used.error().code == ErrorCode::Conflict);
    CHECK(QFile::exists(copy));
    CHECK(damagedFiles(store.path()).isEmpty());
}

TEST_CASE("a record that was deleted after the backup does not come back with a repair") {
    const DamagedStore store({});
    const auto notes = tests::rowsOf(store.path(), {"private_note", "focus"});
    QByteArray broken = store.original();
    broken.replace(0, 100, QByteArray(100, '\0'));
    store.write(broken);
    for (const bool withJournal : {true, false}) {
        if (!withJournal) REQUIRE(QFile::remove(store::journalPath(store.path())));
        const QString copy = store.path() + (withJournal ? QStringLiteral(".one") : QStringLiteral(".two"));
        const auto report = store::repairStore(store.path(), copy);
        REQUIRE(report);
        CHECK(report->hasJournal == withJournal);
        CHECK(tests::rowsOf(copy, {"private_note", "focus"}) == notes);
    }
}

TEST_CASE("a repair that is stopped leaves nothing behind") {
    const DamagedStore store({});
    changeALetter(store, " and more");
    std::stop_source stop;
    const QString copy = store.path() + QStringLiteral(".repaired");
    const auto report = store::repairStore(
        store.path(), copy,
        [&](int percent, const QString&) {
            if (percent > 30) stop.request_stop();
        },
        stop.get_token());
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Cancelled);
    for (const QString& each : store::storeFiles(copy)) CHECK_FALSE(QFile::exists(each));
}

TEST_CASE("the full check runs once a week and is remembered") {
    const DamagedStore store({3, 3, true, false});
    const tests::TempFolder data;
    qint64 atMs = 0;
    {
        Workspace workspace(DamagedStore::clock(), data.path());
        workspace.open(store.path());
        REQUIRE(soon([&] { return workspace.checks().last(StoreChecks::Kind::Quick).has_value(); }));
        CHECK_FALSE(workspace.checks().last(StoreChecks::Kind::Full));
        workspace.checks().checkNow();
        REQUIRE(soon([&] { return workspace.checks().last(StoreChecks::Kind::Full).has_value(); }));
        CHECK(workspace.checks().last(StoreChecks::Kind::Full)->findings == 0);
        atMs = workspace.checks().last(StoreChecks::Kind::Full)->atMs;
    }
    Workspace later(DamagedStore::clock(), data.path());
    later.open(store.path());
    REQUIRE(soon([&] { return later.state() == Workspace::State::Ready && !later.checks().running(); }));
    CHECK(later.checks().last(StoreChecks::Kind::Full)->atMs == atMs);
}
