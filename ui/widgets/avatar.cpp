#include "ui/widgets/avatar.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QPainter>

namespace chalktalk::ui {

QString initials(const QString& name) {
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    QString letters = words.first().left(1);
    if (words.size() > 1) letters += words.last().left(1);
    return letters.toUpper();
}

std::pair<Colour, Colour> avatarColours(const QString& name) {
    quint32 hash = 2166136261u; // FNV-1a
    for (const char byte : name.toUtf8()) hash = (hash ^ static_cast<quint8>(byte)) * 16777619u;
    const int pick = static_cast<int>(hash % 6) * 2;
    const int first = static_cast<int>(Colour::Avatar1) + pick;
    return {static_cast<Colour>(first), static_cast<Colour>(first + 1)};
}

void paintAvatar(QPainter& p, const QRectF& circle, const QString& name) {
    const auto [ink, ground] = avatarColours(name);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(colour(ground));
    p.drawEllipse(circle);
    QFont f = textFont(TextSize::Body, QFont::DemiBold);
    f.setPixelSize(std::max(7, static_cast<int>(circle.height() * 0.36)));
    p.setFont(f);
    p.setPen(colour(ink));
    p.drawText(circle, Qt::AlignCenter, initials(name));
    p.restore();
}

Avatar::Avatar(double lines, QWidget* parent) : QWidget(parent), m_lines(lines) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Graphic); // decoration: the name stands beside it
}

void Avatar::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    update();
}

QSize Avatar::sizeHint() const {
    const int side = static_cast<int>(lineHeight() * m_lines);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const int side = std::min(width(), height());
    paintAvatar(p, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side), m_name);
}

} // namespace chalktalk::ui
