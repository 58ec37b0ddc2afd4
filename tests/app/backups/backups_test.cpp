#include "app/backups/backups.h"
#include "app/backups/exit_backup.h"
#include "app/import/import_export.h"
#include "app/privacy/erasure.h"
#include "store/backup.h"
#include "store/backups/backup_list.h"
#include "store/database.h"
#include "store/store_files.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace chalktalk;
using app::Backups;
using app::Workspace;
using tests::soon;

namespace {

struct Said {
    explicit Said(Backups& backups) {
        QObject::connect(&backups, &Backups::said, &backups, [this](const QString& words) { said << words; });
        QObject::connect(&backups, &Backups::failed, &backups, [this](const QString& words) { failed << words; });
    }
    QStringList said, failed;
};

bool isIdle(const Backups& backups) { return backups.state() == Backups::State::Idle && !backups.isLoading(); }

bool ready(Workspace& workspace) { return workspace.state() == Workspace::State::Ready && workspace.snapshot(); }

QStringList filesOf(Workspace& workspace) {
    return QDir(store::backupFolder(workspace.storePath())).entryList(QDir::Files, QDir::Name);
}

// Among the copies that an erasure names.
bool isListed(Workspace& workspace, const QString& file) {
    const auto copies = app::copiesOf(workspace.storePath(), workspace.clock());
    return std::any_of(copies.begin(), copies.end(), [&](const auto& copy) { return copy.file == file; });
}

bool leaves(app::ExitBackup& leaving) {
    bool ended = false;
    const auto seen = QObject::connect(&leaving, &app::ExitBackup::ended, &leaving, [&] { ended = true; });
    const bool begun = leaving.begin();
    const bool done = !begun || soon([&] { return ended; });
    QObject::disconnect(seen);
    return begun && done;
}

} // namespace

TEST_CASE("a backup that one asks for stands in the list with its day, why, what is in it and until when") {
    tests::Coached coached;
    coached.commitment("Mia", "Ana", "Ana", "Call the buyer", "2026-07-10");
    Backups backups(coached.workspace());
    const Said heard(backups);
    CHECK(backups.sentence().isEmpty());
    backups.backUpNow();
    CHECK(backups.state() == Backups::State::BackingUp);
    REQUIRE(soon([&] { return isIdle(backups) && !backups.lines().empty(); }));
    CHECK(heard.failed.isEmpty());
    CHECK(heard.said.size() == 1);
    const app::BackupLine& line = backups.lines().front();
    CHECK(line.reason == QStringLiteral("You asked for it"));
    CHECK(line.content == QStringLiteral("Everything"));
    CHECK(line.when.contains(QStringLiteral("30 Jun 2026")));
    CHECK(line.keptUntil.isEmpty()); // until there is a newer one
    CHECK(backups.sentence().startsWith(QStringLiteral("1 backup, ")));
    CHECK(backups.folder() == coached.workspace().storePath() + QStringLiteral(".backups"));
}

TEST_CASE(
    "a backup is restored into a file of its own, looked at beside the present store, and only then put in place") {
    tests::Coached coached;
    auto& workspace = coached.workspace();
    coached.commitment("Mia", "Ana", "Ana", "Call the buyer", "2026-07-10");
    Backups backups(workspace);
    const Said heard(backups);
    backups.backUpNow();
    REQUIRE(soon([&] { return isIdle(backups) && !backups.lines().empty(); }));
    const QString backup = backups.lines().front().path;
    coached.commitment("Mia", "Ana", "Ana", "Write to the buyer", "2026-07-12");
    coached.settle();
    const QString path = workspace.storePath(), file = backups.freeFile(backups.lines().front());
    CHECK_FALSE(QFileInfo::exists(file));
    CHECK_FALSE(isListed(workspace, file));
    backups.restoreInto(backup, file);
    REQUIRE(soon([&] { return backups.state() == Backups::State::Comparing; }));
    REQUIRE(backups.look());
    CHECK(QFileInfo::exists(file));
    CHECK(backups.look()->copy.commitments == 1);
    REQUIRE(backups.look()->present);
    CHECK(backups.look()->present->commitments == 2);
    CHECK(backups.look()->copy.people == backups.look()->present->people);
    CHECK(backups.look()->isWhole);
    CHECK(backups.look()->findings.isEmpty());
    CHECK(workspace.coaching()->commitments().size() == 2); // nothing has happened to the present one
    SECTION("one may leave it") {
        backups.leaveIt();
        CHECK(backups.state() == Backups::State::Idle);
        CHECK(workspace.state() == Workspace::State::Ready);
        CHECK(QFileInfo::exists(file));
        CHECK(isListed(workspace, file));
        CHECK_FALSE(QFileInfo::exists(path + QStringLiteral(".before-restore")));
    }
    SECTION("or put it in place: the store before is kept, and the window goes on with the restored one") {
        backups.putInPlace();
        REQUIRE(soon([&] { return isIdle(backups) && ready(workspace); }));
        CHECK(heard.failed.isEmpty());
        CHECK(workspace.storePath() == path);
        CHECK(workspace.coaching()->commitments().size() == 1);
        CHECK(QFileInfo::exists(path + QStringLiteral(".before-restore")));
        for (const QString& each : store::storeFiles(file)) CHECK_FALSE(QFileInfo::exists(each));
        CHECK(heard.said.last().contains(QStringLiteral("your store now")));
        backups.refresh();
        REQUIRE(soon([&] { return backups.lines().size() == 2; }));
        coached.commitment("Mia", "Ana", "Ana", "After the restore", "2026-07-12"); // it can be worked with
        coached.settle();
        CHECK(workspace.coaching()->commitments().size() == 2);
    }
    SECTION("and not while another program has the store open") {
        const auto other = store::Database::open(path, store::OpenMode::ReadOnly);
        REQUIRE(other);
        REQUIRE((*other)->facts());
        backups.putInPlace();
        REQUIRE(soon([&] { return backups.state() == Backups::State::Comparing && ready(workspace); }));
        REQUIRE(heard.failed.size() == 1);
        CHECK(heard.failed.front().contains(QStringLiteral("open in another program")));
        CHECK(workspace.coaching()->commitments().size() == 2);
    }
}

TEST_CASE("a file that is there already is not restored over") {
    tests::Coached coached;
    coached.commitment("Mia", "Ana", "Ana", "Call the buyer", "2026-07-10");
    Backups backups(coached.workspace());
    const Said heard(backups);
    backups.backUpNow();
    REQUIRE(soon([&] { return isIdle(backups) && !backups.lines().empty(); }));
    const QString mine = backups.freeFile(backups.lines().front());
    QFile file(mine);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    CHECK(backups.freeFile(backups.lines().front()) != mine);
    backups.restoreInto(backups.lines().front().path, mine);
    REQUIRE(soon([&] { return isIdle(backups); }));
    CHECK(heard.failed.size() == 1);
    CHECK(file.size() == 4);
}

TEST_CASE("leaving makes a backup if something changed since the last one, and can do without") {
    tests::Coached coached;
    auto& workspace = coached.workspace();
    coached.commitment("Mia", "Ana", "Ana", "Call the buyer", "2026-07-10");
    app::ExitBackup leaving(workspace);
    CHECK(leaves(leaving));
    REQUIRE(filesOf(workspace).filter(QStringLiteral("-exit.db")).size() == 1);
    CHECK(leaves(leaving));
    CHECK(filesOf(workspace).filter(QStringLiteral("-exit.db")).size() == 1); // nothing had changed
    coached.commitment("Mia", "Ana", "Ana", "Write to the buyer", "2026-07-10");
    bool ended = false;
    QObject::connect(&leaving, &app::ExitBackup::ended, &leaving, [&] { ended = true; });
    REQUIRE(leaving.begin());
    leaving.cancel();
    REQUIRE(soon([&] { return ended; }));
    CHECK_FALSE(leaving.isRunning());
    CHECK(filesOf(workspace).filter(QStringLiteral("part")).isEmpty());
    workspace.close();
    CHECK_FALSE(leaving.begin()); // no store
}

TEST_CASE("every import into a store that holds something is preceded by a backup") {
    tests::Coached coached;
    auto& workspace = coached.workspace();
    coached.commitment("Mia", "Ana", "Ana", "Call the buyer", "2026-07-10");
    const auto before = filesOf(workspace).filter(QStringLiteral("-import.db")).size();
    tests::TempFolder folder;
    QFile file(folder.path(QStringLiteral("accounts.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("account_id,name\nA77,Harbour Freight\n");
    file.close();
    bool finished = false;
    QStringList steps;
    QObject::connect(&workspace, &Workspace::importFinished, &workspace, [&] { finished = true; });
    app::ImportRequest request;
    request.paths = QStringList{file.fileName()};
    workspace.importExport(request);
    REQUIRE(soon([&] { return finished; }));
    const auto listed = store::listBackups(workspace.storePath(), workspace.clock());
    CHECK(filesOf(workspace).filter(QStringLiteral("-import.db")).size() == before + 1);
    const auto copy = store::Database::open(listed.front().path, store::OpenMode::ReadOnly);
    REQUIRE(copy);
    CHECK((*copy)->facts()->commitments == 1);
    REQUIRE(soon([&] { return ready(workspace); }));
}
