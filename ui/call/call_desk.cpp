#include "ui/call/call_desk.h"

#include "ui/call/capture_overlay.h"
#include "ui/call/debrief_notice.h"
#include "ui/shell/shell.h"

namespace chalktalk::ui {

CallDesk::CallDesk(Shell& shell, QWidget* window)
    : QObject(window),
      m_shell(shell),
      m_window(window),
      m_watch(shell.workspace()),
      m_capture(new CaptureOverlay(shell, window)),
      m_notice(new DebriefNotice(m_watch, window)) {
    connect(&m_watch, &app::CallWatch::ended, this, &CallDesk::sayEnded);
    connect(m_notice, &DebriefNotice::debriefAsked, this, &CallDesk::goToDebrief);
}

void CallDesk::standAt(const QString& page) {
    closeCapture();
    m_notice->setQuiet(page == u"today"); // its first card says the same, with the same ring
}

void CallDesk::capture() {
    if (m_shell.workspace().state() == app::Workspace::State::Ready) m_capture->open();
}

void CallDesk::closeCapture() { m_capture->close(); }
bool CallDesk::isCapturing() const { return m_capture->isVisible(); }

// The notice in the window says it by itself; the desktop's is for whoever works elsewhere.
void CallDesk::sayEnded(const app::DueDebrief& due) {
    m_notification.show(
        tr("Debrief while it is fresh"), tr("%1 · %2").arg(due.title, due.who),
        [this, call = due.call, person = due.person] {
            m_window->activateWindow();
            m_window->raise();
            goToDebrief(call, person);
        },
        tr("Start debrief"));
}

void CallDesk::goToDebrief(CallId call, PersonId person) {
    m_notice->dismiss(call);
    m_shell.go({QStringLiteral("call"), person, QString::number(call.value) + QStringLiteral("/debrief")});
}

} // namespace chalktalk::ui
