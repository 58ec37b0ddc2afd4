// Sees a significant call end, and says so once: in the window and through the desktop.
#pragma once

#include "app/workspace.h"

class QTimer;

namespace chalktalk::app {

struct DueDebrief {
    CallId call;
    PersonId person;
    QString title; // "Halden Foods · discovery"
    QString who;
    qint64 endMs = 0;
    int minutesLeft = 0; // of the hour; 0 and less: it is over
};

class CallWatch : public QObject {
    Q_OBJECT

  public:
    explicit CallWatch(Workspace& workspace, QObject* parent = nullptr);

    // Significant calls of one's line (and one's own) that ended within the hour and have no debrief, soonest due
    // first.
    [[nodiscard]] std::vector<DueDebrief> due() const;

  Q_SIGNALS:
    void ended(const chalktalk::app::DueDebrief& due); // once a call, while the program runs
    void dueChanged();                                 // every minute while there are any

  private:
    void look();
    void waitForNext();

    Workspace& m_workspace;
    QTimer* m_next;
    std::vector<CallId> m_said;
};

} // namespace chalktalk::app
