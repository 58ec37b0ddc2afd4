#include "coaching/competencies.h"

#include <algorithm>

namespace chalktalk::coaching {

const Competency* CompetencyModel::find(const QString& skill) const {
    const auto at = std::ranges::find(skills, skill, &Competency::id);
    return at == skills.end() ? nullptr : &*at;
}

QString CompetencyModel::nameOf(const QString& skill) const {
    const Competency* found = find(skill);
    return found ? found->name : skill;
}

QString CompetencyModel::levelName(int level) const {
    if (level < domain::lowestLevel || level > domain::highestLevel) return {};
    return levelNames[static_cast<std::size_t>(level - domain::lowestLevel)];
}

QString CompetencyModel::anchor(const QString& skill, int level) const {
    const Competency* found = find(skill);
    if (!found || level < domain::lowestLevel || level > domain::highestLevel) return {};
    return found->seen[static_cast<std::size_t>(level - domain::lowestLevel)];
}

std::optional<int> CompetencyModel::expected(const QString& skill, domain::Role role, int monthsInSeat) const {
    const Competency* found = find(skill);
    if (!found) return std::nullopt;
    std::optional<int> level;
    for (const ExpectedLevel& step : found->expected)
        if (step.role == role && step.fromMonth <= monthsInSeat) level = step.level;
    return level;
}

std::vector<const Competency*> CompetencyModel::offeredTo(domain::Role role) const {
    std::vector<const Competency*> offered, all;
    for (const Competency& skill : skills) {
        if (skill.retired) continue;
        all.push_back(&skill);
        if (std::ranges::any_of(skill.expected, [&](const ExpectedLevel& step) { return step.role == role; }))
            offered.push_back(&skill);
    }
    return offered.empty() ? all : offered;
}

int monthsInSeat(const domain::Person& person, Day day) {
    const auto from = person.inSeatOn ? person.inSeatOn : person.hiredOn;
    if (!from) return longInSeat;
    const QDate first = from->toDate(), last = day.toDate();
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    return std::max(0, last.day() < first.day() ? months - 1 : months);
}

} // namespace chalktalk::coaching
