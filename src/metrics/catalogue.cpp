#include "metrics/catalogue.h"

#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "metrics/held_gaps.h"
#include "metrics/indicators/indicators.h"
#include "metrics/norms.h"

#include <array>
#include <QCoreApplication>

namespace chalktalk::metrics {

namespace {

using domain::CoachingLog;
using domain::Recorded;
using domain::Window;
using enum RecordRef::Kind;

bool activities(const Recorded& r, const Norms&, const CoachingLog&) { return r.activities; }
bool discoveries(const Recorded& r, const Norms&, const CoachingLog&) {
    return r.discoveryActivities || r.stageHistory;
}
bool demos(const Recorded& r, const Norms&, const CoachingLog&) { return r.demoActivities || r.stageHistory; }
bool listAmounts(const Recorded& r, const Norms&, const CoachingLog&) { return r.listAmounts; }
bool sources(const Recorded& r, const Norms&, const CoachingLog&) { return r.sources; }
bool norms(const Recorded&, const Norms& n, const CoachingLog&) { return n.any(); }
bool closeDateHistory(const Recorded& r, const Norms&, const CoachingLog&) { return r.closeDateHistory; }
bool sessions(const Recorded&, const Norms&, const CoachingLog& log) { return log.anySession(); }
bool commitments(const Recorded&, const Norms&, const CoachingLog& log) { return log.anyCommitment(); }
bool calls(const Recorded&, const Norms&, const CoachingLog& log) { return log.anyCall(); }
bool plans(const Recorded&, const Norms&, const CoachingLog& log) { return log.anyPlan(); }
bool debriefs(const Recorded&, const Norms&, const CoachingLog& log) { return log.anyDebrief(); }
bool anyCoaching(const Recorded&, const Norms&, const CoachingLog& log) {
    return log.anySession() || log.anyPlan() || log.anyDebrief();
}

constexpr std::array<IndicatorPart, 3> s_hygieneParts{{
    {QT_TRANSLATE_NOOP("Indicator", "expected close dates"), [](const Recorded& r) { return r.openCloseDates; }},
    {QT_TRANSLATE_NOOP("Indicator", "next steps"), [](const Recorded& r) { return r.nextSteps; }},
    {QT_TRANSLATE_NOOP("Indicator", "activities or a history of changes"),
     [](const Recorded& r) { return r.activities || r.anyHistory; }},
}};

bool anyHygienePart(const Recorded& r, const Norms&, const CoachingLog&) {
    for (const IndicatorPart& part : s_hygieneParts)
        if (part.recorded(r)) return true;
    return false;
}

// clang-format off
constexpr std::array<Indicator, 28> s_catalogue{{
    {.id = "outbound_activity", .kind = Kind::Rate, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::PerWorkingDay,
     .name = QT_TRANSLATE_NOOP("Indicator", "Outbound activity"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Outbound activities of every type (calls, e-mails, meetings, messages) per working day in the seat and not on "
         "leave."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "outbound activities"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "outbound activities"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "activities"),
     .records = Activity, .observe = indicators::outboundActivity, .recorded = activities},
    {.id = "meetings_held", .kind = Kind::Rate, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::PerWorkingDay,
     .name = QT_TRANSLATE_NOOP("Indicator", "Calls and meetings held"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Calls and meetings of at least 10 minutes with a call kind other than \u201cother\u201d, per working day in the "
         "seat and not on leave."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "calls and meetings"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "calls and meetings"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "activities"),
     .records = Activity, .observe = indicators::meetingsHeld, .recorded = activities},
    {.id = "opportunities_created", .kind = Kind::Rate, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::PerWorkingDay,
     .name = QT_TRANSLATE_NOOP("Indicator", "Opportunities created"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Opportunities created in the window, per working day in the seat and not on leave."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "opportunities created"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities created"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "opportunities"),
     .observe = indicators::opportunitiesCreated},
    {.id = "discovery_to_demo", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Discovery to demo"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the opportunities whose first discovery lies in the window (which ends 30 days ago, so that each had its "
         "time): those whose first demo came within 30 days of it. Winning counts as a demo; one whose demo came before "
         "its discovery is left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "reached a demo within 30 days"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities with a first discovery"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "discovery calls or a history of stages"),
     .horizonDays = indicators::discoveryToDemoDays, .observe = indicators::discoveryToDemo,
     .recorded = discoveries},
    {.id = "demo_to_proposal", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Demo to proposal"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the opportunities whose first demo lies in the window (which ends 45 days ago, so that each had its time): "
         "those whose first proposal came within 45 days of it. Winning counts as a proposal; one whose proposal came "
         "before its demo is left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "reached a proposal within 45 days"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities with a first demo"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "demos or a history of stages"),
     .horizonDays = indicators::demoToProposalDays, .observe = indicators::demoToProposal, .recorded = demos},
    {.id = "win_rate", .kind = Kind::Proportion, .better = Better::More, .window = Window::months(12),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Win rate"),
     .definition = QT_TRANSLATE_NOOP("Indicator", "Of the opportunities won or lost in the window: those won."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities won or lost"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "closed opportunities"),
     .observe = indicators::winRate},
    {.id = "deal_size", .kind = Kind::Median, .better = Better::More, .window = Window::months(12),
     .unit = Unit::Money,
     .name = QT_TRANSLATE_NOOP("Indicator", "Deal size"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The median amount of the opportunities won in the window; those without an amount are left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won deals with an amount"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "won deals with an amount"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "amounts"),
     .observe = indicators::dealSize},
    {.id = "cycle_days", .kind = Kind::Median, .better = Better::Less, .window = Window::months(12),
     .unit = Unit::Days,
     .name = QT_TRANSLATE_NOOP("Indicator", "Sales cycle"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The median number of days from creation to closing of the opportunities won in the window."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won deals with a day of creation"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "won deals with a day of creation"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "days of creation"),
     .observe = indicators::cycleDays},
    {.id = "discount", .kind = Kind::Median, .better = Better::Less, .window = Window::months(12),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Discount"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "How far the amount lies below the list amount, as a share of the list amount: the median of the opportunities "
         "won in the window that have both."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won deals with a list amount"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "won deals with a list amount"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "list amounts"),
     .observe = indicators::discount, .recorded = listAmounts},
    {.id = "self_sourced", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Self-sourced"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the opportunities created in the window that have a source: those whose source is \u201cself\u201d."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "self-sourced"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities created with a source"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "sources"),
     .observe = indicators::selfSourced, .recorded = sources},
    {.id = "stalled", .kind = Kind::Proportion, .better = Better::Less, .window = Window::asOf(),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Stalled opportunities"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the open opportunities in a stage that has a norm: those in it for more than twice the norm. The norm of a "
         "stage is the organisation's median stay in it, over the opportunities won in the last 12 months, where there "
         "are at least 5 stays."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "in their stage for more than twice the norm"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "open opportunities in a stage with a norm"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "a history of stages with at least 5 completed stays"),
     .observe = indicators::stalled, .recorded = norms, .readsNorms = true},
    {.id = "slippage", .kind = Kind::Proportion, .better = Better::Less, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Slippage"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the opportunities that were open at the end of the window's first day and expected to close in the window: "
         "those neither won nor lost by the end of the date expected then."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "not closed by the date expected"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities expected to close"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "a history of close dates"),
     .observe = indicators::slippage, .recorded = closeDateHistory},
    {.id = "crm_hygiene", .kind = Kind::Proportion, .better = Better::Less, .window = Window::asOf(),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "CRM records to tidy up"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the open opportunities: those whose expected close date has passed, or without a next step, or without any "
         "activity or change in the last 30 days. What the data does not record is left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "overdue, without a next step or quiet for 30 days"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "open opportunities"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "expected close dates, next steps, activities or a history of changes"),
     .observe = indicators::crmHygiene, .recorded = anyHygienePart, .parts = s_hygieneParts},
    {.id = "pipeline_coverage", .kind = Kind::Level, .better = Better::More, .window = Window::asOf(),
     .unit = Unit::Times,
     .name = QT_TRANSLATE_NOOP("Indicator", "Pipeline coverage"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The open amount expected to close in the period, divided by what is left of the period's quota. Opportunities "
         "without an amount are left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "open amount expected to close in the period"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "open opportunities expected to close in the period"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "amounts"),
     .target = 3.0, .observe = indicators::pipelineCoverage, .beside = indicators::coverageNeeded},
    {.id = "pipeline_created", .kind = Kind::Level, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Money,
     .name = QT_TRANSLATE_NOOP("Indicator", "Pipeline created"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The first recorded amounts of the opportunities created in the window, added up."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "opportunities created with an amount"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "opportunities created with an amount"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "amounts"),
     .observe = indicators::pipelineCreated},
    {.id = "deal_concentration", .kind = Kind::Level, .better = Better::Less, .window = Window::asOf(),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Deal concentration"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The largest open amount as a share of all open amounts; said of at least 3 open opportunities with an amount."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "largest open amount"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "open opportunities with an amount"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "amounts"),
     .target = 0.5, .targetIsTooMuch = true, .observe = indicators::dealConcentration},
    {.id = "attainment", .kind = Kind::Level, .better = Better::More, .window = Window::period(),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Quota attainment"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The amount won in the period so far, divided by the period's quota. The target is three quarters of the share "
         "of the period's working days that have gone."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won amount in the period"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "won deals in the period"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "quotas"),
     .target = 0.75, .observe = indicators::attainment, .targetScale = indicators::periodGone},
    {.id = "plan_coverage", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Planned calls"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the significant calls held in the window: those with a plan that was ready before the call began. Which "
         "calls are significant is judged last before they begin."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "planned before they began"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "significant calls held"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "calls in Chalktalk"),
     .about = About::Both, .target = 0.8, .isHabit = true, .records = Call, .observe = indicators::planCoverage,
     .recorded = calls},
    {.id = "plan_quality", .kind = Kind::Level, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::Count,
     .name = QT_TRANSLATE_NOOP("Indicator", "Plan quality"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "How the plans read, from 0 to 100: the mean over the calls held in the window with a plan that was ready "
         "before the call began."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "points of all plans"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "calls held with a ready plan"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "plans of calls in Chalktalk"),
     .about = About::Both, .target = 70.0, .isHabit = true, .records = Call, .observe = indicators::planQuality,
     .recorded = plans},
    {.id = "debrief_on_time", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Debriefs on time"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the significant calls held in the window: those whose debrief was finished within 60 minutes of the "
         "call's end."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "debriefed within 60 minutes"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "significant calls held"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "debriefs of calls in Chalktalk"),
     .about = About::Both, .target = 0.8, .isHabit = true, .records = Call, .observe = indicators::debriefOnTime,
     .recorded = debriefs},
    {.id = "coaching_sessions", .kind = Kind::Level, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::Count,
     .name = QT_TRANSLATE_NOOP("Indicator", "Coaching sessions"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Sessions held with the person in the window that were coaching, a ride-along, practice or onboarding. A review "
         "of deals or of the pipeline and a forecast don't count."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "coaching sessions"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "coaching sessions"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "one-to-ones in Chalktalk"),
     .about = About::Both, .isHabit = true, .records = Session, .observe = indicators::coachingSessions,
     .recorded = sessions},
    {.id = "coaching_minutes", .kind = Kind::Level, .better = Better::More, .window = Window::weeks(4),
     .unit = Unit::Minutes,
     .name = QT_TRANSLATE_NOOP("Indicator", "Coaching time"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The minutes of the coaching sessions held with the person in the window, and of planning and debriefing their "
         "calls together with somebody, added up."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "minutes of coaching"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "coaching sessions, plans and debriefs together"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "one-to-ones, plans or debriefs of calls in Chalktalk"),
     .about = About::Both, .isHabit = true, .records = Session, .observe = indicators::coachingMinutes,
     .recorded = anyCoaching},
    {.id = "commitments_kept", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Commitments kept"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the commitments the person made that were due in the window, by the day first agreed: those kept by that "
         "day. One that was dropped before it was due is left out."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "kept by the day agreed"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "commitments due"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "commitments made in Chalktalk"),
     .about = About::Both, .isHabit = true, .records = Commitment, .observe = indicators::commitmentsKept,
     .recorded = commitments},
    {.id = "coaching_coverage", .kind = Kind::Proportion, .better = Better::More, .window = Window::days(14),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Coaching coverage"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the manager's direct reports: those with whom a coaching session was held in the window, by anybody."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "had a coaching session"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "direct reports"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "one-to-ones in Chalktalk"),
     .about = About::Managers, .target = 1.0, .isHabit = true, .records = Person,
     .observe = indicators::coachingCoverage, .recorded = sessions},
    {.id = "middle_share", .kind = Kind::Proportion, .better = Better::More, .window = Window::weeks(13),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Coaching in the middle"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Of the minutes of coaching that A, B and C reps of the manager's line had in the window, by anybody: those of "
         "B reps. By won amount per month in the seat over 12 months, A is the top fifth of a peer group, B the middle "
         "three fifths, C the bottom fifth, unless somebody set it by hand with a reason. Reps in the seat for less than "
         "9 months or in a 30-day start stand outside."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "minutes with B reps"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "minutes of coaching with A, B and C reps"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "one-to-ones, plans or debriefs of calls in Chalktalk"),
     .about = About::Managers, .target = 0.8, .isHabit = true, .samplesRecords = false, .records = Session,
     .observe = indicators::middleShare, .recorded = anyCoaching, .readsResults = true},
    {.id = "unaddressed", .kind = Kind::Level, .better = Better::Less, .window = Window::asOf(),
     .unit = Unit::Count,
     .name = QT_TRANSLATE_NOOP("Indicator", "Unaddressed gaps"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "Gaps of reps in the manager's line that held on the day, a week and two weeks before: those that no session "
         "with the rep and no commitment has named in these two weeks."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "unaddressed"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "gaps held for two weeks"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "facts about reps"),
     .about = About::Managers, .target = 0.0, .hasTrend = false, .records = RecordRef::Kind::Gap,
     .observe = indicators::unaddressed, .readsGaps = true},
    {.id = "productivity_growth", .kind = Kind::Level, .better = Better::More, .window = Window::months(12),
     .unit = Unit::Percent,
     .name = QT_TRANSLATE_NOOP("Indicator", "Productivity growth"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "The amount won per rep and month in the seat in the window, against the same in the 12 months before, over the "
         "reps of the manager's line who were in the seat for half of both. Deals without an amount count as nothing. The "
         "median of the reps' own growth stands beside it."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "won per rep and month"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "reps in the seat for half of both years"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "closed opportunities"),
     .about = About::Managers, .records = Person, .observe = indicators::productivityGrowth, .readsResults = true,
     .beside = indicators::medianGrowth},
    {.id = "span", .kind = Kind::Level, .better = Better::Less, .window = Window::asOf(),
     .unit = Unit::Count,
     .name = QT_TRANSLATE_NOOP("Indicator", "Direct reports"),
     .definition = QT_TRANSLATE_NOOP("Indicator",
         "How many people in the seat report to the manager directly, whatever their role."),
     .counted = QT_TRANSLATE_NOOP("Indicator", "direct reports"),
     .sample = QT_TRANSLATE_NOOP("Indicator", "direct reports"),
     .needs = QT_TRANSLATE_NOOP("Indicator", "reporting lines"),
     .about = About::Managers, .target = 10.0, .isHabit = true, .records = Person, .observe = indicators::span},
}};
// clang-format on

// Where the first indicator stands of which managers, or no reps any more, have rows.
constexpr std::size_t firstWhere(bool (*holds)(About)) {
    for (std::size_t i = 0; i < s_catalogue.size(); ++i)
        if (holds(s_catalogue[i].about)) return i;
    return s_catalogue.size();
}
constexpr std::size_t s_firstOfManagers = firstWhere([](About about) { return about != About::Reps; });
constexpr std::size_t s_endOfReps = firstWhere([](About about) { return about == About::Managers; });

constexpr bool inOrder() {
    for (std::size_t i = 1; i < s_catalogue.size(); ++i)
        if (s_catalogue[i].about < s_catalogue[i - 1].about) return false;
    return true;
}
static_assert(inOrder(), "first the indicators of reps, then those of both, then those of managers");
static_assert(s_catalogue.size() <= gapsPerPerson);

} // namespace

std::span<const Indicator> catalogue() { return s_catalogue; }
std::span<const Indicator> indicatorsOfReps() { return catalogue().first(s_endOfReps); }
std::span<const Indicator> indicatorsOfSelling() { return catalogue().first(s_firstOfManagers); }
std::span<const Indicator> indicatorsOfManagers() { return catalogue().subspan(s_firstOfManagers); }

std::optional<IndicatorIndex> indicatorIndex(QStringView id) {
    for (IndicatorIndex i = 0; i < s_catalogue.size(); ++i) {
        if (id == QLatin1StringView(s_catalogue[i].id)) return i;
    }
    return std::nullopt;
}

bool takesWindow(const Indicator& indicator, const Window& chosen) {
    const auto unit = indicator.window.unit;
    const bool trailing = unit != Window::Unit::AsOf && unit != Window::Unit::Period;
    return trailing && chosen.unit != Window::Unit::AsOf;
}

Window windowOf(const Indicator& indicator, std::optional<Window> chosen) {
    return chosen && takesWindow(indicator, *chosen) ? *chosen : indicator.window;
}

domain::DaySpan spanOf(const Indicator& indicator, const Window& window, Day asOf, int fiscalStartMonth) {
    const domain::DaySpan span = window.span(asOf, fiscalStartMonth);
    return {span.first - indicator.horizonDays, span.last - indicator.horizonDays};
}

QString text(const char* indicatorText) { return QCoreApplication::translate("Indicator", indicatorText); }
QString name(const Indicator& indicator) { return text(indicator.name); }
QString definition(const Indicator& indicator) { return text(indicator.definition); }

} // namespace chalktalk::metrics
