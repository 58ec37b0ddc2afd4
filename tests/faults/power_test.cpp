#include "store/backup.h"
#include "store/import_session.h"
#include "tests/faults/power_cut.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <QFile>
#include <QFileInfo>
#include <set>
#include <sqlite3.h>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

const QString storeName = QStringLiteral("store.chalktalk");

// What was recorded of a store at work, and what is in it after each note: its whole content, every table.
struct Course {
    std::vector<disk::FileAtStart> atStart;
    std::vector<disk::Deed> deeds;
    std::vector<QByteArray> contents; // by note; 0: at the beginning
};

void run(store::Database& database, const char* sql) {
    REQUIRE(sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

// Saves in a small store whose log is put back into it often, closed and opened again now and then.
Course record(const Beginnings& beginnings, int saves, const char* synchronous) {
    const QuickFolder folder;
    const QString path = folder.path(storeName);
    copyStore(beginnings.store(), path);
    Words words(beginnings);
    Course course;
    std::unique_ptr<store::Database> database;
    const auto open = [&] {
        database.reset();
        auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
        REQUIRE(opened);
        database = *std::move(opened);
        run(*database, "pragma wal_autocheckpoint = 60");
        run(*database, synchronous);
    };
    open();
    course.contents.push_back(digestOf(*database));
    database.reset();
    disk::Record recording(folder.path({}).toStdString());
    course.atStart = recording.atStart();
    open();
    for (int n = 0; n < saves; ++n) {
        if (n % 25 == 24) open();
        REQUIRE(words.save(*database, n));
        recording.note(n + 1);
        course.contents.push_back(digestOf(*database));
    }
    database.reset();
    course.deeds = recording.deeds();
    return course;
}

struct Outcome {
    qint64 points = 0, waiting = 0, lost = 0, corrupt = 0, unopened = 0, ahead = 0;
    QString first; // what was wrong first
};

// One point: the files as they may lie there, opened with the store's own code.
void look(const PowerCut& cut, const Course& course, const QuickFolder& folder, Unsynced what, std::mt19937_64& random,
          Outcome& outcome) {
    const QString path = folder.path(storeName);
    cut.layDown(folder.path({}).toStdString(), what, random);
    ++outcome.points;
    outcome.waiting += cut.unsynced() > 0 ? 1 : 0;
    const auto wrong = [&](qint64& count, const QString& why) {
        ++count;
        if (outcome.first.isEmpty()) outcome.first = QStringLiteral("after note %1: ").arg(cut.noted()) + why;
    };
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!opened) return wrong(outcome.unopened, opened.error().message + opened.error().detail);
    store::Database& database = **opened;
    if (const QString found = whatIsWrongWith(database); !found.isEmpty()) return wrong(outcome.corrupt, found);
    const QByteArray content = digestOf(database);
    const auto noted = static_cast<std::size_t>(cut.noted());
    if (content == course.contents[noted]) return;
    if (noted + 1 < course.contents.size() && content == course.contents[noted + 1]) {
        ++outcome.ahead;
        return;
    }
    wrong(outcome.lost, QStringLiteral("the store is not what was acknowledged"));
}

// As many crash points as wished over a course, each in several ways.
Outcome cutPower(Course course, qint64 wanted) {
    const QuickFolder folder;
    PowerCut cut(course.atStart, course.deeds);
    std::mt19937_64 random(20'261'122);
    Outcome outcome;
    const auto ways = static_cast<double>(wanted) / static_cast<double>(cut.length());
    double due = 0;
    for (std::size_t deed = 1; deed <= cut.length(); ++deed) {
        cut.goTo(deed);
        for (due += ways; due >= 1; due -= 1) {
            constexpr Unsynced kinds[] = {Unsynced::Lost, Unsynced::Kept, Unsynced::Some, Unsynced::Torn,
                                          Unsynced::Some, Unsynced::Torn, Unsynced::Torn};
            look(cut, course, folder, kinds[random() % std::size(kinds)], random, outcome);
        }
    }
    return outcome;
}

std::string figures(const Outcome& outcome) {
    return "crash points " + counted(outcome.points) + " (" + counted(outcome.waiting) +
           " with writes waiting for the disk), acknowledged lost in " + counted(outcome.lost) + ", corrupt " +
           counted(outcome.corrupt) + ", not opened " + counted(outcome.unopened) + ", with the next save whole " +
           counted(outcome.ahead);
}

} // namespace

TEST_CASE("whenever the power fails while saving, every acknowledged save is there and the store whole", "[power]") {
    const Beginnings beginnings;
    const Outcome outcome = cutPower(record(beginnings, 60, ""), atLength() ? 20'500 : 400);
    print("power cut while saving: " + figures(outcome));
    INFO(outcome.first.toStdString());
    CHECK(outcome.lost == 0);
    CHECK(outcome.corrupt == 0);
    CHECK(outcome.unopened == 0);
    CHECK(outcome.waiting > outcome.points / 10); // there was something to lose
    CHECK(outcome.ahead > 0);
}

TEST_CASE("the control: with synchronous = normal a power cut loses what was acknowledged, with off it destroys",
          "[power]") {
    const Beginnings beginnings;
    const Outcome normal = cutPower(record(beginnings, 30, "pragma synchronous = normal"), atLength() ? 1'000 : 120);
    print("control, synchronous = normal: " + figures(normal));
    CHECK(normal.lost > 0);
    const Outcome off = cutPower(record(beginnings, 30, "pragma synchronous = off"), atLength() ? 1'000 : 120);
    print("control, synchronous = off: " + figures(off));
    CHECK(off.corrupt + off.unopened > 0);
}
