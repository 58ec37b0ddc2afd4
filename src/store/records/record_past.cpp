#include "store/records/record_past.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_image.h"
#include "store/records/record_watch.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

qint64 wholeNumber(const RecordImage& image, std::string_view column) {
    const auto cell = cellOf(image, column);
    const auto* number = cell ? std::get_if<qint64>(&*cell) : nullptr;
    return number ? *number : 0;
}

QString words(const RecordImage& image, std::string_view column) {
    const auto cell = cellOf(image, column);
    const auto* text = cell ? std::get_if<QByteArray>(&*cell) : nullptr;
    return text ? QString::fromUtf8(*text) : QString();
}

// Whom it is about: the column that every record about a person has, a manager's review apart.
PersonId aboutOf(const RecordImage& image) {
    const qint64 person = wholeNumber(image, "person_id");
    return {person != 0 ? person : wholeNumber(image, "manager_id")};
}

struct PastRow {
    RecordKey key;
    PersonId by;
    QString digestAfter;
    std::optional<RecordImage> image;
};

RecordKey keyOf(const Statement& row, int column) {
    const qint64 kind = row.integer(column);
    if (kind < 1 || kind > static_cast<qint64>(recordShapes().size())) throwFailure(SQLITE_CORRUPT, "record_past");
    return {static_cast<RecordKind>(kind), row.string(column + 1)};
}

// The image and its digest, in two columns; nothing when it is not what was kept.
std::optional<RecordImage> wholeImage(const Statement& row, int column) {
    auto image = imageFrom(row.bytes(column));
    return image && digestOf(*image) == row.string(column + 1) ? image : std::nullopt;
}

RecordImage imageOf(const Statement& row, int column) {
    auto image = wholeImage(row, column);
    if (!image)
        throwError(ErrorCode::Refused, tr("What this was before is damaged on the disk, so it stays as it is."));
    return *std::move(image);
}

std::vector<PastRow> rowsOf(Database& database, qint64 change) {
    std::vector<PastRow> rows;
    Statement row(database, sql::record_past::of_change);
    row.bind(1, change);
    while (row.step()) {
        PastRow past{keyOf(row, 0), {row.integer(2)}, row.string(3), {}};
        if (!row.isNull(4)) past.image = imageOf(row, 4);
        rows.push_back(std::move(past));
    }
    return rows;
}

// Each write of a record has a version of its own, so that an open form sees that it is another.
void setVersion(RecordImage& image, qint64 version) {
    if (image.isAbsent()) return;
    TableImage& own = image.tables.front();
    for (std::size_t i = 0; i < own.columns.size(); ++i) {
        if (own.columns[i] != "version") continue;
        for (auto& row : own.rows) row[i] = version;
    }
}

void bringBack(Database& database, RecordImage image, const RecordImage& now) {
    setVersion(image, std::max(wholeNumber(image, "version"), wholeNumber(now, "version")) + 1);
    writeImage(database, image);
}

void exec(Database& database, const char* sql) {
    if (sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    database.poison();
    throwFailure(sqlite3_extended_errcode(database.handle()), sql);
}

// A record that refers to one that is gone can't come back alone.
void commitOrRefuse(Transaction& transaction, const QString& words) {
    try {
        transaction.commit();
    } catch (const Failure& failure) {
        if ((failure.code & 0xff) != SQLITE_CONSTRAINT) throw;
        throwError(ErrorCode::Refused, words);
    }
}

QString titleOf(const RecordImage& image) {
    for (const std::string_view column : {"what", "title", "customer"}) { // a call may have no title
        if (QString title = words(image, column); !title.isEmpty()) return title;
    }
    return {};
}

// A call may have neither a title nor a customer of its own: then it stands under its account's name.
QString titleOf(Database& database, const RecordImage& image) {
    QString title = titleOf(image);
    const qint64 account = title.isEmpty() ? wholeNumber(image, "account_id") : 0;
    if (account == 0) return title;
    Statement name(database, sql::account::name);
    return name.bind(1, account).step() ? name.string(0) : QString();
}

void undoOne(Database& database, const PastRow& past, PersonId by, std::map<RecordKey, Undone::Record>& records) {
    if (past.by != by) throwError(ErrorCode::Refused, tr("Only who made a change can undo it."));
    const RecordImage now = readImage(database, past.key);
    RecordImage content = now;
    forgetVersion(content);
    if (digestOf(content) != past.digestAfter)
        throwError(ErrorCode::Conflict, tr("This was changed again since, so it was left as it is."));
    const RecordImage before = past.image.value_or(RecordImage{past.key, {}});
    bringBack(database, before, now);
    const auto [record, isFirst] =
        records.try_emplace(past.key, Undone::Record{past.key, titleOf(now), now.isAbsent(), false});
    record->second.isGone = before.isAbsent();
    if (record->second.title.isEmpty()) record->second.title = titleOf(before);
}

} // namespace

Result<std::vector<BinLine>> listBin(Database& database, PersonId reader) {
    return guarded([&] {
        std::vector<BinLine> lines;
        Statement row(database, sql::record_past::bin);
        while (row.step()) {
            BinLine line{row.integer(0), keyOf(row, 1), row.integer(3), {row.integer(4)}, {}, {}, 0};
            const auto whole = wholeImage(row, 5);
            if (!whole) continue; // damaged: it could not be put back
            const RecordImage& image = *whole;
            if (line.key.kind == RecordKind::PrivateNote && wholeNumber(image, "author_id") != reader.value) continue;
            line.about = aboutOf(image);
            line.title = titleOf(database, image);
            for (const std::string_view column : {"start_at", "started_at", "planned_at"}) {
                if (line.dayMs == 0) line.dayMs = wholeNumber(image, column);
            }
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

Status putBack(Database& database, qint64 binId, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        exec(database, "pragma defer_foreign_keys = on");
        Statement row(database, sql::record_past::find);
        if (!row.bind(1, binId).step()) throwError(ErrorCode::NotFound, tr("This is no longer in the bin."));
        const RecordKey key = keyOf(row, 0);
        const RecordImage image = imageOf(row, 2);
        row.reset();
        const RecordImage now = readImage(database, key);
        if (!now.isAbsent()) throwError(ErrorCode::Conflict, tr("This is there again already."));
        bringBack(database, image, now);
        noteInTrail(database, by, "bin.put_back", key.numbers, clock);
        commitOrRefuse(transaction, tr("What this belongs to was deleted too. Put that back first."));
    });
}

Result<Undone> undoChanges(Database& database, const std::vector<qint64>& changes, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        exec(database, "pragma defer_foreign_keys = on");
        std::map<RecordKey, Undone::Record> records;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            const auto rows = rowsOf(database, *change);
            if (rows.empty()) throwError(ErrorCode::Refused, tr("What this was before is no longer kept."));
            for (const PastRow& past : rows) undoOne(database, past, by, records);
        }
        noteInTrail(database, by, "undo", QString::number(changes.back()), clock);
        commitOrRefuse(transaction, tr("Something else depends on this by now, so it was left as it is."));
        const auto made = database.changes();
        Undone undone{made.empty() ? 0 : made.back(), {}}; // 0: taken together, the changes had changed nothing
        for (auto& [key, record] : records) undone.records.push_back(std::move(record));
        return undone;
    });
}

Status forgetOldPast(Database& database, const Clock& clock) {
    return guarded([&] {
        constexpr qint64 dayMs = 86'400'000;
        // No later than a day after the last that was done here: a clock set years ahead would empty the bin.
        Statement latest(database, sql::record_past::latest);
        const qint64 last = latest.step() ? latest.integer(0) : 0;
        latest.reset();
        const qint64 before = std::min(clock.nowUtc().toMSecsSinceEpoch(), last + dayMs) - binDays * dayMs;
        Statement old(database, sql::record_past::count_older);
        if (!old.bind(1, before).step() || old.integer(0) == 0) return;
        old.reset();
        Transaction transaction(database);
        Statement(database, sql::record_past::forget).bind(1, before).run();
        transaction.commit();
    });
}

} // namespace chalktalk::store
