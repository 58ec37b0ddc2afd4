#include "ui/delegates/strip_delegate.h"

#include "metrics/catalogue.h"
#include "ui/delegates/person_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/grade_mark.h"
#include "ui/widgets/tip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace chalktalk::ui {

namespace {

QList<int> valuesOf(const QModelIndex& index, int role) {
    QList<int> values;
    for (const QVariant& value : index.data(role).toList()) values << value.toInt();
    return values;
}

} // namespace

StripDelegate::StripDelegate(Holds holds, int role, QObject* parent)
    : QStyledItemDelegate(parent), m_holds(holds), m_role(role) {}

int StripDelegate::leastWidth(int n) { return n * lineHeight() * 17 / 20; }

QRect StripDelegate::cell(const QRect& strip, int i, int n, Qt::LayoutDirection direction) {
    const int side = std::min(strip.width() / std::max(1, n), lineHeight() * 9 / 4);
    const QRect logical(strip.left() + i * side, strip.top(), side, strip.height());
    return QStyle::visualRect(direction, strip, logical);
}

QString StripDelegate::countMark(int count) {
    return count > 0 ? QString::number(count) : count == 0 ? QStringLiteral("·") : QStringLiteral("–");
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto n = static_cast<int>(valuesOf(index, m_role).size());
    return {n * lineHeight() * 5 / 4, tableRowHeight()};
}

void StripDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*p, option, index);
    const auto values = valuesOf(index, m_role);
    const int n = static_cast<int>(values.size());
    const QFont small = textFont(TextSize::Small, QFont::DemiBold);
    for (int i = 0; i < n; ++i) {
        const QRect c = cell(option.rect, i, n, option.direction);
        const int side = std::min(c.width() - 3, lineHeight() * 27 / 20);
        const QRectF box(c.left() + (c.width() - side) / 2.0, c.center().y() - side / 2.0, side, side);
        p->setPen(Qt::NoPen);
        if (m_holds == Holds::Grades) {
            const auto grade = static_cast<metrics::Grade>(values[i]);
            const bool quiet =
                grade == metrics::Grade::None || grade == metrics::Grade::Thin || grade == metrics::Grade::Steady;
            if (!quiet) {
                p->setBrush(colour(gradeLook(grade).ground));
                p->drawRoundedRect(box, 5, 5);
            }
            paintGradeMark(*p, box.adjusted(side * 0.12, side * 0.12, -side * 0.12, -side * 0.12), grade);
        } else {
            if (values[i] > 0) {
                p->setBrush(colour(Colour::WarnSoft));
                p->drawRoundedRect(box, 5, 5);
            }
            p->setFont(small);
            p->setPen(colour(values[i] > 0 ? Colour::Warn : Colour::Ink3));
            p->drawText(box, Qt::AlignCenter, countMark(values[i]));
        }
    }
    p->restore();
}

bool StripDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto values = valuesOf(index, m_role);
    const int n = static_cast<int>(values.size());
    for (int i = 0; i < n && i < static_cast<int>(metrics::indicatorsOfSelling().size()); ++i) {
        if (!cell(option.rect, i, n, option.direction).contains(event->pos())) continue;
        const QString name = metrics::name(metrics::indicator(static_cast<metrics::IndicatorIndex>(i)));
        const QString words =
            m_holds == Holds::Grades ? tr("%1: %2").arg(name, gradeName(static_cast<metrics::Grade>(values[i])))
            : values[i] < 0
                ? tr("%1: not recorded").arg(name)
                : (values[i] == 1 ? tr("%1: 1 rep with a gap") : tr("%1: %n reps with a gap", nullptr, values[i]))
                      .arg(name);
        showTip(event->globalPos(), words, view);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace chalktalk::ui
