#include "app/export/export_store.h"

#include "app/export/export_names.h"
#include "app/export/new_files.h"
#include "app/export/person_record.h"
#include "io/canonical_csv.h"
#include "io/coaching_export.h"
#include "store/audit_store.h"
#include "store/database.h"
#include "store/private_file.h"
#include "store/settings_store.h"
#include "store/transaction.h"

#include <array>
#include <QDir>

namespace chalktalk::app {

namespace {

template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

Result<QByteArray> coachingJson(store::Database& database) {
    auto records = store::readCoachingRecords(database);
    if (!records) return failed(records);
    auto texts = store::readRecordTexts(database);
    if (!texts) return failed(texts);
    auto settings = store::listSettings(database);
    if (!settings) return failed(settings);
    // Who sits before this window is nobody else's business.
    std::erase_if(*settings, [](const auto& setting) { return setting.first == u"me"; });
    return io::coachingExport(*records, *settings, namesOf(*std::move(texts)));
}

} // namespace

Result<ExportReport> exportStore(store::Database& database, const QString& folder, std::optional<PersonId> who,
                                 const Clock& clock, std::stop_token stop) {
    const QDir into(folder);
    NewFiles files;
    if (Status made = store::makePrivateFolder(folder); !made) return failed(made);
    io::CanonicalCsv::Devices devices{};
    for (const io::CanonicalFile& canonical : io::canonicalFiles()) {
        auto file = files.add(into.filePath(canonical.name.toString() + QStringLiteral(".csv")));
        if (!file) return failed(file);
        devices[static_cast<std::size_t>(canonical.kind)] = *file;
    }
    const QString coachingName = QStringLiteral("coaching.json");
    auto coaching = files.add(into.filePath(coachingName));
    if (!coaching) return failed(coaching);
    // First: what can't be noted is not handed out.
    if (Status noted = store::recordAudit(database, who, QStringLiteral("export"), {}, clock); !noted)
        return failed(noted);

    const store::Snapshot snapshot(database);
    const auto settings = store::loadSettings(database);
    if (!settings) return failed(settings);
    io::CanonicalCsv csv(settings->reportingCurrency, devices);
    const auto read = store::readFacts(database, csv, {}, std::move(stop));
    if (!read) return failed(read);
    if (!csv.finish()) return failed(cantWrite(folder));
    const auto json = coachingJson(database);
    if (!json) return failed(json);
    if ((*coaching)->write(*json) != json->size()) return failed(cantWrite(folder));
    if (Status kept = files.keep(); !kept) return failed(kept);

    ExportReport report;
    for (const io::CanonicalFile& canonical : io::canonicalFiles())
        report.files.push_back({canonical.name.toString() + QStringLiteral(".csv"), csv.rows(canonical.kind)});
    report.files.push_back({coachingName, 0});
    report.inReportingCurrency = read->inReportingCurrency;
    return report;
}

Status exportPerson(store::Database& database, PersonId person, const QString& file, std::optional<PersonId> who,
                    const Clock& clock, std::stop_token stop) {
    NewFiles files;
    auto out = files.add(file);
    if (!out) return failed(out);
    if (Status noted =
            store::recordAudit(database, who, QStringLiteral("export.person"), QString::number(person.value), clock);
        !noted)
        return noted;
    const auto json = personRecord(database, person, who, std::move(stop));
    if (!json) return failed(json);
    if ((*out)->write(*json) != json->size()) return cantWrite(file);
    return files.keep();
}

} // namespace chalktalk::app
