#include "app/sample/sample_store.h"

#include "app/sample/sample_coaching.h"
#include "app/sample/sample_organisation.h"
#include "store/audit_store.h"
#include "store/database.h"
#include "store/draft_file.h"
#include "store/import_session.h"
#include "store/settings_store.h"
#include "store/store_files.h"

#include <algorithm>
#include <limits>
#include <QDir>
#include <QFile>

namespace chalktalk::app {

namespace {

const QString s_filled = QStringLiteral("sample.fill");

// By the trail. Calls that the CRM knows are kept by themselves, and in nobody's name.
bool isWrittenIn(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) return true;
    const auto id = (*database)->storeId();
    if (!id) return true;
    const auto typed = store::DraftFile::openToRead(path, *id);
    if (!typed || (*typed && !(*typed)->all().value_or(std::vector<store::Draft>(1)).empty())) return true;
    const auto trail = store::listAudit(**database, std::numeric_limits<int>::max());
    if (!trail) return true;
    const auto filled = std::ranges::find(*trail, s_filled, &store::AuditEntry::action);
    return std::any_of(trail->begin(), filled,
                       [](const store::AuditEntry& entry) { return entry.action != u"calls.import" || entry.who; });
}

} // namespace

Result<Sample> provideSampleStore(const QString& path, const Clock& clock) {
    if (QFile::exists(path) && isWrittenIn(path)) return Sample::AsItWas;
    removeStoreFiles(path);
    auto database = store::Database::open(path, store::OpenMode::Create);
    if (!database) return tl::unexpected(database.error());
    SampleOptions options;
    options.asOf = Day::fromDate(clock.today(QTimeZone::systemTimeZone()));
    Status filled = fillSample(**database, options, clock);
    if (filled) filled = store::recordAudit(**database, {}, s_filled, {}, clock);
    if (!filled) return tl::unexpected(filled.error());
    return Sample::New;
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
