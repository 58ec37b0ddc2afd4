#include "coaching/rhythm.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

using domain::SessionLine;
using domain::SessionState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Rhythm)
};

Day mondayOf(Day day) { return day - (day.toDate().dayOfWeek() - 1); }

} // namespace

int Cadences::of(const QString& peerGroup) const {
    const auto at = byGroup.find(peerGroup);
    return at == byGroup.end() ? everyDays : at->second;
}

Rhythm rhythmOf(const domain::CoachingLog& log, const domain::Ledger& ledger, domain::PersonIndex person,
                const Cadences& cadences, Day today) {
    Rhythm rhythm;
    const auto byHand = log.cadenceOf(person);
    rhythm.byHand = byHand.has_value();
    rhythm.everyDays = byHand.value_or(cadences.of(ledger.person(person).peerGroup));
    std::optional<Day> missed; // planned before today, and nobody said what became of it
    SessionId missedSession;
    for (const SessionLine& line : log.sessionsWith(person)) { // oldest first
        if (line.isHeldCoaching() && line.day <= today) {
            rhythm.last = line.day;
            rhythm.lastType = line.type;
            rhythm.lastSession = line.id;
        }
        if (line.state != SessionState::Planned) continue;
        if (line.day < today) {
            missed = line.day;
            missedSession = line.id;
        } else if (!rhythm.next) {
            rhythm.next = line.day;
            rhythm.planned = line.id;
        }
    }
    if (!rhythm.next && missed && (!rhythm.last || *rhythm.last < *missed)) {
        rhythm.next = missed;
        rhythm.planned = missedSession;
    }
    if (rhythm.everyDays <= 0) return rhythm;
    if (!rhythm.last) {
        rhythm.state = Due::Never;
        return rhythm;
    }
    rhythm.due = *rhythm.last + rhythm.everyDays;
    const int since = today - *rhythm.last, left = *rhythm.due - today;
    if (since > 2 * rhythm.everyDays) {
        rhythm.state = Due::TooLong;
        rhythm.days = since;
    } else if (left < 0) {
        rhythm.state = Due::Overdue;
        rhythm.days = -left;
    } else {
        rhythm.state = left == 0 ? Due::Today : Due::Later;
        rhythm.days = left;
    }
    return rhythm;
}

QString dueText(const Rhythm& rhythm) {
    switch (rhythm.state) {
    case Due::None: return Texts::tr("none planned");
    case Due::Later: return Texts::tr("due in %n days", nullptr, rhythm.days);
    case Due::Today: return Texts::tr("due today");
    case Due::Overdue: return Texts::tr("%n days overdue", nullptr, rhythm.days);
    case Due::Never: return Texts::tr("none recorded yet");
    case Due::TooLong: break;
    }
    constexpr int inWeeks = 14; // shorter spells are told in days
    if (rhythm.days < inWeeks) return Texts::tr("nothing for %n days", nullptr, rhythm.days);
    return Texts::tr("nothing for %n weeks", nullptr, rhythm.days / 7);
}

QString cadenceText(int everyDays) {
    if (everyDays <= 0) return Texts::tr("none planned");
    if (everyDays == 7) return Texts::tr("every week");
    if (everyDays % 7 == 0) return Texts::tr("every %n weeks", nullptr, everyDays / 7);
    return Texts::tr("every %n days", nullptr, everyDays);
}

std::vector<CoachingWeek> coachingWeeks(const domain::CoachingLog& log, PersonId id, domain::PersonIndex person,
                                        Day today, int count) {
    std::vector<CoachingWeek> weeks;
    for (int back = 0; back < count; ++back) {
        CoachingWeek week;
        week.monday = mondayOf(today) - 7 * back;
        week.isOver = back > 0;
        for (const domain::CoachingBlock& block : log.blocks()) {
            const Day on = week.monday + (block.weekday - 1);
            if (block.person == id && block.from <= on && (!block.to || on <= *block.to))
                week.blockedMinutes += block.minutes;
        }
        for (const SessionLine& line : log.sessions())
            if (line.coach == person && line.isHeldCoaching() && week.monday <= line.day && line.day < week.monday + 7)
                week.coachedMinutes += line.minutes;
        weeks.push_back(week);
    }
    return weeks;
}

QString weekText(const CoachingWeek& week) {
    if (week.blockedMinutes == 0) {
        return week.coachedMinutes == 0 ? Texts::tr("nothing blocked, nothing coached")
                                        : Texts::tr("%n minutes coached, none blocked", nullptr, week.coachedMinutes);
    }
    const QString words =
        Texts::tr("%1 of %n minutes", nullptr, week.blockedMinutes).arg(QString::number(week.coachedMinutes));
    if (week.wasKept()) return Texts::tr("%1, kept").arg(words);
    return week.isOver ? words : Texts::tr("%1 so far").arg(words);
}

} // namespace chalktalk::coaching
