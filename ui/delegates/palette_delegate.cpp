#include "ui/delegates/palette_delegate.h"

#include "app/palette/palette_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/keycap.h"

#include <QPainter>

namespace chalktalk::ui {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {lineHeight() * 10, lineHeight() * 21 / 10};
}

void PaletteDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    using Role = app::PaletteModel::Role;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    if (chosen || hovered) {
        p->setPen(Qt::NoPen);
        p->setBrush(colour(chosen ? Colour::AccentSoft : Colour::Hover));
        p->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 8, 8);
    }
    const int unit = lineHeight(), side = unit * 19 / 20;
    const QRect r = option.rect.adjusted(unit * 6 / 10, 0, -unit * 6 / 10, 0);
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(option.direction, r, logical); };
    lineIcon(index.data(Role::IconRole).toString(), chosen ? Colour::AccentInk : Colour::Ink2)
        .paint(p, placed(QRect(r.left(), r.center().y() - side / 2, side, side)));
    const QString keys = index.data(Role::ShortcutRole).toString();
    const int keysWidth = keys.isEmpty() ? 0 : keycapsWidth(keys) + unit;
    if (keysWidth) paintKeycaps(*p, r, keys);
    const int x = r.left() + side + unit * 6 / 10, room = r.right() - keysWidth - x;
    const QString title = index.data(Qt::DisplayRole).toString(), detail = index.data(Role::DetailRole).toString();
    const QFont face = textFont(TextSize::Body, QFont::Medium), small = textFont(TextSize::Small);
    const QFontMetrics fm(face), fs(small);
    const int titleWidth = std::min(room, fm.horizontalAdvance(title) + 2);
    p->setFont(face);
    p->setPen(colour(Colour::Ink));
    p->drawText(placed(QRect(x, r.top(), titleWidth, r.height())), Qt::AlignVCenter | Qt::AlignLeading,
                fm.elidedText(title, Qt::ElideRight, titleWidth));
    const int left = room - titleWidth - unit / 2;
    if (!detail.isEmpty() && left > unit * 3) {
        p->setFont(small);
        p->setPen(colour(Colour::Ink2));
        p->drawText(placed(QRect(x + titleWidth + unit / 2, r.top(), left, r.height())),
                    Qt::AlignVCenter | Qt::AlignLeading, fs.elidedText(detail, Qt::ElideRight, left));
    }
    p->restore();
}

} // namespace chalktalk::ui
