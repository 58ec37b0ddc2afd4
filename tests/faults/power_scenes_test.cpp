#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/import_session.h"
#include "store/migrate.h"
#include "store/profile_store.h"
#include "tests/faults/old_store.h"
#include "tests/faults/power_cut.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <QFile>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

// Something greater than a save that a store goes through, and what must hold whenever the power fails in it.
struct Scene {
    std::string name;
    // Makes what is there before; the work itself, whose end is noted as 1; what is wrong after a cut, in words.
    std::function<void(const QString& path)> begin;
    std::function<void(const QString& path)> work;
    std::function<QString(const QString& path, bool isDone)> wrong;
};

struct Outcome {
    qint64 points = 0, wrong = 0;
    QString first;
};

Outcome cutPower(const Scene& scene, qint64 wanted) {
    std::vector<disk::FileAtStart> atStart;
    std::vector<disk::Deed> deeds;
    {
        const QuickFolder folder;
        const QString path = folder.path(QStringLiteral("store.chalktalk"));
        scene.begin(path);
        disk::Record recording(folder.path({}).toStdString());
        atStart = recording.atStart();
        scene.work(path);
        recording.note(1);
        deeds = recording.deeds();
    }
    const QuickFolder folder;
    const QString path = folder.path(QStringLiteral("store.chalktalk"));
    PowerCut cut(std::move(atStart), std::move(deeds));
    std::mt19937_64 random(42);
    Outcome outcome;
    const auto ways = static_cast<double>(wanted) / static_cast<double>(cut.length());
    double due = 0;
    for (std::size_t deed = 1; deed <= cut.length(); ++deed) {
        cut.goTo(deed);
        for (due += ways; due >= 1; due -= 1) {
            constexpr Unsynced kinds[] = {Unsynced::Lost, Unsynced::Kept, Unsynced::Some, Unsynced::Torn};
            cut.layDown(folder.path({}).toStdString(), kinds[random() % std::size(kinds)], random);
            ++outcome.points;
            const QString wrong = scene.wrong(path, cut.noted() > 0);
            outcome.wrong += wrong.isEmpty() ? 0 : 1;
            if (!wrong.isEmpty() && outcome.first.isEmpty())
                outcome.first = QStringLiteral("before deed %1: ").arg(deed) + wrong;
        }
    }
    return outcome;
}

// Opens it with the store's own code and says what is wrong; what it holds goes to `content`.
QString lookInto(const QString& path, QByteArray* content) {
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!opened) return opened.error().message + opened.error().detail;
    const QString wrong = whatIsWrongWith(**opened);
    if (content) *content = digestOf(**opened);
    return wrong;
}

Status import(store::Database& database) {
    const auto written = store::writeFacts(database, options(noon + 1),
                                           [](store::ImportSession& session) { return fillSmall(session, 400); });
    return written ? Status{} : tl::unexpected<Error>(written.error());
}

std::unique_ptr<store::Database> open(const QString& path) {
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    REQUIRE(opened);
    return *std::move(opened);
}

// A store with a round of records, as the scenes begin.
struct Start {
    Start() : seed(folder.path(QStringLiteral("seed.chalktalk"))), words(beginnings) {
        copyStore(beginnings.store(), seed);
        const auto database = open(seed);
        for (int n = 0; n < Words::kinds; ++n) REQUIRE(words.save(*database, n));
        content = digestOf(*database);
    }
    [[nodiscard]] std::function<void(const QString&)> put() const {
        return [this](const QString& path) { copyStore(seed, path); };
    }
    Beginnings beginnings;
    QuickFolder folder;
    QString seed;
    Words words;
    QByteArray content;
};

Scene importing(const Start& start) {
    auto after = std::make_shared<QByteArray>();
    return {"import", start.put(),
            [after](const QString& path) {
                const auto database = open(path);
                REQUIRE(import(*database));
                *after = digestOf(*database);
            },
            [&start, after](const QString& path, bool isDone) {
                QByteArray content;
                const QString wrong = lookInto(path, &content);
                if (!wrong.isEmpty() || content == *after) return wrong;
                return isDone || content != start.content ? QStringLiteral("neither before nor after") : QString();
            }};
}

Scene migrating(const Start& start) {
    auto old = std::make_shared<QByteArray>();
    return {"migration",
            [&start, old](const QString& path) {
                makeOldStore(start.seed, path);
                *old = contentOf(path);
            },
            [](const QString& path) { open(path); },
            [&start, old](const QString& path, bool isDone) {
                const int version = versionOf(path);
                if (version != store::currentVersion() && (isDone || version != oldVersion))
                    return QStringLiteral("version %1").arg(version);
                if (contentOf(path) != *old) return QStringLiteral("other content");
                const QString wrong = lookInto(path, nullptr); // completes it
                if (!wrong.isEmpty()) return wrong;
                return start.words.differenceFrom(*open(path));
            }};
}

Scene creating() {
    return {"creation", [](const QString&) {},
            [](const QString& path) { REQUIRE(store::Database::open(path, store::OpenMode::Create)); },
            [](const QString& path, bool isDone) {
                if (!QFile::exists(path)) return isDone ? QStringLiteral("not there") : QString();
                return lookInto(path, nullptr);
            }};
}

// The control: a copy as it is made by whoever forgets to have it written to the disk before its name says that it is
// whole.
Scene copyingCarelessly(const Start& start) {
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return {"careless copy", start.put(),
            [read](const QString& path) {
                QFile part(path + QStringLiteral(".part"));
                REQUIRE((part.open(QIODevice::WriteOnly) && part.write(read(path)) > 0));
                part.close();
                REQUIRE(part.rename(path + QStringLiteral(".copy")));
            },
            [read](const QString& path, bool) {
                const QString copy = path + QStringLiteral(".copy");
                if (!QFile::exists(copy) || read(copy) == read(path)) return QString();
                return QStringLiteral("it has the name of a whole copy and is none");
            }};
}

// An automatic backup, which takes from the redo journal what it holds itself.
Scene backingUp(const Start& start) {
    return {"backup",
            [&start](const QString& path) {
                copyStore(start.seed, path);
                const auto database = open(path); // one to begin with, so that the journal is cut by the next
                REQUIRE(store::makeBackup(*database, {}, Clock()));
                REQUIRE(store::saveCadence(*database, start.beginnings.calls().ana, 9, {}, Clock()));
            },
            [](const QString& path) {
                const auto made = store::makeBackup(*open(path), {}, Clock());
                REQUIRE((made && !made->isEmpty()));
            },
            [](const QString& path, bool isDone) {
                const QString wrong = lookInto(path, nullptr);
                if (!wrong.isEmpty()) return wrong;
                qint64 sound = 0;
                for (const auto& backup : store::listBackups(path, Clock())) {
                    if (!backup.isSound || !store::verifyBackup(backup.path, Clock()))
                        return QStringLiteral("a backup with a backup's name is not whole");
                    ++sound;
                }
                return sound < (isDone ? 2 : 1) ? QStringLiteral("a backup is missing") : QString();
            }};
}

} // namespace

TEST_CASE("whenever the power fails in an import, a migration, a backup or a store's first hour, nothing is half done",
          "[power]") {
    const Start start;
    for (const Scene& scene : {importing(start), migrating(start), backingUp(start), creating()}) {
        const Outcome outcome = cutPower(scene, atLength() ? 1'500 : 60);
        print("power cut in " + scene.name + ": crash points " + counted(outcome.points) + ", wrong " +
              counted(outcome.wrong));
        INFO(scene.name << ": " << outcome.first.toStdString());
        CHECK(outcome.wrong == 0);
    }
    const Outcome careless = cutPower(copyingCarelessly(start), atLength() ? 500 : 60);
    print("control, a copy that nobody synced: crash points " + counted(careless.points) + ", wrong " +
          counted(careless.wrong));
    CHECK(careless.wrong > 0);
}
