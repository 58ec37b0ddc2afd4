// Assessments, development plans and reviews with every field set, for round trips.
#pragma once

#include "store/assessment_store.h"
#include "store/development_plan_store.h"
#include "store/quarterly_review_store.h"
#include "tests/store/coaching_help.h"

namespace chalktalk::tests {

// The people of CoachingStore: Ana is assessed and developed, Mia coaches her, Zoe is the second line.
class DevelopmentStore : public CoachingStore {
  public:
    [[nodiscard]] domain::Assessment assessment() const;     // of Ana by Zoe, open, all fields set
    [[nodiscard]] domain::DevelopmentPlan plan() const;      // of Ana by Zoe with Mia, a draft that says everything
    [[nodiscard]] domain::QuarterlyReview review() const;    // of Mia, asked by Zoe
    [[nodiscard]] domain::Commitment agreedInReview() const; // between Zoe and Mia, new
    [[nodiscard]] domain::PlanReview planReview(qint64 atMs) const;

    // As Zoe.
    domain::Assessment keep(const domain::Assessment& assessment);
    domain::DevelopmentPlan keep(const domain::DevelopmentPlan& plan);
};

[[nodiscard]] Day dayIn2026(int month, int dayOfMonth);
[[nodiscard]] Clock clockAt(qint64 ms);

} // namespace chalktalk::tests
