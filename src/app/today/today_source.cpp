#include "app/today/today_source.h"

#include "app/rhythm/cadences.h"
#include "app/workspace.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::noPerson;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

Day dayAt(qint64 ms, const QTimeZone& zone) { return Day::fromDate(QDateTime::fromMSecsSinceEpoch(ms, zone).date()); }

Day workingDayAfter(const domain::Calendar& calendar, Day day) {
    constexpr int longest = 14; // holidays in a row
    for (int ahead = 1; ahead <= longest; ++ahead)
        if (calendar.workingDays(day + ahead, day + ahead) > 0) return day + ahead;
    return day + 1;
}

} // namespace

QString firstName(const QString& name) { return name.trimmed().section(u' ', 0, 0); }

TodaySource::TodaySource(domain::LedgerPtr facts, domain::CoachingLogPtr records, PersonIndex me, qint64 now,
                         const QTimeZone& where)
    : ledger(std::move(facts)),
      log(std::move(records)),
      rule(coaching::usualRule()),
      zone(where),
      nowMs(now),
      day(dayAt(now, where), where),
      nextWorkingDay(workingDayAfter(ledger->calendar(), day.day())),
      own(*ledger, me, day.day()) {
    line = ledger->lineOf(me, day.day());
    std::erase_if(line, [&](PersonIndex p) { return !ledger->person(p).inSeat(day.day()); });
    line.push_back(me);
    std::ranges::sort(line);
    line.erase(std::unique(line.begin(), line.end()), line.end());
}

Day TodaySource::monday() const { return today() - (today().toDate().dayOfWeek() - 1); }

PersonId TodaySource::idOf(PersonIndex person) const {
    return person == noPerson ? PersonId{} : ledger->person(person).id;
}

QString TodaySource::nameOf(PersonIndex person) const {
    if (person == noPerson) return {};
    return person == me() ? Texts::tr("you") : ledger->person(person).name;
}

QString TodaySource::firstNameOf(PersonIndex person) const {
    return person == noPerson ? QString() : firstName(ledger->person(person).name);
}

Day TodaySource::dayOf(qint64 ms) const { return dayAt(ms, zone); }

std::optional<TodaySource> todaySource(const Workspace& workspace) {
    const auto ledger = workspace.ledger();
    const auto log = workspace.coaching();
    if (workspace.state() != Workspace::State::Ready || !ledger || !log || workspace.me() == noPerson) return {};
    TodaySource source(ledger, log, workspace.me(), workspace.clock().nowUtc().toMSecsSinceEpoch(), workspace.zone());
    source.cadences = cadencesOf(workspace);
    source.rule = coaching::ruleFrom([&](const QString& key) { return workspace.storeSetting(key); });
    return source;
}

} // namespace chalktalk::app
