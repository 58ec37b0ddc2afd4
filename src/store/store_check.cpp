#include "store/store_check.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_check.h"
#include "store/sql.h"
#include "store/statement.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql integrityCheck{"integrity_check", "pragma integrity_check(20)"};
constexpr Sql foreignKeyCheck{"foreign_key_check", "pragma foreign_key_check"};

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Failure{{ErrorCode::Cancelled, tr("Stopped."), {}}, 0};
}

// Runs one part of the check; that it can't be run to its end because the file is damaged is a finding.
template <class Part> void look(QStringList& findings, const QString& at, const std::stop_token& stop, Part part) {
    throwIfStopped(stop);
    try {
        part();
    } catch (const Failure& failure) {
        if (!tellsOfDamage(failure.error)) throw;
        const QString finding = tr("The file is damaged: %1 can't be read.").arg(at);
        if (!findings.contains(finding)) findings << finding;
    }
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

QString inWords(const RecordFinding& finding) {
    const std::string_view word = shapeOf(finding.key.kind).word;
    const QString name = QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())).replace(u'_', u' ');
    switch (finding.what) {
    case RecordFinding::What::Changed: break;
    case RecordFinding::What::Missing: return tr("A %1 is missing: %2.").arg(name, finding.key.numbers);
    case RecordFinding::What::Unexpected:
        return tr("A %1 is there that was never saved: %2.").arg(name, finding.key.numbers);
    }
    return tr("A %1 is not as it was saved: %2.").arg(name, finding.key.numbers);
}

void lookAtRecords(Database& database, QStringList& findings, const std::stop_token& stop) {
    constexpr std::size_t most = 20; // as many as SQLite's own check says; then a number
    const auto found = checkRecords(database, stop);
    if (!found && found.error().detail == u"record_digest") { // as checkRecords() says it
        findings << tr("The check values of the coaching records are damaged.");
        return;
    }
    if (!found) throw Failure{found.error(), 0};
    for (std::size_t i = 0; i < std::min(most, found->size()); ++i) findings << inWords((*found)[i]);
    if (found->size() > most) findings << tr("%1 more records are not as they were saved.").arg(found->size() - most);
}

// The pages of the coaching records and of what is kept about them; those of the facts may be millions. Not by
// quick_check, which doesn't hold indexes against their rows: a part whose own number is wrong is found by its index
// under the right one, and so its record seems to be as it was saved.
void lookAtCoachingPages(Database& database, QStringList& findings, const std::stop_token& stop) {
    std::vector<std::string_view> tables{"sqlite_schema", "record_digest", "record_past", "store_identity"};
    for (const RecordShape& shape : recordShapes())
        tables.insert(tables.end(), shape.tables.begin(), shape.tables.end());
    for (const std::string_view table : tables) {
        throwIfStopped(stop);
        const std::string text = "pragma integrity_check('" + std::string(table) + "')";
        lookAtPages(database, findings, {"integrity_check", text});
    }
}

} // namespace

Result<QStringList> checkStore(Database& database, std::stop_token stop) {
    return guarded([&] {
        QStringList findings;
        look(findings, tr("a page"), stop, [&] { lookAtPages(database, findings, integrityCheck); });
        look(findings, tr("a coaching record"), stop, [&] { lookAtRecords(database, findings, stop); });
        look(findings, tr("what refers to other rows"), stop, [&] { lookAtReferences(database, findings); });
        look(findings, tr("some of the rows"), stop, [&] { lookAtRules(database, findings, stop); });
        throwIfStopped(stop);
        return findings;
    });
}

Result<QStringList> quickCheck(Database& database, std::stop_token stop) {
    return guarded([&] {
        QStringList findings;
        look(findings, tr("a page"), stop, [&] { lookAtCoachingPages(database, findings, stop); });
        look(findings, tr("a coaching record"), stop, [&] { lookAtRecords(database, findings, stop); });
        return findings;
    });
}

} // namespace chalktalk::store
