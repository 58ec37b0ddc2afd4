// An open store: one connection to one SQLite file, checked, migrated and set up for safety before anything else.
//
// Not thread-safe: every thread opens its own. Functions of store/ that take a Database return a Result; the
// exception they use inside (store::Failure) does not leave the layer.
#pragma once

#include "base/result.h"

#include <memory>
#include <vector>

struct sqlite3;

namespace chalktalk::store {

class RecordWatch;

enum class OpenMode {
    Create,    // a new file; refused when there is one already
    ReadWrite, // an existing store; brought up to date first, after a verified backup
    ReadOnly,  // an existing store that is up to date
};

// How much is in a store, for first-run and status lines.
struct StoreFacts {
    qint64 people = 0, reps = 0, opportunities = 0, changes = 0, activities = 0, imports = 0, sessions = 0,
           commitments = 0, calls = 0;
    [[nodiscard]] bool isEmpty() const { return people == 0 && opportunities == 0 && activities == 0; }
};

class Database {
  public:
    // Checks the file's application id and version first; a foreign or a newer file is refused and stays untouched.
    // Create makes the folder (0700) and the file (0600), and notes the machine's time zone in the settings.
    static Result<std::unique_ptr<Database>> open(const QString& path, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_mode == OpenMode::ReadOnly; }
    [[nodiscard]] Result<StoreFacts> facts();
    // Changes when another connection has committed; cheap enough to ask every second.
    [[nodiscard]] qint64 dataVersion();
    // Which store this is, whatever its file is called: a copy and a backup have the same, another store has not.
    [[nodiscard]] Result<QString> storeId();
    // The numbers of the changes of coaching records that this connection has committed, oldest first.
    [[nodiscard]] std::vector<qint64> changes() const;

    // For store/ only.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] int schemaVersion() const;
    void beginPoisonWatch() { m_inTransaction = true, m_poisoned = false; }
    void endPoisonWatch() { m_inTransaction = m_poisoned = false; }
    void poison() { m_poisoned = m_inTransaction; }
    [[nodiscard]] bool isPoisoned() const { return m_poisoned; }
    [[nodiscard]] RecordWatch* recordWatch() const { return m_watch.get(); } // null: opened to read only

  private:
    Database(QString path, OpenMode mode);
    void openHandle(const QString& file, bool immutable = false);
    void closeHandle();
    void prepareConnection();
    void createFile();
    void openExisting();

    QString m_path;
    OpenMode m_mode;
    sqlite3* m_handle = nullptr;
    bool m_inTransaction = false, m_poisoned = false;
    std::unique_ptr<RecordWatch> m_watch;
};

} // namespace chalktalk::store
