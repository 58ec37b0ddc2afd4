// Whatever the umask says: files of ours are 0600 and folders 0700, also those that are there only for a moment.
#include "app/export/export_store.h"
#include "app/import/import_export.h"
#include "app/local_settings.h"
#include "app/privacy/sealed_file.h"
#include "base/log.h"
#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/draft_store.h"
#include "tests/store/planted_help.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <QDirIterator>
#include <sys/stat.h>

using namespace chalktalk;
using namespace chalktalk::app;
using namespace chalktalk::tests;

namespace {

class Umask {
  public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
    ~Umask() { ::umask(m_before); }
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;

  private:
    mode_t m_before;
};

// What others may read of what lies below a folder; how many were looked at.
QStringList openToOthers(const QString& folder, int& looked) {
    QStringList open;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        struct stat status {};
        if (::lstat(QFile::encodeName(path).constData(), &status) != 0) continue;
        ++looked;
        const mode_t wanted = S_ISDIR(status.st_mode) ? 0700 : 0600;
        if ((status.st_mode & 07777) != wanted) open << path;
    }
    return open;
}

void everythingIsPrivate(const QString& folder, int& looked) {
    const QStringList open = openToOthers(folder, looked);
    INFO(open.join(u' ').toStdString());
    CHECK(open.isEmpty());
}

} // namespace

TEST_CASE("Every file and folder that the program makes is its owner's alone under any umask") {
    for (const mode_t mask : {mode_t{0}, mode_t{022}, mode_t{077}}) {
        const Umask set(mask);
        const TempFolder outside;
        const QString exported = canonicalFolder(outside.path(QStringLiteral("in")), smallOrganisation());
        CanonicalFiles bad = smallOrganisation();
        bad[QStringLiteral("activities.csv")] += "x1,nobody,,,call,outbound,,not a time,,,\n";
        const QString rejecting = canonicalFolder(outside.path(QStringLiteral("bad")), bad);
        int looked = 0;
        PlantedStore store;
        store.plant(200);
        const auto path = [&](const char* name) { return store.m_folder.path(QString::fromUtf8(name)); };
        const Clock clock = coachingClock();
        LocalSettings settings(path("data"));
        settings.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
        log::openFile(path("logs"));
        log::error("app", "code 4711");
        ImportRequest request;
        request.paths = {rejecting}, request.rejectsFile = path("rejects.csv");
        const auto imported = importExport(*store, request, clock);
        if (!imported) FAIL(imported.error().message.toStdString());
        store::BackupWish wish;
        wish.evenIfUnchanged = true;
        REQUIRE(store::makeBackup(*store, wish, clock));
        REQUIRE(store::backupTo(*store, path("by-hand.db")));
        REQUIRE(exportStore(*store, path("out"), {}, clock));
        REQUIRE(exportPerson(*store, store.ana, path("ana.json"), {}, clock));
        const io::Password password(QStringLiteral("correct horse"));
        // While it is sealed there is a copy and a part.
        const auto midway = [&](qint64, qint64) { everythingIsPrivate(store.m_folder.path(), looked); };
        REQUIRE(sealInto(*store, {path("s.sealed"), {}, {}}, password, clock, midway, {}, {1, 8192}));
        REQUIRE(openSealed(path("s.sealed"), path("opened.db"), password, midway));
        everythingIsPrivate(store.m_folder.path(), looked); // with SQLite's log, index, journal and drafts
        for (const char* there : {"store.chalktalk-wal", "store.chalktalk-shm", "store.chalktalk.redo",
                                  "store.chalktalk.drafts", "store.chalktalk.backups", "logs/chalktalk.log",
                                  "data/settings.ini", "rejects.csv", "out/coaching.json"}) {
            INFO(there);
            CHECK(QFileInfo::exists(path(there)));
        }
        store.close();
        REQUIRE(store::restoreFrom(path("by-hand.db"), store.path()));
        everythingIsPrivate(store.m_folder.path(), looked);
        // The control: what is made without care is found.
        QFile careless(path("careless"));
        REQUIRE(careless.open(QIODevice::WriteOnly));
        careless.close();
        CHECK(openToOthers(store.m_folder.path(), looked).isEmpty() == (mask == 077));
        std::printf("umask %03o: %d files and folders looked at\n", static_cast<unsigned>(mask), looked);
    }
}
