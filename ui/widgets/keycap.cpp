#include "ui/widgets/keycap.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

namespace chalktalk::ui {
namespace {

QStringList keysOf(const QString& shortcut) {
    QString rest = shortcut;
    QStringList keys;
    // "Ctrl++" ends in the plus key itself
    const bool plus = rest.endsWith(QLatin1String("++"));
    if (plus) rest.chop(2);
    keys = rest.split(u'+', Qt::SkipEmptyParts);
    if (plus) keys << QStringLiteral("+");
    return keys;
}

QFont capFont() { return textFont(TextSize::Small, QFont::DemiBold); }

int capWidth(const QFontMetrics& fm, const QString& key) {
    return std::max(fm.horizontalAdvance(key) + fm.height() / 2 + 4, fm.height() * 13 / 10);
}

} // namespace

int keycapsWidth(const QString& shortcut) {
    const QFontMetrics fm(capFont());
    int width = 0;
    for (const QString& key : keysOf(shortcut)) width += capWidth(fm, key) + 4;
    return width > 0 ? width - 4 : 0;
}

int paintKeycaps(QPainter& p, const QRect& area, const QString& shortcut, bool onRail) {
    const QFontMetrics fm(capFont());
    const int total = keycapsWidth(shortcut);
    const int h = fm.height() * 13 / 10;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    int x = mirrored ? area.left() : area.right() + 1 - total;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(capFont());
    for (const QString& key : keysOf(shortcut)) {
        const QRectF cap(x + 0.5, area.center().y() - h / 2.0 + 0.5, capWidth(fm, key) - 1, h - 1);
        p.setPen(QPen(colour(onRail ? Colour::RailChosen : Colour::Control), 1));
        p.setBrush(onRail ? QBrush(Qt::NoBrush) : QBrush(colour(Colour::Sunk)));
        p.drawRoundedRect(cap, 5, 5);
        p.setPen(colour(onRail ? Colour::RailInk2 : Colour::Ink2));
        p.drawText(cap, Qt::AlignCenter, key);
        x += capWidth(fm, key) + 4;
    }
    p.restore();
    return total;
}

} // namespace chalktalk::ui
