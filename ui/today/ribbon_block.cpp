#include "ui/today/ribbon_block.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>

namespace chalktalk::ui {

using app::RibbonKind;

namespace {

struct Look {
    Colour ground, ink, bar;
};

Look lookOf(RibbonKind kind) {
    switch (kind) {
    case RibbonKind::Planned: return {Colour::AccentSoft, Colour::AccentInk, Colour::Accent};
    case RibbonKind::Unplanned: return {Colour::WarnSoft, Colour::Warn, Colour::Warn};
    case RibbonKind::OneToOne: return {Colour::InfoSoft, Colour::Info, Colour::Info};
    case RibbonKind::Coaching: return {Colour::Card, Colour::Ink2, Colour::Info};
    case RibbonKind::Other: break;
    }
    return {Colour::Sunk, Colour::Ink2, Colour::Ink3};
}

constexpr int s_far = 100000;

} // namespace

RibbonBlock::RibbonBlock(QWidget* parent) : QAbstractButton(parent) {
    setAccessibleRole(*this, QAccessible::ListItem);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
}

void RibbonBlock::show(const app::RibbonItem& item) {
    m_item = item;
    if (accessibleName() != item.spoken) {
        setAccessibleName(item.spoken);
        setToolTip(tipText(item.spoken));
    }
    update();
}

void RibbonBlock::setOneLine(bool one) {
    if (m_oneLine == one) return;
    m_oneLine = one;
    update();
}

QSize RibbonBlock::sizeHint() const { return {lineHeight() * 4, lineHeight() * 5 / 2}; }

void RibbonBlock::keyPressEvent(QKeyEvent* event) {
    // Time runs to the right in every language, and so do the keys.
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: Q_EMIT moveAsked(1); return;
    case Qt::Key_Left:
    case Qt::Key_Up: Q_EMIT moveAsked(-1); return;
    case Qt::Key_Home: Q_EMIT moveAsked(-s_far); return;
    case Qt::Key_End: Q_EMIT moveAsked(s_far); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void RibbonBlock::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

QRectF RibbonBlock::paintGround(QPainter& p) const {
    const Look look = lookOf(m_item.kind);
    const QRectF box = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    QPen line(Qt::NoPen);
    if (m_item.kind == RibbonKind::Unplanned) {
        line = QPen(colour(look.bar), 1.4, Qt::CustomDashLine);
        line.setDashPattern({3.6, 2.4});
    } else if (m_item.kind == RibbonKind::Coaching || hasFocus() || underMouse()) {
        line = QPen(colour(m_item.kind == RibbonKind::Coaching ? Colour::Control : look.bar), 1);
    }
    p.setPen(line);
    p.setBrush(colour(look.ground));
    p.drawRoundedRect(box, 6, 6);
    QRectF words = box.adjusted(7, 2, -2, -2);
    if (m_item.kind != RibbonKind::Unplanned) {
        p.setPen(Qt::NoPen);
        p.setBrush(colour(look.bar));
        const qreal bar = m_item.significant ? 4 : 3;
        p.drawRoundedRect(QRectF(box.left() + 1, box.top() + 4, bar, box.height() - 8), 1.5, 1.5);
        words.setLeft(box.left() + bar + 6);
    }
    return words;
}

void RibbonBlock::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Look look = lookOf(m_item.kind);
    QRectF words = paintGround(p);
    const QFont bold = textFont(TextSize::Small, QFont::DemiBold), plain = textFont(TextSize::Small);
    const QFontMetricsF fb(bold), fp(plain);
    const QString first =
        m_oneLine && !m_item.who.isEmpty() ? tr("%1 · %2").arg(m_item.title, m_item.who) : m_item.title;
    // Where there is no room for all of the words they have it; the bar is broad then all the same.
    const qreal star = fb.height() * 0.7;
    if (m_item.significant && fb.horizontalAdvance(first) + star + 3 <= words.width()) {
        const qreal top = m_oneLine ? words.center().y() - star / 2 : words.top() + fb.height() * 0.3;
        lineIcon(QStringLiteral("star"), look.ink)
            .paint(&p, QRectF(words.right() - star, top, star, star).toAlignedRect());
    }
    const auto say = [&](const QRectF& room, const QFont& face, const QFontMetricsF& fm, const QString& text) {
        if (room.width() < fm.averageCharWidth() * 2) return;
        p.setFont(face);
        p.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                   fm.elidedText(text, Qt::ElideRight, room.width()));
    };
    p.setPen(colour(look.ink));
    if (m_oneLine || m_item.who.isEmpty()) {
        say(words, bold, fb, first);
    } else {
        const qreal top = words.center().y() - (fb.height() + fp.height()) / 2;
        say(QRectF(words.left(), top, words.width(), fb.height()), bold, fb, m_item.title);
        say(QRectF(words.left(), top + fb.height(), words.width(), fp.height()), plain, fp, m_item.who);
    }
}

} // namespace chalktalk::ui
