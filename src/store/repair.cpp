#include "store/repair.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/private_file.h"
#include "store/records/record_check.h"
#include "store/records/record_image.h"
#include "store/repair_records.h"
#include "store/repair_references.h"
#include "store/statement.h"
#include "store/store_check.h"
#include "store/store_files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql quickCheckAll{"quick_check", "pragma quick_check(1)"};
constexpr Sql identity{"repair/identity", "select id from store_identity"};

void removeStore(const QString& file) {
    for (const QString& each : storeFiles(file)) QFile::remove(each);
}

// The repaired copy while it is made: whatever ends the work early leaves nothing of it.
class Repairing {
  public:
    Repairing(const QString& storePath, QString file, const RepairProgress& progress, const std::stop_token& stop)
        : m_storePath(storePath), m_file(std::move(file)), m_progress(progress), m_stop(stop) {}
    ~Repairing() {
        m_target.reset();
        if (!m_done) removeStore(m_file);
    }
    Repairing(const Repairing&) = delete;
    Repairing& operator=(const Repairing&) = delete;

    RepairReport run() {
        report(0, tr("Reading the damaged file"));
        auto salvage = salvage::Salvage::open(
            m_storePath, [this](int percent) { report(percent * 30 / 100, tr("Reading the damaged file")); }, m_stop);
        if (!salvage) throw Failure{salvage.error(), 0};
        open();
        RepairCopy copy(*m_target, **salvage);
        runSql(*m_target, "begin immediate");
        copy.copyAll([this](int percent) { report(30 + percent * 30 / 100, tr("Taking what is there")); }, m_stop);
        mend(copy);
        runSql(*m_target, "commit");
        m_report.damagedPages = (*salvage)->damagedPages();
        m_report.strayPages = (*salvage)->strayPages();
        finish(copy);
        m_done = true;
        return std::move(m_report);
    }

  private:
    void report(int percent, const QString& what) {
        if (m_stop.stop_requested()) throw Failure{{ErrorCode::Cancelled, tr("Stopped."), {}}, 0};
        if (m_progress) m_progress(percent, what);
    }

    void open() {
        auto made = Database::open(m_file, OpenMode::Create);
        if (!made) throw Failure{made.error(), 0};
        m_target = std::move(*made);
        // Until it is done it counts for nothing, so that it need not be safe at every moment.
        runSql(*m_target, "pragma foreign_keys = off; pragma journal_mode = memory; pragma synchronous = off");
    }

    void mend(RepairCopy& copy) {
        report(62, tr("Reading journal and backups"));
        Statement row(*m_target, identity);
        const QString salvagedId = row.step() ? row.string(0) : QString();
        row.reset();
        RepairSources sources = findSources(m_storePath, salvagedId, RecordRepair::savedIn(*m_target), m_stop);
        m_report.hasJournal = sources.hasJournal;
        m_report.backupFile = sources.backupFile;
        m_report.backupAtMs = sources.backupAtMs;
        if (sources.storeId != salvagedId && !sources.storeId.isEmpty()) {
            runSql(*m_target, "delete from store_identity");
            const QByteArray id = sources.storeId.toLatin1();
            Statement keep(*m_target, {"repair/keep_id", "insert into store_identity (id) values (?1)"});
            keep.bind(1, std::string_view(id.constData(), static_cast<std::size_t>(id.size()))).run();
        }
        runSql(*m_target, "insert into store_identity (id) select lower(hex(randomblob(16))) where not exists (select "
                          "1 from store_identity)");
        if (sources.backup) copy.fillFrom(*sources.backup, m_stop);
        report(70, tr("Making each record what it was"));
        RecordRepair records(*m_target, sources, copy.isWhole("record_digest"));
        records.run(m_stop);
        report(85, tr("Putting it together"));
        settleReferences(*m_target, copy);
        raiseCounters(*m_target, sources.nextChange);
        refreshDigests(*m_target);
        m_report.lines = records.lines();
        m_report.records = records.records();
    }

    void finish(RepairCopy& copy) {
        for (const auto& [table, tally] : copy.tallies()) {
            const std::string_view name(table.constData(), static_cast<std::size_t>(table.size()));
            m_report.cellsUnread += tally.lost;
            if (isOwn(table)) continue;
            if (const RecordShape* shape = shapeOfTable(name)) {
                // What a digest is kept of is told record by record, also when it is gone.
                if (!copy.isWhole("record_digest")) addUnread(*shape, tally.unreadPages);
                continue;
            }
            RepairLine line{QString::fromLatin1(table), false, {}};
            line.unreadPages = tally.unreadPages;
            line.counts[static_cast<int>(Fate::Kept)] = tally.kept;
            line.counts[static_cast<int>(Fate::AsFound)] = tally.asFound;
            line.counts[static_cast<int>(Fate::FromBackup)] = tally.fromBackup;
            line.counts[static_cast<int>(Fate::Lost)] = tally.lost;
            m_report.lines.push_back(line);
        }
        std::erase_if(m_report.lines, [](const RepairLine& line) {
            return line.unreadPages == 0 &&
                   std::all_of(std::begin(line.counts), std::end(line.counts), [](qint64 n) { return n == 0; });
        });
        for (const RepairLine& line : m_report.lines) m_report.unreadPages += line.unreadPages;
        report(90, tr("Checking the repaired copy"));
        runSql(*m_target, "pragma foreign_keys = on; pragma synchronous = full; pragma journal_mode = wal");
        const auto found = checkStore(*m_target, m_stop);
        if (!found) throw Failure{found.error(), 0};
        m_report.findings = *found;
        runSql(*m_target, "pragma wal_checkpoint(truncate)");
        m_target.reset();
        if (auto synced = syncFile(m_file); !synced) throw Failure{synced.error(), 0};
        m_report.file = m_file;
    }

    void addUnread(const RecordShape& shape, qint64 pages) {
        for (RepairLine& line : m_report.lines)
            if (line.isCoaching && line.word == QLatin1String(shape.word.data(), static_cast<int>(shape.word.size())))
                line.unreadPages += pages;
    }

    // What the store keeps for itself: nobody asks what became of it.
    static bool isOwn(const QByteArray& table) {
        static const QByteArrayList own{"counter", "record_digest", "store_identity", "draft_taken"};
        return own.contains(table);
    }

    const QString& m_storePath;
    QString m_file;
    const RepairProgress& m_progress;
    const std::stop_token& m_stop;
    std::unique_ptr<Database> m_target;
    RepairReport m_report;
    bool m_done = false;
};

} // namespace

qint64 RepairReport::of(Fate fate) const {
    qint64 count = 0;
    for (const RepairLine& line : lines) count += line.of(fate);
    return count;
}

QString nameOfRepaired(const QString& storePath) {
    QString name = storePath + QStringLiteral(".repaired");
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1.repaired-%2").arg(storePath).arg(number);
    return name;
}

bool isDamaged(const QString& storePath) {
    if (!QFileInfo(storePath).isFile()) return false;
    if (const Status header = checkHeader(storePath); !header) {
        if (header.error().code != ErrorCode::Refused || header.error().message == newerError().message) return false;
        // Ours, with a broken head: something of ours stands beside it, or its pages look like ours.
        if (QFileInfo::exists(journalPath(storePath)) || QFileInfo::exists(backupFolder(storePath))) return true;
        return salvage::Salvage::open(storePath).has_value();
    }
    auto database = Database::open(storePath, OpenMode::ReadOnly);
    if (!database) return tellsOfDamage(database.error());
    const Status looked = guarded([&] {
        Statement check(**database, quickCheckAll);
        if (!check.step() || check.text(0) != "ok") throwFailure(SQLITE_CORRUPT, "quick_check");
    });
    return !looked && tellsOfDamage(looked.error());
}

Result<RepairReport> repairStore(const QString& storePath, const QString& file, const RepairProgress& progress,
                                 std::stop_token stop) {
    if (!QFileInfo::exists(storePath)) return fail(ErrorCode::NotFound, tr("There is no store at %1.").arg(storePath));
    for (const QString& each : storeFiles(file))
        if (QFileInfo::exists(each)) return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(each));
    return guarded([&] { return Repairing(storePath, file, progress, stop).run(); });
}

} // namespace chalktalk::store
