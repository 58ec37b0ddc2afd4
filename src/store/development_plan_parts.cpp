#include "store/development_plan_parts.h"

#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_rows.h"
#include "store/sql.h"

namespace chalktalk::store {

namespace {

using domain::DevelopmentPlan;

std::optional<qint64> known(qint64 id) { return id == 0 ? std::nullopt : std::optional(id); }

void keepFocus(Database& database, const DevelopmentPlan& plan) {
    const qint64 id = plan.id.value;
    Statement row(database, sql::focus_skill::insert), fact(database, sql::focus_fact::insert);
    Statement evidence(database, sql::focus_evidence::insert);
    const auto keepFact = [&](int skill, bool isBaseline, int position, const domain::FrozenFact& frozen) {
        fact.bind(1, id).bind(2, skill).bind(3, isBaseline ? 1 : 0).bind(4, position);
        bindFact(fact, 5, frozen);
        fact.run();
    };
    int position = 0;
    for (const domain::FocusSkill& focus : plan.focus) {
        row.bind(1, id).bind(2, position).bind(3, focus.skill).bind(4, focus.name);
        row.bind(5, static_cast<int>(focus.gap)).bind(6, focus.levelNow).bind(7, focus.levelAimed);
        row.bind(8, focus.why).bind(9, focus.indicator).bind(10, static_cast<int>(focus.move)).run();
        if (focus.baseline) keepFact(position, true, 0, *focus.baseline);
        int at = 0;
        for (const domain::FrozenFact& frozen : focus.facts) keepFact(position, false, at++, frozen);
        at = 0;
        for (const domain::Evidence& one : focus.evidence) {
            evidence.bind(1, id).bind(2, position).bind(3, at++);
            bindEvidence(evidence, 4, one);
            evidence.run();
        }
        ++position;
    }
}

} // namespace

PlanPartsReader::PlanPartsReader(Database& database)
    : m_focus(database, sql::focus_skill::of_plan),
      m_facts(database, sql::focus_fact::of_plan),
      m_evidence(database, sql::focus_evidence::of_plan),
      m_actions(database, sql::development_action::of_plan),
      m_days(database, sql::plan_review_day::of_plan),
      m_commitments(database, sql::plan_commitment::of_plan),
      m_agreements(database, sql::plan_agreement::of_plan),
      m_reviews(database, sql::plan_review::of_plan),
      m_found(database, sql::focus_review::of_plan) {}

void PlanPartsReader::readInto(DevelopmentPlan& plan) {
    readFocus(plan);
    const qint64 id = plan.id.value;
    for (m_actions.bind(1, id); m_actions.step();)
        plan.actions.push_back({m_actions.string(0),
                                {m_actions.integer(1)}, // 0 when null
                                m_actions.day(2),
                                static_cast<domain::ActionState>(m_actions.integer(3)),
                                m_actions.day(4)});
    for (m_days.bind(1, id); m_days.step();) plan.reviewDays.push_back(m_days.day(0).value_or(Day{}));
    for (m_commitments.bind(1, id); m_commitments.step();) plan.commitments.push_back({m_commitments.integer(0)});
    for (m_agreements.bind(1, id); m_agreements.step();)
        plan.agreements.push_back({{m_agreements.integer(0)},
                                   m_agreements.integer(1),
                                   m_agreements.day(2).value_or(Day{}),
                                   m_agreements.integer(3) != 0});
    readReviews(plan);
    for (Statement* part : {&m_actions, &m_days, &m_commitments, &m_agreements}) part->reset();
}

void PlanPartsReader::readFocus(DevelopmentPlan& plan) {
    for (m_focus.bind(1, plan.id.value); m_focus.step();) {
        domain::FocusSkill focus;
        focus.skill = m_focus.string(0), focus.name = m_focus.string(1);
        focus.gap = static_cast<domain::GapKind>(m_focus.integer(2));
        focus.levelNow = static_cast<int>(m_focus.integer(3));
        focus.levelAimed = static_cast<int>(m_focus.integer(4));
        focus.why = m_focus.string(5), focus.indicator = m_focus.string(6);
        focus.move = static_cast<domain::Move>(m_focus.integer(7));
        plan.focus.push_back(std::move(focus));
    }
    const auto focusAt = [&plan](const Statement& row) -> domain::FocusSkill* {
        const auto position = static_cast<std::size_t>(row.integer(0));
        return position < plan.focus.size() ? &plan.focus[position] : nullptr;
    };
    for (m_facts.bind(1, plan.id.value); m_facts.step();) {
        domain::FocusSkill* focus = focusAt(m_facts);
        if (!focus) continue;
        if (m_facts.integer(1) != 0)
            focus->baseline = readFact(m_facts, 2);
        else
            focus->facts.push_back(readFact(m_facts, 2));
    }
    for (m_evidence.bind(1, plan.id.value); m_evidence.step();) {
        if (domain::FocusSkill* focus = focusAt(m_evidence)) focus->evidence.push_back(readEvidence(m_evidence, 1));
    }
    for (Statement* part : {&m_focus, &m_facts, &m_evidence}) part->reset();
}

void PlanPartsReader::readReviews(DevelopmentPlan& plan) {
    std::vector<std::pair<qint64, std::size_t>> positions; // as kept, and in the plan
    for (m_reviews.bind(1, plan.id.value); m_reviews.step();) {
        positions.emplace_back(m_reviews.integer(0), plan.reviews.size());
        plan.reviews.push_back({{m_reviews.integer(1)},
                                m_reviews.integer(2),
                                m_reviews.day(3).value_or(Day{}),
                                m_reviews.string(4),
                                m_reviews.string(5),
                                {}});
    }
    for (m_found.bind(1, plan.id.value); m_found.step();) {
        const auto at = std::ranges::find(positions, m_found.integer(0), &std::pair<qint64, std::size_t>::first);
        if (at == positions.end()) continue;
        plan.reviews[at->second].found.push_back(
            {m_found.string(1), static_cast<int>(m_found.integer(2)), m_found.string(3), m_found.string(4)});
    }
    m_reviews.reset(), m_found.reset();
}

void removePlanParts(Database& database, DevelopmentPlanId id) {
    for (const Sql* remove :
         {&sql::focus_evidence::remove, &sql::focus_fact::remove, &sql::focus_skill::remove,
          &sql::development_action::remove, &sql::plan_review_day::remove, &sql::plan_commitment::remove})
        Statement(database, *remove).bind(1, id.value).run();
}

void keepPlanParts(Database& database, const DevelopmentPlan& plan) {
    const qint64 id = plan.id.value;
    removePlanParts(database, plan.id);
    keepFocus(database, plan);
    Statement action(database, sql::development_action::insert);
    int position = 0;
    for (const domain::DevelopmentAction& one : plan.actions) {
        action.bind(1, id).bind(2, position++).bind(3, one.what).bind(4, known(one.owner.value)).bind(5, one.due);
        action.bind(6, static_cast<int>(one.state)).bind(7, one.closedOn).run();
    }
    Statement day(database, sql::plan_review_day::insert);
    for (const Day planned : plan.reviewDays) day.bind(1, id).bind(2, std::optional(planned)).run();
    Statement commitment(database, sql::plan_commitment::insert);
    for (const CommitmentId attached : plan.commitments) commitment.bind(1, id).bind(2, attached.value).run();
}

void keepAgreements(Database& database, const DevelopmentPlan& plan) {
    Statement row(database, sql::plan_agreement::upsert);
    for (const domain::Agreement& said : plan.agreements) {
        row.bind(1, plan.id.value).bind(2, said.by.value).bind(3, said.atMs);
        row.bind(4, std::optional(said.day)).bind(5, said.onPaper ? 1 : 0).run();
    }
}

void addReview(Database& database, DevelopmentPlanId plan, int position, const domain::PlanReview& review) {
    Statement row(database, sql::plan_review::insert), found(database, sql::focus_review::insert);
    row.bind(1, plan.value).bind(2, position).bind(3, review.by.value).bind(4, review.atMs);
    row.bind(5, std::optional(review.day)).bind(6, review.repWords).bind(7, review.coachView).run();
    int at = 0;
    for (const domain::FocusReview& one : review.found) {
        found.bind(1, plan.value).bind(2, position).bind(3, at++).bind(4, one.skill).bind(5, one.level);
        found.bind(6, one.outcome).bind(7, one.verdict).run();
    }
}

} // namespace chalktalk::store
