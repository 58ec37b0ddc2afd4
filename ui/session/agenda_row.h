// A fact that may be talked about: its sentence, number and line, why it is offered, and whether it is on the list.
#pragma once

#include "app/workspace.h"
#include "coaching/agenda.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;

namespace chalktalk::ui {

class Label;
class Pill;
class Sparkline;

class AgendaRow : public QWidget {
    Q_OBJECT
  public:
    explicit AgendaRow(QWidget* parent = nullptr);

    void setItem(const coaching::AgendaItem& item, const app::SnapshotPtr& snapshot);
    [[nodiscard]] QCheckBox* box() const { return m_box; }

  Q_SIGNALS:
    void chosen(bool on);

  private:
    QCheckBox* m_box;
    QHBoxLayout* m_head;
    Pill* m_grade = nullptr;
    Label* m_sentence;
    Label* m_why;
    Label* m_headline;
    Sparkline* m_trend;
};

} // namespace chalktalk::ui
