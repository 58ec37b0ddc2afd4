// The store that a window has open, found again for each write: gone, read-only or another one is said in words.
#pragma once

#include "store/database.h"

#include <QString>

namespace chalktalk::store {

// What a file is on its disk, whatever it is called: another one at the same place has another. 0: there is none.
struct FileIdentity {
    quint64 device = 0, number = 0;
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
[[nodiscard]] FileIdentity fileIdentity(const QString& path);

// Unreadable when nothing is at `path` any more, when it is another store than `storeId`, or when it can't be written:
// each with what to do about it. Never makes a file. An empty id is not compared.
[[nodiscard]] Result<std::unique_ptr<Database>> openSameStore(const QString& path, const QString& storeId);

// Whether another store than `storeId` is at `path`: looked at without changing it, since one of an older version would
// be brought up to date by opening it to write. False also when that can't be said, and for an empty id.
[[nodiscard]] bool isStranger(const QString& path, const QString& storeId);

// True for what passes by itself or with a step of the person's: a full disk, another program that writes, a file that
// is away or can't be written. False for damage, and for what the store refuses to hold.
[[nodiscard]] bool passes(const Error& error);

// Nothing is there any more; another store is there: in words, with what to do.
[[nodiscard]] Error noStoreThere(const QString& path);
[[nodiscard]] Error notSameStore(const QString& path);

// What was committed goes from the log into the file itself, as far as nobody is reading: who moves the file moves all.
void emptyLog(Database& database);

} // namespace chalktalk::store
