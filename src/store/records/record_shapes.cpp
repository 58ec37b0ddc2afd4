#include "store/records/record_shapes.h"

#include <algorithm>
#include <array>

namespace chalktalk::store {

namespace {

using Names = std::string_view;

constexpr Names session[]{"session", "session_fact", "session_answer", "session_cause", "session_view"};
constexpr Names commitment[]{"commitment", "commitment_baseline"};
constexpr Names profile[]{"profile", "expectation"};
constexpr Names privateNote[]{"private_note"};
constexpr Names cadence[]{"cadence"};
constexpr Names coachingBlock[]{"coaching_block"};
constexpr Names call[]{"call",         "call_along",        "call_attendee", "call_question",  "call_information",
                       "call_trouble", "call_looking_back", "call_skill",    "call_difficulty"};
constexpr Names accountPlan[]{"account_plan", "stakeholder", "next_move"};
constexpr Names dealPlan[]{"deal_plan"};
constexpr Names focus[]{"focus"};
constexpr Names assessment[]{"assessment", "skill_rating", "rating_evidence"};
constexpr Names developmentPlan[]{"development_plan",   "focus_skill",     "focus_fact",      "focus_evidence",
                                  "development_action", "plan_review_day", "plan_commitment", "plan_agreement",
                                  "plan_review",        "focus_review"};
constexpr Names placement[]{"placement"};
constexpr Names quarterlyReview[]{"quarterly_review", "review_answer", "review_commitment"};

constexpr Names pair[]{"coach_id", "person_id"};
constexpr Names pairAndOwner[]{"coach_id", "person_id", "owner_id"};
constexpr Names person[]{"person_id"};
constexpr Names author[]{"author_id", "person_id"};
constexpr Names rater[]{"person_id", "rater_id"};
constexpr Names planners[]{"person_id", "author_id", "coach_id"};
constexpr Names placer[]{"person_id", "by_id"};
constexpr Names reviewers[]{"manager_id", "asker_id"};

constexpr std::array<RecordShape, 14> shapes{{
    {RecordKind::Session, "session", 1, session, true, pair},
    {RecordKind::Commitment, "commitment", 1, commitment, true, pairAndOwner},
    {RecordKind::Profile, "profile", 1, profile, true, person},
    {RecordKind::PrivateNote, "private_note", 3, privateNote, false, author},
    {RecordKind::Cadence, "cadence", 1, cadence, false, person},
    {RecordKind::CoachingBlock, "coaching_block", 1, coachingBlock, false, person},
    {RecordKind::Call, "call", 1, call, true, person},
    {RecordKind::AccountPlan, "account_plan", 1, accountPlan, true, {}},
    {RecordKind::DealPlan, "deal_plan", 1, dealPlan, true, {}},
    {RecordKind::Focus, "focus", 1, focus, false, person},
    {RecordKind::Assessment, "assessment", 1, assessment, true, rater},
    {RecordKind::DevelopmentPlan, "development_plan", 1, developmentPlan, true, planners},
    {RecordKind::Placement, "placement", 1, placement, false, placer},
    {RecordKind::QuarterlyReview, "quarterly_review", 1, quarterlyReview, true, reviewers},
}};

} // namespace

std::span<const RecordShape> recordShapes() { return shapes; }

const RecordShape& shapeOf(RecordKind kind) { return shapes[static_cast<std::size_t>(kind) - 1]; }

const RecordShape* shapeOfTable(std::string_view table) {
    for (const RecordShape& shape : shapes) {
        if (std::find(shape.tables.begin(), shape.tables.end(), table) != shape.tables.end()) return &shape;
    }
    return nullptr;
}

} // namespace chalktalk::store
