#include "ui/dashboard/heat_headers.h"

#include "app/dashboard/heat_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>

namespace chalktalk::ui {

using app::HeatModel;

namespace {

constexpr int s_words = static_cast<int>(Qt::AlignHCenter) | Qt::AlignBottom | Qt::TextWordWrap;

QFont headFont() { return textFont(TextSize::Small, QFont::DemiBold); }

} // namespace

void paintSortArrow(QPainter& p, const QPointF& centre, bool ascends) {
    const qreal d = lineHeight() * 0.15, up = ascends ? -1 : 1;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(colour(Colour::AccentInk), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPolyline(QPolygonF({{centre.x() - d * 1.4, centre.y() - up * d * 0.8},
                              {centre.x(), centre.y() + up * d * 0.8},
                              {centre.x() + d * 1.4, centre.y() - up * d * 0.8}}));
    p.restore();
}

HeatHeader::HeatHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize HeatHeader::sizeHint() const {
    const QFontMetrics fm(headFont());
    int high = fm.height();
    for (int section = 0; section < count(); ++section) {
        const QString words = model()->headerData(section, Qt::Horizontal).toString();
        const QRect room(0, 0, std::max(lineHeight(), sectionSize(section) - 6), lineHeight() * 20);
        high = std::max(high, fm.boundingRect(room, s_words, words).height());
    }
    return {QHeaderView::sizeHint().width(), high + lineHeight() * 17 / 10};
}

int HeatHeader::longestWord(int section) const {
    static const QRegularExpression breaks(QStringLiteral("[ -]")); // where a line may end
    const QFontMetrics fm(headFont());
    int longest = 0;
    for (const QString& word : model()->headerData(section, Qt::Horizontal).toString().split(breaks))
        longest = std::max(longest, fm.horizontalAdvance(word));
    return longest;
}

void HeatHeader::paintSection(QPainter* p, const QRect& rect, int section) const {
    const auto* heat = qobject_cast<const HeatModel*>(model());
    const bool sorted = heat && heat->sortedBy() == section;
    p->save();
    p->setFont(headFont());
    p->setPen(colour(sorted ? Colour::Ink : Colour::Ink2));
    QRect used;
    const QString words = model()->headerData(section, Qt::Horizontal).toString();
    p->drawText(rect.adjusted(3, 0, -3, -lineHeight() / 2), s_words, words, &used);
    if (sorted)
        paintSortArrow(*p, QPointF(rect.center().x(), used.top() - lineHeight() * 0.45),
                       heat->order() == Qt::AscendingOrder);
    p->restore();
}

bool HeatHeader::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QHeaderView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    const auto measures = coaching::dashboardMeasures();
    if (section >= 0 && section < static_cast<int>(measures.size()))
        showTip(help->globalPos(), measures[static_cast<std::size_t>(section)].definitionText(), this);
    return true;
}

NameHeader::NameHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Fixed);
}

int NameHeader::wantedWidth(int most) const {
    const QFontMetrics name(textFont(TextSize::Body, QFont::Bold)), detail(textFont(TextSize::Small));
    int wide = lineHeight() * 5;
    constexpr int looked = 200; // rows: more would only make the measuring long
    for (int row = 0; row < std::min(count(), looked); ++row) {
        wide = std::max(
            {wide, name.horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()),
             detail.horizontalAdvance(model()->headerData(row, Qt::Vertical, HeatModel::DetailRole).toString())});
    }
    return std::min(wide + lineHeight() + 4, most);
}

void NameHeader::setChosen(int row) {
    if (row == m_chosen) return;
    m_chosen = row;
    viewport()->update();
}

void NameHeader::paintSection(QPainter* p, const QRect& rect, int section) const {
    const QFont name = textFont(TextSize::Body, section == m_chosen ? QFont::Bold : QFont::DemiBold);
    const QFont detail = textFont(TextSize::Small);
    const QFontMetrics first(name), second(detail);
    const int high = first.height() + second.height();
    QRect line(rect.left() + lineHeight() * 3 / 5, rect.center().y() - high / 2, rect.width() - lineHeight(),
               first.height());
    line = QStyle::visualRect(layoutDirection(), rect, line);
    const int flags = static_cast<int>(Qt::AlignLeading) | Qt::AlignVCenter | Qt::TextSingleLine;
    p->save();
    p->setFont(name);
    p->setPen(colour(Colour::Ink));
    p->drawText(line, flags,
                first.elidedText(model()->headerData(section, Qt::Vertical).toString(), Qt::ElideRight, line.width()));
    line.moveTop(line.bottom() + 1);
    line.setHeight(second.height());
    p->setFont(detail);
    p->setPen(colour(Colour::Ink2));
    p->drawText(line, flags,
                second.elidedText(model()->headerData(section, Qt::Vertical, HeatModel::DetailRole).toString(),
                                  Qt::ElideRight, line.width()));
    p->restore();
}

bool NameHeader::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QHeaderView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = logicalIndexAt(help->pos());
    if (row >= 0)
        showTip(help->globalPos(), model()->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString(), this);
    return true;
}

} // namespace chalktalk::ui
