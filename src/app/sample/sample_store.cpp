#include "app/sample/sample_store.h"

#include "app/sample/sample_coaching.h"
#include "app/sample/sample_organisation.h"
#include "store/database.h"
#include "store/import_session.h"
#include "store/settings_store.h"
#include "store/store_files.h"

#include <QDir>
#include <QFile>

namespace chalktalk::app {

Status createSampleStore(const QString& path, const Clock& clock) {
    removeStoreFiles(path);
    auto database = store::Database::open(path, store::OpenMode::Create);
    if (!database) return tl::unexpected(database.error());
    SampleOptions options;
    options.asOf = Day::fromDate(clock.today(QTimeZone::systemTimeZone()));
    return fillSample(**database, options, clock);
}

Status fillSample(store::Database& database, const SampleOptions& options, const Clock& clock) {
    store::SessionOptions session;
    session.source = QStringLiteral("sample");
    session.preset = QStringLiteral("sample");
    session.nowMs = clock.nowUtc().toMSecsSinceEpoch();
    session.currencyIfNone = QStringLiteral("USD");
    const auto written = store::writeFacts(
        database, session, [&](store::ImportSession& sink) { return fillSampleOrganisation(sink, options); });
    if (!written) return tl::unexpected(written.error());
    return fillSampleCoaching(database, options, clock);
}

void removeStoreFiles(const QString& path) {
    for (const QString& file : store::storeFiles(path)) QFile::remove(file);
    QDir(store::backupFolder(path)).removeRecursively();
}

void removeIfEmptyStore(const QString& path) {
    bool empty = false;
    if (auto database = store::Database::open(path, store::OpenMode::ReadOnly)) {
        const auto facts = (*database)->facts();
        empty = facts && facts->isEmpty();
    }
    if (!empty) return;
    // No more than was made: drafts and backups there are of a store that stood there before.
    for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) QFile::remove(path + end);
}

} // namespace chalktalk::app
