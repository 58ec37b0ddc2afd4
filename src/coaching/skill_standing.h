// Where somebody stands on each skill as of a day: what they say themselves, what first and second line say, how fresh
// the evidence is, and how raters differ.
#pragma once

#include "coaching/competencies.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

namespace chalktalk::coaching {

inline constexpr int staleAfterDays = 90; // a rating without newer evidence has faded

struct SkillRated { // the latest rating of one side
    int level = 0;
    Day day;
    AssessmentId assessment;
    domain::PersonIndex rater = domain::noPerson;
    std::optional<Day> lastEvidence; // of this rating; nothing of an own one without any
    int evidence = 0;
    bool isStale = false;
};

struct SkillStanding {
    QString skill, name;
    bool retired = false;                                    // no longer in the model
    std::array<std::optional<SkillRated>, domain::sides> by; // by domain::Side; each the latest by the day
    std::optional<int> expected;
    // What counts where one number is needed: the second line's, else the first line's rating, if it is fresh. Never an
    // average, never one's own alone.
    std::optional<int> level;
    bool isStale = false; // rated, and nothing of it is fresh
    bool differs = false; // the sides say different things
    QString text;         // "Priya says 3, Dana 2 on 3 March; expected 3." second person never judges
};

// In the model's order; retired ones that were rated come last. `log` may know more than `day`: that is left out.
[[nodiscard]] std::vector<SkillStanding> skillStandings(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                                        const CompetencyModel& model, domain::PersonIndex person,
                                                        Day day);

// How far somebody's ratings lie above (or below) those of others for the same people and skills.
struct Leniency {
    domain::PersonIndex rater = domain::noPerson;
    int pairs = 0;     // of person and skill that others rated within a year of it
    double offset = 0; // levels above the others, on average
    QString text;      // "Dana rates half a level above others (12 ratings of the same people)"; plain, no blame
};
inline constexpr int fewestLeniencyPairs = 5;
[[nodiscard]] std::vector<Leniency> leniencies(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                               std::span<const domain::PersonIndex> people, Day day);

} // namespace chalktalk::coaching
