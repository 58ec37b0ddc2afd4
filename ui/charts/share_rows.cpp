#include "ui/charts/share_rows.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {
namespace {

int rowHeight() { return lineHeight() * 7 / 4; }

} // namespace

ShareRows::ShareRows(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareRows::setRows(const QString& name, std::vector<ShareRow> rows) {
    m_rows = std::move(rows);
    QStringList said;
    for (const ShareRow& row : m_rows) said << tr("%1: %2").arg(row.label, row.words);
    setAccessibleName(name);
    setAccessibleDescription(said.join(u'\n'));
    updateGeometry();
    update();
}

QSize ShareRows::sizeHint() const { return {lineHeight() * 26, rowHeight() * static_cast<int>(m_rows.size())}; }
QSize ShareRows::minimumSizeHint() const { return {lineHeight() * 14, sizeHint().height()}; }

void ShareRows::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont face = textFont(TextSize::Small);
    const QFontMetrics fm(face);
    p.setFont(face);
    int labels = 0, words = 0;
    for (const ShareRow& row : m_rows) {
        labels = std::max(labels, fm.horizontalAdvance(row.label));
        words = std::max(words, fm.horizontalAdvance(row.words));
    }
    const int gap = lineHeight() * 2 / 3, left = labels + gap, right = width() - words - gap;
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const ShareRow& row = m_rows[static_cast<std::size_t>(i)];
        const QRect line(0, i * rowHeight(), width(), rowHeight());
        p.setPen(colour(Colour::Ink2));
        p.drawText(placed(QRect(0, line.top(), labels + 2, line.height())), Qt::AlignVCenter | Qt::AlignLeading,
                   row.label);
        const int room = right - left, high = std::max(6, fm.height() * 3 / 5), y = line.center().y() - high / 2;
        if (room > lineHeight() * 2) {
            p.setPen(Qt::NoPen);
            p.setBrush(colour(Colour::Line2));
            p.drawRoundedRect(placed(QRect(left, y, room, high)), high / 2.0, high / 2.0);
            const auto length = static_cast<int>(room * std::clamp(row.share, 0.0, 1.0));
            p.setBrush(colour(row.bar));
            if (length > 0)
                p.drawRoundedRect(placed(QRect(left, y, std::max(high, length), high)), high / 2.0, high / 2.0);
            if (row.mark) {
                const int x = left + static_cast<int>(room * *row.mark);
                p.setBrush(colour(Colour::Ink));
                p.drawRect(placed(QRect(x - 1, y - 3, 2, high + 6)));
            }
        }
        p.setPen(colour(Colour::Ink));
        p.drawText(placed(QRect(width() - words - 2, line.top(), words + 2, line.height())),
                   Qt::AlignVCenter | Qt::AlignLeading, row.words);
    }
}

} // namespace chalktalk::ui
