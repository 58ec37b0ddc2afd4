#include "tests/store/store_help.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <sqlite3.h>
#include <vector>

namespace chalktalk::tests {

namespace {

// One cell after the other, NULL told from empty text.
std::vector<std::string> cells(sqlite3* handle, const std::string& sql) {
    std::vector<std::string> all;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            all.emplace_back(text ? std::string("=") + text : std::string("null"));
        }
    }
    sqlite3_finalize(statement);
    return all;
}

} // namespace

TestStore::TestStore() {
    auto made = store::Database::open(path(), store::OpenMode::Create);
    REQUIRE(made);
    m_database = std::move(*made);
}

void TestStore::reopen() {
    close();
    auto opened = store::Database::open(path(), store::OpenMode::ReadWrite);
    REQUIRE(opened);
    m_database = std::move(*opened);
}

std::string TestStore::text(const char* sql) {
    const auto found = cells(m_database->handle(), sql);
    std::string joined;
    for (const auto& cell : found) joined += (joined.empty() ? "" : " ") + (cell == "null" ? cell : cell.substr(1));
    return joined;
}

qint64 TestStore::number(const char* sql) { return std::stoll(text(sql)); }

void TestStore::exec(const char* sql) {
    REQUIRE(sqlite3_exec(m_database->handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

QByteArray digestOf(store::Database& database) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& table :
         cells(database.handle(), "select name from sqlite_schema where type = 'table' order by 1")) {
        for (const auto& cell : cells(database.handle(), "select * from \"" + table.substr(1) + "\" order by rowid"))
            hash.addData(QByteArray::fromStdString(cell + '\n'));
    }
    return hash.result().toHex();
}

store::SessionOptions options(qint64 nowMs) {
    return {QStringLiteral("test"), QStringLiteral("test"), nowMs, {}, QStringLiteral("USD"), false};
}

domain::OpportunityRow deal(std::string_view id) {
    domain::OpportunityRow row;
    row.id = id, row.name = "Deal", row.accountId = "acme", row.ownerId = "ana";
    row.stage = domain::Stage::Discovery;
    row.amount = 100'00;
    row.createdOn = Day::fromDate(QDate(2026, 5, 1));
    row.closeDate = Day::fromDate(QDate(2026, 7, 1));
    return row;
}

Status fillSmall(domain::FactSink& sink, int opportunities) {
    domain::PersonRow mia, ana;
    mia.id = "mia", mia.name = "Mia Manager", mia.role = domain::Role::FirstLineManager;
    ana.id = "ana", ana.name = "Ana Abel", ana.managerId = "mia";
    bool ok = sink.put(mia) == domain::Refusal::None && sink.put(ana) == domain::Refusal::None;
    domain::AccountRow acme;
    acme.id = "acme", acme.name = "Acme";
    ok &= sink.put(acme) == domain::Refusal::None;
    for (int i = 1; i <= opportunities; ++i) ok &= sink.put(deal("o" + std::to_string(i))) == domain::Refusal::None;
    REQUIRE(ok);
    return {};
}

} // namespace chalktalk::tests
