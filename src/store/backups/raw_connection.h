// A plain connection to one SQLite file, whatever its version: for copies, which are no open stores.
#pragma once

#include <functional>
#include <optional>
#include <QString>
#include <stop_token>

struct sqlite3;
struct sqlite3_stmt;

namespace chalktalk::store {

// How a long piece of work is watched: asked to stop, and told how far it is.
struct CopyWatch {
    std::stop_token stop;
    std::function<void(int percent)> progress; // from the working thread; may be empty
};

class RawConnection {
  public:
    enum class Access {
        Finished, // nobody writes to the file: it is read without locks, and nothing is made beside it
        Read,
        Write, // an existing file
    };

    // Throws Failure, as all below.
    RawConnection(const QString& file, Access access);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void run(const QByteArray& sql);
    void each(const QByteArray& sql, const std::function<void(sqlite3_stmt*)>& row);
    [[nodiscard]] std::optional<qint64> number(const QByteArray& sql); // of the first row; nothing for none or null
    [[nodiscard]] QString text(const QByteArray& sql);
    [[nodiscard]] bool hasTable(const QByteArray& name);
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

  private:
    sqlite3* m_handle = nullptr;
};

// While it lives, work on a connection stops when asked to (as Cancelled) and says how far it is.
class Watched {
  public:
    Watched(sqlite3* handle, const CopyWatch& watch, std::function<int()> percent);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

  private:
    static int look(void* self);

    sqlite3* m_handle;
    const CopyWatch& m_watch;
    std::function<int()> m_percent;
    qint64 m_saidMs = 0;
};

} // namespace chalktalk::store
