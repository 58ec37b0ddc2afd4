// Sees a significant call end, and says so once: in the window and through the desktop.
#pragma once

#include "app/workspace.h"

class QTimer;

namespace chalktalk::app {

struct DueDebrief {
    CallId call;
    PersonId person;
    QString title; // "Halden Foods · Discovery"
    QString who;
    qint64 endMs = 0;
    int minutesLeft = 0; // of the hour; 0 and less: it is over
};

class CallWatch : public QObject {
    Q_OBJECT

  public:
    explicit CallWatch(Workspace& workspace, QObject* parent = nullptr);

    // Significant calls of one's own and of direct reports, and those one goes along to, that ended within the hour
    // and have no finished debrief, soonest due first.
    [[nodiscard]] std::vector<DueDebrief> due() const;

  Q_SIGNALS:
    void ended(const chalktalk::app::DueDebrief& due); // once a call, while the program runs
    void dueChanged();                                 // every minute while there are any, and when the last is gone

  private:
    void look();
    void waitForNext();
    void readAnewAfterAnEnd();
    [[nodiscard]] std::vector<const domain::CallLine*> calls() const; // in the log, that are set
    [[nodiscard]] qint64 nowMs() const;

    Workspace& m_workspace;
    QTimer* m_next;
    std::vector<CallId> m_said;
    bool m_hadDue = false;
    qint64 m_readToMs = 0; // asked for the records after an end up to then
};

} // namespace chalktalk::app
