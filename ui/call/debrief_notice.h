// A gentle notice in the window when a significant call has ended: the hour as a ring, and the way to its debrief. It
// never takes the focus.
#pragma once

#include "app/call/call_watch.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace chalktalk::ui {

class HourRing;
class Label;

class DebriefNotice : public QWidget {
    Q_OBJECT
  public:
    // Over `window`, at its lower trailing corner, above the bar that some pages have at their foot.
    DebriefNotice(app::CallWatch& watch, QWidget* window);

    void say(const app::DueDebrief& due);
    void dismiss(CallId call); // its debrief is open: nothing is left to say of it
    void setQuiet(bool quiet); // while a page is shown that says it itself
    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] QPushButton* closeButton() const { return m_close; }
    [[nodiscard]] HourRing* ring() const { return m_ring; }

  Q_SIGNALS:
    void debriefAsked(chalktalk::CallId call, chalktalk::PersonId person);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh(); // the minutes that are left; gone when it was debriefed elsewhere
    void sayNext(); // of those whose hour runs, the first that was not dismissed; else it is gone
    void place();

    app::CallWatch& m_watch;
    app::DueDebrief m_due;
    std::vector<CallId> m_dismissed;
    bool m_quiet = false;
    HourRing* m_ring;
    Label* m_title;
    Label* m_detail;
    QPushButton* m_start;
    QPushButton* m_close;
};

} // namespace chalktalk::ui
