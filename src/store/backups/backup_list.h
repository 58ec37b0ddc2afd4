// The automatic backups of a store: which there are, what is in each, and until when it is kept.
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/result.h"
#include "domain/retention.h"
#include "store/backups/backup_name.h"

#include <vector>

namespace chalktalk::store {

struct BackupFile {
    QString path;
    qint64 atMs = 0; // UTC, by its name
    BackupReason reason = BackupReason::Asked;
    qint64 bytes = 0;
    bool isWhole = true; // otherwise without the imported facts that can be imported again
    // It was verified before it got its name, and is as long now as its header says. False: it counts no more.
    bool isSound = true;
    qint64 verifiedAtMs = 0; // UTC: when it was last read whole and found to be good
    int version = 0;         // of the store's layout
    QString storeId;         // of the store that it is of; empty before layout 5
    qint64 nextChange = 0;   // it holds all changes of coaching records before this one; 0 before layout 5
    qint64 holds = 0;        // rises with everything that the store takes in: tells which is newer, whatever the clock
    bool isNewest = false;   // of the sound ones, by what it holds
    // The last day on which it is kept, at most (a newer one or the cap can make it go earlier), in the time zone of
    // the newest one; nothing: until there is a newer one.
    std::optional<Day> keptUntil;
};

// Newest first, by what they hold and then by the clock; empty without a folder. Also those of another store that stood
// at this path before (see storeId). Opens each for a look at its counters, so not for the GUI's thread.
[[nodiscard]] std::vector<BackupFile> listBackups(const QString& storePath, const Clock& clock,
                                                  const domain::RetentionRule& rule = {});
// The same, with the days as they will be when one more is made now, as an erasure does.
[[nodiscard]] std::vector<BackupFile> listBackupsBesideOneMore(const QString& storePath, const Clock& clock);

// Reads a backup whole and notes when; for a repair, before it relies on one.
[[nodiscard]] Status verifyBackup(const QString& file, const Clock& clock);

// Deletes what retention does not keep, and what killed programs left behind. Called after a verified backup was made.
// Returns the names of the files that went.
QStringList pruneBackups(const QString& storePath, const Clock& clock, const domain::RetentionRule& rule = {});

// For store/ only: notes when a copy was verified (its file's time).
void noteVerified(const QString& file, const Clock& clock);

} // namespace chalktalk::store
