// SQLite calls the hook before it changes a row; Debian, Fedora and others build it in.
#define SQLITE_ENABLE_PREUPDATE_HOOK

#include "store/records/record_watch.h"

#include "store/database.h"
#include "store/erase.h"
#include "store/failure.h"
#include "store/records/record_reader.h"
#include "store/records/redo_file.h"
#include "store/records/redo_journal.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/store_files.h"

#include <QCoreApplication>
#include <QStringList>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

// Without its version: what undo compares, since undoing is a version of its own.
QString contentDigest(const RecordImage& image) {
    RecordImage content = image;
    forgetVersion(content);
    return digestOf(content);
}

qint64 takeNumber(Database& database, std::string_view counter) {
    Statement next(database, sql::counter::take);
    if (!next.bind(1, counter).step()) throwFailure(SQLITE_CORRUPT, "counter");
    const qint64 number = next.integer(0);
    next.reset();
    Statement(database, sql::counter::set).bind(1, counter).bind(2, number + 1).run();
    return number;
}

// A save over it would give what the damage made of it a digest, and nobody would notice any more.
Failure damagedRecord() {
    return {
        {ErrorCode::StoreFailed,
         QCoreApplication::translate("Store", "This record is damaged on the disk, so it was not written over. Open "
                                              "Safety, Check: it can be repaired."),
         QStringLiteral("record digest")},
        SQLITE_CORRUPT};
}

} // namespace

void forgetVersion(RecordImage& image) {
    if (image.tables.empty()) return;
    TableImage& own = image.tables.front();
    for (std::size_t i = 0; i < own.columns.size(); ++i) {
        if (own.columns[i] != "version") continue;
        for (auto& row : own.rows) row[i] = std::monostate{};
    }
}

// The store as it was before this transaction: another connection sees it until SQLite's commit.
class RecordWatch::Before {
  public:
    explicit Before(const Database& database) : m_path(database.path()) {}

    RecordImage read(const RecordKey& key) {
        if (!m_database) {
            auto opened = Database::open(m_path, OpenMode::ReadOnly);
            if (!opened) throw Failure{opened.error(), 0};
            m_database = std::move(*opened);
            m_reader = std::make_unique<RecordReader>(*m_database);
        }
        return m_reader->read(key);
    }

  private:
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RecordReader> m_reader;
};

RecordWatch::RecordWatch(Database& database) : m_database(database) {}
RecordWatch::~RecordWatch() { stop(); }

void RecordWatch::begin() {
    m_touched.clear();
    m_who.reset();
    m_atMs = 0;
    m_pending.reset();
    m_journalLength = -1;
    m_keepsPast = true;
    m_watching = true;
    sqlite3_preupdate_hook(m_database.handle(), &RecordWatch::seen, this);
}

void RecordWatch::stop() {
    if (m_watching) sqlite3_preupdate_hook(m_database.handle(), nullptr, nullptr);
    m_watching = false;
    m_touched.clear();
    m_payload.clear();
}

void RecordWatch::seen(void* self, sqlite3* handle, int operation, const char*, const char* table, qint64, qint64) {
    if (const RecordShape* shape = shapeOfTable(table))
        static_cast<RecordWatch*>(self)->touch(handle, operation, *shape);
}

void RecordWatch::touch(sqlite3* handle, int operation, const RecordShape& shape) {
    const auto note = [&](auto valueAt) {
        QStringList numbers;
        for (int i = 0; i < shape.keyColumns; ++i) {
            sqlite3_value* value = nullptr;
            if (valueAt(handle, i, &value) == SQLITE_OK && value)
                numbers << QString::number(sqlite3_value_int64(value));
        }
        m_touched.insert({shape.kind, numbers.join(u'/')});
    };
    if (operation != SQLITE_INSERT) note(sqlite3_preupdate_old);
    if (operation != SQLITE_DELETE) note(sqlite3_preupdate_new);
}

void RecordWatch::noteAuthor(std::optional<PersonId> who, const Clock& clock) {
    if (m_atMs == 0) m_atMs = clock.nowUtc().toMSecsSinceEpoch();
    if (!m_who && who && !who->isNull()) m_who = who;
}

void RecordWatch::keep() {
    if (m_touched.empty()) return;
    if (m_atMs == 0) m_atMs = Clock().nowUtc().toMSecsSinceEpoch();
    sqlite3_preupdate_hook(m_database.handle(), nullptr, nullptr);
    m_watching = false;
    JournalEntry entry{takeNumber(m_database, "change"), m_atMs, {}};
    RecordReader reader(m_database);
    Before before(m_database);
    for (const RecordKey& key : m_touched) {
        RecordImage now = reader.read(key);
        if (keepRecord(entry.change, now, before)) entry.records.push_back(std::move(now));
    }
    if (entry.records.empty()) return;
    Statement identity(m_database, sql::store_identity::find);
    const QString storeId = identity.step() ? identity.string(0) : QString();
    m_payload = bytesOf(entry);
    const auto length = appendFrame(journalPath(m_database.path()), storeId, m_payload);
    if (!length) throw Failure{length.error(), 0};
    m_journalLength = *length;
    m_pending = entry.change;
}

// False when it is as it was.
bool RecordWatch::keepRecord(qint64 change, const RecordImage& now, Before& before) {
    const QString digest = digestOf(now);
    Statement known(m_database, sql::record_digest::find);
    known.bind(1, static_cast<int>(now.key.kind)).bind(2, now.key.numbers);
    const QString was = known.step() ? known.string(0) : QString();
    known.reset();
    if (was == digest) return false;
    const RecordImage past = was.isEmpty() ? RecordImage{now.key, {}} : before.read(now.key);
    if (m_keepsPast && digestOf(past) != was) throw damagedRecord();
    if (m_keepsPast) refuseErased(m_database, now, m_who);
    Statement keep(m_database, digest.isEmpty() ? sql::record_digest::remove : sql::record_digest::upsert);
    keep.bind(1, static_cast<int>(now.key.kind)).bind(2, now.key.numbers);
    if (!digest.isEmpty()) keep.bind(3, digest).bind(4, change);
    keep.run();
    if (m_keepsPast && m_who) keepPast(change, now, past);
    return true;
}

void RecordWatch::keepPast(qint64 change, const RecordImage& now, const RecordImage& past) {
    const QString after = contentDigest(now);
    if (after == contentDigest(past)) return;
    Statement insert(m_database, sql::record_past::insert);
    insert.bind(1, takeNumber(m_database, "record_past")).bind(2, change);
    insert.bind(3, static_cast<int>(now.key.kind)).bind(4, now.key.numbers).bind(5, m_atMs).bind(6, m_who->value);
    insert.bind(7, after).bind(8, digestOf(past));
    if (past.isAbsent())
        insert.bindNull(9);
    else
        insert.bindBytes(9, toBytes(past));
    insert.run();
}

void RecordWatch::committed() {
    if (m_pending) m_changes.push_back(*m_pending);
    m_pending.reset();
    m_journalLength = -1;
    stop();
}

void RecordWatch::rolledBack() noexcept {
    if (m_journalLength >= 0) takeBack(journalPath(m_database.path()), m_journalLength, m_payload);
    m_journalLength = -1;
    m_pending.reset();
    stop();
}

} // namespace chalktalk::store
