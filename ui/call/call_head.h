// The head of a call: what it is, whose, when, and why it is significant; and the way between its plan and its debrief.
#pragma once

#include "app/call/call_editor.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class Avatar;
class ElidingLabel;
class Flow;
class HourRing;
class Label;
class Pill;
class Ring;
class Segments;
class TimeField;

class CallHead : public QWidget {
    Q_OBJECT
  public:
    CallHead(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh();   // after the editor's changed()
    void showRings(); // after readingChanged() and minuteGone()
    [[nodiscard]] Ring* ring() const { return m_ring; }
    [[nodiscard]] HourRing* hour() const { return m_hour; }
    [[nodiscard]] TimeField* ended() const { return m_ended; }
    [[nodiscard]] QString title() const;

  Q_SIGNALS:
    void changeAsked();                 // its time, or whose customer it is
    void refused(const QString& words); // an end that can't be
    void backAsked();
    void planAsked();
    void debriefAsked();
    void accountAsked();

  private:
    void build();
    void showPills();
    void showEnd();
    void endAt(QTime clock);
    void showMenu();

    app::Workspace& m_workspace;
    app::CallEditor& m_editor;
    QPushButton* m_back;
    Avatar* m_avatar;
    ElidingLabel* m_title;
    Label* m_detail;
    Label* m_why;
    QWidget* m_whyRow;
    QWidget* m_end; // when it really ended, beside how the hour stands
    TimeField* m_ended;
    QWidget* m_pillRow;
    Flow* m_flow;
    Segments* m_which;
    std::vector<Pill*> m_pills;
    Ring* m_ring;
    HourRing* m_hour;
    QPushButton* m_more;
    bool m_quiet = false;
};

} // namespace chalktalk::ui
