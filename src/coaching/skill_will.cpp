#include "coaching/skill_will.h"

#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "metrics/engine.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::PersonIndex;
using domain::Quadrant;
using metrics::Grade;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SkillWill)
};

constexpr std::size_t s_fewestRatings = 3, s_fewestEfforts = 2;

// Effort and preparation: what is in somebody's own hands.
std::array<std::optional<metrics::IndicatorIndex>, 4> efforts() {
    return {metrics::indicatorIndex(u"outbound_activity"), metrics::indicatorIndex(u"plan_coverage"),
            metrics::indicatorIndex(u"debrief_on_time"), metrics::indicatorIndex(u"commitments_kept")};
}

QString levelText(double level) {
    const bool whole = level == static_cast<int>(level);
    return QLocale().toString(level, 'f', whole ? 0 : 1);
}

void judgeSkill(const std::vector<SkillStanding>& standings, SkillWill& found) {
    double rated = 0, expected = 0;
    int count = 0;
    QStringList below;
    for (const SkillStanding& standing : standings) {
        if (!standing.level || !standing.expected) continue;
        rated += *standing.level, expected += *standing.expected;
        ++count;
        if (*standing.level < *standing.expected)
            below +=
                Texts::tr("%1: %2, expected %3")
                    .arg(standing.name, QLocale().toString(*standing.level), QLocale().toString(*standing.expected));
    }
    if (count < static_cast<int>(s_fewestRatings)) {
        found.skillText =
            Texts::tr("%n fresh ratings by a manager; three are needed to say where skill stands.", nullptr, count);
        return;
    }
    found.skilled = rated >= expected;
    found.skillText = Texts::tr("%n fresh ratings: %1 on average, %2 expected.", nullptr, count)
                          .arg(levelText(rated / count), levelText(expected / count));
    found.facts += below;
}

// Whether somebody is not short of it; nothing where too little happened. What has no target (commitments kept) is held
// against half.
std::optional<bool> fine(const metrics::IndicatorResult& row) {
    constexpr int fewest = 3;
    constexpr double half = 0.5;
    switch (row.grade) {
    case Grade::Strength:
    case Grade::Steady:
    case Grade::OnTarget: return true;
    case Grade::Gap:
    case Grade::Watch:
    case Grade::OffTarget: return false;
    case Grade::Thin: break;
    case Grade::None:
        if (row.value && !row.target && row.n >= fewest) return *row.value >= half;
        break;
    }
    return std::nullopt;
}

void judgeWill(const metrics::Engine& engine, const metrics::Results& results, PersonIndex person, SkillWill& found) {
    const FactWriter writer(engine, results);
    int counted = 0, adverse = 0;
    QStringList names, shortOnes;
    for (const auto index : efforts()) {
        const metrics::IndicatorResult* row = index ? results.row(person, *index) : nullptr;
        if (!row || !row->value) continue;
        const std::optional<bool> isFine = fine(*row);
        if (!isFine) continue; // too little happened to say
        ++counted;
        names += metrics::name(metrics::indicator(*index));
        if (*isFine) continue;
        ++adverse;
        shortOnes += names.back();
        const Fact fact = writer.fact(*row, false);
        found.facts += fact.comparison.isEmpty()
                           ? Texts::tr("%1: %2").arg(fact.title, fact.headline)
                           : Texts::tr("%1: %2, %3").arg(fact.title, fact.headline, fact.comparison);
    }
    if (counted < static_cast<int>(s_fewestEfforts)) {
        found.willText = Texts::tr(
            "Too little is recorded of outbound activity, planned calls, debriefs and commitments to say how effort "
            "stands.");
        return;
    }
    found.willing = adverse * 2 < counted;
    found.willText = adverse == 0 ? Texts::tr("Effort and preparation: none of %n is short (%1).", nullptr, counted)
                                        .arg(QLocale().createSeparatedList(names))
                                  : Texts::tr("Effort and preparation: %1 of %n are short (%2).", nullptr, counted)
                                        .arg(QLocale().toString(adverse), QLocale().createSeparatedList(shortOnes));
}

void lookForFear(const domain::CoachingLog& log, PersonIndex person, Day day, SkillWill& found) {
    int calls = 0;
    for (const domain::CallLine& call : log.callsOf(person))
        if (call.hesitated && call.isDebriefed() && call.day <= day && day - call.day <= staleAfterDays) ++calls;
    found.fears = calls > 0;
    if (calls > 0)
        found.fearText = Texts::tr("Hesitations were noted in %n debriefs of the last 90 days. Practice against them "
                                   "is another one than more knowledge.",
                                   nullptr, calls);
}

} // namespace

SkillWill skillWill(const metrics::Engine& engine, const metrics::Results& results, const CompetencyModel& model,
                    PersonIndex person, Day day) {
    SkillWill found;
    if (person == domain::noPerson) return found;
    const domain::CoachingLog& log = engine.coaching();
    judgeSkill(skillStandings(log, engine.ledger(), model, person, day), found);
    judgeWill(engine, results, person, found);
    lookForFear(log, person, day, found);
    if (found.skilled && found.willing)
        found.byFacts = *found.skilled ? (*found.willing ? Quadrant::Stretch : Quadrant::Motivate)
                                       : (*found.willing ? Quadrant::Train : Quadrant::Coach);
    found.quadrant = found.byFacts;
    if (const domain::Placement* set = log.placementOf(person, domain::PlacementKind::SkillWill, day)) {
        found.byHand = *set;
        found.quadrant = set->quadrant();
    }
    return found;
}

QString quadrantName(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::Train: return Texts::tr("Train");
    case Quadrant::Coach: return Texts::tr("Coach");
    case Quadrant::Motivate: return Texts::tr("Motivate");
    case Quadrant::Stretch: return Texts::tr("Stretch");
    }
    return {};
}

QString quadrantMeans(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::Train: return Texts::tr("Effort is there, the skill is not there yet: show, practise, debrief.");
    case Quadrant::Coach:
        return Texts::tr(
            "Ratings and effort both say: begin small. Ask what is in the way, agree on one step, look at it often.");
    case Quadrant::Motivate:
        return Texts::tr("The skill is there, effort is short: ask what this person wants and what changed.");
    case Quadrant::Stretch: return Texts::tr("Both are there: harder deals, a role in coaching others, a next step.");
    }
    return {};
}

QString gapKindName(domain::GapKind kind) {
    switch (kind) {
    case domain::GapKind::Unsaid: return Texts::tr("Not said");
    case domain::GapKind::Knowledge: return Texts::tr("Knowledge");
    case domain::GapKind::Skill: return Texts::tr("Skill");
    case domain::GapKind::Will: return Texts::tr("Will");
    case domain::GapKind::Fear: return Texts::tr("Fear");
    case domain::GapKind::Situation: return Texts::tr("Situation");
    }
    return {};
}

QString gapKindMeans(domain::GapKind kind) {
    switch (kind) {
    case domain::GapKind::Unsaid: return Texts::tr("What stands in the way has not been talked about yet.");
    case domain::GapKind::Knowledge: return Texts::tr("Something is not known yet: explain, show, read, ask back.");
    case domain::GapKind::Skill: return Texts::tr("Known, and not yet done with ease: practise, watch, debrief.");
    case domain::GapKind::Will:
        return Texts::tr("Able to, and not done: ask what this person wants and what it costs.");
    case domain::GapKind::Fear:
        return Texts::tr("Wanted, and shied away from: name it, practise where nothing is at stake, go along.");
    case domain::GapKind::Situation:
        return Texts::tr("Outside of this person's hands: territory, leads, price, time. Yours to look at.");
    }
    return {};
}

QString sideName(domain::Side side) {
    switch (side) {
    case domain::Side::Self: return Texts::tr("Own");
    case domain::Side::FirstLine: return Texts::tr("First line");
    case domain::Side::SecondLine: return Texts::tr("Second line");
    case domain::Side::Other: return Texts::tr("Others");
    }
    return {};
}

} // namespace chalktalk::coaching
