// A row of the day: when (a time, or what is left of the hour), who, what, why, and the one thing to do about it.
#pragma once

#include "ui/widgets/buttons.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class Avatar;
class ElidingLabel;
class HourRing;
class Label;
class Pill;

struct TodayRowWords {
    enum class Lead : quint8 { Time, Ring, Tick, None };
    qint64 key = 0; // what the row stands for: with the same key it stays and keeps the keyboard
    Lead lead = Lead::Time;
    QString time, when;
    int minutesLeft = 0;
    QString who; // for the avatar; empty: none
    QString title, pill, detail;
    QString aside; // at the trailing edge instead of a button: "Marcus Hale · today"
    bool isLate = false;
    QString action; // the button's words; of a tick what a screen reader calls it
    ButtonLook look = ButtonLook::Soft;
};

class TodayRow : public QWidget {
    Q_OBJECT
  public:
    explicit TodayRow(TodayRowWords::Lead lead, QWidget* parent = nullptr);

    void show(const TodayRowWords& words);
    [[nodiscard]] qint64 key() const { return m_key; }
    [[nodiscard]] TodayRowWords::Lead lead() const { return m_lead; }
    [[nodiscard]] QPushButton* act() const { return m_act; }

  Q_SIGNALS:
    void acted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    TodayRowWords::Lead m_lead;
    qint64 m_key = 0;
    Label* m_time = nullptr;
    Label* m_when = nullptr;
    HourRing* m_ring = nullptr;
    Avatar* m_avatar;
    ElidingLabel *m_title, *m_detail, *m_aside;
    Pill* m_pill;
    QPushButton* m_act;
};

} // namespace chalktalk::ui
