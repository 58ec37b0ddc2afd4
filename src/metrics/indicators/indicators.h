// The indicators: which records of one person count. Definitions: the catalogue and docs/indicators.md.
#pragma once

#include "domain/window.h"
#include "metrics/observation.h"

namespace chalktalk::domain {
class Ledger;
}
namespace chalktalk::metrics {
class RepView;
}

namespace chalktalk::metrics::indicators {

inline constexpr int discoveryToDemoDays = 30; // horizons: how long a step has until it counts as not taken
inline constexpr int demoToProposalDays = 45;

Observation outboundActivity(const RepView& view, const domain::DaySpan& span);
Observation meetingsHeld(const RepView& view, const domain::DaySpan& span);
Observation opportunitiesCreated(const RepView& view, const domain::DaySpan& span);
Observation discoveryToDemo(const RepView& view, const domain::DaySpan& span);
Observation demoToProposal(const RepView& view, const domain::DaySpan& span);
Observation winRate(const RepView& view, const domain::DaySpan& span);
Observation dealSize(const RepView& view, const domain::DaySpan& span);
Observation cycleDays(const RepView& view, const domain::DaySpan& span);
Observation discount(const RepView& view, const domain::DaySpan& span);
Observation selfSourced(const RepView& view, const domain::DaySpan& span);
Observation stalled(const RepView& view, const domain::DaySpan& span);
Observation slippage(const RepView& view, const domain::DaySpan& span);
Observation crmHygiene(const RepView& view, const domain::DaySpan& span);
Observation pipelineCoverage(const RepView& view, const domain::DaySpan& span);
Observation pipelineCreated(const RepView& view, const domain::DaySpan& span);
Observation dealConcentration(const RepView& view, const domain::DaySpan& span);
Observation attainment(const RepView& view, const domain::DaySpan& span);
Observation planCoverage(const RepView& view, const domain::DaySpan& span);
Observation planQuality(const RepView& view, const domain::DaySpan& span);
Observation debriefOnTime(const RepView& view, const domain::DaySpan& span);
Observation coachingSessions(const RepView& view, const domain::DaySpan& span);
Observation coachingMinutes(const RepView& view, const domain::DaySpan& span);
Observation commitmentsKept(const RepView& view, const domain::DaySpan& span);
Observation coachingCoverage(const RepView& view, const domain::DaySpan& span);
Observation middleShare(const RepView& view, const domain::DaySpan& span);
Observation unaddressed(const RepView& view, const domain::DaySpan& span);
Observation productivityGrowth(const RepView& view, const domain::DaySpan& span);
Observation span(const RepView& view, const domain::DaySpan& days);

// Shown beside pipeline coverage: 1 ÷ the rep's own win rate by amount over twelve months; nothing without a won
// amount.
std::optional<double> coverageNeeded(const RepView& view, const domain::DaySpan& span);
// Shown beside productivity growth: the median of the reps' own; nothing where nobody won anything before.
std::optional<double> medianGrowth(const RepView& view, const domain::DaySpan& span);
// How far the period's working days have gone by D, from 0 to 1: attainment's target grows with it.
double periodGone(const domain::Ledger& ledger, Day asOf);

} // namespace chalktalk::metrics::indicators
