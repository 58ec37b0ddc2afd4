#include "app/commitments/commitment_words.h"

#include "coaching/number_words.h"
#include "metrics/catalogue.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

using domain::CommitmentState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Commitments)
};

} // namespace

QString weekdayText(Day day, Day today) {
    const QDate date = day.toDate();
    const bool sameYear = date.year() == today.toDate().year();
    return QLocale().toString(date, sameYear ? Texts::tr("ddd d MMMM") : Texts::tr("ddd d MMMM yyyy"));
}

QString stateName(CommitmentState state) {
    switch (state) {
    case CommitmentState::Open: return Texts::tr("Open");
    case CommitmentState::Kept: return Texts::tr("Kept");
    case CommitmentState::Missed: return Texts::tr("Missed");
    case CommitmentState::Dropped: return Texts::tr("Dropped");
    }
    return {};
}

QString keptInTimeText() { return Texts::tr("Kept by the day agreed"); }

QString keptLaterText() { return Texts::tr("Kept, but later"); }

QString dueText(const domain::Commitment& c, Day today) {
    if (!c.isOpen()) {
        if (!c.closedOn) return stateName(c.state);
        const QString day = coaching::dayText(*c.closedOn, today);
        switch (c.state) {
        case CommitmentState::Kept: return Texts::tr("kept %1").arg(day);
        case CommitmentState::Missed: return Texts::tr("missed %1").arg(day);
        default: return Texts::tr("dropped %1").arg(day);
        }
    }
    const int left = c.dueNow() - today;
    if (left < 0) return Texts::tr("%n days overdue", nullptr, -left);
    if (left == 0) return Texts::tr("today");
    if (left == 1) return Texts::tr("tomorrow");
    return weekdayText(c.dueNow(), today);
}

QString aimText(const domain::Commitment& c, Day today) {
    const auto index = metrics::indicatorIndex(c.indicator);
    if (!index) return {};
    const QString name = metrics::name(metrics::indicator(*index));
    const QString aim = c.move == domain::Move::Up ? Texts::tr("%1 up").arg(name) : Texts::tr("%1 down").arg(name);
    if (!c.checkOn) return aim;
    return *c.checkOn > today ? Texts::tr("%1 · looked at %2").arg(aim, weekdayText(*c.checkOn, today))
                              : Texts::tr("%1 · since %2").arg(aim, coaching::dayText(c.madeOn, today));
}

} // namespace chalktalk::app
