// Sees which coaching records the running transaction touches, and keeps digest, past and journal in step with them.
//
// One per writing connection. It learns of every changed row from SQLite itself, so that no store can forget to tell.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "store/records/record_image.h"

#include <optional>
#include <set>
#include <vector>

struct sqlite3;

namespace chalktalk::store {

class Database;

class RecordWatch {
  public:
    explicit RecordWatch(Database& database);
    ~RecordWatch();
    RecordWatch(const RecordWatch&) = delete;
    RecordWatch& operator=(const RecordWatch&) = delete;

    void begin(); // a transaction that may change records
    // Before SQLite's commit: digests, what the records were, and the journal. Throws Failure; then nothing is kept.
    void keep();
    void committed();           // SQLite has committed: what was kept stands
    void rolledBack() noexcept; // takes back what keep() wrote into the journal

    // Who makes this change and when, as the audit trail has it; without, no past is kept (nobody to undo it).
    void noteAuthor(std::optional<PersonId> who, const Clock& clock);
    void withoutPast() { m_keepsPast = false; } // for this transaction: an erasure leaves nothing

    [[nodiscard]] const std::vector<qint64>& changes() const { return m_changes; }

  private:
    class Before;
    static void seen(void* self, sqlite3* handle, int operation, const char* schema, const char* table, qint64 oldRow,
                     qint64 newRow);
    void touch(sqlite3* handle, int operation, const RecordShape& shape);
    bool keepRecord(qint64 change, const RecordImage& now, Before& before);
    void keepPast(qint64 change, const RecordImage& now, const RecordImage& past);
    void stop();

    Database& m_database;
    std::set<RecordKey> m_touched;
    std::vector<qint64> m_changes;
    std::optional<qint64> m_pending;
    std::optional<PersonId> m_who;
    qint64 m_atMs = 0;
    qint64 m_journalLength = -1; // before keep() added to it; -1: it did not
    QByteArray m_payload;        // what it added
    bool m_watching = false, m_keepsPast = true;
};

// Blanks the version in an image: for comparing what two versions hold.
void forgetVersion(RecordImage& image);

} // namespace chalktalk::store
