// The backup at the end of a day's work: made while the window closes, if something changed; it can be left out.
#pragma once

#include "app/jobs.h"

#include <QObject>

namespace chalktalk::app {

class Workspace;

class ExitBackup : public QObject {
    Q_OBJECT
  public:
    explicit ExitBackup(Workspace& workspace, QObject* parent = nullptr);
    ~ExitBackup() override; // asks it to stop

    // False: there is nothing to back up (no store, the sample, an import under way), the window may close at once.
    // True: ended() or failed() follows, also when nothing had changed.
    bool begin();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void cancel(); // ended() follows: one leaves without

  Q_SIGNALS:
    void progressed(int percent);
    void ended();
    void failed(const QString& words); // why there is no backup

  private:
    Workspace& m_workspace;
    bool m_running = false;
    std::stop_source m_stop{std::nostopstate};
};

} // namespace chalktalk::app
