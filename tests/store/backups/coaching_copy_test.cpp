#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/backups/coaching_copy.h"
#include "store/records/record_check.h"
#include "store/records/record_past.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <QFileInfo>
#include <sqlite3.h>

using namespace chalktalk;
using store::BackupWish;
using store::Database;
using store::OpenMode;

namespace {

// Deals and activities in their thousands, beside those of the small organisation.
Status fillMuch(domain::FactSink& sink, int many) {
    if (const Status filled = tests::fillSmall(sink, many); !filled) return filled;
    for (int i = 0; i < 3 * many; ++i) {
        const std::string id = "act" + std::to_string(i), on = "o" + std::to_string(i % many + 1);
        domain::ActivityRow row;
        row.id = id, row.personId = "ana", row.opportunityId = on, row.startedAtMs = tests::noon + i * 60'000;
        row.subject = "About the next steps with the buyer", row.outcome = "Connected";
        if (sink.put(row) != domain::Refusal::None) return fail(ErrorCode::Invalid, {});
    }
    return {};
}

void importMuch(tests::TestStore& store, int many) {
    REQUIRE(store::writeFacts(*store, tests::options(), [&](auto& s) { return fillMuch(s, many); }));
}

QString copyOf(tests::TestStore& store, qint64 mostBytesOfFacts) {
    BackupWish wish;
    wish.mostBytesOfFacts = mostBytesOfFacts;
    wish.evenIfUnchanged = true;
    const auto made = store::makeBackup(*store, wish, Clock());
    REQUIRE(made);
    return *made;
}

QByteArray dump(Database& database, const std::string& sql) {
    QByteArray text;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            text += cell ? QByteArray(cell) + '|' : QByteArrayLiteral("-|");
        }
        text += '\n';
    }
    sqlite3_finalize(statement);
    return text;
}

qint64 count(Database& database, const std::string& table) {
    return dump(database, "select count(*) from " + table).split('|').front().toLongLong();
}

} // namespace

TEST_CASE("above the limit facts are left out, and every coaching record with all that it refers to is there") {
    tests::CallStore store;
    store.save(store.session(), {store.commitment()});
    auto call = store.call();
    call.account = store.acme, call.opportunity = store.deal;
    store.save(call);
    importMuch(store, 4000);
    const QString whole = copyOf(store, 1'000'000'000), coaching = copyOf(store, 0);
    CHECK(QFileInfo(coaching).size() < QFileInfo(whole).size() / 3);
    const auto listed = store::listBackups(store.path(), Clock());
    REQUIRE(listed.size() == 2);
    for (const auto& backup : listed) CHECK(backup.isWhole == (backup.path == whole));
    const auto copy = Database::open(coaching, OpenMode::ReadOnly);
    REQUIRE(copy);
    CHECK(store::checkStore(**copy)->isEmpty());
    CHECK(store::checkRecords(**copy)->empty());
    // Every table but those of the mass is the same, and one setting says what is missing.
    const QByteArray tables = dump(**copy, "select name from sqlite_schema where type = 'table' order by 1");
    CHECK(tables == dump(*store, "select name from sqlite_schema where type = 'table' order by 1"));
    const QByteArray indexes = dump(**copy, "select name, sql from sqlite_schema where type = 'index' order by 1");
    CHECK(indexes == dump(*store, "select name, sql from sqlite_schema where type = 'index' order by 1"));
    for (const QByteArray& line : tables.split('\n')) {
        const std::string table = line.split('|').front().toStdString();
        if (table.empty() || table == "setting" || table == "account" || table == "activity" ||
            table.starts_with("opportunity"))
            continue;
        INFO(table);
        CHECK(dump(**copy, "select * from \"" + table + "\" order by 1") ==
              dump(*store, "select * from \"" + table + "\" order by 1"));
    }
    CHECK(count(**copy, "setting") == count(*store, "setting") + 1);
    CHECK(count(**copy, "activity") == 1);    // the one that the call is
    CHECK(count(**copy, "opportunity") == 2); // the call's deal, and that activity's
    CHECK(count(**copy, "account") == 1);
    CHECK((*copy)->facts()->calls == 1);
}

TEST_CASE("what another import would not bring again is kept: history that the program found itself") {
    tests::CallStore store;
    importMuch(store, 50);
    // A newer export without a history of its own: the difference becomes one.
    auto options = tests::options(tests::noon + 86'400'000LL * 30);
    REQUIRE(store::writeFacts(*store, options, [](domain::FactSink& sink) -> Status {
        auto row = tests::deal("o7");
        row.stage = domain::Stage::Negotiation;
        return sink.put(row) == domain::Refusal::None ? Status{} : fail(ErrorCode::Invalid, {});
    }));
    const qint64 differences = store.number("select count(*) from opportunity_change");
    REQUIRE(differences > 0);
    const auto copy = Database::open(copyOf(store, 0), OpenMode::ReadOnly);
    REQUIRE(copy);
    CHECK(count(**copy, "opportunity_change") == differences);
    CHECK(count(**copy, "opportunity where external_id = 'o7'") == 1);
    CHECK(store::checkStore(**copy)->isEmpty());
}

TEST_CASE("a restored store without facts says so until they are imported again, and then is as it was") {
    tests::CallStore store;
    store.save(store.session());
    auto call = store.call();
    call.account = store.acme, call.opportunity = store.deal;
    store.save(call);
    importMuch(store, 300);
    const std::string deals = "select o.external_id, o.stage, o.amount, o.name, a.external_id from opportunity o left "
                              "join account a on a.id = "
                              "o.account_id order by 1";
    const std::string acts = "select a.external_id, o.external_id, a.started_at, a.subject from activity a left join "
                             "opportunity o on o.id = a.opportunity_id order by 1";
    const QByteArray dealsBefore = dump(*store, deals), actsBefore = dump(*store, acts);
    const std::string records = "select kind, record_key, digest from record_digest order by 1, 2";
    const QByteArray recordsBefore = dump(*store, records);
    const QString backup = copyOf(store, 0);
    store.close();
    REQUIRE(store::restoreStore(backup, store.path(), Clock()));
    store.reopen();
    CHECK(count(*store, "setting where key = 'facts_left_out'") == 1);
    CHECK(dump(*store, deals) != dealsBefore);
    CHECK(dump(*store, records) == recordsBefore);
    importMuch(store, 300);
    CHECK(count(*store, "setting where key = 'facts_left_out'") == 0);
    CHECK(dump(*store, deals) == dealsBefore);
    CHECK(dump(*store, acts) == actsBefore);
    CHECK(dump(*store, records) == recordsBefore);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("the size of the facts is estimated within a third") {
    tests::CallStore store;
    for (const int many : {500, 5000}) {
        importMuch(store, many);
        const qint64 estimate = store::bytesOfFacts(*store);
        const qint64 measured =
            store.number("select sum(pgsize) from dbstat where name in ('opportunity', 'opportunity_change', "
                         "'activity', 'sqlite_autoindex_opportunity_1', 'sqlite_autoindex_activity_1', "
                         "'opportunity_change_key') or name in (select name from sqlite_schema where type = 'index' "
                         "and tbl_name in ('opportunity', 'opportunity_change', 'activity'))");
        std::printf("facts of %d deals: %lld bytes estimated, %lld measured\n", many, static_cast<long long>(estimate),
                    static_cast<long long>(measured));
        CHECK(estimate > measured * 2 / 3);
        CHECK(estimate < measured * 4 / 3);
    }
}
