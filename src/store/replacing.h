// What a restore and a repair share while another file takes a store's place: everybody else is kept out, and the store
// that was there keeps a name. For store/ only.
#pragma once

#include "base/result.h"

#include <functional>

struct sqlite3;

namespace chalktalk::store {

// A connection that keeps every other program out of a store until it goes.
class SoleConnection {
  public:
    enum class Log {
        Emptied,   // what it holds is written into the store first
        LeftAlone, // nothing is written, neither now nor when this closes
    };

    SoleConnection(const QString& path, Log log);
    ~SoleConnection();
    SoleConnection(const SoleConnection&) = delete;
    SoleConnection& operator=(const SoleConnection&) = delete;

    [[nodiscard]] int code() const {
        return m_code;
    }                                     // SQLite's, the primary one; what a damaged store answers is one, too
    [[nodiscard]] bool isRefused() const; // another program has it open

  private:
    [[nodiscard]] int run(const char* sql);

    sqlite3* m_handle = nullptr;
    int m_code;
};

// To be said when it is refused.
[[nodiscard]] Error inUseElsewhere();

// Gives a store a second name beside its own, or where the file system has none, a copy: it is never without a name.
// `name` makes the numbered ones, from 1; one that is there already, or for which `isTaken` says so, is passed over.
// StoreFailed with `words` when there is no way.
[[nodiscard]] Result<QString> keepBeside(const QString& storePath, const std::function<QString(int)>& name,
                                         const std::function<bool(const QString&)>& isTaken, const QString& words);

// The bytes of one file into an empty private one. False when it can't be read or written whole.
[[nodiscard]] bool copyBytes(const QString& from, const QString& to);

} // namespace chalktalk::store
