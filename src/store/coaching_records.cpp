#include "store/coaching_records.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/transaction.h"

namespace chalktalk::store {

Status saveCoachingRecords(Database& database, const CoachingRecords& records, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        for (const SessionSave& save : records.sessions) keepSession(database, save, clock);
        for (const auto& [profile, by] : records.profiles) keepProfile(database, profile, by, clock);
        for (const domain::CoachingBlock& block : records.blocks)
            keepCoachingBlock(database, block, block.person, clock);
        keepNewCalls(database, records.calls, clock);
        for (const auto& [plan, by] : records.accountPlans) keepAccountPlan(database, plan, by, clock);
        for (const auto& [plan, by] : records.dealPlans) keepDealPlan(database, plan, by, clock);
        for (const auto& [focus, by] : records.focuses) keepFocus(database, focus, by, clock);
        for (const domain::Assessment& one : records.assessments) keepAssessment(database, one, one.rater, clock);
        for (const domain::DevelopmentPlan& plan : records.plans)
            keepDevelopmentPlan(database, plan, plan.author, clock);
        for (const domain::Placement& placement : records.placements) keepPlacement(database, placement, clock);
        for (const ReviewSave& save : records.reviews) keepQuarterlyReview(database, save, clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
