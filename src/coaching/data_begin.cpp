#include "coaching/data_begin.h"

namespace chalktalk::coaching {

namespace {

void earlier(std::optional<Day>& day, Day candidate) {
    if (!day || candidate < *day) day = candidate;
}

void earlier(std::optional<Day>& day, domain::PackedDay candidate) {
    if (!candidate.isNone()) earlier(day, candidate.day());
}

} // namespace

DataBegin dataBegin(const domain::Ledger& ledger, const domain::CoachingLog& coaching) {
    DataBegin begin;
    for (domain::PersonIndex p = 0; p < ledger.people().size(); ++p) {
        const auto [first, last] = ledger.activityRange(p);
        if (first < last) earlier(begin.activities, domain::PackedDay::of(ledger.activityDay(first)));
    }
    for (quint32 i = 0; i < ledger.opportunityCount(); ++i) {
        const domain::Opportunity& opportunity = ledger.opportunity(i);
        earlier(begin.creations, opportunity.created);
        bool closedByHistory = false;
        for (const domain::StageChange& change : ledger.stages(i)) {
            if (!domain::isClosed(change.stage) || change.day.isNone()) continue;
            earlier(begin.closings, change.day);
            closedByHistory = true;
        }
        if (!closedByHistory && domain::isClosed(opportunity.stage)) earlier(begin.closings, opportunity.closeDate);
    }
    for (const domain::SessionLine& session : coaching.sessions()) {
        if (session.state == domain::SessionState::Held) earlier(begin.sessions, session.day);
    }
    for (const domain::CommitmentLine& line : coaching.commitments())
        earlier(begin.commitments, line.commitment.madeOn);
    begin.coaching = begin.sessions;
    for (const domain::CallLine& call : coaching.calls()) {
        if (call.wasHeldBy(coaching.knownToMs())) earlier(begin.calls, call.day);
        if (call.hadReadyPlan()) earlier(begin.plans, call.day);
        if (call.plannedOn) earlier(begin.coaching, *call.plannedOn);
        if (call.debriefedOn) earlier(begin.coaching, *call.debriefedOn);
    }
    return begin;
}

} // namespace chalktalk::coaching
