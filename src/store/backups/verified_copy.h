// A copy of a store that counts only once it is whole, checked and on the disk: it has another name until then.
#pragma once

#include "base/result.h"
#include "store/backups/raw_connection.h"

namespace chalktalk::store {

class Database;

// Is it a store's whole copy, of this or an older layout? Its header, SQLite's own check and, if of this layout, each
// coaching record against its digest. Refused or StoreFailed, in words; Cancelled when asked to stop.
[[nodiscard]] Status verifyCopy(const QString& file, const CopyWatch& watch = {});

// Puts a copy under its name (Conflict when there is something) after verifying and syncing it, or removes it.
[[nodiscard]] Status keepVerified(const QString& part, const QString& file, const CopyWatch& watch);

// The file that a copy is written into: private, and held so that nobody takes it for one that a kill left behind.
class UnfinishedCopy {
  public:
    explicit UnfinishedCopy(QString file); // a file of the name that an earlier one left behind goes first
    ~UnfinishedCopy();                     // what was not kept goes
    UnfinishedCopy(const UnfinishedCopy&) = delete;
    UnfinishedCopy& operator=(const UnfinishedCopy&) = delete;

    [[nodiscard]] const Status& made() const { return m_made; } // Conflict: somebody is writing it now
    [[nodiscard]] const QString& path() const { return m_part; }
    void isKept() { m_kept = true; }

  private:
    QString m_part;
    Status m_made;
    int m_handle = -1;
    bool m_kept = false;
};

// Removes what killed programs left behind in a folder; what is being written now stays. Returns how many.
int removeUnfinished(const QString& folder);

// The store whole into an empty file that is there; for store/ only, throws Failure.
void copyWhole(Database& database, const QString& part, const CopyWatch& watch);

} // namespace chalktalk::store
