#include "ui/shell/rail_parts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/keycap.h"

#include <QListView>
#include <QPainter>

namespace chalktalk::ui {
namespace {

QRect mirrored(const QWidget& w, const QRect& logical) {
    return QStyle::visualRect(w.layoutDirection(), w.rect(), logical);
}

void paintGround(QPainter& p, const QWidget& w) {
    p.setRenderHint(QPainter::Antialiasing);
    if (!w.underMouse()) return;
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Colour::RailChosen));
    p.drawRoundedRect(w.rect(), 7, 7);
}

} // namespace

int RailDelegate::rowHeight() { return lineHeight() * 21 / 10 + 2; }

QSize RailDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {10, rowHeight()}; }

void RailDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const bool chosen = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    const QRectF ground = QRectF(option.rect).adjusted(0, 1, 0, -2);
    if (chosen || hovered) {
        p->setPen(Qt::NoPen);
        QColor c = colour(Colour::RailChosen);
        if (!chosen) c.setAlphaF(0.6f);
        p->setBrush(c);
        p->drawRoundedRect(ground, 7, 7);
    }
    if (view && view->currentIndex() == index && view->hasFocus() &&
        view->window()->property("keyboardUsed").toBool()) {
        p->setPen(QPen(colour(Colour::Accent, Scheme::Dark), 2));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7);
    }
    const int unit = lineHeight(), side = unit;
    const QRect r = option.rect;
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(option.direction, r, logical); };
    lineIcon(index.data(IconRole).toString(), chosen ? Colour::RailInk : Colour::RailInk2)
        .paint(p, placed(QRect(r.left() + unit * 2 / 3, r.center().y() - side / 2, side, side)));
    p->setFont(textFont(TextSize::Body, QFont::DemiBold));
    p->setPen(colour(chosen ? Colour::RailInk : Colour::RailInk2));
    const int x = r.left() + unit * 2 / 3 + side + unit / 2;
    p->drawText(placed(QRect(x, r.top(), r.right() - x, r.height() - 1)), Qt::AlignVCenter | Qt::AlignLeading,
                p->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, r.right() - x));
    p->restore();
}

RailSearch::RailSearch() {
    setAccessibleName(tr("Search"));
    setToolTip(tr("Search people, pages and commands"));
    setCursor(Qt::PointingHandCursor);
    setProperty("look", QStringLiteral("rail"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RailSearch::sizeHint() const { return {lineHeight() * 8, RailDelegate::rowHeight()}; }

void RailSearch::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paintGround(p, *this);
    const int unit = lineHeight();
    lineIcon(QStringLiteral("search"), Colour::RailInk2)
        .paint(&p, mirrored(*this, QRect(unit * 2 / 3, (height() - unit) / 2, unit, unit)));
    const QRect keys = rect().adjusted(unit / 3, 0, -unit / 3, 0);
    const int used = paintKeycaps(p, keys, QStringLiteral("Ctrl+K"), true);
    p.setFont(textFont(TextSize::Body));
    p.setPen(colour(Colour::RailInk2));
    const int x = unit * 2 / 3 + unit + unit / 2, room = width() - used - unit / 2 - x;
    p.drawText(mirrored(*this, QRect(x, 0, room, height())), Qt::AlignVCenter | Qt::AlignLeading,
               p.fontMetrics().elidedText(tr("Search…"), Qt::ElideRight, room));
}

WhoButton::WhoButton() {
    setCursor(Qt::PointingHandCursor);
    setProperty("look", QStringLiteral("rail"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWho({}, {});
}

void WhoButton::setWho(const QString& name, const QString& role) {
    m_name = name;
    m_role = role;
    setAccessibleName(name.isEmpty() ? tr("Who are you? Nobody is chosen")
                                     : tr("You are %1, %2. Choose another person").arg(name, role));
    setToolTip(tr("Choose who is looking"));
    update();
}

QSize WhoButton::sizeHint() const { return {lineHeight() * 8, lineHeight() * 5 / 2}; }

void WhoButton::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paintGround(p, *this);
    const int unit = lineHeight(), side = unit * 17 / 10, left = unit / 3;
    const QRect circle = mirrored(*this, QRect(left, (height() - side) / 2, side, side));
    if (m_name.isEmpty())
        lineIcon(QStringLiteral("user"), Colour::RailInk2)
            .paint(&p, circle.adjusted(side / 5, side / 5, -side / 5, -side / 5));
    else
        paintAvatar(p, circle, m_name);
    const QString first = m_name.isEmpty() ? tr("Who are you?") : m_name;
    const QString second = m_name.isEmpty() ? tr("everybody is shown") : m_role;
    const int x = left + side + unit / 2, room = width() - x - unit / 3;
    const QFont bold = textFont(TextSize::Body, QFont::DemiBold), small = textFont(TextSize::Small);
    const QFontMetrics fb(bold), fs(small);
    const int top = (height() - fb.height() - fs.height()) / 2;
    p.setFont(bold);
    p.setPen(colour(Colour::RailInk));
    p.drawText(mirrored(*this, QRect(x, top, room, fb.height())), Qt::AlignVCenter | Qt::AlignLeading,
               fb.elidedText(first, Qt::ElideRight, room));
    p.setFont(small);
    p.setPen(colour(Colour::RailInk2));
    p.drawText(mirrored(*this, QRect(x, top + fb.height(), room, fs.height())), Qt::AlignVCenter | Qt::AlignLeading,
               fs.elidedText(second, Qt::ElideRight, room));
}

RailMark::RailMark() {
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailMark::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    update();
}

QSize RailMark::sizeHint() const { return {lineHeight() * 8, lineHeight() * 9 / 5}; }

void RailMark::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(Colour::RailInk2), 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 3});
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(rect()).adjusted(4.5, 2.5, -4.5, -2.5), 7, 7);
    p.setFont(textFont(TextSize::Small, QFont::DemiBold));
    p.setPen(colour(Colour::RailInk));
    p.drawText(rect().adjusted(10, 0, -10, 0), Qt::AlignCenter,
               p.fontMetrics().elidedText(m_words, Qt::ElideRight, width() - 20));
}

} // namespace chalktalk::ui
