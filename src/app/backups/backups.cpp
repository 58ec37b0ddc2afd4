#include "app/backups/backups.h"

#include "app/backups/backup_words.h"
#include "app/sample/sample_store.h"
#include "app/workspace.h"
#include "store/audit_store.h"
#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/database.h"
#include "store/erased_since.h"
#include "store/file_header.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "store/store_files.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QThread>

namespace chalktalk::app {

using store::Database;
using store::OpenMode;

namespace {

Result<StoreSummary> summaryOf(Database& database) {
    const auto facts = database.facts();
    if (!facts) return tl::unexpected(facts.error());
    const auto trail = store::listAudit(database, 1);
    if (!trail) return tl::unexpected(trail.error());
    return StoreSummary{facts->people,
                        facts->opportunities,
                        facts->activities,
                        facts->sessions,
                        facts->commitments,
                        facts->calls,
                        trail->empty() ? 0 : trail->front().atMs};
}

// A copy of an older layout is brought up to date: it is nobody's store yet.
Result<Backups::Look> lookAt(const QString& file, const QString& present) {
    auto copy = Database::open(file, OpenMode::ReadWrite);
    if (!copy) return tl::unexpected(copy.error());
    Backups::Look look;
    look.file = file;
    const auto inCopy = summaryOf(**copy);
    if (!inCopy) return tl::unexpected(inCopy.error());
    look.copy = *inCopy;
    if (auto now = Database::open(present, OpenMode::ReadOnly)) {
        if (const auto inPresent = summaryOf(**now)) look.present = *inPresent;
    }
    const auto settings = store::listSettings(**copy);
    if (!settings) return tl::unexpected(settings.error());
    look.isWhole = std::none_of(settings->begin(), settings->end(),
                                [](const auto& setting) { return setting.first == QLatin1String("facts_left_out"); });
    look.unerased = unerasedText(store::erasedSince(present, file), false);
    if (const auto found = store::quickCheck(**copy)) look.findings = *found;
    return look;
}

// The window's own connections may need a moment to go.
Result<store::Restored> restoreWhenFree(const QString& from, const QString& to, const Clock& clock,
                                        const std::stop_token& stop) {
    constexpr int attempts = 10;
    for (int attempt = 1;; ++attempt) {
        auto restored = store::restoreStore(from, to, clock);
        if (restored || restored.error().code != ErrorCode::Conflict || attempt == attempts || stop.stop_requested())
            return restored;
        QThread::msleep(200);
    }
}

} // namespace

Backups::Backups(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

Backups::~Backups() { m_stop.request_stop(); }

QString Backups::folder() const { return store::backupFolder(m_workspace.storePath()); }

void Backups::setState(State state) {
    m_state = state;
    m_percent = -1;
    Q_EMIT changed();
}

// By way of the jobs, which outlive their threads: this may be gone when the work says how far it is.
std::function<void(int)> Backups::progress() {
    return [jobs = &m_workspace.jobs(), guard = QPointer(this)](int percent) {
        QMetaObject::invokeMethod(
            jobs,
            [guard, percent] {
                if (!guard || guard->m_state == State::Idle) return;
                guard->m_percent = percent;
                Q_EMIT guard->changed();
            },
            Qt::QueuedConnection);
    };
}

void Backups::refresh() {
    const QString path = m_workspace.storePath();
    if (path.isEmpty()) return;
    m_listing.read<Listed>(
        m_workspace.jobs(), this,
        [path, clock = m_workspace.clock(), zone = m_workspace.zone()](std::stop_token) -> Result<Listed> {
            Listed listed;
            auto backups = store::listBackups(path, clock);
            // By the clock, as one looks for them; a clock that was wrong shows.
            std::stable_sort(backups.begin(), backups.end(),
                             [](const auto& a, const auto& b) { return a.atMs > b.atMs; });
            for (const store::BackupFile& backup : backups) {
                listed.lines.push_back(lineOf(backup, zone));
                listed.bytes += backup.bytes;
            }
            return listed;
        },
        [this](Result<Listed> listed) {
            if (!listed) return;
            m_lines = std::move(listed->lines);
            m_bytes = listed->bytes;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QString Backups::sentence() const {
    if (m_lines.empty()) return {};
    const auto count = static_cast<int>(m_lines.size());
    QString words = count == 1 ? tr("1 backup") : tr("%n backups", nullptr, count);
    words = tr("%1, %2 together.", "backups, size")
                .arg(words, QLocale().formattedDataSize(m_bytes, 1, QLocale::DataSizeTraditionalFormat));
    words +=
        u' ' + tr("Kept are all of today and yesterday, then one a day for 12 days, one a week for 10 weeks and one "
                  "a month for 9 months; the newest is never deleted.");
    if (std::any_of(m_lines.begin(), m_lines.end(), [](const BackupLine& line) { return !line.isWhole; }))
        words +=
            u' ' + tr("Your imported facts are larger than 50 MB, so they are left out: they can be imported again. "
                      "All that was written down here is in every backup.");
    return words;
}

QString Backups::freeFile(const BackupLine& backup) const {
    // A name by which an erasure finds it among the copies beside the store.
    const QString store = QFileInfo(m_workspace.storePath()).absoluteFilePath();
    const QString day = QFileInfo(backup.path).fileName().left(10); // of its time, by its name
    for (int number = 1;; ++number) {
        const QString further = number > 1 ? u'-' + QString::number(number) : QString();
        const QString file = store + QStringLiteral(".of-%1%2.db").arg(day, further);
        if (!QFileInfo::exists(file)) return file;
    }
}

void Backups::backUpNow() {
    if (m_state != State::Idle) return;
    setState(State::BackingUp);
    m_stop = m_workspace.jobs().write<QString>(
        this,
        [path = m_workspace.storePath(), clock = m_workspace.clock(),
         progress = progress()](std::stop_token stop) -> Result<QString> {
            auto database = Database::open(path, OpenMode::ReadWrite);
            if (!database) return tl::unexpected(database.error());
            store::BackupWish wish;
            wish.evenIfUnchanged = true;
            wish.watch = {stop, progress};
            return store::makeBackup(**database, wish, clock);
        },
        [this](Result<QString> made) {
            setState(State::Idle);
            refresh();
            if (made)
                Q_EMIT said(tr("Backed up and checked: %1").arg(QFileInfo(*made).fileName()));
            else if (made.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(tr("No backup was made. %1").arg(made.error().message));
        });
}

void Backups::restoreInto(const QString& backup, const QString& newFile) {
    if (m_state != State::Idle) return;
    QString when;
    for (const BackupLine& line : m_lines)
        if (line.path == backup) when = line.when;
    setState(State::Copying);
    m_stop = m_workspace.jobs().read<Look>(
        this,
        [backup, newFile, present = m_workspace.storePath()](std::stop_token) -> Result<Look> {
            if (QFileInfo::exists(newFile))
                return fail(
                    ErrorCode::Conflict,
                    tr("There is a file %1 already. Choose another name.").arg(QDir::toNativeSeparators(newFile)));
            if (const Status done = store::restoreFrom(backup, newFile); !done) return tl::unexpected(done.error());
            return lookAt(newFile, present);
        },
        [this, when](Result<Look> look) {
            if (!look) {
                setState(State::Idle);
                Q_EMIT failed(look.error().message);
                return;
            }
            m_look = std::move(*look);
            m_look->backupWhen = when;
            setState(State::Comparing);
        });
}

void Backups::leaveIt() {
    if (m_state != State::Comparing) return;
    const QString file = m_look->file;
    m_look.reset();
    setState(State::Idle);
    Q_EMIT said(tr("Nothing was changed. The copy stays at %1.").arg(QDir::toNativeSeparators(file)));
}

void Backups::putInPlace() {
    if (m_state != State::Comparing) return;
    const QString path = m_workspace.storePath(), file = m_look->file;
    setState(State::PuttingInPlace);
    m_workspace.close(); // its own connections would be in the way
    m_stop = m_workspace.jobs().write<store::Restored>(
        this,
        [file, path, clock = m_workspace.clock()](std::stop_token stop) -> Result<store::Restored> {
            auto restored = restoreWhenFree(file, path, clock, stop);
            if (restored && restored->remark.isEmpty()) { // all of it is in the store now
                store::letGoOfCopy(file);
                removeStoreFiles(file);
            }
            return restored;
        },
        [this, path](Result<store::Restored> restored) {
            m_workspace.open(path);
            if (!restored) {
                setState(State::Comparing);
                Q_EMIT failed(tr("Nothing was put in place. %1").arg(restored.error().message));
                return;
            }
            const QString when = m_look->backupWhen;
            const bool isWhole = m_look->isWhole;
            m_look.reset();
            setState(State::Idle);
            QString words = when.isEmpty() ? tr("The backup is your store now.")
                                           : tr("The backup of %1 is your store now.").arg(when);
            if (!restored->kept.isEmpty())
                words +=
                    u' ' + tr("The one before is kept beside it, as %1.").arg(QFileInfo(restored->kept).fileName());
            if (!isWhole) words += u' ' + tr("Import your export again: the imported facts were not in the backup.");
            if (!restored->unerased.isEmpty()) words += u' ' + unerasedText(restored->unerased, true);
            if (!restored->remark.isEmpty()) words += u' ' + restored->remark;
            if (restored->unerased.isEmpty())
                Q_EMIT said(words);
            else
                Q_EMIT failed(words); // it stays until it was read
        });
}

void Backups::cancel() { m_stop.request_stop(); }

} // namespace chalktalk::app
