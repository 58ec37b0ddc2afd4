// Workspace: how the store is read, as a whole and in part, and how changes by others are noticed.
#include "app/call/call_keeping.h"
#include "app/freed_aside.h"
#include "app/history/change_history.h"
#include "app/privacy/erasure.h"
#include "app/workspace.h"

#include "store/audit_store.h"
#include "store/call_store.h"
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/ledger_loader.h"
#include "store/records/record_past.h"
#include "store/same_store.h"
#include "store/settings_store.h"

#include <algorithm>
#include <QTimer>
#include <utility>

namespace chalktalk::app {

using store::Database;
using store::OpenMode;

struct Workspace::Loaded {
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr coaching;
    std::shared_ptr<const metrics::Engine> engine;
    std::map<QString, QString> settings;
    std::unique_ptr<Database> watch; // opened before the facts were read, so that no commit falls in between
    qint64 dataVersion = 0;
    qint64 auditSeen = 0;
    std::vector<CameBack> cameBack;
    QString storeId;
    store::FileIdentity file;
};

namespace {

bool isAboutCoaching(const QString& action) {
    static const QStringList kinds{
        QStringLiteral("session"),     QStringLiteral("commitment"),   QStringLiteral("profile"),
        QStringLiteral("cadence"),     QStringLiteral("block"),        QStringLiteral("export"),
        QStringLiteral("call"),        QStringLiteral("calls"),        QStringLiteral("focus"),
        QStringLiteral("deal_plan"),   QStringLiteral("account_plan"), QStringLiteral("assessment"),
        QStringLiteral("development"), QStringLiteral("placement"),    QStringLiteral("review"),
        QStringLiteral("undo"),        QStringLiteral("bin")};
    return kinds.contains(action.section(u'.', 0, 0));
}

qint64 nowMs(const Clock& clock) { return clock.nowUtc().toMSecsSinceEpoch(); }

// What the trail's lines after `known` are about.
struct News {
    qint64 latest = 0;
    bool coaching = false;
    bool more = false; // facts, settings, or more lines than are worth reading
};
News newsSince(Database& database, qint64 known) {
    constexpr int mostLines = 200;
    const auto lines = store::listAudit(database, mostLines);
    if (!lines || lines->empty()) return {known, false, true};
    News news{lines->front().id, false, lines->size() == mostLines && lines->back().id > known};
    for (const store::AuditEntry& line : *lines) {
        if (line.id <= known) break;
        (isAboutCoaching(line.action) ? news.coaching : news.more) = true;
    }
    return news;
}

qint64 latestAudit(Database& database) {
    const auto lines = store::listAudit(database, 1);
    return lines && !lines->empty() ? lines->front().id : 0;
}

CameBack cameBackFrom(Database& database, const store::Draft& draft) {
    CameBack back{draft.key.form, draft.key.record, draft.key.person, draft.updatedAtMs, {}, {}};
    if (back.form == u"deal") {
        if (const auto deal = store::loadOpportunityChoice(database, OpportunityId{back.record}))
            back.account = deal->account, back.customer = deal->accountName;
    } else if (back.form == u"account") {
        back.account = AccountId{back.record};
        if (const auto account = store::loadAccountChoice(database, back.account)) back.customer = account->name;
    }
    return back;
}

std::vector<CameBack> draftsOf(Database& database, PersonId author) {
    std::vector<CameBack> found;
    if (author.isNull()) return found;
    for (const store::Draft& draft : store::listDrafts(database, author).value_or(std::vector<store::Draft>{}))
        found.push_back(cameBackFrom(database, draft));
    return found;
}

} // namespace

void Workspace::load(domain::Changes changes) {
    m_loading.read<Loaded>(
        m_jobs, this,
        [place = place(), clock = m_clock, isNew = m_looksForDrafts,
         author = m_looksForDrafts ? rememberedMe() : PersonId{}](std::stop_token stop) -> Result<Loaded> {
            const store::FileIdentity file = store::fileIdentity(place.path);
            if (store::isStranger(place.path, place.id)) return tl::unexpected(store::notSameStore(place.path));
            auto database = Database::open(place.path, OpenMode::ReadWrite); // brings an older store up to date
            const bool mayWrite = database.has_value();
            if (!database) database = Database::open(place.path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            const auto storeId = (*database)->storeId();
            if (!storeId) return tl::unexpected(storeId.error());
            if (!place.id.isEmpty() && *storeId != place.id) return tl::unexpected(store::notSameStore(place.path));
            if (isNew && mayWrite) { // what can't be is left out
                static_cast<void>(store::settleDrafts(**database));
                static_cast<void>(settleErasure(**database, clock));
                static_cast<void>(store::forgetOldPast(**database, clock));
            }
            auto watch = Database::open(place.path, OpenMode::ReadOnly);
            if (!watch) return tl::unexpected(watch.error());
            const qint64 version = (*watch)->dataVersion(), seen = latestAudit(**watch);
            const auto settings = store::loadSettings(**database);
            if (!settings) return tl::unexpected(settings.error());
            auto ledger = store::loadLedger(**database, Day::fromDate(clock.today(settings->timeZone)), stop);
            if (!ledger) return tl::unexpected(ledger.error());
            ledger = freedAside(*std::move(ledger));
            auto coaching = store::loadCoachingLog(**database, **ledger, nowMs(clock));
            if (!coaching) return tl::unexpected(coaching.error());
            coaching = freedAside(*std::move(coaching));
            const auto listed = store::listSettings(**database);
            if (!listed) return tl::unexpected(listed.error());
            return Loaded{*ledger,
                          *coaching,
                          freedAside<metrics::Engine>(
                              std::make_shared<const metrics::Engine>(*ledger, settings->targets, *coaching)),
                          {listed->begin(), listed->end()},
                          std::move(*watch),
                          version,
                          seen,
                          draftsOf(**database, author),
                          *storeId,
                          file};
        },
        [this, changes](Result<Loaded> loaded) {
            if (loaded)
                take(std::move(*loaded), changes);
            else if (m_ledger && loaded.error().detail == store::notSameStore({}).detail)
                Q_EMIT failed(loaded.error().message); // what is shown, and typed, is still of the one before
            else
                setState(State::Failed, loaded.error().message);
        });
}

void Workspace::take(Loaded loaded, domain::Changes changes) {
    m_ledger = std::move(loaded.ledger);
    m_coaching = std::move(loaded.coaching);
    m_coachingJob.cancel();
    m_engine = std::move(loaded.engine);
    m_storeSettings = std::move(loaded.settings);
    m_snapshot.reset(); // its positions belong to the ledger before
    if (!m_asOfChosen) m_asOf = defaultAsOf();
    restoreMe();
    m_watch = std::move(loaded.watch);
    m_dataVersion = loaded.dataVersion;
    m_storeId = std::move(loaded.storeId);
    m_fileDevice = loaded.file.device, m_fileNumber = loaded.file.number;
    m_auditSeen = loaded.auditSeen;
    m_callsToKeep = true;
    recompute();
    setState(State::Ready);
    Q_EMIT changed(changes);
    if (std::exchange(m_looksForDrafts, false) && !loaded.cameBack.empty()) Q_EMIT cameBack(loaded.cameBack);
}

void Workspace::recompute() {
    if (!m_engine) return;
    m_computing.read<SnapshotPtr>(
        m_jobs, this,
        [engine = m_engine, asOf = m_asOf, window = m_window](std::stop_token stop) -> Result<SnapshotPtr> {
            auto results = engine->compute({asOf, window}, stop);
            return freedAside<Snapshot>(std::make_shared<const Snapshot>(Snapshot{engine, std::move(results), window}));
        },
        [this](Result<SnapshotPtr> snapshot) {
            if (!snapshot) return;
            m_snapshot = std::move(*snapshot);
            Q_EMIT resultsChanged();
            keepCallsTrue();
        });
}

// Once after the facts were read: whether a call ahead is significant may be another matter by now, and the CRM may
// know of calls that nobody wrote down here. By the facts as they are, whatever day is looked at.
void Workspace::keepCallsTrue() {
    if (!m_callsToKeep || m_state != State::Ready || m_asOf != defaultAsOf()) return;
    m_callsToKeep = false;
    m_jobs.write<int>(
        this,
        [place = place(), ledger = m_ledger, coaching = m_coaching, struggling = withGaps(m_snapshot->results),
         clock = m_clock](std::stop_token) {
            return writeInto<int>(place, [&](Database& database) {
                return app::keepCallsTrue(database, *ledger, *coaching, struggling, clock);
            });
        },
        [this](Result<int> kept) {
            if (kept && *kept > 0) reloadCoaching(); // a store that can only be read stays as it is
        });
}

std::vector<qint64> Workspace::changesOf(const Database& database) { return database.changes(); }

void Workspace::noteChanges(const QString& path, const std::vector<qint64>& changes) {
    if (path == m_storePath) m_history->note(changes);
}

void Workspace::reloadCoaching() {
    if (!m_ledger || m_state != State::Ready) return; // a load of everything is under way and brings them along
    struct Read {
        domain::CoachingLogPtr coaching;
        std::shared_ptr<const metrics::Engine> engine;
        qint64 auditSeen = 0;
        bool more = false; // another program changed facts or settings, and nobody has looked yet
    };
    m_coachingJob.read<Read>(
        m_jobs, this,
        [path = m_storePath, ledger = m_ledger, engine = m_engine, known = m_auditSeen,
         clock = m_clock](std::stop_token) -> Result<Read> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            const News news = newsSince(**database, known); // before the records: what comes meanwhile is seen as new
            auto coaching = store::loadCoachingLog(**database, *ledger, nowMs(clock));
            if (!coaching) return tl::unexpected(coaching.error());
            coaching = freedAside(*std::move(coaching));
            return Read{*coaching,
                        freedAside<metrics::Engine>(std::make_shared<const metrics::Engine>(engine->with(*coaching))),
                        news.latest, news.more};
        },
        [this](Result<Read> read) {
            if (!read) {
                Q_EMIT failed(read.error().message);
                return;
            }
            m_coaching = std::move(read->coaching);
            m_engine = std::move(read->engine);
            m_auditSeen = std::max(m_auditSeen, read->auditSeen); // one's own change is no other program's
            if (read->more)
                return load(domain::Change::Facts | domain::Change::People | domain::Change::Settings |
                            domain::Change::Coaching);
            Q_EMIT changed(domain::Change::Coaching);
            recompute();
        });
}

void Workspace::watchOtherPrograms() {
    // chalktalk-cli may import at night into a store that a window has open: look every two seconds.
    constexpr int everyMs = 2000;
    m_watchTimer = new QTimer(this);
    connect(m_watchTimer, &QTimer::timeout, this, &Workspace::lookForOtherPrograms);
    m_watchTimer->start(everyMs);
}

// A file can be renamed, replaced or put back under a running program. Nothing that is typed is touched by it; it is
// said at once, and not only when something can't be saved.
bool Workspace::isInItsPlace() {
    const store::FileIdentity read{m_fileDevice, m_fileNumber}, now = store::fileIdentity(m_storePath);
    if (now == read) return now.number != 0;
    m_fileDevice = now.device, m_fileNumber = now.number;
    if (now.number == 0)
        Q_EMIT failed(store::noStoreThere(m_storePath).message);
    else
        load(domain::Change::Facts | domain::Change::People | domain::Change::Settings | domain::Change::Coaching);
    return false;
}

// The audit trail tells what kind of change it was: typing (drafts) leaves no line in it, coaching records are read
// anew in a moment, and only other facts or settings ask for everything again.
void Workspace::lookForOtherPrograms() {
    if (!m_watch || m_importing || m_state != State::Ready || !isInItsPlace()) return;
    const qint64 version = m_watch->dataVersion();
    if (version == m_dataVersion) return;
    m_dataVersion = version;
    const News news = newsSince(*m_watch, m_auditSeen);
    m_auditSeen = std::max(m_auditSeen, news.latest);
    if (news.more)
        load(domain::Change::Facts | domain::Change::People | domain::Change::Settings | domain::Change::Coaching);
    else if (news.coaching)
        reloadCoaching();
}

} // namespace chalktalk::app
