#include "ui/delegates/words_delegate.h"

#include "ui/delegates/person_delegate.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {

WordsDelegate::WordsDelegate(int overdueRole, QObject* parent)
    : QStyledItemDelegate(parent), m_overdueRole(overdueRole) {}

QSize WordsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics fm(textFont(TextSize::Body, QFont::DemiBold));
    const bool overdue = m_overdueRole && index.data(m_overdueRole).toBool();
    return {fm.horizontalAdvance(index.data().toString()) + (overdue ? fm.height() * 5 / 4 : 0) + lineHeight(),
            tableRowHeight()};
}

void WordsDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    paintRowGround(*p, option, index);
    const bool overdue = m_overdueRole && index.data(m_overdueRole).toBool();
    const QFont face = overdue ? textFont(TextSize::Body, QFont::DemiBold) : textFont(TextSize::Body);
    const QFontMetrics fm(face);
    const QRect r = option.rect.adjusted(lineHeight() / 2, 0, -lineHeight() / 3, -1);
    const auto placed = [&](const QRect& logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QString words = fm.elidedText(index.data().toString(), Qt::ElideRight, r.width());
    if (overdue) {
        const int side = fm.height() * 9 / 10, left = r.right() - fm.horizontalAdvance(words) - side * 4 / 3;
        lineIcon(QStringLiteral("circle-alert"), Colour::Warn)
            .paint(p, placed(QRect(std::max(r.left(), left), r.center().y() - side / 2 + 1, side, side)));
    }
    p->setFont(face);
    p->setPen(colour(overdue ? Colour::Warn : Colour::Ink2));
    p->drawText(placed(r), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, words);
    p->restore();
}

} // namespace chalktalk::ui
