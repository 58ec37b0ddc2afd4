// CallList: what its rows say.
#include "app/call/call_list.h"
#include "app/call/call_times.h"
#include "app/commitments/commitment_words.h"
#include "app/session/session_opening.h"
#include "coaching/call_content.h"

#include <QLocale>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::PlanState;

namespace {

enum Debriefed { NoneNeeded, DueInTheHour, Late, DoneInTime, DoneLate };
constexpr int s_readyTooLate = 3;

// Full minutes; an hour and a second is the 61st minute: what is late never reads as in time.
int minutesBetween(qint64 fromMs, qint64 toMs) {
    constexpr qint64 minute = 60'000, hour = 60;
    const qint64 minutes = (toMs - fromMs) / minute;
    return static_cast<int>(minutes == hour && toMs - fromMs > hour * minute ? hour + 1 : minutes);
}

} // namespace

const QString& CallList::nameOf(domain::PersonIndex person) const {
    return person == m_workspace.me() ? m_you : m_ledger->person(person).name;
}

QString CallList::headingText(Day day) const {
    const Day today = m_workspace.today();
    const QString date = weekdayText(day, today);
    if (day == today) return tr("Today · %1").arg(date);
    if (day == today + 1) return tr("Tomorrow · %1").arg(date);
    return day == today - 1 ? tr("Yesterday · %1").arg(date) : date;
}

QString CallList::detail(const CallLine& line) const {
    QStringList parts{line.kind == domain::CallKind::Other ? coaching::callWayName(line.way)
                                                           : coaching::callKindName(line.kind)};
    const QString& customer = line.customer.isEmpty() ? line.title : line.customer;
    if (!customer.isEmpty()) parts << customer;
    for (const domain::PersonIndex who : line.along)
        if (who < m_ledger->people().size()) parts << tr("with %1").arg(nameOf(who));
    if (line.state == CallState::Cancelled) parts << tr("cancelled");
    if (line.state == CallState::NotHeld) parts << tr("not held");
    return parts.join(QStringLiteral(" · "));
}

int CallList::planState(const CallLine& line) const {
    const bool late = line.plan == PlanState::Ready && !line.hadReadyPlan();
    return late ? s_readyTooLate : static_cast<int>(line.plan);
}

QString CallList::planText(const CallLine& line) const {
    if (line.state != CallState::Set) return {};
    switch (planState(line)) {
    case static_cast<int>(PlanState::Draft): return tr("Draft");
    case static_cast<int>(PlanState::Ready): return tr("Plan ready, %1").arg(line.score);
    case s_readyTooLate: return tr("Planned after it began, %1").arg(line.score);
    default: return line.significant ? tr("No plan") : QString(); // nobody is reminded of what needs none
    }
}

int CallList::debriefState(const CallLine& line) const {
    if (line.isDebriefed())
        return domain::timeliness(line.endMs, line.debriefedAtMs) == domain::Timeliness::OnTime ? DoneInTime : DoneLate;
    if (!line.significant || !line.wasHeldBy(m_nowMs)) return NoneNeeded;
    return minutesLeftOfHour(line.endMs, m_nowMs) >= 0 ? DueInTheHour : Late;
}

QString CallList::debriefText(const CallLine& line) const {
    switch (debriefState(line)) {
    case DueInTheHour: return tr("%n minutes left", nullptr, minutesLeftOfHour(line.endMs, m_nowMs));
    case Late: return tr("Not debriefed: %1").arg(spellText(minutesBetween(line.endMs, m_nowMs)));
    case DoneInTime:
    case DoneLate: {
        const int after = minutesBetween(line.endMs, line.debriefedAtMs);
        return after <= 0 ? tr("Debriefed at once") : tr("Debriefed after %1").arg(spellText(after));
    }
    default: return {};
    }
}

QString CallList::spoken(const CallLine& line) const {
    QStringList parts{callTitle(line), nameOf(line.person),
                      tr("%1 to %2").arg(clockText(line.startMs, m_zone), clockText(line.endMs, m_zone))};
    for (const domain::PersonIndex who : line.along)
        if (who < m_ledger->people().size()) parts << tr("with %1").arg(nameOf(who));
    if (line.state == CallState::Cancelled) parts << tr("cancelled");
    if (line.state == CallState::NotHeld) parts << tr("not held");
    if (line.significant) parts << tr("significant") << mainReason(line);
    parts << planText(line) << debriefText(line);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant CallList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CallLine* line = at(index.row());
    if (!line) {
        if (role == HeadingRole) return true;
        const Day day = m_shown[static_cast<std::size_t>(index.row())].day;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(headingText(day)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return callTitle(*line);
    case Qt::AccessibleTextRole: return spoken(*line);
    case HeadingRole: return false;
    case IdRole: return line->id.value;
    case TimeRole: return clockText(line->startMs, m_zone);
    case EndRole: return clockText(line->endMs, m_zone);
    case WhoRole: return nameOf(line->person);
    case PersonRole: return m_ledger->person(line->person).id.value;
    case DetailRole: return detail(*line);
    case SignificantRole: return line->significant;
    case ReasonRole: return mainReason(*line);
    case PlanRole: return planText(*line);
    case PlanStateRole: return planState(*line);
    case DebriefRole: return debriefText(*line);
    case DebriefStateRole: return debriefState(*line);
    case CancelledRole: return line->state != CallState::Set;
    default: return {};
    }
}

} // namespace chalktalk::app
