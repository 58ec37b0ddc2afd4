#include "ui/development/plan_rows.h"

#include "app/development/plan_list.h"
#include "ui/delegates/person_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <QHeaderView>
#include <QPainter>

namespace chalktalk::ui {

using app::PlanList;
using coaching::PlanNeed;

namespace {

struct Look {
    QString icon;
    Colour ink = Colour::Ink2;
    bool strong = false;
};

Look lookOf(const QModelIndex& index) {
    if (index.column() == PlanList::State) return {{}, Colour::Ink, false};
    if (index.column() != PlanList::Needs) return {};
    switch (static_cast<PlanNeed>(index.data(PlanList::NeedRole).toInt())) {
    case PlanNeed::NoPlan: return {QStringLiteral("circle-alert"), Colour::Warn, true};
    case PlanNeed::Review: return {QStringLiteral("clock"), Colour::Warn, true};
    case PlanNeed::Yes: return {QStringLiteral("handshake"), Colour::Info, true};
    case PlanNeed::Action: return {QStringLiteral("list-checks"), Colour::Warn, true};
    case PlanNeed::None:
    case PlanNeed::NotNeeded: break;
    }
    return {{}, Colour::Ink2, false};
}

} // namespace

QSize PlanCellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics fm(textFont(TextSize::Body, QFont::DemiBold));
    return {fm.horizontalAdvance(index.data().toString()) + (lookOf(index).icon.isEmpty() ? 0 : fm.height() * 5 / 4) +
                lineHeight(),
            tableRowHeight()};
}

void PlanCellDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
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

PlanRows::PlanRows(QWidget* parent) : PeopleRows(parent) {
    setAccessibleName(tr("Development plans"));
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
    setItemDelegate(new PlanCellDelegate(this));
    setItemDelegateForColumn(PlanList::Person, new PersonDelegate(Qt::DisplayRole, PlanList::DetailRole, this));
}

void PlanRows::setModel(QAbstractItemModel* model) {
    PeopleRows::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PlanRows::share);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlanRows::share);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlanRows::share);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // oldest need first, as the list comes
    setSortingEnabled(true);
}

QSize PlanRows::minimumSizeHint() const { return {lineHeight() * 14, lineHeight() * 8}; }

void PlanRows::share() {
    if (!model()) return;
    const int unit = lineHeight(), width = viewport()->width();
    const QFontMetrics heading(textFont(TextSize::Small, QFont::DemiBold));
    std::vector<int> needs(1, 0);
    std::vector<bool> isEmpty(1, false);
    int others = 0, cut = 0; // cut: what is needed has not got of its words yet
    for (int c = 1; c < model()->columnCount(); ++c) {
        int need = heading.horizontalAdvance(model()->headerData(c, Qt::Horizontal).toString()) + unit * 3 / 2;
        // The widest words of the first rows: the others are of the same kind.
        isEmpty.push_back(true);
        for (int row = 0; row < std::min(model()->rowCount(), 60); ++row) {
            const QModelIndex cell = model()->index(row, c);
            need = std::max(need, itemDelegate()->sizeHint({}, cell).width());
            if (!cell.data().toString().isEmpty()) isEmpty.back() = false;
        }
        needs.push_back(std::min(need, unit * (c == PlanList::Needs ? 20 : 14)));
        others += needs.back();
        if (c == PlanList::Needs) cut = need - needs.back();
    }
    // What a plan's page says too gives way first; what is needed stays, and so does whose plan it is. A column in
    // which nothing stands gives way as soon as the words of what is needed would be cut.
    const int least = unit * 10;
    for (const int c : {PlanList::Reviewed, PlanList::Focus, PlanList::Next, PlanList::State}) {
        const bool fits = others + least + (isEmpty[static_cast<std::size_t>(c)] ? cut : 0) <= width;
        setColumnHidden(c, !fits);
        if (!fits) others -= needs[static_cast<std::size_t>(c)];
    }
    int shown = 0;
    for (int c = 1; c < model()->columnCount(); ++c) shown += !isColumnHidden(c);
    cut = std::clamp(width - others - least, 0, cut);
    needs[PlanList::Needs] += cut, others += cut;
    const int names = std::max(least, std::min(width - others, unit * 16));
    const int spare = std::max(0, width - others - names);
    setColumnWidth(0, names);
    for (int c = 1; c < model()->columnCount(); ++c)
        if (!isColumnHidden(c)) setColumnWidth(c, needs[static_cast<std::size_t>(c)] + (shown > 0 ? spare / shown : 0));
}

void PlanRows::resizeEvent(QResizeEvent* event) {
    PeopleRows::resizeEvent(event);
    share();
}

} // namespace chalktalk::ui
