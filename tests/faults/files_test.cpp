#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/profile_store.h"
#include "store/records/record_past.h"
#include "store/records/redo_journal.h"
#include "store/same_store.h"
#include "store/session_store.h"
#include "store/settings_store.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/call_help.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <QFile>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// One save as the window makes it: the store is found again by its id.
Status saveIn(const QString& path, const QString& id, Words& words, int n) {
    auto database = store::openSameStore(path, id);
    if (!database) return tl::unexpected<Error>(database.error());
    const Status saved = words.save(**database, n);
    store::emptyLog(**database);
    return saved;
}

struct Place {
    Place() : path(folder.path(QStringLiteral("store.chalktalk"))), words(beginnings) {
        copyStore(beginnings.store(), path);
        auto database = store::openSameStore(path, {});
        REQUIRE(database);
        id = *(*database)->storeId();
        database->reset();
        for (int n = 0; n < 5; ++n) REQUIRE(saveIn(path, id, words, n));
    }
    void isAsSaid() const {
        const auto database = store::openSameStore(path, id);
        REQUIRE(database);
        CHECK(whatIsWrongWith(**database) == QString());
        CHECK(words.differenceFrom(**database) == QString());
    }
    Beginnings beginnings;
    QuickFolder folder;
    QString path, id;
    Words words;
};

// Root may write anything: whoever runs this is somebody else in there, and the files are theirs.
int asSomebody(const QuickFolder& folder, const std::function<int()>& work) {
    constexpr uid_t nobody = 65534;
    const std::filesystem::path root = folder.path({}).toStdString();
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {
        REQUIRE(::chown(root.c_str(), nobody, nobody) == 0);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
            REQUIRE(::chown(entry.path().c_str(), nobody, nobody) == 0);
    }
    const Child child([&](const Child::Say& say) {
        if (isRoot && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) return 1;
        say(work());
        return 0;
    });
    return child.hear().value_or(-1);
}

// 0: the save was refused in words, and nothing changed.
int refused(const Place& place) {
    Words words = place.words;
    const Status saved = saveIn(place.path, place.id, words, 5);
    if (saved) return 10;
    if (saved.error().code != ErrorCode::Unreadable) return 11;
    return saved.error().message.contains(QStringLiteral("writ")) ? 0 : 12;
}

} // namespace

TEST_CASE("a read-only file and a read-only folder refuse a save in words, and with rights again it goes through",
          "[files]") {
    for (const bool folderToo : {false, true}) {
        Place place;
        const std::string locked = folderToo ? place.folder.path({}).toStdString() : place.path.toStdString();
        const QByteArray before = bytesOf(place.path);
        REQUIRE(::chmod(locked.c_str(), folderToo ? 0500 : 0400) == 0);
        CHECK(asSomebody(place.folder, [&] { return refused(place); }) == 0);
        CHECK(asSomebody(place.folder, [&] { // it can still be read
                  const auto database = store::Database::open(place.path, store::OpenMode::ReadOnly);
                  return database && place.words.differenceFrom(**database).isEmpty() ? 0 : 1;
              }) == 0);
        CHECK((bytesOf(place.path) == before));
        REQUIRE(::chmod(locked.c_str(), folderToo ? 0700 : 0600) == 0);
        // The control: with the rights it goes through.
        CHECK(asSomebody(place.folder, [&] {
                  Words words = place.words;
                  const Status saved = saveIn(place.path, place.id, words, 5);
                  if (!saved) print(saved.error().message.toStdString() + saved.error().detail.toStdString());
                  return saved ? 0 : 1;
              }) == 0);
    }
}

namespace {

// A mount of its own over the folder, which nobody outside of this process sees.
bool bindOverItself(const std::string& folder) {
    const auto user = ::geteuid(), group = ::getegid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    if (user != 0) {
        const auto tell = [](const char* path, const std::string& words) {
            std::ofstream file(path);
            file << words;
        };
        tell("/proc/self/setgroups", "deny");
        tell("/proc/self/uid_map", "0 " + std::to_string(user) + " 1");
        tell("/proc/self/gid_map", "0 " + std::to_string(group) + " 1");
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount(folder.c_str(), folder.c_str(), nullptr, MS_BIND, nullptr) == 0;
}

bool allowWriting(const std::string& folder, bool yes) {
    struct statvfs is {};
    if (::statvfs(folder.c_str(), &is) != 0) return false;
    unsigned long flags = MS_REMOUNT | MS_BIND | (yes ? 0 : MS_RDONLY); // what is forbidden there stays so
    if (is.f_flag & ST_NOSUID) flags |= MS_NOSUID;
    if (is.f_flag & ST_NODEV) flags |= MS_NODEV;
    if (is.f_flag & ST_NOEXEC) flags |= MS_NOEXEC;
    return ::mount(nullptr, folder.c_str(), nullptr, flags, nullptr) == 0;
}

} // namespace

TEST_CASE(
    "a mount that became read-only refuses a save in words; the store can be read, and the save goes through when the "
    "mount is writable again",
    "[files]") {
    Place place;
    const std::string folder = place.folder.path({}).toStdString();
    constexpr int noMounts = 77;
    const Child child([&](const Child::Say& say) {
        if (!bindOverItself(folder)) return say(noMounts), 0;
        Words words = place.words;
        if (!saveIn(place.path, place.id, words, 5)) return say(1), 0; // a mount alone is no hindrance
        if (!allowWriting(folder, false)) return say(errno == EPERM ? noMounts : 2), 0;
        Words later = words;
        const Status saved = saveIn(place.path, place.id, later, 6);
        if (saved) return say(3), 0;
        if (!saved.error().message.contains(QStringLiteral("writ")))
            return print(saved.error().message.toStdString()), say(4), 0;
        {
            const auto reader = store::Database::open(place.path, store::OpenMode::ReadOnly);
            if (!reader) return print(reader.error().message.toStdString()), say(5), 0;
            if (!words.differenceFrom(**reader).isEmpty()) return say(6), 0;
        }
        if (!allowWriting(folder, true)) return say(7), 0;
        if (!saveIn(place.path, place.id, words, 6)) return say(8), 0; // the control
        const auto database = store::openSameStore(place.path, place.id);
        return say(database && words.differenceFrom(**database).isEmpty() && whatIsWrongWith(**database).isEmpty() ? 0
                                                                                                                   : 9),
               0;
    });
    const int said = child.hear().value_or(-1);
    if (said == noMounts)
        print("a read-only mount: not tried, nobody may mount here");
    else
        CHECK(said == 0);
}

TEST_CASE("a store that was renamed away between two saves is not made anew; back in its place it has every word",
          "[files]") {
    Place place;
    const QString away = place.path + QStringLiteral(".away");
    std::filesystem::rename(place.path.toStdString(), away.toStdString());
    Words words = place.words;
    const Status saved = saveIn(place.path, place.id, words, 5);
    REQUIRE_FALSE(saved);
    CHECK_FALSE(saved.error().message.isEmpty());
    CHECK_FALSE(QFile::exists(place.path));
    std::filesystem::rename(away.toStdString(), place.path.toStdString());
    place.isAsSaid();
    CHECK(saveIn(place.path, place.id, place.words, 5));
    place.isAsSaid();
}

TEST_CASE("who moves a store's file away while a window reads in it moves everything that was acknowledged",
          "[files]") {
    Place place;
    const auto reader = store::Database::open(place.path, store::OpenMode::ReadOnly);
    REQUIRE(reader);
    REQUIRE((*reader)->facts());
    for (int n = 5; n < 12; ++n) REQUIRE(saveIn(place.path, place.id, place.words, n));
    const QString moved = place.folder.path(QStringLiteral("moved.chalktalk"));
    std::filesystem::copy_file(place.path.toStdString(), moved.toStdString()); // and nothing of what stands beside it
    const auto database = store::Database::open(moved, store::OpenMode::ReadOnly);
    REQUIRE(database);
    CHECK(place.words.differenceFrom(**database) == QString());
}

TEST_CASE("another store that was put in a store's place between two saves gets nothing of it", "[files]") {
    Place place;
    const Place other;
    const QString away = place.path + QStringLiteral(".away");
    std::filesystem::rename(place.path.toStdString(), away.toStdString());
    std::filesystem::copy_file(other.path.toStdString(), place.path.toStdString());
    const QByteArray before = bytesOf(place.path);
    Words words = place.words;
    const Status saved = saveIn(place.path, place.id, words, 5);
    REQUIRE_FALSE(saved);
    CHECK_FALSE(saved.error().message.isEmpty());
    CHECK((bytesOf(place.path) == before));
    { // The control: who doesn't ask for the id writes into the stranger's store, and somebody's words go astray.
        const auto astray = store::openSameStore(place.path, {});
        REQUIRE(astray);
        REQUIRE(store::saveSetting(**astray, QStringLiteral("time_zone"), QStringLiteral("Asia/Tokyo"), Clock()));
        store::emptyLog(**astray);
        CHECK((bytesOf(place.path) != before));
    }
    std::filesystem::rename(away.toStdString(), place.path.toStdString());
    for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(place.path.toStdString() + end);
    const auto database = store::openSameStore(place.path, place.id);
    REQUIRE(database);
    CHECK(place.words.differenceFrom(**database) == QString());
}

namespace {

// Adds its own words to a profile, `times`, each time to what is there; says each conflict as 1 and each save as 0.
int addOwnWords(const QString& path, PersonId person, PersonId by, int times, bool careful, const Child::Say& say) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) return 1;
    for (int done = 0; done < times;) {
        auto profile = store::loadProfile(**database, person, by);
        if (!profile) return 2;
        profile->wants += u'x';
        ::usleep(50); // as one who types takes a while
        if (careful) {
            const auto saved = store::saveProfile(**database, *profile, by, coachingClock());
            if (!saved && saved.error().code != ErrorCode::Conflict) return 3;
            say(saved ? 0 : 1);
            done += saved ? 1 : 0;
            continue;
        }
        const std::string sql = "update profile set wants = '" + profile->wants.toStdString() + "'";
        if (sqlite3_exec((*database)->handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return 4;
        say(0);
        ++done;
    }
    return 0;
}

struct Together {
    qint64 saves = 0, conflicts = 0, words = 0;
};

Together saveTogether(Place& place, int times, bool careful) {
    const CallStore& from = place.beginnings.calls();
    Together together;
    {
        domain::Profile profile;
        profile.person = from.ana,
        profile.feedback = QStringLiteral("in the morning"); // without a word there is no row
        auto database = store::openSameStore(place.path, place.id);
        REQUIRE(database);
        REQUIRE(store::saveProfile(**database, profile, from.mia, coachingClock()));
    }
    const auto work = [&](const auto& say) { return addOwnWords(place.path, from.ana, from.mia, times, careful, say); };
    Child one(work), two(work);
    std::vector<int> said;
    CHECK(one.end(said) == 0);
    CHECK(two.end(said) == 0);
    for (const int answer : said) (answer == 0 ? together.saves : together.conflicts) += 1;
    const auto database = store::openSameStore(place.path, place.id);
    REQUIRE(database);
    together.words = store::loadProfile(**database, from.ana, from.mia)->wants.size();
    if (careful) CHECK(whatIsWrongWith(**database) == QString());
    return together;
}

} // namespace

TEST_CASE("two programs that save the same record at the same time lose no word of either", "[files]") {
    Place place;
    const int times = atLength() ? 2'000 : 150;
    const Together careful = saveTogether(place, times, true);
    print("two programs at one record: saves " + counted(careful.saves) + ", conflicts said " +
          counted(careful.conflicts) + ", words lost " + counted(careful.saves - careful.words));
    CHECK(careful.saves == 2 * times);
    CHECK(careful.words == careful.saves);
    CHECK(careful.conflicts > 0);
    // The control: without the version, updates are lost.
    Place other;
    const Together careless = saveTogether(other, times, false);
    print("control, without the version: saves " + counted(careless.saves) + ", words lost " +
          counted(careless.saves - careless.words));
    CHECK(careless.words < careless.saves);
}

TEST_CASE("two programs that save different records at the same time are both heard", "[files]") {
    Place place;
    const CallStore& from = place.beginnings.calls();
    const int times = atLength() ? 1'000 : 100;
    const auto work = [&](int first) {
        return [&place, &from, first, times](const Child::Say& say) {
            auto database = store::Database::open(place.path, store::OpenMode::ReadWrite);
            if (!database) return 1;
            for (int i = 0; i < times; ++i) {
                domain::Session session = from.session();
                session.id.value = first + i;
                if (!store::saveSession(**database, {session, {}, {}, from.mia}, coachingClock())) return 2;
                say(first + i);
            }
            return 0;
        };
    };
    Child one(work(8'000'000)), two(work(9'000'000));
    std::vector<int> said;
    CHECK(one.end(said) == 0);
    CHECK(two.end(said) == 0);
    CHECK(static_cast<int>(said.size()) == 2 * times);
    const auto database = store::openSameStore(place.path, place.id);
    REQUIRE(database);
    for (const int id : said) CHECK(store::loadSession(**database, {id}, from.mia));
    CHECK(whatIsWrongWith(**database) == QString());
    print("two programs at once: saves " + counted(static_cast<qint64>(said.size())) + ", lost 0");
}

TEST_CASE("a clock that is set back between two saves makes neither undone, and the later can be taken back",
          "[files]") {
    Place place;
    const PersonId mia = place.beginnings.calls().mia;
    auto database = *store::openSameStore(place.path, place.id);
    domain::Session session = *store::loadSession(*database, {1'000'000}, mia);
    const auto save = [&](const char* words, qint64 ms) {
        session.sharedNote = QString::fromUtf8(words);
        auto kept = store::saveSession(*database, {session, {}, {}, mia}, clockAt(ms));
        REQUIRE(kept);
        session = kept->session;
    };
    save("first", noon);
    save("later, by a clock that was set back", noon - 3'600'000);
    CHECK(store::loadSession(*database, session.id, mia)->sharedNote == session.sharedNote);
    CHECK(whatIsWrongWith(*database) == QString());
    const auto journal = store::readJournal(place.path);
    for (std::size_t i = 1; i < journal.entries.size(); ++i)
        CHECK(journal.entries[i].change > journal.entries[i - 1].change);
    REQUIRE_FALSE(database->changes().empty());
    REQUIRE(store::undoChanges(*database, {database->changes().back()}, mia, clockAt(noon - 7'200'000)));
    CHECK(store::loadSession(*database, session.id, mia)->sharedNote == QStringLiteral("first"));
    CHECK(whatIsWrongWith(*database) == QString());
}

TEST_CASE("saves in the hour that a clock change repeats or leaves out stand in their order, and backups too",
          "[files]") {
    Place place;
    const CallStore& from = place.beginnings.calls();
    auto database = *store::openSameStore(place.path, place.id);
    REQUIRE(store::saveSetting(*database, QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin"), Clock()));
    std::vector<qint64> times;
    for (const char* day : {"2026-10-25T00:15:00Z", "2026-03-29T00:15:00Z"}) { // 2:15 comes twice; never
        const qint64 begin = QDateTime::fromString(QString::fromUtf8(day), Qt::ISODate).toMSecsSinceEpoch();
        for (int i = 0; i < 4; ++i) times.push_back(begin + i * 1'800'000LL);
    }
    std::ranges::sort(times);
    int number = 0;
    for (const qint64 at : times) {
        domain::Session session = from.session();
        session.id.value = 8'000'000 + ++number;
        session.plannedAtMs = session.startedAtMs = at, session.endedAtMs = at + 1'500'000;
        REQUIRE(store::saveSession(*database, {session, {}, {}, from.mia}, clockAt(at)));
        store::BackupWish wish;
        wish.reason = store::BackupReason::Asked, wish.evenIfUnchanged = true;
        const auto made = store::makeBackup(*database, wish, clockAt(at));
        REQUIRE(made);
        CHECK_FALSE(made->isEmpty());
    }
    const auto sessions = store::loadSessionsOf(*database, from.ana, from.mia);
    REQUIRE(sessions);
    std::vector<qint64> read;
    for (const auto& session : *sessions)
        if (session.id.value > 8'000'000) read.push_back(session.startedAtMs);
    std::ranges::reverse(read);
    CHECK(read == times);
    const auto backups = store::listBackups(place.path, clockAt(times.back()));
    REQUIRE(backups.size() >= 4); // all of that day and the day before
    for (std::size_t i = 1; i < backups.size(); ++i) CHECK(backups[i].atMs < backups[i - 1].atMs);
    CHECK(whatIsWrongWith(*database) == QString());
}
