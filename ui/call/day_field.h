// A day typed as one says it ("fri", "20 march"), or none; Up and Down go a day on.
#pragma once

#include "base/day.h"

#include <QLineEdit>

namespace chalktalk::ui {

class DayField : public QLineEdit {
    Q_OBJECT
  public:
    explicit DayField(const QString& name, QWidget* parent = nullptr);

    void setFrom(Day day); // what "Friday" is counted from
    void setDay(std::optional<Day> day);
    [[nodiscard]] std::optional<Day> day() const { return m_day; }

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void dayChosen(std::optional<chalktalk::Day> day);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void take();
    void step(int days);
    void show();

    Day m_from;
    std::optional<Day> m_day;
};

} // namespace chalktalk::ui
