#include "ui/today/share_bar.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <array>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace chalktalk::ui {
namespace {

// Told apart by their place and name as well.
constexpr std::array s_parts{Colour::Accent, Colour::Warn, Colour::Info, Colour::Ink3, Colour::Control};

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString ShareBar::percent(double share) { return tr("%1%").arg(QLocale().toString(qRound(share * 100))); }

void ShareBar::show(const std::vector<app::TodayShare>& shares) {
    const bool taller = shares.size() != m_shares.size();
    m_shares = shares;
    QStringList said;
    for (const auto& share : shares)
        said << (share.target ? tr("%1: %2, target %3").arg(share.title, percent(share.share), percent(*share.target))
                              : tr("%1: %2").arg(share.title, percent(share.share)));
    const QString all = said.join(QStringLiteral("; "));
    if (all != accessibleName()) setAccessibleName(all);
    if (taller) updateGeometry();
    update();
}

int ShareBar::barHeight() { return std::max(10, lineHeight() * 3 / 4); }
int ShareBar::rowHeight() { return lineHeight() * 5 / 4; }

QSize ShareBar::sizeHint() const {
    return {lineHeight() * 16, barHeight() + 8 + rowHeight() * static_cast<int>(m_shares.size())};
}
QSize ShareBar::minimumSizeHint() const { return {lineHeight() * 9, sizeHint().height()}; }

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const auto placed = [&](const QRectF& r) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), r.toAlignedRect()));
    };
    const QFont body = textFont(TextSize::Body), bold = textFont(TextSize::Body, QFont::DemiBold);
    const QFontMetrics fm(body), fb(bold);
    double sum = 0;
    for (const auto& share : m_shares) sum += std::max(0.0, share.share);
    qreal x = 0;
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        const Colour ink = s_parts[i % s_parts.size()];
        p.setPen(Qt::NoPen);
        p.setBrush(colour(ink));
        if (sum > 0 && m_shares[i].share > 0) {
            const qreal length = width() * m_shares[i].share / sum;
            p.drawRoundedRect(placed(QRectF(x, 0, std::max(3.0, length - 2), barHeight())), 3, 3);
            x += length;
        }
        const int y = barHeight() + 8 + rowHeight() * static_cast<int>(i), dot = fm.height() / 2;
        p.drawEllipse(placed(QRectF(0, y + (rowHeight() - dot) / 2, dot, dot)));
        const QString number = m_shares[i].target ? tr("%1, target %2", "of the last two weeks, without a title")
                                                        .arg(percent(m_shares[i].share), percent(*m_shares[i].target))
                                                  : percent(m_shares[i].share);
        const int room = fb.horizontalAdvance(number) + 2, left = dot * 2;
        p.setFont(body);
        p.setPen(colour(Colour::Ink2));
        p.drawText(placed(QRectF(left, y, width() - left - room - 6, rowHeight())), Qt::AlignVCenter | Qt::AlignLeading,
                   fm.elidedText(m_shares[i].title, Qt::ElideRight, width() - left - room - 6));
        p.setFont(bold);
        p.setPen(colour(Colour::Ink));
        p.drawText(placed(QRectF(width() - room, y, room, rowHeight())), Qt::AlignVCenter | Qt::AlignTrailing, number);
    }
    // Where the first part would end if it reached its target.
    if (sum > 0 && !m_shares.empty() && m_shares.front().target) {
        p.setPen(QPen(colour(Colour::Ink), 2));
        const QRectF tick = placed(QRectF(width() * *m_shares.front().target - 1, 0, 2, barHeight()));
        p.drawLine(tick.topLeft(), tick.bottomLeft());
    }
}

} // namespace chalktalk::ui
