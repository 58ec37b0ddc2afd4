#include "coaching/manager_capacity.h"

#include "coaching/number_words.h"
#include "metrics/groups_on.h"
#include "metrics/indicators/calls_held.h"
#include "metrics/indicators/coaching_held.h"
#include "metrics/median.h"
#include "metrics/result_groups.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Capacity)
};

constexpr int usualMinutes = 30, lookBackDays = 91, weeksOfCalls = 4;

QString hoursText(double minutes) { return Texts::tr("%1 h").arg(plainNumber(std::round(minutes / 6) / 10)); }

// What one of the manager's one-to-ones takes, and what they spend on coaching.
void readSessions(ManagerCapacity& capacity, const metrics::Engine& engine, Day asOf) {
    const domain::DaySpan quarter{asOf - (lookBackDays - 1), asOf}, month{asOf - (7 * weeksOfCalls - 1), asOf};
    std::vector<int> minutes;
    for (const domain::SessionLine& session : engine.coaching().sessions()) {
        if (session.coach != capacity.manager || !session.isHeldCoaching()) continue;
        if (quarter.contains(session.day) && session.minutes > 0) minutes.push_back(session.minutes);
        if (month.contains(session.day)) capacity.minutesSpent += session.minutes;
    }
    for (const domain::CallLine& call : engine.coaching().calls()) {
        if (call.person == capacity.manager) continue; // one's own
        if (call.plannedWith == capacity.manager && call.plannedOn && month.contains(*call.plannedOn))
            capacity.minutesSpent += call.planMinutes;
        if (call.debriefedWith == capacity.manager && call.debriefedOn && month.contains(*call.debriefedOn))
            capacity.minutesSpent += call.debriefMinutes;
    }
    capacity.minutesSpent /= weeksOfCalls;
    capacity.oneToOneMinutes = minutes.empty() ? usualMinutes : qRound(metrics::medianOf(minutes));
}

void readPeople(ManagerCapacity& capacity, const metrics::Engine& engine, const Cadences& cadences, Day asOf) {
    const domain::Ledger& ledger = engine.ledger();
    const domain::CoachingLog& log = engine.coaching();
    const metrics::ResultGroups& places = engine.resultGroups(asOf);
    const domain::DaySpan month{asOf - (7 * weeksOfCalls - 1), asOf};
    int calls = 0;
    for (const PersonIndex person : engine.groupOf(capacity.manager, asOf).direct) {
        ++capacity.people;
        const int everyDays = log.cadenceOf(person).value_or(cadences.of(ledger.person(person).peerGroup));
        const metrics::ResultPlace& place = places.of(person);
        capacity.inRamp += place.inRamp;
        capacity.inThirtyDays += place.inThirtyDays;
        const bool isMore = place.inRamp || place.inThirtyDays;
        if (everyDays > 0) capacity.oneToOnes += (isMore ? 2.0 : 1.0) * 7 / everyDays;
        metrics::indicators::eachCallHeld(log, person, month,
                                          [&](const domain::CallLine& call, quint32) { calls += call.significant; });
    }
    capacity.calls = static_cast<double>(calls) / weeksOfCalls;
}

int blockedMinutes(const domain::CoachingLog& log, PersonId manager, Day day) {
    int minutes = 0;
    for (const domain::CoachingBlock& block : log.blocks()) {
        if (block.person == manager && block.from <= day && (!block.to || day <= *block.to)) minutes += block.minutes;
    }
    return minutes;
}

QString capacityText(const ManagerCapacity& capacity) {
    if (capacity.people == 0) return {};
    QString people = Texts::tr("%n people", nullptr, capacity.people);
    if (capacity.inRamp > 0) people += Texts::tr(", %n of them in ramp", nullptr, capacity.inRamp);
    if (capacity.inThirtyDays > 0) people += Texts::tr(", %n in a 30-day start", nullptr, capacity.inThirtyDays);
    QString text = Texts::tr("%1: one-to-ones take %2 a week, planning and debriefing their significant calls %3; "
                             "there are %4.")
                       .arg(people, hoursText(capacity.minutesOfOneToOnes), hoursText(capacity.minutesOfCalls),
                            hoursText(capacity.minutesThere));
    if (!capacity.fits) {
        const double each = capacity.minutesNeeded() / capacity.people;
        const int fit = static_cast<int>(capacity.minutesThere / each);
        text += u' ' + Texts::tr("That can't work: the hours are enough for %n people.", nullptr, fit);
    }
    if (capacity.spanTarget > 0 && capacity.people > capacity.spanTarget)
        text += u' ' + Texts::tr("More than %n report directly, which is a question of its own.", nullptr,
                                 capacity.spanTarget);
    if (capacity.minutesBlocked > 0 && capacity.minutesBlocked < capacity.minutesNeeded())
        text += u' ' + Texts::tr("Blocked each week: %1.").arg(hoursText(capacity.minutesBlocked));
    return text;
}

bool sellsOrLeads(domain::Role role) { return role == domain::Role::Rep || domain::isManager(role); }

double headsOn(const metrics::Engine& engine, PersonIndex manager, Day day) {
    if (manager != domain::noPerson) return static_cast<double>(engine.groupOf(manager, day).line.size());
    return static_cast<double>(std::ranges::count_if(engine.ledger().people(), [day](const domain::Person& person) {
        return sellsOrLeads(person.role) && person.inSeat(day);
    }));
}

} // namespace

ManagerCapacity managerCapacity(const metrics::Engine& engine, PersonIndex manager, const SignificanceRule& rule,
                                const Cadences& cadences, Day asOf) {
    ManagerCapacity capacity;
    capacity.manager = manager;
    readSessions(capacity, engine, asOf);
    readPeople(capacity, engine, cadences, asOf);
    capacity.minutesOfOneToOnes = capacity.oneToOnes * capacity.oneToOneMinutes;
    capacity.minutesOfCalls = capacity.calls * (rule.planMinutes + rule.debriefMinutes);
    capacity.minutesThere = rule.coachingHours * 60;
    capacity.minutesBlocked = blockedMinutes(engine.coaching(), engine.ledger().person(manager).id, asOf);
    if (const auto span = metrics::indicatorIndex(u"span"))
        capacity.spanTarget = qRound(engine.target(*span, asOf).value_or(0));
    capacity.fits = capacity.minutesNeeded() <= capacity.minutesThere;
    capacity.text = capacityText(capacity);
    return capacity;
}

Attrition attritionOf(const metrics::Engine& engine, PersonIndex manager, Day asOf) {
    constexpr int months = 12;
    const domain::Ledger& ledger = engine.ledger();
    Attrition attrition;
    attrition.manager = manager;
    attrition.days = domain::Window::months(months).span(asOf, ledger.calendar().fiscalStartMonth);
    for (PersonIndex p = 0; p < ledger.people().size(); ++p) {
        const auto left = ledger.person(p).leftOn;
        if (!left || *left >= asOf || !attrition.days.contains(*left)) continue;
        const bool isTheirs = manager == domain::noPerson ? sellsOrLeads(ledger.person(p).role)
                                                          : metrics::isInLine(ledger, p, manager, *left);
        if (isTheirs) attrition.left.push_back({p, *left});
    }
    std::ranges::stable_sort(attrition.left, std::greater<>(), &Attrition::Left::on);
    for (int back = 0; back <= months; ++back)
        attrition.meanPeople += headsOn(engine, manager, minusMonths(asOf, back));
    attrition.meanPeople /= months + 1;
    if (attrition.meanPeople > 0) attrition.rate = static_cast<double>(attrition.left.size()) / attrition.meanPeople;
    attrition.text = attrition.rate ? Texts::tr("%n people have left in the last 12 months, of %1 on average.", nullptr,
                                                static_cast<int>(attrition.left.size()))
                                          .arg(QLocale().toString(attrition.meanPeople, 'f', 1))
                                    : QString();
    return attrition;
}

} // namespace chalktalk::coaching
