#include "ui/rhythm/week_bars.h"

#include "coaching/number_words.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {

WeekBars::WeekBars(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekBars::setWeeks(std::vector<coaching::CoachingWeek> weeks, Day today) {
    m_weeks = std::move(weeks);
    m_today = today;
    QStringList said;
    for (const auto& week : m_weeks) said << tr("%1: %2").arg(label(week), coaching::weekText(week));
    setAccessibleName(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int WeekBars::rowHeight() { return lineHeight() * 27 / 16; }

QString WeekBars::label(const coaching::CoachingWeek& week) const {
    return week.isOver ? tr("Week of %1").arg(coaching::dayText(week.monday, m_today)) : tr("This week");
}

QSize WeekBars::sizeHint() const { return {lineHeight() * 22, rowHeight() * static_cast<int>(m_weeks.size())}; }

QSize WeekBars::minimumSizeHint() const { return {lineHeight() * 14, sizeHint().height()}; }

void WeekBars::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont face = textFont(TextSize::Small);
    const QFontMetrics fm(face);
    p.setFont(face);
    int labels = 0, words = 0, most = 1;
    for (const auto& week : m_weeks) {
        labels = std::max(labels, fm.horizontalAdvance(label(week)));
        words = std::max(words, fm.horizontalAdvance(coaching::weekText(week)));
        most = std::max({most, week.blockedMinutes, week.coachedMinutes});
    }
    const int gap = lineHeight() / 2, mark = fm.height();
    const int left = labels + gap, right = width() - words - mark - gap;
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int i = 0; i < static_cast<int>(m_weeks.size()); ++i) {
        const auto& week = m_weeks[static_cast<std::size_t>(i)];
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        p.setPen(colour(Colour::Ink2));
        p.drawText(placed(QRect(0, row.top(), labels + 2, row.height())), Qt::AlignVCenter | Qt::AlignLeading,
                   label(week));
        if (right - left > lineHeight() * 2) {
            const int high = std::max(5, fm.height() / 2), y = row.center().y() - high / 2;
            const auto length = [&](int minutes) { return (right - left) * minutes / most; };
            p.setPen(Qt::NoPen);
            p.setBrush(colour(Colour::Line));
            if (week.blockedMinutes > 0)
                p.drawRoundedRect(placed(QRect(left, y, length(week.blockedMinutes), high)), high / 2.0, high / 2.0);
            p.setBrush(colour(week.wasKept() || week.blockedMinutes == 0 ? Colour::Accent : Colour::Info));
            if (week.coachedMinutes > 0)
                p.drawRoundedRect(placed(QRect(left, y, std::max(high, length(week.coachedMinutes)), high)), high / 2.0,
                                  high / 2.0);
        }
        const int textLeft = width() - words - mark;
        if (week.wasKept())
            lineIcon(QStringLiteral("check"), Colour::AccentInk)
                .paint(&p, placed(QRect(width() - mark + 2, row.center().y() - mark / 2 + 1, mark - 2, mark - 2)));
        p.setPen(colour(week.wasKept() ? Colour::AccentInk : Colour::Ink));
        p.drawText(placed(QRect(textLeft, row.top(), words + 2, row.height())), Qt::AlignVCenter | Qt::AlignLeading,
                   coaching::weekText(week));
    }
}

} // namespace chalktalk::ui
