#include "ui/today/start_dots.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {

using Mark = app::TodayStart::Mark;

namespace {

constexpr int s_inRow = 10;

void paintDot(QPainter& p, const QPointF& at, qreal radius, Mark mark) {
    p.setPen(Qt::NoPen);
    p.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Done: p.setBrush(colour(Colour::Accent)); break;
    case Mark::Partly:
        p.setPen(QPen(colour(Colour::Accent), 1.6));
        p.setBrush(colour(Colour::AccentSoft));
        break;
    case Mark::Missed: p.setPen(QPen(colour(Colour::Warn), 1.6)); break;
    case Mark::Nothing: p.setPen(QPen(colour(Colour::Control), 1.2)); break;
    case Mark::Ahead: p.setBrush(colour(Colour::Line)); break;
    }
    p.drawEllipse(at, radius, radius);
    if (mark != Mark::Partly) return;
    p.setPen(Qt::NoPen); // the lower half: some of that day's calls
    p.setBrush(colour(Colour::Accent));
    p.drawPie(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 180 * 16, 180 * 16);
}

} // namespace

StartDots::StartDots(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StartDots::show(const std::vector<Mark>& days) {
    if (days == m_days) return;
    m_days = days;
    setAccessibleName(spoken());
    setToolTip(tipText(spoken()));
    updateGeometry();
    update();
}

QString StartDots::spoken() const {
    const auto count = [this](Mark mark) { return static_cast<int>(std::count(m_days.begin(), m_days.end(), mark)); };
    QStringList said;
    said << tr("%n days with every significant call planned and debriefed", nullptr, count(Mark::Done));
    if (count(Mark::Partly) > 0) said << tr("%n days in parts", nullptr, count(Mark::Partly));
    if (count(Mark::Missed) > 0) said << tr("%n days with none", nullptr, count(Mark::Missed));
    if (count(Mark::Nothing) > 0) said << tr("%n days without a significant call", nullptr, count(Mark::Nothing));
    if (count(Mark::Ahead) > 0) said << tr("%n days ahead", nullptr, count(Mark::Ahead));
    return said.join(tr(", "));
}

QSize StartDots::sizeHint() const {
    const int rows = (static_cast<int>(m_days.size()) + s_inRow - 1) / s_inRow, step = lineHeight() * 6 / 5;
    return {step * s_inRow, step * rows};
}

void StartDots::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const qreal step = lineHeight() * 6 / 5, radius = step * 0.28;
    // Days run left to right in every language.
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const auto column = static_cast<qreal>(i % s_inRow), row = static_cast<qreal>(i / s_inRow);
        paintDot(p, QPointF((column + 0.5) * step, (row + 0.5) * step), radius, m_days[i]);
    }
}

} // namespace chalktalk::ui
