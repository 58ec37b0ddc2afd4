#include "ui/today/week_progress.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <QPainter>
#include <QStyle>

namespace chalktalk::ui {

WeekProgress::WeekProgress(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString WeekProgress::number(const app::TodayBar& bar) { return tr("%1 of %2").arg(bar.done).arg(bar.of); }

void WeekProgress::show(const std::vector<app::TodayBar>& all) {
    std::vector<app::TodayBar> bars;
    for (const auto& bar : all)
        if (bar.of > 0) bars.push_back(bar); // of nothing, nothing needs saying
    const bool taller = bars.size() != m_bars.size();
    m_bars = std::move(bars);
    QStringList said;
    for (const auto& bar : m_bars)
        said << (bar.isBehind ? tr("%1: %2, behind").arg(bar.title, number(bar))
                              : tr("%1: %2").arg(bar.title, number(bar)));
    const QString spoken = said.join(QStringLiteral("; "));
    if (spoken != accessibleName()) setAccessibleName(spoken);
    if (taller) updateGeometry();
    update();
}

int WeekProgress::rowHeight() { return lineHeight() * 9 / 4; }

QSize WeekProgress::sizeHint() const { return {lineHeight() * 16, rowHeight() * static_cast<int>(m_bars.size())}; }
QSize WeekProgress::minimumSizeHint() const { return {lineHeight() * 9, sizeHint().height()}; }

void WeekProgress::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont body = textFont(TextSize::Body), bold = textFont(TextSize::Body, QFont::DemiBold);
    const QFontMetrics fm(body), fb(bold);
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int high = std::max(5, lineHeight() / 3);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const auto& bar = m_bars[i];
        const int y = rowHeight() * static_cast<int>(i);
        const QString said = number(bar);
        const int words = fb.horizontalAdvance(said) + 2;
        p.setFont(body);
        p.setPen(colour(Colour::Ink));
        p.drawText(placed(QRect(0, y, width() - words - 8, fm.height())), Qt::AlignVCenter | Qt::AlignLeading,
                   fm.elidedText(bar.title, Qt::ElideRight, width() - words - 8));
        p.setFont(bold);
        p.setPen(colour(bar.isBehind ? Colour::Warn : Colour::Ink));
        p.drawText(placed(QRect(width() - words, y, words, fm.height())), Qt::AlignVCenter | Qt::AlignTrailing, said);
        const int top = y + fm.height() + 5;
        p.setPen(Qt::NoPen);
        p.setBrush(colour(Colour::Line));
        p.drawRoundedRect(QRect(0, top, width(), high), high / 2.0, high / 2.0);
        if (bar.of <= 0 || bar.done <= 0) continue;
        const int length = std::clamp(width() * bar.done / bar.of, high, width());
        p.setBrush(colour(bar.isBehind ? Colour::Warn : Colour::Accent));
        p.drawRoundedRect(placed(QRect(0, top, length, high)), high / 2.0, high / 2.0);
    }
}

} // namespace chalktalk::ui
