#include "store/records/record_check.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_reader.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <map>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

std::map<RecordKey, QString> digestsIn(Database& database) {
    std::map<RecordKey, QString> digests;
    Statement row(database, sql::record_digest::list);
    while (row.step()) {
        const qint64 kind = row.integer(0);
        if (kind < 1 || kind > static_cast<qint64>(recordShapes().size()))
            throw Failure{{ErrorCode::StoreFailed, QCoreApplication::translate("Store", "The store is damaged."),
                           QStringLiteral("record_digest")},
                          0};
        digests[{static_cast<RecordKind>(kind), row.string(1)}] = row.string(2);
    }
    return digests;
}

} // namespace

Result<std::vector<RecordFinding>> checkRecords(Database& database, std::stop_token stop) {
    return guarded([&] {
        const Snapshot moment(database); // a save in between would look like a damage
        std::vector<RecordFinding> findings;
        auto digests = digestsIn(database);
        RecordReader reader(database);
        for (const RecordShape& shape : recordShapes()) {
            for (const RecordKey& key : keysOf(database, shape.kind)) {
                if (stop.stop_requested())
                    throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
                const auto known = digests.find(key);
                if (known == digests.end())
                    findings.push_back({key, RecordFinding::What::Unexpected});
                else if (digestOf(reader.read(key)) != known->second)
                    findings.push_back({key, RecordFinding::What::Changed});
                if (known != digests.end()) digests.erase(known);
            }
        }
        for (const auto& [key, digest] : digests) findings.push_back({key, RecordFinding::What::Missing});
        return findings;
    });
}

void refreshDigests(Database& database) {
    Statement(database, sql::record_digest::clear).run();
    Statement next(database, sql::counter::take);
    const qint64 change = next.bind(1, std::string_view("change")).step() ? next.integer(0) - 1 : 0;
    next.reset();
    RecordReader reader(database);
    Statement keep(database, sql::record_digest::upsert);
    for (const RecordShape& shape : recordShapes()) {
        for (const RecordKey& key : keysOf(database, shape.kind))
            keep.bind(1, static_cast<int>(shape.kind))
                .bind(2, key.numbers)
                .bind(3, digestOf(reader.read(key)))
                .bind(4, change)
                .run();
    }
}

} // namespace chalktalk::store
