// A ring that is partly drawn, with a short text in it: such as the reading of a plan.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

namespace chalktalk::ui {

class Ring : public QWidget {
    Q_OBJECT
  public:
    explicit Ring(double lines, QWidget* parent = nullptr); // diameter in line heights

    // `share` of the ring is drawn, from the top; `spoken` is what it says to those who don't see it.
    void set(double share, const QString& centre, Colour ink, const QString& spoken);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QString centre() const { return m_centre; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    double m_lines;
    double m_share = 0;
    QString m_centre;
    Colour m_ink = Colour::Accent;
};

// The reading of a plan, 0 to 100.
void showScore(Ring& ring, int score);

} // namespace chalktalk::ui
