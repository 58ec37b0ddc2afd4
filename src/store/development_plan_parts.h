// What hangs on a development plan's row: focus skills with facts and evidence, actions, days, commitments, agreements
// and reviews. For store/ only; throws Failure.
#pragma once

#include "domain/development_plan.h"
#include "store/statement.h"

namespace chalktalk::store {

// Reads what hangs on plans; prepared once for many.
class PlanPartsReader {
  public:
    explicit PlanPartsReader(Database& database);
    void readInto(domain::DevelopmentPlan& plan);

  private:
    void readFocus(domain::DevelopmentPlan& plan);
    void readReviews(domain::DevelopmentPlan& plan);

    Statement m_focus, m_facts, m_evidence, m_actions, m_days, m_commitments, m_agreements, m_reviews, m_found;
};

// In place of those that were there, but agreements and reviews.
void keepPlanParts(Database& database, const domain::DevelopmentPlan& plan);
void removePlanParts(Database& database, DevelopmentPlanId id); // but agreements and reviews
// The latest of each stays.
void keepAgreements(Database& database, const domain::DevelopmentPlan& plan);
// Adds it as the one at `position`: those that are there are never changed.
void addReview(Database& database, DevelopmentPlanId plan, int position, const domain::PlanReview& review);

} // namespace chalktalk::store
