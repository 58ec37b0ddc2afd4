#include "ui/widgets/card.h"

#include "ui/theme/colours.h"
#include "ui/widgets/accessible.h"

#include <QPainter>
#include <QVBoxLayout>

namespace chalktalk::ui {

CardFrame::CardFrame(QWidget* parent) : QFrame(parent) { setAccessibleRole(*this, QAccessible::Grouping); }

Card::Card(QWidget* parent) : CardFrame(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(20, 18, 20, 16);
    m_column->setSpacing(10);
}

void CardFrame::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(colour(Colour::Line), 1));
    p.setBrush(colour(Colour::Card));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

Inset::Inset(Look look, QWidget* parent) : QFrame(parent), m_look(look) {
    setAccessibleRole(*this, QAccessible::Grouping);
}

void Inset::setLook(Look look) {
    m_look = look;
    update();
}

void Inset::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QPen pen(Qt::NoPen);
    switch (m_look) {
    case Look::Sunk: p.setBrush(colour(Colour::Sunk)); break;
    case Look::Info: p.setBrush(colour(Colour::InfoSoft)); break;
    case Look::Warn: p.setBrush(colour(Colour::WarnSoft)); break;
    case Look::Bad: p.setBrush(colour(Colour::BadSoft)); break;
    case Look::Drop:
    case Look::DropReady:
        p.setBrush(colour(m_look == Look::Drop ? Colour::Sunk : Colour::AccentSoft));
        pen = QPen(colour(m_look == Look::Drop ? Colour::Control : Colour::Accent), 1.5, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        break;
    }
    p.setPen(pen);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

} // namespace chalktalk::ui
