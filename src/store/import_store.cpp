#include "store/import_store.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

Result<std::vector<ImportEntry>> listImports(Database& database) {
    return guarded([&] {
        std::vector<ImportEntry> entries;
        Statement row(database, sql::import::list), files(database, sql::import::list_files);
        while (row.step()) {
            ImportEntry entry{ImportId{row.integer(0)}, row.string(1), row.string(2), row.integer(3), row.day(4), {}};
            files.bind(1, entry.id.value);
            while (files.step()) {
                entry.files.push_back({files.string(0), files.string(1), files.integer(2), files.integer(3),
                                       files.integer(4), files.integer(5), files.integer(6)});
            }
            files.reset();
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

Result<std::optional<qint64>> latestAsOf(Database& database, const QString& source, std::span<const QString> kinds) {
    return guarded([&] {
        std::optional<qint64> latest;
        Statement row(database, sql::import::latest_as_of);
        for (const QString& kind : kinds) {
            row.bind(1, source).bind(2, kind).step();
            if (const auto at = row.optionalInteger(0)) latest = std::max(latest.value_or(*at), *at);
            row.reset();
        }
        return latest;
    });
}

} // namespace chalktalk::store
