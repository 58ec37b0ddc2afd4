#include "store/erase.h"

#include "store/audit_store.h"
#include "store/backups/raw_connection.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/records/bin_about.h"
#include "store/records/record_image.h"
#include "store/records/record_watch.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <set>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

struct Known {
    qint64 source = 0;
    std::string externalId;
    QString name, email;
    qint64 erasedBefore = 0; // how many
};

Known knownPerson(Database& database, PersonId person) {
    Statement row(database, sql::erasure::person);
    if (!row.bind(1, person.value).step()) throwError(ErrorCode::NotFound, tr("There is no such person in the store."));
    if (!row.isNull(4)) throwError(ErrorCode::Conflict, tr("This person was erased already."));
    return {row.integer(0), std::string(row.text(1)), row.string(2), row.string(3), row.integer(5)};
}

std::set<RecordKey> recordsAbout(Database& database, PersonId person) {
    std::set<RecordKey> keys;
    Statement row(database, sql::erasure::records);
    row.bind(1, person.value);
    while (row.step()) keys.insert({static_cast<RecordKind>(row.integer(0)), row.string(1)});
    return keys;
}

// What such records were before, those in the bin among them. Of a record that is gone only its past says whom it was
// about, and a row of its making has no image: so by key.
std::vector<qint64> pastOf(Database& database, PersonId person, std::set<RecordKey> keys) {
    struct Row {
        qint64 id;
        RecordKey key;
    };
    std::vector<Row> rows;
    Statement row(database, sql::erasure::past);
    while (row.step()) {
        RecordKey key{static_cast<RecordKind>(row.integer(1)), row.string(2)};
        if (!row.isNull(3)) {
            const auto image = imageFrom(row.bytes(3));
            if (!image || isAbout(*image, person)) keys.insert(key); // one that can't be read is kept for nobody
        }
        rows.push_back({row.integer(0), std::move(key)});
    }
    std::vector<qint64> ids;
    for (const Row& one : rows)
        if (keys.contains(one.key)) ids.push_back(one.id);
    return ids;
}

void run(Database& database, const Sql& sql, PersonId person) { Statement(database, sql).bind(1, person.value).run(); }

void removeRecords(Database& database, PersonId person, const std::set<RecordKey>& keys) {
    // First what others' records say of them: they are gone as if they had never been.
    for (const Sql* sql : {&sql::erasure::sessions_left, &sql::erasure::commitments_left, &sql::erasure::calls_left,
                           &sql::erasure::plan_commitments, &sql::erasure::review_commitments, &sql::erasure::views})
        run(database, *sql, person);
    for (const RecordKey& key : keys) writeImage(database, {key, {}});
    for (const Sql* sql : {&sql::erasure::drafts, &sql::erasure::drafts_taken, &sql::erasure::me})
        run(database, *sql, person);
}

void removeTexts(Database& database, PersonId person, const Known& known, const QString& name) {
    Statement(database, sql::erasure::opportunity_texts).bind(1, person.value).bind(2, erasedText).run();
    run(database, sql::erasure::activity_texts, person);
    for (const Sql* sql : {&sql::erasure::opportunity_names, &sql::erasure::account_names}) {
        for (const QString& theirs : {known.name, known.email}) {
            // A short one would be found inside of other words.
            if (theirs.size() >= 5) Statement(database, *sql).bind(1, theirs).bind(2, name).run();
        }
    }
}

} // namespace

QString erasureMark(const QString& storeId, qint64 source, std::string_view externalId) {
    const QByteArray key = storeId.toUtf8() + '/' + QByteArray::number(source);
    const QByteArray id(externalId.data(), static_cast<qsizetype>(externalId.size()));
    return QString::fromLatin1(QMessageAuthenticationCode::hash(id, key, QCryptographicHash::Sha256).toHex());
}

Result<ErasureExtent> erasureExtent(Database& database, PersonId person) {
    const auto drafts = draftsAbout(database, person);
    if (!drafts) return tl::unexpected<Error>(drafts.error());
    const auto own = listDrafts(database, person);
    if (!own) return tl::unexpected<Error>(own.error());
    return guarded([&] {
        const Snapshot moment(database);
        static_cast<void>(knownPerson(database, person));
        ErasureExtent extent;
        const auto keys = recordsAbout(database, person);
        for (const RecordKey& key : keys) ++extent.records[key.kind];
        extent.past = static_cast<qint64>(pastOf(database, person, keys).size());
        extent.drafts = static_cast<qint64>(drafts->size());
        for (const Draft& draft : *own)
            if (draft.key.person != person) ++extent.drafts;
        Statement facts(database, sql::erasure::facts);
        facts.bind(1, person.value).step();
        extent.opportunities = facts.integer(0), extent.activities = facts.integer(1), extent.quotas = facts.integer(2);
        return extent;
    });
}

Result<QString> erasePerson(Database& database, PersonId person, const NameOfErased& nameOf,
                            std::optional<PersonId> who, const Clock& clock) {
    const auto storeId = database.storeId();
    if (!storeId) return storeId;
    return guarded([&] {
        Transaction transaction(database);
        sqlite3_exec(database.handle(), "pragma defer_foreign_keys = on", nullptr, nullptr, nullptr);
        const Known known = knownPerson(database, person);
        const int number = static_cast<int>(known.erasedBefore) + 1;
        const QString name = nameOf(number);
        if (RecordWatch* watch = database.recordWatch()) watch->withoutPast();
        noteInTrail(database, who, "erase", QString::number(person.value), clock);
        const auto keys = recordsAbout(database, person);
        for (const qint64 id : pastOf(database, person, keys))
            Statement(database, sql::erasure::forget_past).bind(1, id).run();
        removeRecords(database, person, keys);
        removeTexts(database, person, known, name);
        Statement(database, sql::erasure::anonymise)
            .bind(1, person.value)
            .bind(2, QStringLiteral("erased-%1").arg(person.value))
            .bind(3, name)
            .run();
        Statement(database, sql::erased_person::insert)
            .bind(1, person.value)
            .bind(2, known.source)
            .bind(3, erasureMark(*storeId, known.source, known.externalId))
            .bind(4, clock.nowUtc().toMSecsSinceEpoch())
            .run();
        Statement(database, sql::erasure::begun).run();
        transaction.commit();
        return name;
    });
}

Result<std::vector<ErasedPerson>> listErased(Database& database) {
    return guarded([&] {
        std::vector<ErasedPerson> erased;
        Statement row(database, sql::erased_person::list);
        while (row.step()) erased.push_back({{row.integer(0)}, row.integer(1)});
        return erased;
    });
}

bool wasErased(Database& database, PersonId person) {
    return Statement(database, sql::erased_person::is_one).bind(1, person.value).step();
}

namespace {

Error erasedError(bool isAuthor) {
    return {ErrorCode::Erased,
            isAuthor
                ? tr("You were erased from this store in another window, so nothing of this is kept. Choose who you "
                     "are.")
                : tr("This person was erased from the store in another window, so nothing of this is kept. Leave "
                     "this page."),
            QStringLiteral("erased person")};
}

} // namespace

void refuseErased(Database& database, const RecordImage& image, std::optional<PersonId> author) {
    Statement row(database, sql::erased_person::list);
    while (row.step()) {
        const PersonId person{row.integer(0)};
        if (author == person) throw Failure{erasedError(true), 0};
        if (!image.isAbsent() && isAbout(image, person)) throw Failure{erasedError(false), 0};
    }
}

Status refuseErasedAtOnce(const QString& storePath, PersonId person, PersonId author) {
    bool isPerson = false, isAuthor = false;
    static_cast<void>(guarded([&] {
        RawConnection store(storePath, RawConnection::Access::Read);
        sqlite3_busy_timeout(store.handle(), 0);
        const std::string_view list = sql::erased_person::list.text;
        store.each(QByteArray(list.data(), static_cast<qsizetype>(list.size())), [&](sqlite3_stmt* row) {
            const PersonId erased{sqlite3_column_int64(row, 0)};
            isPerson = isPerson || erased == person, isAuthor = isAuthor || erased == author;
        });
    }));
    if (isPerson || isAuthor) return tl::unexpected<Error>(erasedError(isAuthor));
    return {};
}

Result<bool> erasureUnfinished(Database& database) {
    return guarded([&] { return Statement(database, sql::erasure::unfinished).step(); });
}

} // namespace chalktalk::store
