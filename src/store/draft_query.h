// One statement over a drafts file; seen by the files that read or write it only.
#pragma once

#include "store/sql_text.h"

#include <QString>
#include <sqlite3.h>

namespace chalktalk::store {

class DraftQuery {
  public:
    DraftQuery(sqlite3* handle, const Sql& sql);
    ~DraftQuery() { sqlite3_finalize(m_statement); }
    DraftQuery(const DraftQuery&) = delete;
    DraftQuery& operator=(const DraftQuery&) = delete;

    DraftQuery& bind(int number, qint64 value);
    DraftQuery& bind(int number, const QString& text);
    bool step(); // throws Failure
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] QString text(int column) const;

  private:
    void check(int code) const;

    sqlite3* m_handle;
    std::string_view m_name;
    sqlite3_stmt* m_statement = nullptr;
};

// Words about a drafts file after SQLite's result code.
[[noreturn]] void throwDraftFailure(const QString& path, int sqliteCode, std::string_view where);

} // namespace chalktalk::store
