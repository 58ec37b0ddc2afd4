#include "ui/calls/call_delegate.h"

#include "app/call/call_list.h"
#include "ui/delegates/person_delegate.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {

using app::CallList;

namespace {

struct StateLook {
    QString icon;
    Colour ink;
};

StateLook planLook(int state) {
    switch (state) {
    case static_cast<int>(domain::PlanState::Draft): return {QStringLiteral("square-pen"), Colour::Ink2};
    case static_cast<int>(domain::PlanState::Ready): return {QStringLiteral("circle-check"), Colour::AccentInk};
    case 3: return {QStringLiteral("clock"), Colour::Ink2}; // ready only after it had begun
    default: return {QStringLiteral("circle"), Colour::Ink2};
    }
}

StateLook debriefLook(int state) {
    switch (state) {
    case 1: return {QStringLiteral("clock"), Colour::Warn};
    case 2: return {QStringLiteral("clock"), Colour::Ink2};
    case 3: return {QStringLiteral("circle-check"), Colour::AccentInk};
    case 4: return {QStringLiteral("circle-check"), Colour::Ink2};
    default: return {QString(), Colour::Ink2};
    }
}

// An icon and words from the leading edge of `room`, in one line.
void paintState(QPainter& p, const QRect& room, const StateLook& look, const QString& words,
                Qt::LayoutDirection direction) {
    if (words.isEmpty()) return;
    const QFont face = textFont(TextSize::Small, QFont::Medium);
    const QFontMetrics fm(face);
    const int side = look.icon.isEmpty() ? 0 : fm.height() * 9 / 10;
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(direction, room, r); };
    if (side)
        lineIcon(look.icon, look.ink)
            .paint(&p, placed(QRect(room.left(), room.center().y() - side / 2 + 1, side, side)));
    const int left = room.left() + side + side / 3;
    p.setFont(face);
    p.setPen(colour(look.ink));
    p.drawText(placed(QRect(left, room.top(), room.right() - left, room.height())),
               static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
               fm.elidedText(words, Qt::ElideRight, room.right() - left));
}

// A reason's pill at the leading edge of `room`; gives how wide it is.
int paintReason(QPainter& p, const QRect& room, const QString& words, Qt::LayoutDirection direction) {
    const QFont face = textFont(TextSize::Small, QFont::DemiBold);
    const QFontMetrics fm(face);
    const int width = fm.horizontalAdvance(words) + fm.height();
    if (words.isEmpty() || width > room.width()) return 0;
    const QRect pill = QStyle::visualRect(
        direction, room, QRect(room.left(), room.center().y() - fm.height() * 6 / 10, width, fm.height() * 6 / 5));
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Colour::InfoSoft));
    p.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    p.setRenderHint(QPainter::Antialiasing, false);
    p.setFont(face);
    p.setPen(colour(Colour::Info));
    p.drawText(pill, Qt::AlignCenter, words);
    return width;
}

} // namespace

QSize CallDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (!index.data(CallList::HeadingRole).toBool()) return {lineHeight() * 12, tableRowHeight()};
    return {lineHeight() * 12, index.row() > 0 ? lineHeight() * 5 / 2 : lineHeight() * 7 / 4};
}

void CallDelegate::paintHeading(QPainter& p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int unit = lineHeight();
    p.setFont(textFont(TextSize::Small, QFont::DemiBold));
    p.setPen(colour(Colour::Ink2));
    p.drawText(option.rect.adjusted(unit * 7 / 10, 0, -unit / 2, -unit / 3), Qt::AlignBottom | Qt::AlignLeading,
               index.data(Qt::DisplayRole).toString());
    p.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Colour::Line2));
}

void CallDelegate::paintStates(QPainter& p, const QRect& room, const QModelIndex& index,
                               Qt::LayoutDirection direction) const {
    const QString plan = index.data(CallList::PlanRole).toString(),
                  debrief = index.data(CallList::DebriefRole).toString();
    const int half = room.height() / 2;
    const QRect upper(room.left(), room.top() + 3, room.width(), half - 3),
        lower(room.left(), room.top() + half, room.width(), half - 3);
    paintState(p, debrief.isEmpty() ? room : upper, planLook(index.data(CallList::PlanStateRole).toInt()), plan,
               direction);
    if (!debrief.isEmpty())
        paintState(p, plan.isEmpty() ? room : lower, debriefLook(index.data(CallList::DebriefStateRole).toInt()),
                   debrief, direction);
}

// Title and reason in one line, whose call it is and what else is known under it.
void CallDelegate::paintWords(QPainter& p, const QRect& r, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const int unit = lineHeight();
    const QFont body = textFont(TextSize::Body, QFont::DemiBold), small = textFont(TextSize::Small);
    const QFontMetrics fb(body), fs(small);
    const bool cancelled = index.data(CallList::CancelledRole).toBool();
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine;
    const int top = r.center().y() - (fb.height() + fs.height()) / 2;
    const QString who = index.data(CallList::WhoRole).toString();
    const bool significant = index.data(CallList::SignificantRole).toBool();
    const QString reason = index.data(CallList::ReasonRole).toString();
    const int pill = reason.isEmpty() ? 0 : fs.horizontalAdvance(reason) + unit * 2;
    const int wanted = fb.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2;
    const bool fits = significant && pill > 0 && r.width() - pill > unit * 7;
    const int words = fits ? std::min(wanted, r.width() - pill) : r.width();
    QFont titleFace = body;
    titleFace.setStrikeOut(cancelled);
    p.setFont(titleFace);
    p.setPen(colour(cancelled ? Colour::Ink2 : Colour::Ink));
    p.drawText(placed(QRect(r.left(), top, words, fb.height())), flags,
               fb.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words));
    if (fits) {
        const QRect room = placed(QRect(r.left() + words + unit / 2, top, r.width() - words - unit / 2, fb.height()));
        paintReason(p, room, reason, option.direction);
    }
    const QString detail = index.data(CallList::DetailRole).toString();
    QStringList line;
    if (m_withPerson && !who.isEmpty()) line << who;
    // What the title says already isn't said again.
    const QString title = index.data(Qt::DisplayRole).toString();
    for (const QString& part : detail.split(QStringLiteral(" · "), Qt::SkipEmptyParts))
        if (!title.contains(part, Qt::CaseInsensitive)) line << part;
    p.setFont(small);
    p.setPen(colour(Colour::Ink2));
    p.drawText(placed(QRect(r.left(), top + fb.height(), r.width(), fs.height())), flags,
               fs.elidedText(line.join(QStringLiteral(" · ")), Qt::ElideRight, r.width()));
}

void CallDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    if (index.data(CallList::HeadingRole).toBool()) {
        paintHeading(*p, option, index);
        p->restore();
        return;
    }
    paintRowGround(*p, option, index);
    const int unit = lineHeight();
    const QFont body = textFont(TextSize::Body, QFont::DemiBold), small = textFont(TextSize::Small);
    const QFontMetrics fb(body), fs(small);
    const bool cancelled = index.data(CallList::CancelledRole).toBool();
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const int flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine;
    QRect r = option.rect.adjusted(unit * 7 / 10, 0, -unit * 6 / 10, -1);
    const int top = r.center().y() - (fb.height() + fs.height()) / 2;
    const int clock = fb.horizontalAdvance(QStringLiteral("00:00")) + unit * 6 / 10;
    p->setFont(body);
    p->setPen(colour(cancelled ? Colour::Ink2 : Colour::Ink));
    p->drawText(placed(QRect(r.left(), top, clock, fb.height())), flags, index.data(CallList::TimeRole).toString());
    p->setFont(small);
    p->setPen(colour(Colour::Ink2));
    p->drawText(placed(QRect(r.left(), top + fb.height(), clock, fs.height())), flags,
                index.data(CallList::EndRole).toString());
    r.setLeft(r.left() + clock);
    const QString who = index.data(CallList::WhoRole).toString();
    if (m_withPerson) {
        const int side = unit * 17 / 10;
        paintAvatar(*p, placed(QRect(r.left(), r.center().y() - side / 2, side, side)), who);
        r.setLeft(r.left() + side + unit * 6 / 10);
    }
    // The states have a column of their own; where there is little room, the words give way first.
    const int states = std::clamp(r.width() * 36 / 100, unit * 8, unit * 13);
    paintStates(*p, QRect(r.right() - states, r.top(), states, r.height()), index, option.direction);
    r.setRight(r.right() - states - unit / 2);
    paintWords(*p, r, option, index);
    p->restore();
}

} // namespace chalktalk::ui
