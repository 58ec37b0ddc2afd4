#include "ui/widgets/segments.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace chalktalk::ui {

Segments::Segments(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setFont(textFont(TextSize::Body, QFont::DemiBold));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize Segments::tabSizeHint(int index) const {
    const QFontMetrics fm = fontMetrics();
    return {fm.horizontalAdvance(tabText(index).remove(u'&')) + fm.height() * 3 / 2 + 6, fm.height() * 3 / 2};
}

QSize Segments::minimumTabSizeHint(int index) const {
    const QFontMetrics fm = fontMetrics();
    return {fm.horizontalAdvance(tabText(index).remove(u'&')) + fm.height() / 2 + 6, fm.height() * 3 / 2};
}

QSize Segments::sizeHint() const {
    int width = 0;
    for (int i = 0; i < count(); ++i) width += tabSizeHint(i).width();
    return {width, fontMetrics().height() * 3 / 2};
}

QSize Segments::minimumSizeHint() const { return {fontMetrics().height() * 4, sizeHint().height()}; }

void Segments::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        const QRectF r = QRectF(tabRect(i)).adjusted(0.5, 0.5, -6.5, -0.5);
        const bool chosen = i == currentIndex();
        const bool hovered = tabRect(i).contains(mapFromGlobal(QCursor::pos())) && underMouse();
        p.setPen(QPen(colour(chosen ? Colour::Chosen : Colour::Control), 1));
        p.setBrush(colour(chosen ? Colour::Chosen : hovered ? Colour::Hover : Colour::Card));
        p.drawRoundedRect(r, r.height() / 2, r.height() / 2);
        p.setPen(colour(chosen ? Colour::OnChosen : Colour::Ink2));
        p.drawText(r, Qt::AlignCenter | Qt::TextHideMnemonic, tabText(i));
    }
}

} // namespace chalktalk::ui
