#include "app/development/plan_beginning.h"

#include "coaching/agenda.h"
#include "metrics/catalogue.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using metrics::Grade;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanBeginning)
};

bool isShort(const coaching::Fact& fact) {
    const Grade grade = fact.result.grade;
    return grade == Grade::Gap || grade == Grade::Watch || grade == Grade::OffTarget;
}

const coaching::Fact* find(const std::vector<coaching::Fact>& facts, const QString& indicator) {
    const auto at = std::ranges::find(facts, indicator, &coaching::Fact::id);
    return at == facts.end() ? nullptr : &*at;
}

// Those that the skill tends to move, the telling ones first.
std::vector<const coaching::Fact*> factsOf(const PlanGround& ground, const coaching::Competency& skill) {
    std::vector<const coaching::Fact*> found;
    for (const coaching::Fact& fact : ground.facts)
        if (fact.hasValue() && skill.indicators.contains(fact.id)) found.push_back(&fact);
    std::ranges::stable_partition(found, [](const coaching::Fact* fact) { return isShort(*fact); });
    return found;
}

} // namespace

std::vector<WorthLooking> worthWorkingOn(const PlanGround& ground, std::vector<WorthLooking> skills) {
    constexpr int byGap = 12, byWatch = 5;
    for (WorthLooking& one : skills) {
        const coaching::Competency* skill = ground.model.find(one.skill);
        if (!skill) continue;
        QStringList why;
        for (const coaching::Fact* fact : factsOf(ground, *skill)) {
            if (!isShort(*fact)) continue;
            one.weight += fact->result.grade == Grade::Gap ? byGap : byWatch;
            why += Texts::tr("%1: %2 (%3)").arg(fact->title, fact->headline, coaching::gradeWord(fact->result));
        }
        if (!one.why.isEmpty()) why.prepend(one.why);
        one.why = why.join(QStringLiteral(" · "));
    }
    std::ranges::stable_sort(skills, [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return skills;
}

domain::FocusSkill focusOn(const PlanGround& ground, const QString& id) {
    domain::FocusSkill focus;
    focus.skill = id;
    focus.name = ground.model.nameOf(id);
    const auto standing = std::ranges::find(ground.standings, id, &coaching::SkillStanding::skill);
    if (standing != ground.standings.end()) {
        focus.levelNow = standing->level.value_or(0);
        focus.levelAimed =
            focus.levelNow != 0 ? std::min(focus.levelNow + 1, domain::highestLevel) : standing->expected.value_or(0);
    }
    const coaching::Competency* skill = ground.model.find(id);
    if (!skill) return focus;
    constexpr std::size_t mostFacts = 2, mostEvidence = 2;
    const auto facts = factsOf(ground, *skill);
    for (const coaching::Fact* fact : facts)
        if (isShort(*fact) && focus.facts.size() < mostFacts) focus.facts.push_back(coaching::frozen(*fact));
    for (const EvidenceChoice& seen : ground.evidence)
        if (seen.skills.contains(id) && !seen.evidence.sentence.isEmpty() && focus.evidence.size() < mostEvidence)
            focus.evidence.push_back(seen.evidence);
    // A number that runs anew with each period can't be held against itself later.
    for (const coaching::Fact* fact : facts)
        if (fact->result.window.unit != domain::Window::Unit::Period && focus.indicator.isEmpty())
            seeProgressIn(focus, ground.facts, fact->id);
    return focus;
}

void seeProgressIn(domain::FocusSkill& focus, const std::vector<coaching::Fact>& facts, const QString& indicator) {
    focus.indicator.clear();
    focus.baseline.reset();
    const auto index = metrics::indicatorIndex(indicator);
    if (!index) return;
    focus.indicator = indicator;
    focus.move = metrics::indicator(*index).better == metrics::Better::More ? domain::Move::Up : domain::Move::Down;
    if (const coaching::Fact* fact = find(facts, indicator)) focus.baseline = coaching::frozen(*fact);
}

std::vector<Day> usualReviewDays(Day today) {
    constexpr int weeks = 4, times = 3, saturday = 6;
    std::vector<Day> days;
    for (int i = 1; i <= times; ++i) {
        Day day = today + i * weeks * 7;
        while (day.toDate().dayOfWeek() >= saturday) day = day + 1;
        days.push_back(day);
    }
    return days;
}

} // namespace chalktalk::app
