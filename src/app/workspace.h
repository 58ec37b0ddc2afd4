// The open store as the window sees it: its facts, its results as of a day, and who is looking.
#pragma once

#include "app/jobs.h"
#include "app/store_place.h"
#include "base/clock.h"
#include "domain/changes.h"
#include "domain/coaching_log.h"
#include "metrics/engine.h"

#include <memory>
#include <QTimeZone>

namespace chalktalk::store {
class Database;
}
class QTimer;

namespace chalktalk::app {

struct ImportRequest;
struct ImportReport;
class ChangeHistory;
class LocalSettings;
class StoreChecks;

// Everything computed for one as-of day; immutable, shared with jobs.
struct Snapshot {
    std::shared_ptr<const metrics::Engine> engine;
    metrics::Results results;
    std::optional<domain::Window> window;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

// Something that was typed and not yet saved when the program ended the last time.
struct CameBack {
    QString form;      // "session", "profile", "call", "account", "deal", "assessment", "development", "review"
    qint64 record = 0; // its id
    PersonId person;   // whom it is about
    qint64 atMs = 0;   // typed until then, UTC
    AccountId account; // of a customer's plan, and how the customer is called
    QString customer;
};

class Workspace : public QObject {
    Q_OBJECT

  public:
    enum class State { NoStore, Loading, Ready, Failed };

    Workspace(Clock clock, QString dataDir, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; } // why Failed, in words
    [[nodiscard]] const QString& storePath() const { return m_storePath; }
    [[nodiscard]] StorePlace place() const { return {m_storePath, m_storeId}; } // with its id once it was read
    [[nodiscard]] bool isSample() const;
    [[nodiscard]] bool hasFacts() const; // people or facts are there
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const QString& dataDir() const { return m_dataDir; }
    [[nodiscard]] Jobs& jobs() { return m_jobs; }
    [[nodiscard]] LocalSettings& settings() { return *m_settings; }
    [[nodiscard]] ChangeHistory& history() { return *m_history; } // what can be undone
    [[nodiscard]] StoreChecks& checks() { return *m_checks; }     // whether the open store is whole

    // Opens the store used last if it is still there; otherwise the state stays NoStore (first run).
    void openLast();
    void open(const QString& path); // an existing one
    void create();                  // the default one, empty, if it isn't there; then opens it
    void createSample();            // opens the sample organisation's own store, made anew unless somebody wrote in it
    void removeSample();            // deletes it whole; the user's own store opens again if there is one
    void close();

    // Reads exports into the open store (creating the default one first when none is open, or the sample is).
    // Progress and end come as signals; cancel leaves the store as it was.
    void importExport(const ImportRequest& request);
    void cancelImport();
    [[nodiscard]] bool isImporting() const { return m_importing; }

    // Null until Ready.
    [[nodiscard]] domain::LedgerPtr ledger() const { return m_ledger; }
    [[nodiscard]] SnapshotPtr snapshot() const { return m_snapshot; }
    [[nodiscard]] domain::CoachingLogPtr coaching() const { return m_coaching; }

    // Changes coaching records: `work` runs on the writer's thread with the store open; when it succeeded, the records
    // are read anew and changed(Coaching) and resultsChanged() follow. `done` gets its answer first.
    template <class T>
    void write(QObject* owner, std::function<Result<T>(store::Database&)> work, std::function<void(Result<T>)> done) {
        const auto changes = std::make_shared<std::vector<qint64>>(); // that can be undone
        m_jobs.write<T>(
            owner,
            [place = place(), changes, work = std::move(work)](std::stop_token) {
                return writeInto<T>(place, [&](store::Database& database) {
                    Result<T> answer = work(database);
                    *changes = changesOf(database);
                    return answer;
                });
            },
            [this, path = m_storePath, changes, done = std::move(done)](Result<T> answer) {
                const bool kept = answer.has_value();
                noteChanges(path, *changes);
                done(std::move(answer));
                if (kept) reloadCoaching();
            });
    }
    void reloadCoaching();

    [[nodiscard]] QTimeZone zone() const; // the store's
    [[nodiscard]] Day today() const;      // in the store's time zone
    [[nodiscard]] Day asOf() const { return m_asOf; }
    [[nodiscard]] Day defaultAsOf() const; // the latest fact's day, or today
    [[nodiscard]] bool dataIsOld() const;  // the as-of day is the default and lies more than 7 days back
    void setAsOf(Day day);
    [[nodiscard]] std::optional<domain::Window> window() const { return m_window; }
    void setWindow(std::optional<domain::Window> window); // nothing: each indicator's own

    // The person who is looking; noPerson until chosen. People seen follow their place in the reporting line.
    [[nodiscard]] domain::PersonIndex me() const { return m_me; }
    void setMe(domain::PersonIndex person);
    [[nodiscard]] bool remembersMe() const { return !rememberedMe().isNull(); } // also before the people were read
    [[nodiscard]] std::vector<domain::PersonIndex> visibleReps() const;
    // Managers with reps of their own below whoever looks, each with these reps (direct reports in the seat).
    struct Team {
        domain::PersonIndex manager = domain::noPerson; // noPerson: reps without a manager
        std::vector<domain::PersonIndex> reps;
    };
    [[nodiscard]] std::vector<Team> teams() const;
    [[nodiscard]] bool canSee(domain::PersonIndex person) const; // facts: by the line of the as-of day
    // Coaching records belong to the line of today, whatever day the facts are looked at.
    [[nodiscard]] bool canCoach(domain::PersonIndex person) const;

    [[nodiscard]] domain::PersonIndex indexOf(PersonId id) const; // noPerson when unknown

    void setStoreSetting(const QString& key, const QString& value); // time zone, fiscal start month, targets …
    [[nodiscard]] QString storeSetting(const QString& key) const;

    void backup(const QString& file);

  Q_SIGNALS:
    void stateChanged();
    void changed(chalktalk::domain::Changes changes);
    void resultsChanged(); // a new snapshot
    void meChanged();
    void cameBack(const std::vector<chalktalk::app::CameBack>& drafts); // once, after the store was opened
    void importProgressed(int percent, const QString& what);
    void importFinished(std::shared_ptr<const chalktalk::app::ImportReport> report);
    void importFailed(const chalktalk::Error& error);
    void notice(const QString& text); // for a toast
    void failed(const QString& text); // for a toast that stays

  private:
    [[nodiscard]] static std::vector<qint64> changesOf(const store::Database& database);
    void noteChanges(const QString& path, const std::vector<qint64>& changes);
    void setState(State state, const QString& problem = {});
    void load(domain::Changes changes);
    void recompute();
    struct Loaded; // what a load brings back from its thread
    void take(Loaded loaded, domain::Changes changes);
    void keepCallsTrue();
    void watchOtherPrograms();
    void lookForOtherPrograms();
    [[nodiscard]] bool isInItsPlace(); // the file that was read; otherwise it is said, or read anew
    [[nodiscard]] bool isInMyLine(domain::PersonIndex person, Day day) const;
    void restoreMe();
    [[nodiscard]] PersonId rememberedMe() const;
    [[nodiscard]] QString meKey() const;
    void runImport(const ImportRequest& request, const QString& path);

    Clock m_clock;
    QString m_dataDir;
    std::unique_ptr<LocalSettings> m_settings;
    std::unique_ptr<ChangeHistory> m_history;
    std::unique_ptr<StoreChecks> m_checks;
    QString m_storePath, m_storeId;
    State m_state = State::NoStore;
    QString m_problem;
    bool m_importing = false;
    bool m_looksForDrafts = false; // since the store was opened and not yet read
    bool m_callsToKeep = false;    // since the facts were read
    std::stop_source m_importStop{std::nostopstate};
    domain::LedgerPtr m_ledger;
    domain::CoachingLogPtr m_coaching;
    std::shared_ptr<const metrics::Engine> m_engine;
    SnapshotPtr m_snapshot;
    std::map<QString, QString> m_storeSettings;
    Day m_asOf;
    bool m_asOfChosen = false;
    std::optional<domain::Window> m_window;
    domain::PersonIndex m_me = domain::noPerson;
    std::unique_ptr<store::Database> m_watch; // sees when another program has written
    qint64 m_dataVersion = 0;
    quint64 m_fileDevice = 0, m_fileNumber = 0; // of the file that was read; 0: it is away
    qint64 m_auditSeen = 0;                     // the newest line of the trail that what is shown includes
    QTimer* m_watchTimer = nullptr;
    LatestJob m_loading, m_computing, m_coachingJob;
    Jobs m_jobs; // last: gone first, so that no answer meets a half-destroyed workspace
};

} // namespace chalktalk::app
