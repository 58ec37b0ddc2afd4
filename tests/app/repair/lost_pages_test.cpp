// Zeroed pages, truncations and damaged headers, with neither backup nor journal: what is still in the bytes is
// salvaged.
#include "store/database.h"
#include "store/file_header.h"
#include "store/repair.h"
#include "store/salvage/salvage.h"
#include "store/store_check.h"
#include "store/store_files.h"
#include "tests/app/repair/damage_help.h"
#include "tests/support/catch.h"

#include <iostream>
#include <QFile>
#include <sstream>

using namespace chalktalk;
using tests::DamagedStore;

namespace {

using Random = std::mt19937_64;
using Damage = std::function<QByteArray(QByteArray bytes, Random& random)>;

constexpr qsizetype pageSize = 4096;

qsizetype below(Random& random, qsizetype end) { return static_cast<qsizetype>(random() % static_cast<quint64>(end)); }

void scribble(QByteArray& bytes, qsizetype at, qsizetype size, Random& random) {
    for (qsizetype i = at; i < std::min(at + size, bytes.size()); ++i) bytes[i] = static_cast<char>(random() & 0xff);
}

QByteArray zeroPages(QByteArray bytes, Random& random) {
    const int pages = random() % 3 == 0 ? 5 : 1;
    for (int i = 0; i < pages; ++i) {
        const qsizetype page = random() % 8 == 0 ? 0 : below(random, bytes.size() / pageSize);
        bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
    }
    return bytes;
}

QByteArray cutOff(QByteArray bytes, Random& random) {
    const qsizetype kept = bytes.size() / 20 + below(random, bytes.size() * 19 / 20);
    bytes.truncate(random() % 2 == 0 ? kept : kept / pageSize * pageSize);
    return bytes;
}

// The file's own head, or those of some pages.
QByteArray breakHeads(QByteArray bytes, Random& random) {
    if (random() % 3 == 0) {
        scribble(bytes, 0, random() % 2 == 0 ? 100 : 108, random);
        return bytes;
    }
    for (int i = 0; i < 3; ++i) scribble(bytes, below(random, bytes.size() / pageSize) * pageSize, 12, random);
    return bytes;
}

std::set<std::string> salvaged(const QString& path) {
    std::set<std::string> markers;
    const auto salvage = store::salvage::Salvage::open(path);
    if (!salvage) return markers;
    for (int table = 1; table < static_cast<int>(store::salvage::tableShapes().size()); ++table) {
        (*salvage)->rowsOf(table, [&](const store::salvage::Row& row, bool) {
            for (const store::Cell& cell : row.values)
                if (const auto* text = std::get_if<QByteArray>(&cell)) markers.merge(tests::markersIn(*text));
        });
    }
    return markers;
}

struct Loss {
    std::size_t left = 0, salvaged = 0, bySqlite = 0, inRepaired = 0;
    bool isRepaired = false, isWhole = false;
};

Loss tryLoss(const DamagedStore& store, const Damage& damage, const std::vector<std::string>& tables, int number) {
    Random random(static_cast<quint64>(number) * 7919 + 13);
    const QByteArray bytes = damage(store.original(), random);
    store.write(bytes);
    const std::set<std::string> left = tests::markersIn(bytes);
    const auto countLeft = [&](const std::set<std::string>& found) {
        std::size_t count = 0;
        for (const std::string& marker : found) count += left.contains(marker);
        return count;
    };
    Loss loss;
    loss.left = left.size();
    loss.salvaged = countLeft(salvaged(store.path()));
    std::set<std::string> plain;
    tests::eachText(store.path(), tables, [&](const QByteArray& text) { plain.merge(tests::markersIn(text)); });
    loss.bySqlite = countLeft(plain);
    const QString copy = store.path() + QStringLiteral(".repaired-%1").arg(number);
    if (const auto report = store::repairStore(store.path(), copy)) {
        loss.isRepaired = true;
        loss.isWhole = report->findings.isEmpty();
        std::set<std::string> there;
        tests::eachText(copy, tables, [&](const QByteArray& text) { there.merge(tests::markersIn(text)); });
        loss.inRepaired = countLeft(there);
        if (!loss.isWhole)
            for (const QString& finding : report->findings) std::cerr << "    finding: " << qPrintable(finding) << '\n';
    } else {
        std::cerr << "    not repaired: " << qPrintable(report.error().message) << ' '
                  << qPrintable(report.error().detail) << '\n';
    }
    for (const QString& each : store::storeFiles(copy)) QFile::remove(each);
    return loss;
}

void tryLosses(const char* name, const Damage& damage) {
    const DamagedStore store({6, 3, false, true});
    const auto tables = store.allTables();
    const int runs = tests::times(24, 600), each = 12;
    Loss all;
    std::size_t worst = 1000;
    int crashes = 0, repaired = 0, whole = 0;
    for (int first = 0; first < runs; first += each) {
        std::vector<std::string> lines;
        if (!tests::apart(
                first, std::min(first + each, runs),
                [&](int number) {
                    const Loss l = tryLoss(store, damage, tables, number);
                    std::ostringstream line;
                    line << l.left << ' ' << l.salvaged << ' ' << l.bySqlite << ' ' << l.inRepaired << ' '
                         << l.isRepaired << ' ' << l.isWhole << ' ' << number;
                    return line.str();
                },
                lines))
            ++crashes;
        for (const std::string& line : lines) {
            std::istringstream in(line);
            Loss l;
            in >> l.left >> l.salvaged >> l.bySqlite >> l.inRepaired >> l.isRepaired >> l.isWhole;
            all.left += l.left, all.salvaged += l.salvaged, all.bySqlite += l.bySqlite, all.inRepaired += l.inRepaired;
            repaired += l.isRepaired, whole += l.isWhole;
            if (l.left > 0) worst = std::min(worst, 1000 * l.salvaged / l.left);
            if (l.left > 0 && (l.salvaged * 100 < l.left * 98 || l.inRepaired * 100 < l.left * 98))
                std::cout << "  " << name << ": " << line << '\n';
        }
    }
    const auto share = [&](std::size_t part) {
        return all.left == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all.left);
    };
    std::cout << name << ": " << runs << " runs, " << all.left << " rows physically left, " << share(all.salvaged)
              << " % salvaged (worst run " << static_cast<double>(worst) / 10 << " %), " << share(all.inRepaired)
              << " % in the repaired store, " << share(all.bySqlite) << " % by plain SQLite; " << repaired
              << " repaired, " << whole << " without findings, " << crashes << " crashes\n";
    CHECK(crashes == 0);
    CHECK(all.salvaged * 100 >= all.left * 98);
    CHECK(repaired == runs);
    CHECK(all.bySqlite < all.salvaged); // the control: SQLite alone gives up early
}

} // namespace

TEST_CASE("of a store with zeroed pages what is left is salvaged") { tryLosses("zeroed pages", zeroPages); }
TEST_CASE("of a store that was cut off what is left is salvaged") { tryLosses("truncations", cutOff); }
TEST_CASE("of a store with damaged headers what is left is salvaged") { tryLosses("damaged headers", breakHeads); }

TEST_CASE("no bytes crash the salvage") {
    const DamagedStore store({3, 3, false, false});
    const int runs = tests::times(60, 6000), each = 60;
    int crashes = 0;
    for (int first = 0; first < runs; first += each) {
        std::vector<std::string> lines;
        const bool lived = tests::apart(
            first, std::min(first + each, runs),
            [&](int number) {
                Random random(static_cast<quint64>(number) + 99);
                QByteArray bytes = store.original();
                if (number % 4 == 0) {
                    bytes.truncate(pageSize * (1 + below(random, 40)));
                    scribble(bytes, 0, bytes.size(), random);
                } else {
                    const int spots = 1 << (random() % 12);
                    for (int i = 0; i < spots; ++i)
                        scribble(bytes, below(random, bytes.size()), 1 + below(random, 1 << (random() % 8)), random);
                }
                store.write(bytes);
                return std::to_string(salvaged(store.path()).size());
            },
            lines);
        if (!lived) ++crashes;
    }
    std::cout << "random bytes: " << runs << " files, " << crashes << " crashes\n";
    CHECK(crashes == 0);
}
