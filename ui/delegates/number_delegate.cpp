#include "ui/delegates/number_delegate.h"

#include "ui/delegates/person_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/grade_mark.h"

#include <QPainter>

namespace chalktalk::ui {

NumberDelegate::NumberDelegate(int gradeRole, int reasonRole, QObject* parent)
    : QStyledItemDelegate(parent), m_gradeRole(gradeRole), m_reasonRole(reasonRole) {}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QString words = index.data(Qt::DisplayRole).toString();
    return {QFontMetrics(textFont(TextSize::Body, QFont::DemiBold)).horizontalAdvance(words) + lineHeight() * 2,
            tableRowHeight()};
}

void NumberDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    paintRowGround(*p, option, index);
    const int unit = lineHeight();
    QRect r = option.rect.adjusted(unit / 3, 0, -unit / 2, -1);
    const QString reason = m_reasonRole ? index.data(m_reasonRole).toString() : QString();
    const auto grade =
        m_gradeRole ? static_cast<metrics::Grade>(index.data(m_gradeRole).toInt()) : metrics::Grade::None;
    QString words = index.data(Qt::DisplayRole).toString();
    const bool absent = !reason.isEmpty();
    if (absent) words = reason;
    const QFont face = absent ? textFont(TextSize::Small) : textFont(TextSize::Body, QFont::DemiBold);
    const QFontMetrics fm(face);
    if (grade != metrics::Grade::None && grade != metrics::Grade::Steady && !absent) {
        const int side = fm.height() * 3 / 4;
        QRectF mark(r.right() - side + 1, r.center().y() - side / 2.0 + 0.5, side, side);
        if (option.direction == Qt::RightToLeft) mark.moveLeft(r.left());
        paintGradeMark(*p, mark, grade);
    }
    if (m_gradeRole && !absent)
        r.adjust(option.direction == Qt::RightToLeft ? unit : 0, 0, option.direction == Qt::RightToLeft ? 0 : -unit, 0);
    p->setFont(face);
    p->setPen(colour(absent ? Colour::Ink3 : Colour::Ink));
    p->drawText(r, Qt::AlignVCenter | Qt::AlignTrailing, fm.elidedText(words, Qt::ElideRight, r.width()));
    p->restore();
}

} // namespace chalktalk::ui
