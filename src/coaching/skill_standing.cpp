#include "coaching/skill_standing.h"

#include "coaching/number_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::AssessmentLine;
using domain::PersonIndex;
using domain::RatingLine;
using domain::Side;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SkillStanding)
};

std::size_t at(Side side) { return static_cast<std::size_t>(side); }

QString firstNameOf(const domain::Ledger& ledger, PersonIndex person) {
    return person == domain::noPerson ? QString() : ledger.person(person).name.section(u' ', 0, 0);
}

SkillRated rated(const AssessmentLine& line, const RatingLine& rating, bool own, Day day) {
    SkillRated made;
    made.level = own ? rating.ownLevel : rating.level;
    made.day = line.day;
    made.assessment = line.id;
    made.rater = own ? line.person : line.rater;
    // What the rater saw is the rater's evidence; of an assessment of oneself it is one's own.
    if (!own || line.person == line.rater) made.lastEvidence = rating.lastEvidence, made.evidence = rating.evidence;
    made.isStale = day - made.lastEvidence.value_or(made.day) > staleAfterDays;
    return made;
}

void take(SkillStanding& standing, const AssessmentLine& line, const RatingLine& rating, Day day) {
    if (rating.ownLevel != 0) standing.by[at(Side::Self)] = rated(line, rating, true, day);
    if (rating.level != 0 && line.side != Side::Self) standing.by[at(line.side)] = rated(line, rating, false, day);
}

// Which of the sides says what, the person first; those that have faded are told apart.
QString textOf(const SkillStanding& standing, const domain::Ledger& ledger, Day day) {
    QStringList said;
    for (const auto& one : standing.by) {
        if (!one) continue;
        const QString who = firstNameOf(ledger, one->rater), on = dayText(one->day, day);
        said += one->isStale ? Texts::tr("%1 says %2 on %3, without anything seen since")
                                   .arg(who, QLocale().toString(one->level), on)
                             : Texts::tr("%1 says %2 on %3").arg(who, QLocale().toString(one->level), on);
    }
    if (said.isEmpty())
        return standing.expected ? Texts::tr("Not rated yet; expected %1.").arg(QLocale().toString(*standing.expected))
                                 : Texts::tr("Not rated yet.");
    const QString all = said.join(Texts::tr(", ", "between what several people say"));
    return standing.expected ? Texts::tr("%1; expected %2.").arg(all, QLocale().toString(*standing.expected))
                             : Texts::tr("%1.").arg(all);
}

void conclude(SkillStanding& standing, const domain::Ledger& ledger, Day day) {
    const auto fresh = [&](Side side) -> std::optional<int> {
        const auto& one = standing.by[at(side)];
        return one && !one->isStale ? std::optional(one->level) : std::nullopt;
    };
    standing.level = fresh(Side::SecondLine);
    if (!standing.level) standing.level = fresh(Side::FirstLine);
    bool any = false, anyFresh = false;
    int lowest = domain::highestLevel, highest = domain::lowestLevel;
    for (const auto& one : standing.by) {
        if (!one) continue;
        any = true;
        if (one->isStale) continue;
        anyFresh = true;
        lowest = std::min(lowest, one->level), highest = std::max(highest, one->level);
    }
    standing.isStale = any && !anyFresh;
    standing.differs = anyFresh && lowest < highest;
    standing.text = textOf(standing, ledger, day);
}

// How somebody rated one skill of one person, the latest of each rater.
struct Said {
    int level = 0;
    Day day;
};
using ByRater = std::map<PersonIndex, Said>;

QString leniencyText(const Leniency& leniency, const domain::Ledger& ledger) {
    if (leniency.pairs < fewestLeniencyPairs) return {};
    const QString who = firstNameOf(ledger, leniency.rater);
    const QString of = Texts::tr("%n ratings of the same people and skills", nullptr, leniency.pairs);
    constexpr double alike = 0.25;
    if (std::abs(leniency.offset) < alike) return Texts::tr("%1 rates as others do (%2).").arg(who, of);
    const QString much = QLocale().toString(std::abs(leniency.offset), 'f', 1);
    return leniency.offset > 0 ? Texts::tr("%1 rates %2 levels above others on average (%3).").arg(who, much, of)
                               : Texts::tr("%1 rates %2 levels below others on average (%3).").arg(who, much, of);
}

} // namespace

std::vector<SkillStanding> skillStandings(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                          const CompetencyModel& model, PersonIndex person, Day day) {
    std::vector<SkillStanding> standings;
    if (person == domain::noPerson) return standings;
    const domain::Person& who = ledger.person(person);
    const int months = monthsInSeat(who, day);
    for (const Competency* skill : model.offeredTo(who.role)) {
        SkillStanding& standing = standings.emplace_back();
        standing.skill = skill->id, standing.name = skill->name;
        standing.expected = model.expected(skill->id, who.role, months);
    }
    for (const AssessmentLine& line : log.assessmentsOf(person)) {
        if (line.state != domain::AssessmentState::Done || line.day > day) continue;
        for (const RatingLine& rating : line.ratings) {
            if (rating.ownLevel == 0 && rating.level == 0) continue;
            auto known = std::ranges::find(standings, rating.skill, &SkillStanding::skill);
            if (known == standings.end()) { // no longer offered, or of an earlier role: kept as it was called
                const Competency* skill = model.find(rating.skill);
                SkillStanding& standing = standings.emplace_back();
                standing.skill = rating.skill;
                standing.name = skill ? skill->name : rating.name;
                standing.retired = !skill || skill->retired;
                known = std::prev(standings.end());
            }
            take(*known, line, rating, day);
        }
    }
    for (SkillStanding& standing : standings) conclude(standing, ledger, day);
    return standings;
}

std::vector<Leniency> leniencies(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                 std::span<const PersonIndex> people, Day day) {
    constexpr int withinDays = 365;
    std::map<PersonIndex, std::pair<double, int>> sums; // by rater: levels above the others, pairs
    for (const PersonIndex person : people) {
        std::map<QString, ByRater> bySkill;
        for (const AssessmentLine& line : log.assessmentsOf(person)) {
            if (line.state != domain::AssessmentState::Done || line.day > day || line.rater == person) continue;
            for (const RatingLine& rating : line.ratings)
                if (rating.level != 0) bySkill[rating.skill][line.rater] = {rating.level, line.day};
        }
        for (const auto& [skill, raters] : bySkill) {
            for (const auto& [rater, said] : raters) {
                double others = 0;
                int count = 0;
                for (const auto& [other, theirs] : raters) {
                    if (other == rater || std::abs(theirs.day - said.day) > withinDays) continue;
                    others += theirs.level;
                    ++count;
                }
                if (count == 0) continue;
                sums[rater].first += said.level - others / count;
                ++sums[rater].second;
            }
        }
    }
    std::vector<Leniency> found;
    for (const auto& [rater, sum] : sums) {
        Leniency& one = found.emplace_back();
        one.rater = rater;
        one.pairs = sum.second;
        one.offset = sum.first / sum.second;
        one.text = leniencyText(one, ledger);
    }
    return found;
}

} // namespace chalktalk::coaching
