// What can be done to a commitment from a list: kept, missed, dropped, another day; each can be taken back.
#pragma once

#include "app/workspace.h"

namespace chalktalk::app {

class CommitmentChanges : public QObject {
    Q_OBJECT

  public:
    explicit CommitmentChanges(Workspace& workspace, QObject* parent = nullptr);

    // Missed and dropped want a reason; without one failed() says so.
    void close(CommitmentId id, domain::CommitmentState state, const QString& reason = {});
    // Kept on that day, which may lie back: whoever ticks it late has not kept it late. Nothing: by the day agreed.
    void keep(CommitmentId id, std::optional<Day> on = {});
    void reopen(CommitmentId id);
    void moveTo(CommitmentId id, Day due); // the first date stays beside the new one
    void undo();                           // the last of these, while nothing else was changed since

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool canUndo() const { return m_change != 0; }
    [[nodiscard]] const QString& said() const { return m_said; } // "Kept: send the plan before each call"
    void forget();                                               // nothing to undo any more

  Q_SIGNALS:
    void done();                       // said(), canUndo()
    void failed(const QString& words); // nothing was changed
    void needsMe();                    // it isn't known yet who is looking

  private:
    void save(const domain::Commitment& wanted, const QString& said);
    [[nodiscard]] const domain::Commitment* find(CommitmentId id) const;

    Workspace& m_workspace;
    bool m_busy = false;
    qint64 m_change = 0; // of the store, that the last of these made; 0: it is not the newest any more
    QString m_said;
};

} // namespace chalktalk::app
