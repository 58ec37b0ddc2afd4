#include "domain/coaching_log.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace chalktalk::domain {

CoachingLog::CoachingLog(std::vector<SessionLine> sessions, std::vector<CommitmentLine> commitments,
                         std::map<PersonIndex, int> cadenceDays, std::vector<CoachingBlock> blocks,
                         std::vector<CallLine> calls, std::vector<Focus> focuses, DevelopmentLines development)
    : m_sessions(std::move(sessions)),
      m_commitments(std::move(commitments)),
      m_cadenceDays(std::move(cadenceDays)),
      m_blocks(std::move(blocks)),
      m_calls(std::move(calls)),
      m_focuses(std::move(focuses)),
      m_development(std::move(development)) {
    std::sort(m_sessions.begin(), m_sessions.end(), [](const SessionLine& a, const SessionLine& b) {
        return std::tuple(a.person, a.day.value, a.startedAtMs, a.id.value) <
               std::tuple(b.person, b.day.value, b.startedAtMs, b.id.value);
    });
    std::sort(m_commitments.begin(), m_commitments.end(), [](const CommitmentLine& a, const CommitmentLine& b) {
        return std::tuple(a.person, a.commitment.madeOn.value, a.commitment.id.value) <
               std::tuple(b.person, b.commitment.madeOn.value, b.commitment.id.value);
    });
    m_byOwner.resize(m_commitments.size());
    std::iota(m_byOwner.begin(), m_byOwner.end(), std::size_t{0});
    std::stable_sort(m_byOwner.begin(), m_byOwner.end(),
                     [this](std::size_t a, std::size_t b) { return m_commitments[a].owner < m_commitments[b].owner; });
    std::sort(m_calls.begin(), m_calls.end(), [](const CallLine& a, const CallLine& b) {
        return std::tuple(a.person, a.day.value, a.startMs, a.id.value) <
               std::tuple(b.person, b.day.value, b.startMs, b.id.value);
    });
    std::ranges::sort(m_development.assessments, {},
                      [](const AssessmentLine& a) { return std::tuple(a.person, a.day.value, a.id.value); });
    std::ranges::sort(m_development.plans, {},
                      [](const DevelopmentPlanLine& p) { return std::tuple(p.person, p.begunOn.value, p.id.value); });
    std::ranges::sort(m_development.placements, {}, [](const PlacementLine& p) {
        return std::tuple(p.person, p.placement.from.value, p.placement.id);
    });
    std::ranges::sort(m_development.reviews, {},
                      [](const QuarterlyReviewLine& r) { return std::tuple(r.manager, r.quarter.value, r.id.value); });
    m_anyPlan = std::ranges::any_of(m_calls, [](const CallLine& c) { return c.plan != PlanState::None; });
    m_anyDebrief = std::ranges::any_of(m_calls, &CallLine::isDebriefed);
}

std::span<const SessionLine> CoachingLog::sessionsWith(PersonIndex person) const {
    const auto range = std::ranges::equal_range(m_sessions, person, {}, &SessionLine::person);
    return {range.begin(), range.end()};
}

std::span<const CommitmentLine> CoachingLog::commitmentsAbout(PersonIndex person) const {
    const auto range = std::ranges::equal_range(m_commitments, person, {}, &CommitmentLine::person);
    return {range.begin(), range.end()};
}

std::vector<const CommitmentLine*> CoachingLog::commitmentsOwedBy(PersonIndex owner) const {
    std::vector<const CommitmentLine*> owed;
    const auto first =
        std::lower_bound(m_byOwner.begin(), m_byOwner.end(), owner,
                         [this](std::size_t a, PersonIndex who) { return m_commitments[a].owner < who; });
    for (auto at = first; at != m_byOwner.end() && m_commitments[*at].owner == owner; ++at)
        owed.push_back(&m_commitments[*at]);
    return owed;
}

const CommitmentLine* CoachingLog::find(CommitmentId id) const {
    const auto at = std::find_if(m_commitments.begin(), m_commitments.end(),
                                 [id](const CommitmentLine& line) { return line.commitment.id == id; });
    return at == m_commitments.end() ? nullptr : &*at;
}

const SessionLine* CoachingLog::find(SessionId id) const {
    const auto at =
        std::find_if(m_sessions.begin(), m_sessions.end(), [id](const SessionLine& line) { return line.id == id; });
    return at == m_sessions.end() ? nullptr : &*at;
}

std::span<const CallLine> CoachingLog::callsOf(PersonIndex person) const {
    const auto range = std::ranges::equal_range(m_calls, person, {}, &CallLine::person);
    return {range.begin(), range.end()};
}

const CallLine* CoachingLog::find(CallId id) const {
    const auto at = std::ranges::find(m_calls, id, &CallLine::id);
    return at == m_calls.end() ? nullptr : &*at;
}

std::span<const AssessmentLine> CoachingLog::assessmentsOf(PersonIndex person) const {
    const auto range = std::ranges::equal_range(m_development.assessments, person, {}, &AssessmentLine::person);
    return {range.begin(), range.end()};
}

std::span<const DevelopmentPlanLine> CoachingLog::plansOf(PersonIndex person) const {
    const auto range = std::ranges::equal_range(m_development.plans, person, {}, &DevelopmentPlanLine::person);
    return {range.begin(), range.end()};
}

const DevelopmentPlanLine* CoachingLog::find(DevelopmentPlanId id) const {
    const auto at = std::ranges::find(m_development.plans, id, &DevelopmentPlanLine::id);
    return at == m_development.plans.end() ? nullptr : &*at;
}

const DevelopmentPlanLine* CoachingLog::planOn(PersonIndex person, Day day) const {
    const auto plans = plansOf(person);
    for (auto plan = plans.rbegin(); plan != plans.rend(); ++plan)
        if (plan->ranOn(day)) return &*plan;
    return nullptr;
}

const Placement* CoachingLog::placementOf(PersonIndex person, PlacementKind kind, Day day) const {
    const auto range = std::ranges::equal_range(m_development.placements, person, {}, &PlacementLine::person);
    const Placement* latest = nullptr;
    for (const PlacementLine& line : range)
        if (line.placement.kind == kind && line.placement.holdsOn(day)) latest = &line.placement;
    return latest;
}

std::optional<int> CoachingLog::cadenceOf(PersonIndex person) const {
    const auto at = m_cadenceDays.find(person);
    return at == m_cadenceDays.end() ? std::nullopt : std::optional(at->second);
}

} // namespace chalktalk::domain
