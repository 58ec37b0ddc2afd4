// A person's initials on a colour that stays theirs from start to start.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

namespace chalktalk::ui {

// First letters of the first and last word, upper case.
QString initials(const QString& name);
// The same for the same name on every machine (qHash is salted at each start).
std::pair<Colour, Colour> avatarColours(const QString& name); // letters, ground
void paintAvatar(QPainter& painter, const QRectF& circle, const QString& name);

class Avatar : public QWidget {
    Q_OBJECT
  public:
    explicit Avatar(double lines, QWidget* parent = nullptr); // diameter in line heights
    void setName(const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    double m_lines;
    QString m_name;
};

} // namespace chalktalk::ui
