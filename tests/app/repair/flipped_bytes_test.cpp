// One flipped byte in a coaching record's pages: noticed, never a crash, and repaired to what was saved.
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/ledger_loader.h"
#include "store/repair.h"
#include "store/store_check.h"
#include "store/store_files.h"
#include "tests/app/repair/damage_help.h"
#include "tests/support/catch.h"

#include <iostream>
#include <QFile>
#include <random>
#include <sstream>

using namespace chalktalk;
using tests::DamagedStore;

namespace {

struct Flip {
    bool changed = false, noticed = false, bySqlite = false, repaired = true, mended = false;
    std::string problem;
};

void removeRepaired(const QString& file) {
    for (const QString& each : store::storeFiles(file)) QFile::remove(each);
}

// What the program would do with such a store besides checking it; only whether it lives through it counts.
void useIt(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadOnly);
    if (!database) return;
    const auto ledger = store::loadLedger(**database, *dayFromIso(u"2026-06-17"), {});
    if (!ledger) return;
    static_cast<void>(store::loadCoachingLog(**database, **ledger, DamagedStore::clock().nowUtc().toMSecsSinceEpoch()));
}

bool isNoticed(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadOnly);
    if (!database) return true;
    const auto found = store::quickCheck(**database);
    return found && !found->isEmpty(); // said in words, and not merely failed
}

Flip tryFlip(const DamagedStore& store, const std::vector<int>& pages, const tests::Rows& original, int number) {
    std::mt19937_64 random(static_cast<quint64>(number) + 1);
    const auto page = pages[random() % pages.size()];
    const qint64 at = static_cast<qint64>(page - 1) * 4096 + static_cast<qint64>(random() % 4096);
    const char before = store.original()[at];
    const auto bits = static_cast<char>(1 + random() % 255);
    store.writeAt(at, QByteArray(1, static_cast<char>(before ^ bits)));
    Flip flip;
    const auto tables = DamagedStore::coachingTables();
    const auto rows = tests::rowsOf(store.path(), tables);
    flip.changed = !rows || *rows != original;
    if (flip.changed) {
        useIt(store.path());
        flip.noticed = isNoticed(store.path());
        flip.bySqlite = tests::sqliteFindsDamage(store.path());
        const QString copy = store.path() + QStringLiteral(".repaired-%1").arg(number);
        const QByteArray damaged(1, static_cast<char>(before ^ bits));
        const auto report = store::repairStore(store.path(), copy);
        flip.repaired = report.has_value();
        if (report) {
            flip.mended = tests::rowsOf(copy, tables) == std::optional(original) && report->findings.isEmpty();
            if (!report->findings.isEmpty()) flip.problem = report->findings.front().toStdString();
        } else {
            flip.problem = report.error().message.toStdString();
        }
        removeRepaired(copy);
        QFile file(store.path()); // the damaged file was only read
        if (!file.open(QIODevice::ReadOnly) || !file.seek(at) || file.read(1) != damaged) flip.problem = "written to";
    }
    store.writeAt(at, QByteArray(1, before));
    return flip;
}

} // namespace

TEST_CASE("a flipped byte in the coaching records is noticed and repaired from journal and backup") {
    const DamagedStore store({});
    const auto pages = store.coachingPages();
    const auto original = tests::rowsOf(store.path(), DamagedStore::coachingTables());
    REQUIRE(original);
    REQUIRE(pages.size() > 30);
    const int runs = tests::times(150, 3000), each = 50;
    int changed = 0, noticed = 0, bySqlite = 0, repaired = 0, mended = 0, crashes = 0, written = 0;
    for (int first = 0; first < runs; first += each) {
        std::vector<std::string> lines;
        const bool lived = tests::apart(
            first, std::min(first + each, runs),
            [&](int number) {
                const Flip f = tryFlip(store, pages, *original, number);
                std::ostringstream line;
                line << f.changed << ' ' << f.noticed << ' ' << f.bySqlite << ' ' << f.repaired << ' ' << f.mended
                     << ' ' << number << ' ' << f.problem;
                return line.str();
            },
            lines);
        if (!lived) ++crashes, store.write(store.original());
        for (const std::string& line : lines) {
            std::istringstream in(line);
            bool c = false, n = false, s = false, r = false, m = false;
            in >> c >> n >> s >> r >> m;
            changed += c, noticed += c && n, bySqlite += c && s, repaired += c && r, mended += c && r && m;
            if (line.find("written to") != std::string::npos) ++written;
            if (c && (!n || !r || !m)) std::cout << "  flip: " << line << '\n';
        }
    }
    std::cout << "flipped bytes: " << runs << ", " << changed << " change data, " << noticed << " noticed, " << bySqlite
              << " by SQLite's own check, " << repaired << " repaired, " << mended << " of them to what was saved, "
              << crashes << " crashes\n";
    CHECK(crashes == 0);
    CHECK(written == 0);
    CHECK(changed > runs / 3);
    CHECK(noticed * 100 >= changed * 99);
    CHECK(mended == changed);
    CHECK(bySqlite * 2 < changed); // the control: without the digests most go unnoticed
}
