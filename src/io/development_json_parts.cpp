#include "io/development_json_parts.h"

#include <nlohmann/json.hpp>

namespace chalktalk::io {

namespace {

template <class Value, class Make> Json listOf(const std::vector<Value>& values, const Make& make) {
    Json all = Json::array();
    for (const Value& value : values) all.push_back(make(value));
    return all;
}

Json personJson(PersonId id, const PersonText& person) { return id.isNull() ? Json() : text(person(id)); }

Json evidenceJson(const domain::Evidence& evidence) {
    return {{"kind", text(domain::toText(evidence.kind))},
            {"record", idJson(evidence.record)},
            {"day", dayJson(evidence.day)},
            {"sentence", text(evidence.sentence)}};
}

Json ratingJson(const domain::SkillRating& rating) {
    return {{"skill", text(rating.skill)},          {"name", text(rating.name)},
            {"own_level", rating.ownLevel},         {"own_words", text(rating.ownWords)},
            {"own_anchor", text(rating.ownAnchor)}, {"level", rating.level},
            {"anchor", text(rating.anchor)},        {"evidence", listOf(rating.evidence, evidenceJson)}};
}

Json focusSkillJson(const domain::FocusSkill& focus) {
    return {{"skill", text(focus.skill)},
            {"name", text(focus.name)},
            {"gap", text(domain::toText(focus.gap))},
            {"level_now", focus.levelNow},
            {"level_aimed", focus.levelAimed},
            {"why", text(focus.why)},
            {"facts", listOf(focus.facts, factJson)},
            {"evidence", listOf(focus.evidence, evidenceJson)},
            {"indicator", text(focus.indicator)},
            {"move", text(domain::toText(focus.move))},
            {"baseline", focus.baseline ? factJson(*focus.baseline) : Json()}};
}

Json foundJson(const domain::FocusReview& found) {
    return {{"skill", text(found.skill)},
            {"level", found.level},
            {"outcome", text(found.outcome)},
            {"verdict", text(found.verdict)}};
}

Json idsJson(const std::vector<CommitmentId>& ids) {
    return listOf(ids, [](CommitmentId id) { return idJson(id.value); });
}

} // namespace

Json assessmentJson(const domain::Assessment& assessment, const PersonText& person) {
    return {{"id", idJson(assessment.id.value)},
            {"version", assessment.version},
            {"person", personJson(assessment.person, person)},
            {"rater", personJson(assessment.rater, person)},
            {"side", text(domain::toText(assessment.side))},
            {"state", text(domain::toText(assessment.state))},
            {"model", assessment.model},
            {"day", dayJson(assessment.day)},
            {"own_done_at", timeJson(assessment.ownDoneAtMs)},
            {"without_own", assessment.withoutOwn},
            {"done_at", timeJson(assessment.doneAtMs)},
            {"ratings", listOf(assessment.ratings, ratingJson)}};
}

Json developmentPlanJson(const domain::DevelopmentPlan& plan, const PersonText& person) {
    const auto actionJson = [&person](const domain::DevelopmentAction& action) -> Json {
        return {{"what", text(action.what)},
                {"owner", personJson(action.owner, person)},
                {"due", dayJson(action.due)},
                {"state", text(domain::toText(action.state))},
                {"closed_on", dayJson(action.closedOn)}};
    };
    const auto agreementJson = [&person](const domain::Agreement& said) -> Json {
        return {{"by", personJson(said.by, person)},
                {"at", timeJson(said.atMs)},
                {"day", dayJson(said.day)},
                {"on_paper", said.onPaper}};
    };
    const auto reviewJson = [&person](const domain::PlanReview& review) -> Json {
        return {{"by", personJson(review.by, person)},  {"at", timeJson(review.atMs)},
                {"day", dayJson(review.day)},           {"rep_words", text(review.repWords)},
                {"coach_view", text(review.coachView)}, {"found", listOf(review.found, foundJson)}};
    };
    return {{"id", idJson(plan.id.value)},
            {"version", plan.version},
            {"person", personJson(plan.person, person)},
            {"author", personJson(plan.author, person)},
            {"coach", personJson(plan.coach, person)},
            {"begun_on", dayJson(plan.begunOn)},
            {"purpose", text(plan.purpose)},
            {"focus", listOf(plan.focus, focusSkillJson)},
            {"actions", listOf(plan.actions, actionJson)},
            {"review_days", listOf(plan.reviewDays, [](Day day) { return dayJson(day); })},
            {"commitments", idsJson(plan.commitments)},
            {"agreements", listOf(plan.agreements, agreementJson)},
            {"content_at", timeJson(plan.contentAtMs)},
            {"reviews", listOf(plan.reviews, reviewJson)},
            {"closed_on", dayJson(plan.closedOn)},
            {"became", text(domain::toText(plan.became))},
            {"became_words", text(plan.becameWords)}};
}

Json placementJson(const domain::Placement& placement, const PersonText& person) {
    const bool isSkillWill = placement.kind == domain::PlacementKind::SkillWill;
    return {
        {"id", idJson(placement.id)},
        {"person", personJson(placement.person, person)},
        {"kind", text(domain::toText(placement.kind))},
        {"place", text(isSkillWill ? domain::toText(placement.quadrant()) : domain::toText(placement.resultGroup()))},
        {"reason", text(placement.reason)},
        {"by", personJson(placement.by, person)},
        {"from", dayJson(placement.from)},
        {"to", dayJson(placement.to)}};
}

Json quarterlyReviewJson(const domain::QuarterlyReview& review, const PersonText& person) {
    const auto answerJson = [](const domain::ReviewAnswer& said) -> Json {
        return {{"question", text(said.question)}, {"text", text(said.text)}, {"answer", text(said.answer)}};
    };
    return {{"id", idJson(review.id.value)},
            {"version", review.version},
            {"manager", personJson(review.manager, person)},
            {"asker", personJson(review.asker, person)},
            {"quarter", dayJson(review.quarter)},
            {"state", text(domain::toText(review.state))},
            {"held_on", dayJson(review.heldOn)},
            {"answers", listOf(review.answers, answerJson)},
            {"commitments", idsJson(review.commitments)},
            {"note", text(review.note)}};
}

} // namespace chalktalk::io
