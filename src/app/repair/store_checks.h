// Looks at the open store for damage: quickly at each start, wholly once a week and when asked; remembers when.
#pragma once

#include "app/jobs.h"

#include <optional>
#include <QObject>
#include <QStringList>

class QTimer;

namespace chalktalk::app {

class Workspace;

class StoreChecks : public QObject {
    Q_OBJECT
  public:
    // Quick: the coaching records. Full: everything, with the facts.
    enum class Kind { Quick, Full };
    struct Outcome {
        qint64 atMs = 0; // UTC
        int findings = 0;
    };
    static constexpr int everyDays = 7; // the full one

    explicit StoreChecks(Workspace& workspace);

    // What this desktop remembers of the open store; nothing when it never ran here.
    [[nodiscard]] std::optional<Outcome> last(Kind kind) const;
    [[nodiscard]] std::optional<Kind> running() const;
    // In words, of the newest check since the store was opened; empty: nothing was found, or none has ended yet.
    [[nodiscard]] const QStringList& findings() const { return m_findings; }
    // The workspace's state is Failed because the file is damaged: only a repair or a backup helps.
    [[nodiscard]] bool isUnreadable() const { return m_unreadable; }

    void checkNow(); // the full one
    void cancel();

  Q_SIGNALS:
    void changed();           // any of the above
    void found(int findings); // by a check that nobody asked for: the window leads to Safety's check
    void unreadable();        // the window leads to the repair
    void failed(const QString& words);

  private:
    void stateChanged();
    void start(Kind kind, bool asked);
    void ended(Kind kind, bool asked, const Result<QStringList>& found);
    void askWhetherDamaged();
    void startIfDue();
    [[nodiscard]] QString key(Kind kind) const;
    [[nodiscard]] bool isDue() const;

    Workspace& m_workspace;
    LatestJob m_job, m_asking;
    std::optional<Kind> m_running;
    QStringList m_findings;
    QString m_checked; // the store that was looked at since it was opened
    bool m_unreadable = false;
    QTimer* m_later;
};

} // namespace chalktalk::app
