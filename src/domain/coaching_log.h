// The coaching records of a store as the engine and the lists need them: small, without anybody's notes, reloaded
// whole when one of them changes. Bound to the ledger whose people it points to.
#pragma once

#include "domain/call_line.h"
#include "domain/commitment.h"
#include "domain/development_line.h"
#include "domain/focus.h"
#include "domain/person.h"
#include "domain/placement.h"
#include "domain/profile.h"
#include "domain/quarterly_review.h"
#include "domain/session.h"

#include <limits>
#include <map>
#include <memory>
#include <span>

namespace chalktalk::domain {

// What is kept at hand of a fact that was put on the table: enough to tell whether it has changed since.
struct TabledFact {
    QString indicator, grade, headline;
    std::optional<double> value, low, high;
    Ending ending = Ending::None;
    QString reason; // why it was put aside
};

struct SessionLine {
    SessionId id;
    int version = 0;
    PersonIndex coach = noPerson, person = noPerson;
    SessionType type = SessionType::Coaching;
    SessionState state = SessionState::Planned;
    Day day; // held on, planned for, or begun; in the store's time zone
    qint64 plannedAtMs = 0, startedAtMs = 0;
    int plannedMinutes = 0, minutes = 0;
    std::vector<QString> indicators; // of the facts on the table
    std::vector<TabledFact> tabled;  // the same with where each ended

    [[nodiscard]] bool isHeldCoaching() const { return state == SessionState::Held && isCoaching(type); }
};

struct CommitmentLine {
    Commitment commitment;
    PersonIndex coach = noPerson, person = noPerson, owner = noPerson;
};

// What a place by hand is about, with the person's position.
struct PlacementLine {
    PersonIndex person = noPerson;
    Placement placement;
};

// A quarterly business review without its words.
struct QuarterlyReviewLine {
    ReviewId id;
    PersonIndex manager = noPerson, asker = noPerson;
    Day quarter;
    ReviewState state = ReviewState::Open;
    std::optional<Day> heldOn;
    std::vector<CommitmentId> commitments;
};

// What is kept of people's development, in any order.
struct DevelopmentLines {
    std::vector<AssessmentLine> assessments;
    std::vector<DevelopmentPlanLine> plans;
    std::vector<PlacementLine> placements;
    std::vector<QuarterlyReviewLine> reviews;
};

class CoachingLog {
  public:
    CoachingLog() = default;
    // Sorts what it is given: by person, then day.
    CoachingLog(std::vector<SessionLine> sessions, std::vector<CommitmentLine> commitments,
                std::map<PersonIndex, int> cadenceDays = {}, std::vector<CoachingBlock> blocks = {},
                std::vector<CallLine> calls = {}, std::vector<Focus> focuses = {}, DevelopmentLines development = {});

    [[nodiscard]] const std::vector<SessionLine>& sessions() const { return m_sessions; }
    [[nodiscard]] const std::vector<CommitmentLine>& commitments() const { return m_commitments; }
    [[nodiscard]] std::span<const SessionLine> sessionsWith(PersonIndex person) const; // oldest first
    [[nodiscard]] std::span<const CommitmentLine>
    commitmentsAbout(PersonIndex person) const; // made with them; oldest first
    [[nodiscard]] std::vector<const CommitmentLine*> commitmentsOwedBy(PersonIndex owner) const;
    [[nodiscard]] const CommitmentLine* find(CommitmentId id) const;
    [[nodiscard]] const SessionLine* find(SessionId id) const;
    // Set for this very person by hand; nothing: the organisation's.
    [[nodiscard]] std::optional<int> cadenceOf(PersonIndex person) const;
    [[nodiscard]] const std::vector<CoachingBlock>& blocks() const { return m_blocks; }
    [[nodiscard]] const std::vector<CallLine>& calls() const { return m_calls; }
    [[nodiscard]] std::span<const CallLine> callsOf(PersonIndex person) const; // by day of their end, oldest first
    [[nodiscard]] const CallLine* find(CallId id) const;
    [[nodiscard]] const std::vector<Focus>& focuses() const { return m_focuses; }
    [[nodiscard]] const std::vector<AssessmentLine>& assessments() const { return m_development.assessments; }
    [[nodiscard]] std::span<const AssessmentLine> assessmentsOf(PersonIndex person) const; // by day, oldest first
    [[nodiscard]] const std::vector<DevelopmentPlanLine>& plans() const { return m_development.plans; }
    [[nodiscard]] std::span<const DevelopmentPlanLine> plansOf(PersonIndex person) const; // by begun, oldest first
    [[nodiscard]] const DevelopmentPlanLine* find(DevelopmentPlanId id) const;
    // The plan that ran at the end of the day (at most one is open at a time); nullptr without one.
    [[nodiscard]] const DevelopmentPlanLine* planOn(PersonIndex person, Day day) const;
    // What somebody set by hand that holds on the day; nullptr: nothing.
    [[nodiscard]] const Placement* placementOf(PersonIndex person, PlacementKind kind, Day day) const;
    [[nodiscard]] const std::vector<PlacementLine>& placements() const { return m_development.placements; }
    [[nodiscard]] const std::vector<QuarterlyReviewLine>& reviews() const { return m_development.reviews; }

    // Whether the store holds any at all: without one, no number is made of their absence.
    [[nodiscard]] bool anySession() const { return !m_sessions.empty(); }
    [[nodiscard]] bool anyCommitment() const { return !m_commitments.empty(); }
    [[nodiscard]] bool anyCall() const { return !m_calls.empty(); }
    [[nodiscard]] bool anyPlan() const { return m_anyPlan; }
    [[nodiscard]] bool anyDebrief() const { return m_anyDebrief; }
    // The instant up to which calls can have been held: when the records were read (UTC epoch milliseconds).
    [[nodiscard]] qint64 knownToMs() const { return m_knownToMs; }
    void setKnownTo(qint64 ms) { m_knownToMs = ms; }

  private:
    std::vector<SessionLine> m_sessions;
    std::vector<CommitmentLine> m_commitments;
    std::vector<std::size_t> m_byOwner; // positions, sorted by owner
    std::map<PersonIndex, int> m_cadenceDays;
    std::vector<CoachingBlock> m_blocks;
    std::vector<CallLine> m_calls;
    std::vector<Focus> m_focuses;
    DevelopmentLines m_development; // by person and day
    bool m_anyPlan = false, m_anyDebrief = false;
    qint64 m_knownToMs = std::numeric_limits<qint64>::max();
};

using CoachingLogPtr = std::shared_ptr<const CoachingLog>;

} // namespace chalktalk::domain
