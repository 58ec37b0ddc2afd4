// What calls want of the window, whatever page it shows: the line that captures one, and the notice that one has ended.
#pragma once

#include "app/call/call_watch.h"
#include "app/desktop/notification.h"

class QWidget;

namespace chalktalk::ui {

class CaptureOverlay;
class DebriefNotice;
class Shell;

class CallDesk : public QObject {
    Q_OBJECT
  public:
    CallDesk(Shell& shell, QWidget* window);

    void standAt(const QString& page); // the page that is shown now
    void capture();
    void closeCapture();
    [[nodiscard]] bool isCapturing() const;
    [[nodiscard]] DebriefNotice* notice() const { return m_notice; }

  private:
    void sayEnded(const app::DueDebrief& due);
    void goToDebrief(CallId call, PersonId person);

    Shell& m_shell;
    QWidget* m_window;
    app::CallWatch m_watch;
    app::Notification m_notification;
    CaptureOverlay* m_capture;
    DebriefNotice* m_notice;
};

} // namespace chalktalk::ui
