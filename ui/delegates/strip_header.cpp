#include "ui/delegates/strip_header.h"

#include "metrics/catalogue.h"
#include "ui/delegates/strip_delegate.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tip.h"

#include <QHelpEvent>
#include <QPainter>

namespace chalktalk::ui {

StripHeader::StripHeader(int stripSection, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_strip(stripSection) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignBottom);
}

QSize StripHeader::sizeHint() const {
    const QFontMetrics fm(textFont(TextSize::Small));
    int longest = 0;
    for (const auto& indicator : metrics::indicatorsOfSelling())
        longest = std::max(longest, fm.horizontalAdvance(metrics::name(indicator)));
    return {QHeaderView::sizeHint().width(),
            std::min(longest + fm.averageCharWidth(), lineHeight() * 12) + lineHeight()};
}

void StripHeader::paintSection(QPainter* p, const QRect& rect, int section) const {
    p->save();
    p->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Colour::Line));
    const int unit = lineHeight();
    if (section == m_strip) {
        const QFont small = textFont(TextSize::Small);
        const QFontMetrics fm(small);
        p->setFont(small);
        p->setPen(colour(Colour::Ink2));
        const int n = static_cast<int>(metrics::indicatorsOfSelling().size());
        for (int i = 0; i < n; ++i) {
            const QRect c = StripDelegate::cell(rect, i, n, layoutDirection());
            p->save();
            p->translate(c.center().x() + fm.height() / 2.0 - fm.descent() + 0.5, rect.bottom() - unit / 2.0);
            p->rotate(-90);
            p->drawText(0, 0,
                        fm.elidedText(metrics::name(metrics::indicator(static_cast<metrics::IndicatorIndex>(i))),
                                      Qt::ElideRight, rect.height() - unit * 3 / 4));
            p->restore();
        }
    } else {
        const QFont face = textFont(TextSize::Small, QFont::DemiBold);
        const QFontMetrics fm(face);
        const bool numbers = section != 0;
        QRect r = rect.adjusted(numbers ? 0 : unit * 6 / 10, 0, -unit / 2, -unit / 3);
        const QString words = model()->headerData(section, Qt::Horizontal).toString();
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        const int arrow = sorted ? unit * 3 / 4 : 0;
        p->setFont(face);
        p->setPen(colour(sorted ? Colour::Ink : Colour::Ink2));
        const bool wraps = fm.horizontalAdvance(words) + arrow > r.width();
        const QString line =
            wraps && !words.contains(u' ') ? fm.elidedText(words, Qt::ElideRight, r.width() - arrow) : words;
        QRect used;
        p->drawText(r.adjusted(numbers ? arrow : 0, 0, numbers ? 0 : -arrow, 0),
                    static_cast<int>(numbers ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignBottom |
                        Qt::TextWordWrap,
                    line, &used);
        if (sorted) {
            const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
            const qreal x = numbers ? used.left() - unit * 0.4 : used.right() + unit * 0.5,
                        y = used.bottom() - fm.height() * 0.42;
            p->setRenderHint(QPainter::Antialiasing);
            p->setPen(QPen(colour(Colour::AccentInk), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const qreal d = unit * 0.16;
            p->drawPolyline(QPolygonF({{x - d * 1.4, y + (up ? d : -d) * 0.9},
                                       {x, y - (up ? d : -d) * 0.7},
                                       {x + d * 1.4, y + (up ? d : -d) * 0.9}}));
        }
    }
    p->restore();
}

bool StripHeader::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (logicalIndexAt(help->pos()) == m_strip) {
            const QRect strip(sectionViewportPosition(m_strip), 0, sectionSize(m_strip), height());
            const int n = static_cast<int>(metrics::indicatorsOfSelling().size());
            for (int i = 0; i < n; ++i)
                if (StripDelegate::cell(strip, i, n, layoutDirection()).contains(help->pos())) {
                    const auto& indicator = metrics::indicator(static_cast<metrics::IndicatorIndex>(i));
                    showTip(help->globalPos(), metrics::name(indicator) + u'\n' + metrics::definition(indicator), this);
                }
            return true;
        }
    }
    return QHeaderView::event(event);
}

} // namespace chalktalk::ui
