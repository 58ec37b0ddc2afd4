// Erases a person as whoever sits before the program asks for it: says first what goes and what stays, then does it,
// and says which copies still hold them.
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "store/erase.h"

#include <QStringList>

namespace chalktalk::app {

class LocalSettings;

// A file that was made before somebody was erased, and holds them still.
struct HoldingCopy {
    QString file;
    std::optional<Day> keptUntil; // by retention, at most
    bool isBackup = true;         // otherwise a file that lies beside the store and that nobody deletes by itself
};

struct ErasureAnswer {
    QString name; // as the person is called from now on
    std::vector<HoldingCopy> copies;
    QString remains; // in words, when something is left to be cleaned or no backup could be made; else empty
};

// Everything that would be removed, what would change, and what stays: a line each, in words.
struct ErasurePreview {
    QStringList goes, changes, stays;
    std::vector<HoldingCopy> copies;
};
[[nodiscard]] Result<ErasurePreview> previewErasure(store::Database& database, PersonId person, const Clock& clock);

// Also makes a backup at once, since the redo journal is emptied, and forgets in `settings` that this person sits here.
[[nodiscard]] Result<ErasureAnswer> erasePerson(store::Database& database, PersonId person, LocalSettings& settings,
                                                std::optional<PersonId> who, const Clock& clock);

// Where an erasure could not be finished because another program had the store open: to be called when a store was
// opened. Nothing to do: done.
[[nodiscard]] Status settleErasure(store::Database& database, const Clock& clock);

// Backups of the store and other copies beside it, newest first; none that an erasure cleans. Their days are those
// beside the backup that an erasure makes.
[[nodiscard]] std::vector<HoldingCopy> copiesOf(const QString& storePath, const Clock& clock);
// "… until 3 December 2026": one line.
[[nodiscard]] QString wordsFor(const HoldingCopy& copy);

} // namespace chalktalk::app
