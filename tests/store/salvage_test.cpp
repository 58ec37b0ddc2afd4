// What the salvage reads of whole and of damaged files, held against SQLite.
#include "store/salvage/salvage.h"
#include "store/session_store.h"
#include "store/transaction.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QFile>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using store::Cell;
using store::salvage::Salvage;

namespace {

std::string asText(const Cell& cell) {
    if (const auto* whole = std::get_if<qint64>(&cell)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&cell)) return QByteArray::number(*real, 'g', 17).toStdString();
    if (const auto* text = std::get_if<QByteArray>(&cell)) return "'" + text->toStdString() + "'";
    return "null";
}

std::vector<std::string> salvaged(const Salvage& salvage, const char* table) {
    std::vector<std::string> rows;
    salvage.rowsOf(Salvage::placeOf(table), [&](const store::salvage::Row& row, bool) {
        std::string text;
        for (const Cell& cell : row.values) text += asText(cell) + "|";
        rows.push_back(text);
    });
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::string> bySqlite(sqlite3* handle, const std::string& table) {
    std::vector<std::string> rows;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, ("select * from " + table).c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::string text;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            Cell cell;
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER: cell = static_cast<qint64>(sqlite3_column_int64(statement, i)); break;
            case SQLITE_FLOAT: {
                // A real without a fraction lies in the file as a whole number.
                const double value = sqlite3_column_double(statement, i);
                if (value == static_cast<double>(static_cast<qint64>(value)))
                    cell = static_cast<qint64>(value);
                else
                    cell = value;
                break;
            }
            case SQLITE_NULL: break;
            default:
                cell = QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, i)),
                                  sqlite3_column_bytes(statement, i));
            }
            text += asText(cell) + "|";
        }
        rows.push_back(text);
    }
    sqlite3_finalize(statement);
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::string tablesThatDiffer(store::Database& database) {
    const auto salvage = Salvage::open(database.path());
    REQUIRE(salvage);
    std::string differ;
    for (const auto& shape : store::salvage::tableShapes()) {
        if (shape.name == "sqlite_schema") continue;
        if (salvaged(**salvage, shape.name.constData()) != bySqlite(database.handle(), shape.name.toStdString()))
            differ += shape.name.toStdString() + " ";
        CHECK((*salvage)->isWhole(Salvage::placeOf(shape.name)));
        CHECK((*salvage)->unreadPages(Salvage::placeOf(shape.name)) == 0);
    }
    CHECK((*salvage)->damagedPages() == 0);
    CHECK((*salvage)->strayPages() == 0);
    return differ;
}

std::vector<std::string> idsOf(std::vector<std::string> rows) {
    for (std::string& row : rows) row.resize(row.find('|'));
    return rows;
}

void fill(tests::CoachingStore& store, int sessions) {
    for (int i = 0; i < sessions; ++i) {
        domain::Session session = store.session();
        session.sharedNote += QStringLiteral(" number %1 ").arg(i) + QString(i * 97 % 12'000, u'x');
        store.save(session, {store.commitment()});
    }
}

} // namespace

TEST_CASE("of a whole store the salvage reads what SQLite reads, with what is only in its log and with long texts") {
    tests::CoachingStore store;
    fill(store, 120);
    REQUIRE(QFile(store.path() + QStringLiteral("-wal")).size() > 0);
    CHECK(tablesThatDiffer(*store) == "");
    store.exec("pragma wal_checkpoint(truncate)");
    CHECK(tablesThatDiffer(*store) == "");
}

TEST_CASE("a transaction that was never committed is not salvaged from the log") {
    tests::CoachingStore store;
    fill(store, 5);
    store.exec("pragma cache_size = 1; begin immediate"); // so small that it spills into the log before the commit
    for (int i = 0; i < 400; ++i)
        store.exec("insert into audit (id, at, action, subject) select max(id) + 1, 0, 'x', "
                   "hex(randomblob(500)) from audit");
    const auto salvage = Salvage::open(store.path());
    REQUIRE(salvage);
    CHECK(salvaged(**salvage, "audit").size() < 300);
    store.exec("commit");
    const auto after = Salvage::open(store.path());
    REQUIRE(after);
    CHECK(salvaged(**after, "audit").size() >= 400); // the control: then it is
}

TEST_CASE("a wrong byte in the log costs no more than its own page") {
    tests::CoachingStore store;
    store.exec("pragma wal_checkpoint(truncate)");
    fill(store, 30);
    const auto whole = bySqlite((*store).handle(), "session");
    const QString copy = store.m_folder.path(QStringLiteral("copy.db"));
    REQUIRE(QFile::copy(store.path(), copy));
    REQUIRE(QFile::copy(store.path() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    QFile log(copy + QStringLiteral("-wal"));
    REQUIRE(log.open(QIODevice::ReadWrite));
    const qint64 at = 32 + 3 * (24 + 4096) + 24 + 4000; // in the fourth frame's page
    REQUIRE(log.seek(at));
    const QByteArray byte = log.read(1);
    REQUIRE(log.seek(at));
    log.write(QByteArray(1, static_cast<char>(byte[0] ^ 0x40)));
    log.close();
    const auto salvage = Salvage::open(copy);
    REQUIRE(salvage);
    CHECK(salvaged(**salvage, "session").size() == whole.size());
    // The control: SQLite reads the log up to that byte, and what was acknowledged after it is gone.
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(copy).constData(), &handle) == SQLITE_OK);
    CHECK(bySqlite(handle, "session").size() < whole.size());
    sqlite3_close(handle);
}

TEST_CASE("what was deleted is not found again, also where its page's head is gone") {
    tests::CoachingStore store;
    fill(store, 60);
    store.exec("update session set shared_note = 'short' where shared_note like '%number 7 %'");
    store.exec("pragma foreign_keys = off; delete from commitment; delete from session where rowid % 2 = 0");
    store.exec("pragma wal_checkpoint(truncate)");
    const auto left = idsOf(bySqlite((*store).handle(), "session"));
    store.close();
    QFile file(store.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (qint64 page = 1; page * 4096 < file.size(); ++page) { // each page's own head but the first's
        REQUIRE(file.seek(page * 4096));
        file.write(QByteArray(8, '\x77'));
    }
    file.close();
    const auto salvage = Salvage::open(store.path());
    REQUIRE(salvage);
    // Long texts end where the heads of the pages they go on in were; which rows are there is what counts.
    const auto found = idsOf(salvaged(**salvage, "session"));
    CHECK(std::includes(left.begin(), left.end(), found.begin(), found.end()));
    CHECK(found.size() * 10 >= left.size() * 9);
    CHECK(salvaged(**salvage, "commitment").empty());
}

TEST_CASE("pages that are gone with their rows are counted, overwritten or cut off") {
    tests::CoachingStore store;
    store.exec("with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into audit (id, "
               "at, action, subject) select i + 1000000, 0, 'x', hex(randomblob(200)) from n");
    store.exec("pragma wal_checkpoint(truncate)");
    const auto whole = bySqlite((*store).handle(), "audit").size();
    const QString path = store.path();
    store.close();
    const auto lost = [&] {
        const auto salvage = Salvage::open(path);
        REQUIRE(salvage);
        CHECK((*salvage)->unread(Salvage::placeOf("audit")) == 0); // no cell is left that could be counted
        return std::pair((*salvage)->unreadPages(Salvage::placeOf("audit")),
                         whole - salvaged(**salvage, "audit").size());
    };
    CHECK(lost() == std::pair<qint64, std::size_t>(0, 0)); // the control
    QFile file(path);
    const qint64 pages = file.size() / 4096;
    constexpr qint64 gone = 20;
    REQUIRE(pages > 200);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((pages - 80) * 4096));
    file.write(QByteArray(gone * 4096, '\x77'));
    file.close();
    const auto overwritten = lost();
    CHECK(overwritten.second > 0);
    CHECK(overwritten.first == gone);
    REQUIRE(file.resize((pages - 10) * 4096));
    const auto cutOff = lost();
    CHECK(cutOff.first == gone + 10);
    CHECK(cutOff.second > overwritten.second);
}

TEST_CASE("a file of something else is not taken for a store") {
    tests::TempFolder folder;
    const QString path = folder.path(QStringLiteral("other.db"));
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle,
                         "create table t (a, b, c, d, e, f, g); insert into t values (1, 2.5, 'x', null, 5, x'00', 7)",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
    const auto salvage = Salvage::open(path);
    REQUIRE_FALSE(salvage);
    CHECK(salvage.error().code == ErrorCode::Refused);
}
