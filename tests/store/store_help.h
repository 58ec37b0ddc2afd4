// A store in a folder of its own, filled with a few facts, and its contents as text for comparing.
#pragma once

#include "store/database.h"
#include "store/import_session.h"
#include "tests/support/temp_folder.h"

#include <QByteArray>

namespace chalktalk::tests {

inline constexpr qint64 noon = 1'780'315'200'000; // 2026-06-01T12:00:00Z

class TestStore {
  public:
    TestStore();
    [[nodiscard]] store::Database& operator*() { return *m_database; }
    [[nodiscard]] QString path() const { return m_folder.path(QStringLiteral("store.chalktalk")); }
    void close() { m_database.reset(); }
    void reopen();

    // A number that SQL gives, read past the program's own code.
    [[nodiscard]] qint64 number(const char* sql);
    [[nodiscard]] std::string text(const char* sql);
    void exec(const char* sql);

    TempFolder m_folder;
    std::unique_ptr<store::Database> m_database;
};

// Every row of every table, for "nothing changed" byte for byte.
[[nodiscard]] QByteArray digestOf(store::Database& database);

// Ana (rep) under Mia, one account, and `opportunities` deals o1, o2 … of Ana in stage discovery.
[[nodiscard]] Status fillSmall(domain::FactSink& sink, int opportunities);
[[nodiscard]] store::SessionOptions options(qint64 nowMs = noon);
[[nodiscard]] domain::OpportunityRow deal(std::string_view id);

} // namespace chalktalk::tests
