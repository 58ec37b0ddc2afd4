#include "io/development_json.h"

#include "io/development_json_parts.h"
#include "io/draft_json.h"

#include <nlohmann/json.hpp>

namespace chalktalk::io {

namespace {

using namespace draft;

domain::Evidence readEvidence(const Json& json) {
    return {readWord<domain::EvidenceKind>(json, "kind"), idOf(at(json, "record")), readDay(json, "day"),
            readText(json, "sentence")};
}

std::vector<CommitmentId> readIds(const Json& json, const char* key) {
    std::vector<CommitmentId> ids;
    for (const Json& id : list(json, key)) ids.push_back({idOf(id)});
    return ids;
}

domain::SkillRating readRating(const Json& json) {
    domain::SkillRating rating;
    rating.skill = readText(json, "skill"), rating.name = readText(json, "name");
    rating.ownLevel = readInt(json, "own_level"), rating.ownWords = readText(json, "own_words");
    rating.ownAnchor = readText(json, "own_anchor");
    rating.level = readInt(json, "level"), rating.anchor = readText(json, "anchor");
    for (const Json& evidence : list(json, "evidence")) rating.evidence.push_back(readEvidence(evidence));
    return rating;
}

domain::FocusSkill readFocusSkill(const Json& json) {
    domain::FocusSkill focus;
    focus.skill = readText(json, "skill"), focus.name = readText(json, "name");
    focus.gap = readWord<domain::GapKind>(json, "gap");
    focus.levelNow = readInt(json, "level_now"), focus.levelAimed = readInt(json, "level_aimed");
    focus.why = readText(json, "why");
    for (const Json& fact : list(json, "facts")) focus.facts.push_back(readFact(fact));
    for (const Json& evidence : list(json, "evidence")) focus.evidence.push_back(readEvidence(evidence));
    focus.indicator = readText(json, "indicator"), focus.move = readWord<domain::Move>(json, "move");
    if (const Json& baseline = at(json, "baseline"); !baseline.is_null()) focus.baseline = readFact(baseline);
    return focus;
}

domain::PlanReview readReview(const Json& json) {
    domain::PlanReview review;
    review.by = readPerson(json, "by"), review.atMs = readTime(json, "at"), review.day = readDay(json, "day");
    review.repWords = readText(json, "rep_words"), review.coachView = readText(json, "coach_view");
    for (const Json& found : list(json, "found"))
        review.found.push_back({readText(found, "skill"), readInt(found, "level"), readText(found, "outcome"),
                                readText(found, "verdict")});
    return review;
}

Json formJson(const domain::Assessment& assessment) {
    return {{"form", "assessment"}, {"format", formatVersion}, {"assessment", assessmentJson(assessment, byNumber)}};
}

Json formJson(const domain::DevelopmentPlan& plan) {
    return {{"form", "development"}, {"format", formatVersion}, {"plan", developmentPlanJson(plan, byNumber)}};
}

Json formJson(const domain::ReviewForm& form) {
    Json commitments = Json::array();
    for (const domain::Commitment& agreed : form.commitments) commitments.push_back(commitmentJson(agreed, byNumber));
    return {{"form", "review"},
            {"format", formatVersion},
            {"review", quarterlyReviewJson(form.review, byNumber)},
            {"commitments", std::move(commitments)},
            {"unfinished", text(form.unfinished)}};
}

void readForm(const Json& form, domain::Assessment& assessment) {
    const Json& json = at(form, "assessment");
    assessment.id = {idOf(at(json, "id"))}, assessment.version = readInt(json, "version");
    assessment.person = readPerson(json, "person"), assessment.rater = readPerson(json, "rater");
    assessment.side = readWord<domain::Side>(json, "side");
    assessment.state = readWord<domain::AssessmentState>(json, "state");
    assessment.model = readInt(json, "model"), assessment.day = readDay(json, "day");
    assessment.ownDoneAtMs = readTime(json, "own_done_at"), assessment.withoutOwn = readFlag(json, "without_own");
    assessment.doneAtMs = readTime(json, "done_at");
    for (const Json& rating : list(json, "ratings")) assessment.ratings.push_back(readRating(rating));
}

void readForm(const Json& form, domain::DevelopmentPlan& plan) {
    const Json& json = at(form, "plan");
    plan.id = {idOf(at(json, "id"))}, plan.version = readInt(json, "version");
    plan.person = readPerson(json, "person"), plan.author = readPerson(json, "author");
    plan.coach = readPerson(json, "coach");
    plan.begunOn = readDay(json, "begun_on"), plan.purpose = readText(json, "purpose");
    for (const Json& focus : list(json, "focus")) plan.focus.push_back(readFocusSkill(focus));
    for (const Json& action : list(json, "actions"))
        plan.actions.push_back({readText(action, "what"), readPerson(action, "owner"), readOptionalDay(action, "due"),
                                readWord<domain::ActionState>(action, "state"), readOptionalDay(action, "closed_on")});
    for (const Json& planned : list(json, "review_days")) {
        const auto day = dayFromIso(textOf(planned));
        if (!day) throw NotOurs{};
        plan.reviewDays.push_back(*day);
    }
    plan.commitments = readIds(json, "commitments");
    for (const Json& said : list(json, "agreements"))
        plan.agreements.push_back(
            {readPerson(said, "by"), readTime(said, "at"), readDay(said, "day"), readFlag(said, "on_paper")});
    plan.contentAtMs = readTime(json, "content_at");
    for (const Json& review : list(json, "reviews")) plan.reviews.push_back(readReview(review));
    plan.closedOn = readOptionalDay(json, "closed_on"), plan.became = readWord<domain::Became>(json, "became");
    plan.becameWords = readText(json, "became_words");
}

void readForm(const Json& json, domain::ReviewForm& form) {
    const Json& review = at(json, "review");
    domain::QuarterlyReview& read = form.review;
    read.id = {idOf(at(review, "id"))}, read.version = readInt(review, "version");
    read.manager = readPerson(review, "manager"), read.asker = readPerson(review, "asker");
    read.quarter = readDay(review, "quarter"), read.state = readWord<domain::ReviewState>(review, "state");
    read.heldOn = readOptionalDay(review, "held_on");
    for (const Json& said : list(review, "answers"))
        read.answers.push_back({readText(said, "question"), readText(said, "text"), readText(said, "answer")});
    read.commitments = readIds(review, "commitments"), read.note = readText(review, "note");
    for (const Json& agreed : list(json, "commitments")) form.commitments.push_back(readCommitment(agreed));
    form.unfinished = readText(json, "unfinished");
}

template <class Form> Result<Form> read(const QByteArray& bytes) {
    Form form;
    const Status taken = draft::readForm(bytes, [&form](const Json& json) {
        readForm(json, form);
        // Whatever it holds beside that, or otherwise spelt, would be lost without a word.
        if (formJson(form) != json) throw NotOurs{};
    });
    if (!taken) return tl::unexpected<Error>(taken.error());
    return form;
}

} // namespace

QByteArray toJson(const domain::Assessment& assessment) { return bytesOf(formJson(assessment)); }
QByteArray toJson(const domain::DevelopmentPlan& plan) { return bytesOf(formJson(plan)); }
QByteArray toJson(const domain::ReviewForm& form) { return bytesOf(formJson(form)); }
Result<domain::Assessment> assessmentFromJson(const QByteArray& json) { return read<domain::Assessment>(json); }
Result<domain::DevelopmentPlan> developmentPlanFromJson(const QByteArray& json) {
    return read<domain::DevelopmentPlan>(json);
}
Result<domain::ReviewForm> reviewFormFromJson(const QByteArray& json) { return read<domain::ReviewForm>(json); }

} // namespace chalktalk::io
