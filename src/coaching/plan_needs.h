// Which development plans need something: a rep with a gap and no plan, a plan without a review for too long, one that
// waits for somebody's yes.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "metrics/results.h"

#include <QString>

namespace chalktalk::coaching {

enum class PlanNeed : quint8 {
    None,      // it runs, and was looked at in time
    NoPlan,    // a gap stands open, and there is none
    Review,    // 45 days and more without one, or one planned is past its day
    Yes,       // somebody has not agreed to it as it stands
    Action,    // something agreed is past its day
    NotNeeded, // no plan, and no gap
};

struct PlanStanding {
    domain::PersonIndex person = domain::noPerson;
    DevelopmentPlanId plan; // that runs on the day; null: none
    PlanNeed need = PlanNeed::NotNeeded;
    int days = 0; // since it was last looked at (Review, None), agreed or begun (Yes); past its day (Action)
    std::vector<metrics::IndicatorIndex> gaps; // graded gap on the day
    QString text; // "No plan, and 2 gaps", "57 days without a review", "Waits for Priya's yes"
};

// One of each of the people, in the order given, as of the results' day. Facts may be older than what was agreed since:
// with a `today` the plans are looked at on that day, and only the gaps are those of the results.
[[nodiscard]] std::vector<PlanStanding> planStandings(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                                      const metrics::Results& results,
                                                      std::span<const domain::PersonIndex> people,
                                                      std::optional<Day> today = {});
// What the dashboard counts: of those who need a plan or have one, whether it is there and was looked at in time. (One
// that waits for a yes counts while it is younger than 45 days.)
[[nodiscard]] bool needsPlan(const PlanStanding& standing);
[[nodiscard]] bool isUpToDate(const PlanStanding& standing);

[[nodiscard]] QString developmentStateName(domain::DevelopmentState state);
[[nodiscard]] QString becameName(domain::Became became);

} // namespace chalktalk::coaching
