#include "ui/call/calm_timer.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {
namespace {

constexpr int s_from = 10, s_to = 15, s_shown = 20; // minutes: the mark, and what the bar shows

} // namespace

CalmTimer::CalmTimer(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setToolTip(tipText(tr("Ten to fifteen minutes are usually enough")));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMinutes(0);
}

QString CalmTimer::words() const { return tr("%1 min").arg(m_minutes); }

void CalmTimer::setMinutes(int minutes) {
    m_minutes = std::max(0, minutes);
    setAccessibleName(tr("%n minutes so far", nullptr, m_minutes));
    setAccessibleDescription(tr("Ten to fifteen minutes are usually enough"));
    update();
}

QSize CalmTimer::sizeHint() const {
    const QFontMetrics fm(textFont(TextSize::Small));
    return {std::max(lineHeight() * 5, fm.horizontalAdvance(QStringLiteral("000 min")) + 4), fm.height() + 8};
}

void CalmTimer::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(textFont(TextSize::Small));
    p.setPen(colour(Colour::Ink2));
    const int high = QFontMetrics(p.font()).height();
    p.drawText(QRect(0, 0, width(), high), static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), words());
    const QRectF bar(0, high + 2, width(), 4);
    const auto at = [&](double minutes) { return bar.width() * std::min(minutes / s_shown, 1.0); };
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Colour::Line));
    p.drawRoundedRect(bar, 2, 2);
    p.setBrush(colour(Colour::Control));
    p.drawRect(QRectF(at(s_from), bar.top(), at(s_to) - at(s_from), bar.height()));
    p.setBrush(colour(Colour::Accent));
    if (m_minutes > 0) p.drawRoundedRect(QRectF(0, bar.top(), at(m_minutes), bar.height()), 2, 2);
}

} // namespace chalktalk::ui
