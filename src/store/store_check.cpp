#include "store/store_check.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

#include <map>
#include <QCoreApplication>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql integrityCheck{"integrity_check", "pragma integrity_check(20)"};
constexpr Sql foreignKeyCheck{"foreign_key_check", "pragma foreign_key_check"};

// Of SQLite's answers those that tell of the file and not of the machine or of another program.
bool tellsOfDamage(int code) { return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB; }

// Runs one part of the check; that it can't be run to its end because the file is damaged is a finding.
template <class Part> void look(QStringList& findings, const QString& at, Part part) {
    try {
        part();
    } catch (const Failure& failure) {
        if (!tellsOfDamage(failure.code)) throw;
        const QString finding = tr("The file is damaged: %1 can't be read.").arg(at);
        if (!findings.contains(finding)) findings << finding;
    }
}

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Failure{{ErrorCode::Cancelled, tr("Stopped."), {}}, 0};
}

void lookAtPages(Database& database, QStringList& findings, const Sql& check) {
    Statement integrity(database, check);
    while (integrity.step()) {
        if (integrity.text(0) != "ok") findings << tr("The file is damaged: %1").arg(integrity.string(0));
    }
}

void lookAtReferences(Database& database, QStringList& findings) {
    Statement keys(database, foreignKeyCheck);
    std::map<QString, int> orphans;
    while (keys.step()) ++orphans[keys.string(0)];
    for (const auto& [table, count] : orphans)
        findings << tr("%1 rows of %2 refer to something that is not there.").arg(count).arg(table);
}

void lookAtRules(Database& database, QStringList& findings, const std::stop_token& stop) {
    Statement invariants(database, sql::store::invariants);
    while (!stop.stop_requested() && invariants.step()) {
        if (invariants.integer(1) > 0)
            findings << tr("%1 rows break the rule “%2”.").arg(invariants.integer(1)).arg(invariants.string(0));
    }
}

} // namespace

Result<QStringList> checkStore(Database& database, std::stop_token stop) {
    return guarded([&] {
        QStringList findings;
        look(findings, tr("a page"), [&] { lookAtPages(database, findings, integrityCheck); });
        throwIfStopped(stop);
        look(findings, tr("what refers to other rows"), [&] { lookAtReferences(database, findings); });
        throwIfStopped(stop);
        look(findings, tr("some of the rows"), [&] { lookAtRules(database, findings, stop); });
        throwIfStopped(stop);
        return findings;
    });
}

} // namespace chalktalk::store
