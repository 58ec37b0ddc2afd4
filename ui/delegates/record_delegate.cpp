#include "ui/delegates/record_delegate.h"

#include "app/person/records_model.h"
#include "ui/delegates/person_delegate.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace chalktalk::ui {

namespace {

constexpr int s_padding = 10; // as the header's

} // namespace

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics fm(textFont(TextSize::Body));
    return {fm.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * s_padding + 4, lineHeight() * 7 / 4};
}

void RecordDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    paintRowGround(*p, option, index);
    const bool counted = index.data(app::RecordsModel::CountedRole).toBool();
    const QRect r = option.rect.adjusted(s_padding, 0, -s_padding, -1);
    const auto placed = [&](const QRect& logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QFont face = textFont(TextSize::Body);
    const QFontMetrics fm(face);
    p->setFont(face);
    p->setPen(colour(counted || index.column() == 0 ? Colour::Ink : Colour::Ink2));
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    p->drawText(placed(r), static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
                fm.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, r.width()));
    p->restore();
}

} // namespace chalktalk::ui
