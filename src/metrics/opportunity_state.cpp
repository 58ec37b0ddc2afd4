#include "metrics/opportunity_state.h"

#include <utility>

namespace chalktalk::metrics {

using domain::CallKind;
using domain::Ledger;
using domain::PackedDay;
using domain::Stage;

namespace {

// The last entry of a history that had happened by the end of D. The first one holds since ever, so there is one.
template <class Change> std::size_t lastBy(std::span<const Change> history, Day day) {
    std::size_t i = history.size() - 1;
    while (i > 0 && history[i].day.day() > day) --i;
    return i;
}

void takeEarlier(PackedDay& first, PackedDay day) {
    if (!day.isNone() && (first.isNone() || day < first)) first = day;
}

void noteEntry(OpportunityState& state, Stage stage, PackedDay day) {
    if (domain::isClosed(stage)) return;
    if (stage >= Stage::Discovery) takeEarlier(state.firstDiscovery, day);
    if (stage >= Stage::Demo) takeEarlier(state.firstDemo, day);
    if (stage >= Stage::Proposal) takeEarlier(state.firstProposal, day);
}

void noteFirsts(OpportunityState& state, const Ledger& ledger, Day day) {
    if (state.hasStageHistory) {
        const auto stages = ledger.stages(state.position);
        noteEntry(state, stages[0].stage, state.created);
        for (std::size_t i = lastBy(stages, day); i > 0; --i) noteEntry(state, stages[i].stage, stages[i].day);
    }
    bool discovery = false, demo = false, proposal = false; // activities are in order of days: the first one tells
    for (const auto& activity : ledger.activitiesOn(state.position)) {
        if (activity.day.day() > day) break;
        if (activity.kind == CallKind::Discovery && !std::exchange(discovery, true))
            takeEarlier(state.firstDiscovery, activity.day);
        else if (activity.kind == CallKind::Demo && !std::exchange(demo, true))
            takeEarlier(state.firstDemo, activity.day);
        else if (activity.kind == CallKind::Proposal && !std::exchange(proposal, true))
            takeEarlier(state.firstProposal, activity.day);
    }
}

} // namespace

PackedDay OpportunityState::orWinning(PackedDay first) const {
    if (isWon()) takeEarlier(first, closedOn);
    return first;
}

bool existedAt(const Ledger& ledger, quint32 position, Day day) {
    const PackedDay created = ledger.opportunity(position).created;
    return created.isNone() || created.day() <= day;
}

OpportunityState stageAt(const Ledger& ledger, quint32 position, Day day) {
    const domain::Opportunity& now = ledger.opportunity(position);
    OpportunityState state;
    state.position = position;
    state.created = now.created;
    const auto stages = ledger.stages(position);
    if (!stages.empty()) {
        state.hasStageHistory = true;
        const auto& last = stages[lastBy(stages, day)];
        state.stage = last.stage;
        state.lastStageChange = last.day;
        if (!state.isOpen()) state.closedOn = last.day.isNone() ? state.created : last.day;
    } else if (!domain::isClosed(now.stage)) {
        state.stage = now.stage;
    } else if (!now.closeDate.isNone() && now.closeDate.day() <= day) {
        state.stage = now.stage;
        state.closedOn = now.closeDate;
    } // else closed later than D: until then it was open in `prospect`
    return state;
}

qint64 amountAt(const Ledger& ledger, quint32 position, Day day) {
    const auto amounts = ledger.amounts(position);
    return amounts.empty() ? ledger.opportunity(position).amount : amounts[lastBy(amounts, day)].minor;
}

PackedDay closeDateAt(const Ledger& ledger, quint32 position, Day day) {
    const auto dates = ledger.closeDates(position);
    return dates.empty() ? ledger.opportunity(position).closeDate : dates[lastBy(dates, day)].closeDate;
}

OpportunityState stateAt(const Ledger& ledger, quint32 position, Day day) {
    OpportunityState state = stageAt(ledger, position, day);
    state.amount = amountAt(ledger, position, day);
    state.closeDate = closeDateAt(ledger, position, day);
    noteFirsts(state, ledger, day);
    return state;
}

domain::PersonIndex ownerOn(const Ledger& ledger, quint32 position, Day day) {
    const auto owners = ledger.owners(position);
    return owners.empty() ? ledger.opportunity(position).owner : owners[lastBy(owners, day)].owner;
}

domain::PersonIndex ownerOf(const Ledger& ledger, const OpportunityState& state, Day day) {
    const bool closed = !state.isOpen() && !state.closedOn.isNone();
    return ownerOn(ledger, state.position, closed ? state.closedOn.day() : day);
}

} // namespace chalktalk::metrics
