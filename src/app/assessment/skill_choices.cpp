#include "app/assessment/skill_choices.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SkillChoices)
};

// By what matters first: what a plan works on, what is below what is expected, what faded, what was seen lately.
constexpr int s_inFocus = 32, s_below = 16, s_faded = 8, s_differs = 4, s_seen = 2, s_unrated = 1;

int seenIn(const std::vector<EvidenceChoice>& evidence, const QString& skill) {
    return static_cast<int>(
        std::ranges::count_if(evidence, [&](const EvidenceChoice& one) { return one.skills.contains(skill); }));
}

bool isInFocus(const domain::CoachingLog& log, domain::PersonIndex person, const QString& skill, Day today) {
    const domain::DevelopmentPlanLine* plan = log.planOn(person, today);
    return plan && std::ranges::any_of(plan->focus, [&](const auto& focus) { return focus.skill == skill; });
}

void weigh(const coaching::SkillStanding& standing, WorthLooking& one, QStringList& why) {
    const QLocale locale;
    if (standing.level && standing.expected && *standing.level < *standing.expected) {
        one.weight += s_below;
        why += Texts::tr("%1, expected %2").arg(locale.toString(*standing.level), locale.toString(*standing.expected));
    }
    if (standing.isStale) {
        one.weight += s_faded;
        why += Texts::tr("faded: nothing seen for %n days", nullptr, coaching::staleAfterDays);
    }
    if (standing.differs) {
        one.weight += s_differs;
        why += Texts::tr("you see it differently");
    }
    if (std::ranges::none_of(standing.by, [](const auto& rated) { return rated.has_value(); })) {
        one.weight += s_unrated;
        why += Texts::tr("not rated yet");
    }
}

} // namespace

std::vector<WorthLooking> worthLooking(const coaching::CompetencyModel& model,
                                       const std::vector<coaching::SkillStanding>& standings,
                                       const std::vector<EvidenceChoice>& evidence, const domain::CoachingLog& log,
                                       domain::PersonIndex person, domain::Role role, Day today) {
    std::vector<WorthLooking> choices;
    for (const coaching::Competency* skill : model.offeredTo(role)) {
        WorthLooking one{skill->id, skill->name, {}, 0};
        QStringList why;
        if (isInFocus(log, person, skill->id, today)) {
            one.weight += s_inFocus;
            why += Texts::tr("in focus of the development plan");
        }
        const auto standing = std::ranges::find(standings, skill->id, &coaching::SkillStanding::skill);
        if (standing != standings.end()) weigh(*standing, one, why);
        if (const int seen = seenIn(evidence, skill->id); seen > 0) {
            one.weight += s_seen;
            why += Texts::tr("seen in %n debriefs lately", nullptr, seen);
        }
        one.why = why.join(QStringLiteral(" · "));
        if (!one.why.isEmpty()) one.why[0] = one.why[0].toUpper();
        choices.push_back(std::move(one));
    }
    std::ranges::stable_sort(choices, [](const auto& a, const auto& b) { return a.weight > b.weight; });
    return choices;
}

} // namespace chalktalk::app
