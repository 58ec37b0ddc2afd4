#include "app/workspace.h"

#include "app/history/change_history.h"
#include "app/import/import_export.h"
#include "app/local_settings.h"
#include "app/repair/store_checks.h"
#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/settings_store.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::app {

using domain::noPerson;
using domain::PersonIndex;
using domain::Role;
using store::Database;
using store::OpenMode;

namespace {

constexpr auto s_lastStore = "store/last";

} // namespace

Workspace::Workspace(Clock clock, QString dataDir, QObject* parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_dataDir(std::move(dataDir)),
      m_settings(std::make_unique<LocalSettings>(m_dataDir)),
      m_history(std::make_unique<ChangeHistory>(*this)) {
    m_asOf = Day::fromDate(m_clock.today(QTimeZone::systemTimeZone()));
    watchOtherPrograms();
    m_checks = std::make_unique<StoreChecks>(*this);
}

Workspace::~Workspace() { m_importStop.request_stop(); }

bool Workspace::isSample() const { return !m_storePath.isEmpty() && m_storePath == sampleStorePath(m_dataDir); }

bool Workspace::hasFacts() const {
    return m_ledger && (!m_ledger->people().empty() || m_ledger->opportunityCount() > 0);
}

void Workspace::setState(State state, const QString& problem) {
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

void Workspace::openLast() {
    const QString last = m_settings->value(QString::fromLatin1(s_lastStore)).toString();
    for (const QString& path : {last, defaultStorePath(m_dataDir)}) {
        if (!path.isEmpty() && QFile::exists(path)) {
            open(path);
            return;
        }
    }
    setState(State::NoStore);
}

void Workspace::open(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath(); // before close(): it may be storePath() itself
    close();
    m_storePath = file;
    m_settings->setValue(QString::fromLatin1(s_lastStore), m_storePath);
    m_asOfChosen = false;
    m_looksForDrafts = true;
    setState(State::Loading);
    load(domain::Change::Store);
}

void Workspace::create() {
    const QString path = defaultStorePath(m_dataDir);
    if (!QFile::exists(path)) {
        if (auto made = Database::open(path, OpenMode::Create); !made) {
            setState(State::Failed, made.error().message);
            return;
        }
    }
    open(path);
}

void Workspace::createSample() {
    close();
    setState(State::Loading);
    const QString path = sampleStorePath(m_dataDir);
    m_jobs.write<Sample>(
        this, [path, clock = m_clock](std::stop_token) { return provideSampleStore(path, clock); },
        [this, path](Result<Sample> sample) {
            if (!sample) return setState(State::Failed, sample.error().message);
            open(path);
            if (*sample == Sample::New) return;
            const auto said = std::make_shared<QMetaObject::Connection>();
            *said = connect(this, &Workspace::stateChanged, this, [this, said] {
                if (m_state == State::Loading) return;
                disconnect(*said);
                if (m_state == State::Ready && isSample())
                    Q_EMIT notice(tr("The sample organisation is as you left it. To begin anew, remove it first."));
            });
        });
}

void Workspace::removeSample() {
    if (isSample()) close();
    removeStoreFiles(sampleStorePath(m_dataDir));
    m_settings->remove(QString::fromLatin1(s_lastStore));
    openLast();
    Q_EMIT notice(tr("The sample organisation was removed."));
}

void Workspace::close() {
    m_loading.cancel();
    m_computing.cancel();
    m_watch.reset();
    m_coachingJob.cancel();
    m_history->clear();
    m_ledger.reset();
    m_coaching.reset();
    m_engine.reset();
    m_snapshot.reset();
    m_storeSettings.clear();
    m_storePath.clear();
    m_storeId.clear();
    m_me = noPerson;
    setState(State::NoStore);
}

void Workspace::importExport(const ImportRequest& request) {
    if (m_importing) return;
    QString path = m_storePath;
    if (path.isEmpty() || isSample()) path = defaultStorePath(m_dataDir); // one's own facts never land in the sample
    runImport(request, path);
}

void Workspace::runImport(const ImportRequest& request, const QString& path) {
    m_importing = true;
    using Report = std::shared_ptr<const ImportReport>;
    m_importStop = m_jobs.write<Report>(
        this,
        [this, request, to = path == m_storePath ? place() : StorePlace{path, {}},
         clock = m_clock](std::stop_token stop) -> Result<Report> {
            if (to.id.isEmpty() && !QFile::exists(to.path)) // never in the place of the one that is open
                if (auto made = Database::open(to.path, OpenMode::Create); !made) return tl::unexpected(made.error());
            const auto progress = [this](const ImportProgress& p) { // the workspace outlives its jobs
                const int percent = p.bytesTotal > 0 ? static_cast<int>(100 * p.bytesDone / p.bytesTotal) : 0;
                QMetaObject::invokeMethod(
                    this,
                    [this, percent, p] {
                        Q_EMIT importProgressed(percent,
                                                p.rows == ImportProgress::noRows
                                                    ? p.file
                                                    : tr("%1: %n rows", nullptr, static_cast<int>(p.rows)).arg(p.file));
                    },
                    Qt::QueuedConnection);
            };
            return writeInto<Report>(to, [&](Database& database) -> Result<Report> {
                auto report = app::importExport(database, request, clock, progress, stop);
                if (!report) return tl::unexpected(report.error());
                return std::make_shared<const ImportReport>(std::move(*report));
            });
        },
        [this, path, before = m_storePath](Result<Report> report) {
            m_importing = false;
            if (!report) {
                if (path != m_storePath) removeIfEmptyStore(path);
                Q_EMIT importFailed(report.error());
                return;
            }
            if (path != m_storePath && m_storePath == before) // whoever opened another store meanwhile stays there
                open(path);
            else if (path == m_storePath)
                load(domain::Change::Facts | domain::Change::People | domain::Change::Imports);
            Q_EMIT importFinished(*report);
        });
}

void Workspace::cancelImport() { m_importStop.request_stop(); }

QTimeZone Workspace::zone() const {
    const QTimeZone zone(storeSetting(QStringLiteral("time_zone")).toLatin1());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

Day Workspace::today() const { return Day::fromDate(m_clock.today(zone())); }

Day Workspace::defaultAsOf() const { return m_ledger ? m_ledger->latestFact().value_or(today()) : today(); }

bool Workspace::dataIsOld() const {
    constexpr int fresh = 7;
    return !m_asOfChosen && today() - m_asOf > fresh;
}

void Workspace::setAsOf(Day day) {
    m_asOfChosen = day != defaultAsOf();
    if (day == m_asOf) return;
    m_asOf = day;
    recompute();
}

void Workspace::setWindow(std::optional<domain::Window> window) {
    if (window == m_window) return;
    m_window = window;
    recompute();
}

QString Workspace::meKey() const {
    // Who looks belongs to this desktop and this store, not to everybody who opens the store.
    return QStringLiteral("me/") + QString::fromLatin1(m_storePath.toUtf8().toHex());
}

PersonId Workspace::rememberedMe() const { return PersonId{m_settings->value(meKey()).toLongLong()}; }

void Workspace::restoreMe() {
    const PersonIndex before = m_me;
    m_me = indexOf(rememberedMe());
    if (m_me != noPerson && m_ledger->person(m_me).isErased) m_me = noPerson; // in another window
    if (m_me != before) Q_EMIT meChanged();
}

void Workspace::setMe(PersonIndex person) {
    if (!m_ledger || person == m_me) return;
    m_me = person;
    if (person == noPerson)
        m_settings->remove(meKey());
    else
        m_settings->setValue(meKey(), m_ledger->person(person).id.value);
    Q_EMIT meChanged();
}

PersonIndex Workspace::indexOf(PersonId id) const {
    return m_ledger && !id.isNull() ? m_ledger->find(id).value_or(noPerson) : noPerson;
}

bool Workspace::isInMyLine(PersonIndex person, Day day) const {
    if (!m_ledger || person == noPerson) return false;
    if (m_me == noPerson || m_me == person) return true;
    const Role role = m_ledger->person(m_me).role;
    if (role == Role::Cro || role == Role::RevOps) return true;
    if (role == Role::Rep) return false;
    const auto line = m_ledger->lineOf(m_me, day);
    return std::find(line.begin(), line.end(), person) != line.end();
}

bool Workspace::canSee(PersonIndex person) const { return isInMyLine(person, m_asOf); }
bool Workspace::canCoach(PersonIndex person) const {
    return isInMyLine(person, today()) && !m_ledger->person(person).isErased;
}

std::vector<PersonIndex> Workspace::visibleReps() const {
    std::vector<PersonIndex> reps;
    if (!m_ledger) return reps;
    const Role role = m_me == noPerson ? Role::Cro : m_ledger->person(m_me).role;
    std::vector<bool> seen(m_ledger->people().size(), role == Role::Cro || role == Role::RevOps);
    if (m_me != noPerson) seen[m_me] = true;
    if (domain::isManager(role) && m_me != noPerson) {
        for (const PersonIndex p : m_ledger->lineOf(m_me, m_asOf)) seen[p] = true;
    }
    for (PersonIndex p = 0; p < m_ledger->people().size(); ++p) {
        const domain::Person& who = m_ledger->person(p);
        if (seen[p] && who.role == Role::Rep && who.inSeat(m_asOf)) reps.push_back(p);
    }
    return reps;
}

std::vector<Workspace::Team> Workspace::teams() const {
    std::vector<Team> teams;
    std::map<PersonIndex, std::vector<PersonIndex>> byManager;
    for (const PersonIndex rep : visibleReps()) byManager[m_ledger->managerOf(rep, m_asOf)].push_back(rep);
    for (auto& [manager, reps] : byManager) teams.push_back({manager, std::move(reps)});
    return teams; // in people() order, those without a manager last
}

void Workspace::setStoreSetting(const QString& key, const QString& value) {
    m_jobs.write<bool>(
        this,
        [place = place(), key, value, clock = m_clock](std::stop_token) {
            return writeInto<bool>(place, [&](Database& database) -> Result<bool> {
                const Status saved = store::saveSetting(database, key, value, clock);
                if (!saved) return tl::unexpected(saved.error());
                return true;
            });
        },
        [this](Result<bool> saved) {
            if (saved)
                load(domain::Change::Settings);
            else
                Q_EMIT failed(saved.error().message);
        });
}

QString Workspace::storeSetting(const QString& key) const {
    const auto at = m_storeSettings.find(key);
    return at == m_storeSettings.end() ? QString() : at->second;
}

void Workspace::backup(const QString& file) {
    m_jobs.read<bool>(
        this,
        [path = m_storePath, file](std::stop_token) -> Result<bool> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            const Status saved = store::backupTo(**database, file);
            if (!saved) return tl::unexpected(saved.error());
            return true;
        },
        [this, file](Result<bool> saved) {
            if (saved)
                Q_EMIT notice(tr("Backup written and checked: %1").arg(QFileInfo(file).fileName()));
            else
                Q_EMIT failed(saved.error().message);
        });
}

} // namespace chalktalk::app
