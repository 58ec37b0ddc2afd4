#include "tests/app/call/more_accounts.h"

#include "domain/fact_rows.h"
#include "store/database.h"
#include "store/import_session.h"
#include "tests/support/catch.h"

namespace chalktalk::tests {

void addAccounts(const QString& storePath, const std::vector<const char*>& names) {
    auto database = store::Database::open(storePath, store::OpenMode::ReadWrite);
    REQUIRE(database);
    store::SessionOptions options;
    options.source = options.preset = QStringLiteral("test");
    options.currencyIfNone = QStringLiteral("USD");
    const auto written = store::writeFacts(**database, options, [&](domain::FactSink& sink) -> Status {
        for (const char* name : names) {
            domain::AccountRow row;
            row.id = row.name = name;
            REQUIRE(sink.put(row) == domain::Refusal::None);
        }
        return {};
    });
    REQUIRE(written);
}

} // namespace chalktalk::tests
