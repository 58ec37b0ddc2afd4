// All coaching records of a store, or those of one person, as exports carry them.
#pragma once

#include "domain/account_plan.h"
#include "domain/assessment.h"
#include "domain/call.h"
#include "domain/commitment.h"
#include "domain/development_plan.h"
#include "domain/focus.h"
#include "domain/placement.h"
#include "domain/profile.h"
#include "domain/quarterly_review.h"
#include "domain/session.h"

namespace chalktalk::domain {

// A note that only its author sees: about a session, or (without one) about the person.
struct PrivateNote {
    PersonId author, person;
    SessionId session;
    QString text;
};

struct CoachingRecords {
    std::vector<Session> sessions; // without private notes
    std::vector<Commitment> commitments;
    std::vector<Profile> profiles; // without private notes
    std::vector<Cadence> cadences;
    std::vector<CoachingBlock> blocks;
    std::vector<Call> calls;
    std::vector<AccountPlan> accountPlans;
    std::vector<DealPlan> dealPlans;
    std::vector<Focus> focuses;
    std::vector<Assessment> assessments;
    std::vector<DevelopmentPlan> plans;
    std::vector<Placement> placements;
    std::vector<QuarterlyReview> reviews;
};

} // namespace chalktalk::domain
