#include "ui/rhythm/rhythm_table_view.h"

#include "app/rhythm/rhythm_table.h"
#include "ui/delegates/person_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace chalktalk::ui {

using app::RhythmTable;
using coaching::Due;

namespace {

struct Look {
    QString icon;
    Colour ink = Colour::Ink;
    bool strong = false;
};

Look lookOf(const QModelIndex& index) {
    if (index.column() == RhythmTable::OpenColumn && index.data(RhythmTable::OverdueRole).toBool())
        return {QStringLiteral("circle-alert"), Colour::Warn, true};
    if (index.column() != RhythmTable::DueColumn) return {{}, Colour::Ink2, false};
    switch (static_cast<Due>(index.data(RhythmTable::DueRole).toInt())) {
    case Due::TooLong: return {QStringLiteral("triangle-alert"), Colour::Bad, true};
    case Due::Overdue: return {QStringLiteral("circle-alert"), Colour::Warn, true};
    case Due::Never: return {QStringLiteral("circle"), Colour::Ink, false};
    case Due::Today: return {QStringLiteral("clock"), Colour::AccentInk, true};
    case Due::Later: return {{}, Colour::Ink, false};
    case Due::None: break;
    }
    return {{}, Colour::Ink3, false};
}

} // namespace

QSize RhythmDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics fm(textFont(TextSize::Body, QFont::DemiBold));
    const Look look = lookOf(index);
    return {fm.horizontalAdvance(index.data().toString()) + (look.icon.isEmpty() ? 0 : fm.height() * 5 / 4) +
                lineHeight(),
            tableRowHeight()};
}

void RhythmDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    paintRowGround(*p, option, index);
    const Look look = lookOf(index);
    const QFont face = look.strong ? textFont(TextSize::Body, QFont::DemiBold) : textFont(TextSize::Body);
    const QFontMetrics fm(face);
    QRect r = option.rect.adjusted(lineHeight() / 2, 0, -lineHeight() / 3, -1);
    const auto placed = [&](const QRect& logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    if (!look.icon.isEmpty()) {
        const int side = fm.height() * 9 / 10;
        lineIcon(look.icon, look.ink).paint(p, placed(QRect(r.left(), r.center().y() - side / 2 + 1, side, side)));
        r.setLeft(r.left() + fm.height() * 5 / 4);
    }
    p->setFont(face);
    p->setPen(colour(look.ink));
    p->drawText(placed(r), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                fm.elidedText(index.data().toString(), Qt::ElideRight, r.width()));
    p->restore();
}

RhythmTableView::RhythmTableView(QWidget* parent) : PeopleRows(parent) {
    setAccessibleName(tr("One-to-ones"));
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setFont(textFont(TextSize::Small, QFont::DemiBold));
    setItemDelegate(new RhythmDelegate(this));
    setItemDelegateForColumn(RhythmTable::NameColumn,
                             new PersonDelegate(RhythmTable::NameRole, RhythmTable::DetailRole, this));
    setSortingEnabled(true);
}

void RhythmTableView::setModel(QAbstractItemModel* model) {
    PeopleRows::setModel(model);
    const auto follow = [this] {
        updateGeometry();
        share();
    };
    connect(model, &QAbstractItemModel::modelReset, this, follow);
    connect(model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, follow);
    sortByColumn(RhythmTable::DueColumn, Qt::AscendingOrder);
}

QSize RhythmTableView::sizeHint() const {
    constexpr int most = 10; // rows: what stands under the table stays near
    const int rows = std::clamp(model() ? model()->rowCount() : 0, 2, most);
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {lineHeight() * 30, horizontalHeader()->sizeHint().height() + rows * tableRowHeight() + bar + 4};
}

QSize RhythmTableView::minimumSizeHint() const { return {lineHeight() * 14, sizeHint().height()}; }

void RhythmTableView::share() {
    if (!model()) return;
    const int unit = lineHeight(), width = viewport()->width();
    const QFontMetrics heading(textFont(TextSize::Small, QFont::DemiBold));
    int others = 0;
    std::vector<int> needs(1, 0);
    for (int c = 1; c < model()->columnCount(); ++c) {
        int need = heading.horizontalAdvance(model()->headerData(c, Qt::Horizontal).toString()) + unit * 3 / 2;
        // The widest words of the first rows: the others are of the same kind.
        for (int row = 0; row < std::min(model()->rowCount(), 60); ++row)
            need = std::max(need, itemDelegate()->sizeHint({}, model()->index(row, c)).width());
        needs.push_back(std::min(need, unit * 12));
        others += needs.back();
    }
    // Where there is no room, what the card of the chosen person says too is left out first.
    const int least = unit * 10;
    for (const int c : {RhythmTable::EveryColumn, RhythmTable::LastColumn, RhythmTable::OpenColumn}) {
        const bool fits = others + least <= width;
        setColumnHidden(c, !fits);
        if (!fits) others -= needs[static_cast<std::size_t>(c)];
    }
    int shown = 0;
    for (int c = 1; c < model()->columnCount(); ++c) shown += !isColumnHidden(c);
    const int names = std::max(least, std::min(width - others, unit * 16)), spare = std::max(0, width - others - names);
    setColumnWidth(0, names);
    for (int c = 1; c < model()->columnCount(); ++c)
        if (!isColumnHidden(c)) setColumnWidth(c, needs[static_cast<std::size_t>(c)] + spare / shown);
    updateGeometry();
}

void RhythmTableView::resizeEvent(QResizeEvent* event) {
    PeopleRows::resizeEvent(event);
    share();
}

void RhythmTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    PeopleRows::currentChanged(current, previous);
    Q_EMIT chosen(current);
}

} // namespace chalktalk::ui
