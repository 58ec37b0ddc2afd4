#include "app/today/today_shares.h"

#include "coaching/number_words.h"
#include "metrics/catalogue.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::CallLine;
using domain::PersonIndex;
using domain::ResultGroup;
using domain::SessionLine;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

// One's own minutes with each report in the last two weeks: one-to-ones, planning and debriefing.
std::map<PersonIndex, int> minutesByReport(const TodaySource& source) {
    constexpr int days = 14;
    const Day from = source.today() - (days - 1);
    const auto within = [&](std::optional<Day> day) { return day && from <= *day && *day <= source.today(); };
    std::map<PersonIndex, int> minutes;
    for (const PersonIndex person : source.own.reports()) {
        int& sum = minutes[person];
        for (const SessionLine& session : source.log->sessionsWith(person))
            if (session.coach == source.me() && session.isHeldCoaching() && within(session.day)) sum += session.minutes;
        // A call may be planned long before it is held, and debriefed long after.
        for (const CallLine& call : callsWithin(*source.log, person, from - 60, source.today() + 60)) {
            if (call.plannedWith == source.me() && within(call.plannedOn)) sum += call.planMinutes;
            if (call.debriefedWith == source.me() && within(call.debriefedOn)) sum += call.debriefMinutes;
        }
    }
    return minutes;
}

QString coachingTimeText(int minutes) {
    if (minutes < 60) return Texts::tr("%n minutes", nullptr, minutes);
    return minutes % 60 == 0 ? Texts::tr("%1 h").arg(minutes / 60)
                             : Texts::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString noneText(const TodaySource& source, const std::vector<PersonIndex>& none) {
    constexpr std::size_t named = 3;
    if (none.empty()) return {};
    QStringList names;
    for (std::size_t i = 0; i < std::min(named, none.size()); ++i) names << source.nameOf(none[i]);
    if (none.size() > named) names << Texts::tr("%n others", nullptr, static_cast<int>(none.size() - named));
    return Texts::tr("None of it with %1.").arg(names.join(Texts::tr(", ")));
}

using Minutes = std::vector<std::pair<int, PersonIndex>>;

std::vector<TodayShare> byPerson(const TodaySource& source, Minutes some, int all) {
    constexpr std::size_t most = 4; // told apart; the rest is one
    std::vector<TodayShare> shares;
    std::ranges::stable_sort(some, std::greater<>(), &std::pair<int, PersonIndex>::first);
    const std::size_t told = some.size() > most + 1 ? most : some.size();
    int rest = all;
    for (std::size_t i = 0; i < told; ++i) {
        rest -= some[i].first;
        shares.push_back({source.nameOf(some[i].second), some[i].first, double(some[i].first) / all});
    }
    if (rest > 0) {
        const auto others = static_cast<int>(some.size() - told);
        shares.push_back({Texts::tr("%n others", nullptr, others), rest, double(rest) / all});
    }
    return shares;
}

std::optional<double> middleTarget() {
    const auto indicator = metrics::indicatorIndex(u"middle_share");
    return indicator ? metrics::indicator(*indicator).target : std::nullopt;
}

// The middle first: that is where most of it is meant to go.
std::vector<TodayShare> byResults(const Minutes& some, const metrics::ResultGroups& groups, int all) {
    std::array<int, domain::resultGroups.size()> minutes{};
    int outside = 0;
    for (const auto& [spent, person] : some) {
        const auto group = groups.of(person).group;
        (group ? minutes[static_cast<std::size_t>(*group)] : outside) += spent;
    }
    const auto share = [&](const QString& title, int spent) {
        return TodayShare{title, spent, double(spent) / all, {}};
    };
    const auto of = [&](ResultGroup group) { return minutes[static_cast<std::size_t>(group)]; };
    std::vector<TodayShare> shares{share(Texts::tr("B: the middle by results"), of(ResultGroup::B))};
    if (outside == 0) shares.front().target = middleTarget(); // it is a target among A, B and C
    if (of(ResultGroup::A) > 0) shares.push_back(share(Texts::tr("A: the top fifth"), of(ResultGroup::A)));
    if (of(ResultGroup::C) > 0) shares.push_back(share(Texts::tr("C: the bottom fifth"), of(ResultGroup::C)));
    if (outside > 0) shares.push_back(share(Texts::tr("In ramp or a 30-day start"), outside));
    return shares;
}

// Of A, B and C alone, as the indicator has it.
QString middleText(const std::vector<TodayShare>& shares, const Minutes& some, const metrics::ResultGroups& groups) {
    int placed = 0;
    for (const auto& [spent, person] : some)
        if (groups.of(person).group) placed += spent;
    const auto target = middleTarget();
    if (placed == 0 || !target) return {};
    return Texts::tr("With those whose results are known, %1 went to the middle; target %2.")
        .arg(coaching::percentText(double(shares.front().minutes) / placed), coaching::percentText(*target));
}

} // namespace

Shares sharesOf(const TodaySource& source, const metrics::ResultGroups* groups) {
    Shares result;
    Minutes some;
    std::vector<PersonIndex> none;
    int all = 0;
    bool placed = false;
    for (const auto& [person, minutes] : minutesByReport(source)) {
        all += minutes;
        placed = placed || (groups && groups->of(person).group);
        if (minutes > 0)
            some.emplace_back(minutes, person);
        else
            none.push_back(person);
    }
    if (all == 0) return result;
    result.shares = placed ? byResults(some, *groups, all) : byPerson(source, some, all);
    result.text = Texts::tr("%1 of coaching in the last two weeks.").arg(coachingTimeText(all));
    if (placed)
        if (const QString middle = middleText(result.shares, some, *groups); !middle.isEmpty())
            result.text += u' ' + middle;
    if (const QString rested = noneText(source, none); !rested.isEmpty()) result.text += u' ' + rested;
    return result;
}

} // namespace chalktalk::app
