#include "ui/delegates/person_delegate.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/avatar.h"

#include <QAbstractItemView>
#include <QPainter>

namespace chalktalk::ui {

int tableRowHeight() { return lineHeight() * 11 / 4; }

void paintRowGround(QPainter& p, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hovered =
        view && view->property("hoverRow").isValid() && view->property("hoverRow").toInt() == index.row();
    if (chosen || hovered) p.fillRect(option.rect, colour(chosen ? Colour::AccentSoft : Colour::Hover));
    p.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Colour::Line2));
    // The current row's bar at the leading edge says where the keyboard is, besides the ground's colour.
    if (chosen && index.column() == 0 && view && view->hasFocus()) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        p.fillRect(QRect(mirrored ? option.rect.right() - 2 : option.rect.left(), option.rect.top(), 3,
                         option.rect.height() - 1),
                   colour(Colour::Accent));
    }
}

PersonDelegate::PersonDelegate(int nameRole, int detailRole, QObject* parent)
    : QStyledItemDelegate(parent), m_nameRole(nameRole), m_detailRole(detailRole) {}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {lineHeight() * 11, tableRowHeight()};
}

void PersonDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    paintRowGround(*p, option, index);
    const QString name = index.data(m_nameRole).toString(), detail = index.data(m_detailRole).toString();
    const int unit = lineHeight(), side = unit * 17 / 10;
    const QRect r = option.rect.adjusted(unit * 6 / 10, 0, -unit / 3, -1);
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(option.direction, r, logical); };
    paintAvatar(*p, placed(QRect(r.left(), r.center().y() - side / 2, side, side)), name);
    const int x = r.left() + side + unit * 6 / 10;
    const QFont bold = textFont(TextSize::Body, QFont::DemiBold), small = textFont(TextSize::Small);
    const QFontMetrics fb(bold), fs(small);
    const int height = fb.height() + (detail.isEmpty() ? 0 : fs.height());
    const int top = r.center().y() - height / 2 + 1, width = r.right() - x;
    p->setFont(bold);
    p->setPen(colour(Colour::Ink));
    p->drawText(placed(QRect(x, top, width, fb.height())), Qt::AlignVCenter | Qt::AlignLeading,
                fb.elidedText(name, Qt::ElideRight, width));
    p->setFont(small);
    p->setPen(colour(Colour::Ink2));
    p->drawText(placed(QRect(x, top + fb.height(), width, fs.height())), Qt::AlignVCenter | Qt::AlignLeading,
                fs.elidedText(detail, Qt::ElideRight, width));
    p->restore();
}

} // namespace chalktalk::ui
