// The hour after a call as a ring: what is left of it is drawn, its minutes stand inside, and late is only said.
#pragma once

#include <QWidget>

class QPainter;

namespace chalktalk::ui {

// "38 minutes left of the hour", "20 minutes past the hour", "3 hours past the hour".
QString hourText(int minutesLeft);
// The ring with its number, for rows that are painted; `minutesLeft` of 60, negative once the hour is over.
void paintHourRing(QPainter& painter, const QRectF& square, int minutesLeft);

class HourRing : public QWidget {
    Q_OBJECT
  public:
    explicit HourRing(double lines = 2.6, QWidget* parent = nullptr); // diameter in line heights

    // Of the 60 after the call's end; negative once they are over.
    void setMinutesLeft(int minutes);
    [[nodiscard]] int minutesLeft() const { return m_left; }
    // The debrief is finished: a tick, in a whole ring where that was within the hour.
    void setDone(bool inTime);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    double m_lines;
    int m_left = 60;
    bool m_done = false;
};

} // namespace chalktalk::ui
