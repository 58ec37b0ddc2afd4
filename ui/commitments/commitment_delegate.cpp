#include "ui/commitments/commitment_delegate.h"

#include "app/commitments/commitment_list.h"
#include "ui/delegates/person_delegate.h"
#include "ui/session/session_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace chalktalk::ui {

using app::CommitmentList;
using domain::CommitmentState;

namespace {

void paintMark(QPainter& p, const QRect& where, CommitmentState state) {
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(where).adjusted(1, 1, -1, -1);
    const bool kept = state == CommitmentState::Kept;
    p.setPen(QPen(colour(kept ? Colour::Accent : Colour::Ink3), 1.6));
    p.setBrush(kept ? QBrush(colour(Colour::Accent)) : Qt::NoBrush);
    p.drawEllipse(circle);
    const int inner = where.width() * 6 / 10;
    const QRect icon(where.center().x() - inner / 2 + 1, where.center().y() - inner / 2 + 1, inner, inner);
    if (kept) lineIcon(QStringLiteral("check"), Colour::OnAccent).paint(&p, icon);
    if (state == CommitmentState::Missed) lineIcon(QStringLiteral("x"), Colour::Ink2).paint(&p, icon);
    if (state == CommitmentState::Dropped) lineIcon(QStringLiteral("minus"), Colour::Ink2).paint(&p, icon);
    p.setRenderHint(QPainter::Antialiasing, false);
}

// Draws words at the trailing edge of `room`, with an icon before them, and gives what is left of it.
QRect paintTrailing(QPainter& p, const QRect& room, const QString& words, const QString& icon, Colour ink,
                    Qt::LayoutDirection direction) {
    if (words.isEmpty()) return room;
    const QFont face = textFont(TextSize::Small, QFont::DemiBold);
    const QFontMetrics fm(face);
    const int side = icon.isEmpty() ? 0 : fm.height() * 9 / 10, gap = side ? side / 3 : 0;
    const int width = std::min(fm.horizontalAdvance(words) + 2, room.width() * 6 / 10);
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(direction, room, logical); };
    const QRect text(room.right() - width, room.top(), width + 1, room.height());
    p.setFont(face);
    p.setPen(colour(ink));
    p.drawText(placed(text), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine,
               fm.elidedText(words, Qt::ElideRight, width + 1));
    if (side)
        lineIcon(icon, ink).paint(
            &p, placed(QRect(text.left() - gap - side, room.center().y() - side / 2 + 1, side, side)));
    return QRect(room.left(), room.top(), text.left() - gap - side - fm.height() / 2 - room.left(), room.height());
}

} // namespace

QRect CommitmentDelegate::mark(const QRect& row, Qt::LayoutDirection direction) {
    const int side = lineHeight();
    return QStyle::visualRect(direction, row,
                              QRect(row.left() + side * 7 / 10, row.center().y() - side / 2 + 1, side, side));
}

QSize CommitmentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = index.data(CommitmentList::HeadingRole).toBool();
    const int above = index.row() > 0 ? lineHeight() * 5 / 2 : lineHeight() * 7 / 4;
    return {lineHeight() * 12, heading ? above : tableRowHeight()};
}

void CommitmentDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    const int unit = lineHeight();
    if (index.data(CommitmentList::HeadingRole).toBool()) {
        p->setFont(textFont(TextSize::Small, QFont::DemiBold));
        p->setPen(colour(Colour::Ink2));
        const QRect r = option.rect.adjusted(unit * 7 / 10, 0, -unit / 2, -unit / 3);
        p->drawText(r, Qt::AlignBottom | Qt::AlignLeading, index.data(Qt::DisplayRole).toString());
        p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Colour::Line2));
        p->restore();
        return;
    }
    paintRowGround(*p, option, index);
    const auto state = static_cast<CommitmentState>(index.data(CommitmentList::StateRole).toInt());
    paintMark(*p, mark(option.rect, option.direction), state);
    const QFont body = textFont(TextSize::Body, QFont::Medium), small = textFont(TextSize::Small);
    const QFontMetrics fb(body), fs(small);
    const QRect r = option.rect.adjusted(unit * 24 / 10, 0, -unit * 7 / 10, -1);
    const int top = r.center().y() - (fb.height() + fs.height()) / 2;
    const auto placed = [&](const QRect& logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const bool overdue = index.data(CommitmentList::OverdueRole).toBool();
    const QString due = index.data(CommitmentList::DueRole).toString();
    QRect first(r.left(), top, r.width(), fb.height()), second(r.left(), top + fb.height(), r.width(), fs.height());
    if (option.direction == Qt::RightToLeft) {
        first = placed(first);
        second = placed(second);
    }
    // Where there is little room the first line is all for what was agreed, and the day stands under it.
    const bool narrow = option.rect.width() < unit * 24;
    QRect& dayLine = narrow ? second : first;
    dayLine = paintTrailing(*p, dayLine, due, overdue ? QStringLiteral("circle-alert") : QString(),
                            overdue ? Colour::Warn : Colour::Ink2, option.direction);
    const OutcomeLook look =
        outcomeLook(static_cast<metrics::Outcome>(index.data(CommitmentList::OutcomeRole).toInt()));
    QRect& verdictLine = narrow ? first : second;
    verdictLine = paintTrailing(*p, verdictLine, index.data(CommitmentList::VerdictWordRole).toString(), look.icon,
                                look.ink, option.direction);
    p->setFont(body);
    p->setPen(colour(state == CommitmentState::Open ? Colour::Ink : Colour::Ink2));
    p->drawText(first, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                fb.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    p->setFont(small);
    p->setPen(colour(Colour::Ink2));
    const QString line = QStringLiteral("%1 · %2").arg(index.data(CommitmentList::WhoRole).toString(),
                                                       index.data(CommitmentList::DetailRole).toString());
    p->drawText(second, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                fs.elidedText(line, Qt::ElideRight, second.width()));
    p->restore();
}

} // namespace chalktalk::ui
