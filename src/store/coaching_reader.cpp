#include "store/account_plan_store.h"
#include "store/assessment_store.h"
#include "store/call_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_plan_store.h"
#include "store/draft_store.h"
#include "store/export_reader.h"
#include "store/failure.h"
#include "store/profile_store.h"
#include "store/quarterly_review_store.h"
#include "store/session_store.h"
#include "store/sql.h"
#include "store/statement.h"

#include <algorithm>

namespace chalktalk::store {

namespace {

template <class T> T orThrow(Result<T> result) {
    if (!result) throw Failure{result.error(), 0};
    return *std::move(result);
}

std::vector<domain::Commitment> readCommitments(Database& database) {
    std::vector<domain::Commitment> commitments;
    Statement row(database, sql::commitment::list);
    while (row.step()) {
        commitments.push_back(readCommitment(row));
        commitments.back().baseline = findBaseline(database, commitments.back().id);
    }
    return commitments;
}

std::vector<domain::Profile> readProfiles(Database& database) {
    std::vector<domain::Profile> profiles;
    Statement row(database, sql::profile::list);
    while (row.step()) profiles.push_back(orThrow(loadProfile(database, {row.integer(0)}, {})));
    return profiles;
}

std::vector<domain::Cadence> readCadences(Database& database) {
    std::vector<domain::Cadence> cadences;
    Statement row(database, sql::cadence::list);
    while (row.step()) cadences.push_back({{row.integer(0)}, static_cast<int>(row.integer(1))});
    return cadences;
}

bool hasPart(const domain::Call& call, PersonId who) {
    return call.person == who || call.plan.with == who || call.debrief.with == who ||
           std::ranges::find(call.along, who) != call.along.end();
}

bool hasPart(const domain::DevelopmentPlan& plan, PersonId who) {
    return plan.person == who || plan.author == who || plan.coach == who || plan.agreementOf(who) ||
           std::ranges::find(plan.actions, who, &domain::DevelopmentAction::owner) != plan.actions.end() ||
           std::ranges::find(plan.reviews, who, &domain::PlanReview::by) != plan.reviews.end();
}

void keepDevelopmentOf(domain::CoachingRecords& records, PersonId who) {
    std::erase_if(records.assessments, [who](const auto& one) { return one.person != who && one.rater != who; });
    std::erase_if(records.plans, [who](const auto& plan) { return !hasPart(plan, who); });
    std::erase_if(records.placements, [who](const auto& one) { return one.person != who && one.by != who; });
    std::erase_if(records.reviews, [who](const auto& review) { return review.manager != who && review.asker != who; });
}

void keepMovesOf(domain::AccountPlan& plan, PersonId who) {
    domain::AccountPlan theirs;
    theirs.account = plan.account, theirs.version = plan.version;
    std::ranges::copy_if(plan.moves, std::back_inserter(theirs.moves),
                         [who](const domain::NextMove& move) { return move.owner == who; });
    plan = std::move(theirs);
}

} // namespace

Result<domain::CoachingRecords> readCoachingRecords(Database& database, std::optional<PersonId> person) {
    return guarded([&] {
        domain::CoachingRecords records;
        records.sessions = orThrow(loadAllSessions(database));
        records.commitments = readCommitments(database);
        records.profiles = readProfiles(database);
        records.cadences = readCadences(database);
        records.blocks = readBlocks(database);
        records.calls = orThrow(loadAllCalls(database));
        records.accountPlans = orThrow(loadAllAccountPlans(database));
        records.dealPlans = orThrow(loadAllDealPlans(database));
        records.focuses = readFocuses(database);
        records.assessments = orThrow(loadAllAssessments(database));
        records.plans = orThrow(loadAllDevelopmentPlans(database));
        records.placements = orThrow(loadAllPlacements(database));
        records.reviews = orThrow(loadAllQuarterlyReviews(database));
        if (!person) return records;
        const auto who = *person;
        std::erase_if(records.sessions, [who](const auto& s) { return s.coach != who && s.person != who; });
        std::erase_if(records.commitments, [who](const auto& c) { return c.coach != who && c.person != who; });
        std::erase_if(records.profiles, [who](const auto& p) { return p.person != who; });
        std::erase_if(records.cadences, [who](const auto& c) { return c.person != who; });
        std::erase_if(records.blocks, [who](const auto& b) { return b.person != who; });
        std::erase_if(records.calls, [who](const auto& call) { return !hasPart(call, who); });
        // Plans of accounts and deals are about customers: only what is this person's to do is theirs.
        for (domain::AccountPlan& plan : records.accountPlans) keepMovesOf(plan, who);
        std::erase_if(records.accountPlans, [](const auto& plan) { return plan.moves.empty(); });
        records.dealPlans.clear();
        std::erase_if(records.focuses, [who](const auto& focus) { return focus.person != who; });
        keepDevelopmentOf(records, who);
        return records;
    });
}

Result<std::vector<domain::PrivateNote>> readPrivateNotes(Database& database, PersonId person) {
    return guarded([&] {
        std::vector<domain::PrivateNote> notes;
        Statement row(database, sql::private_note::about);
        row.bind(1, person.value);
        while (row.step()) notes.push_back({{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, row.string(3)});
        return notes;
    });
}

Result<std::vector<Draft>> readDrafts(Database& database, PersonId person) { return draftsAbout(database, person); }

} // namespace chalktalk::store
