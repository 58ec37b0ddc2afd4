#include "coaching/phrases.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <string_view>

namespace chalktalk::coaching {

namespace {

constexpr std::array<Phrase, 28> s_phrases{{
    {"outbound_activity",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "Your records show {k} outbound activities in {e} working days {when} ({value} a working day, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "You had no working days {when}, so no outbound activity is counted."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "No activities are recorded in this store, so outbound activity can't be counted. Import calls, e-mails "
         "and meetings to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "outbound activities a working day"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} activities"), Begins::Activities},
    {"meetings_held",
     QT_TRANSLATE_N_NOOP("Fact", "Your records show {k} calls and meetings of at least 10 minutes with a call kind "
                                 "(discovery, demo …) in {e} working days "
                                 "{when} ({value} a working day, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "You had no working days {when}, so no meetings are counted."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "No activities are recorded in this store, so meetings can't be counted. Import calls and meetings with "
         "their minutes and call kind to see them."),
     QT_TRANSLATE_N_NOOP("Fact", "calls and meetings a working day"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} calls and meetings"), Begins::Activities},
    {"opportunities_created",
     QT_TRANSLATE_N_NOOP("Fact", "Your records show {k} opportunities of yours created in {e} working days {when} "
                                 "({value} a working day, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "You had no working days {when}, so no created opportunities are counted."), "",
     QT_TRANSLATE_N_NOOP("Fact", "opportunities created a working day"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"discovery_to_demo",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "Of {n} opportunities of yours whose discovery was {when}, {k} reached a demo within 30 days ({value}, "
         "{interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities had its discovery {when}."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "Neither discovery calls nor stage changes are recorded in this store, so it can't be said how many "
         "discoveries reached a demo. Import activities with their call kind, or the opportunities' stage history."),
     QT_TRANSLATE_N_NOOP("Fact", "discoveries reached a demo within 30 days"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"demo_to_proposal",
     QT_TRANSLATE_N_NOOP(
         "Fact", "Of {n} opportunities of yours whose first demo was {when}, {k} reached a proposal within 45 days "
                 "({value}, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities had its first demo {when}."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "Neither demos nor stage changes are recorded in this store, so it can't be said how many demos led to a "
         "proposal. Import activities with their call kind, or the opportunities' stage history."),
     QT_TRANSLATE_N_NOOP("Fact", "demos led to a proposal within 45 days"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"win_rate",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} opportunities of yours that closed {when}, you won {k} ({value}, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities closed {when}."), "",
     QT_TRANSLATE_N_NOOP("Fact", "closed opportunities were won"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Closings},
    {"deal_size",
     QT_TRANSLATE_N_NOOP("Fact",
                         "The median amount of {n} opportunities of yours with an amount won {when} is {value}"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities with an amount was won {when}."), "",
     QT_TRANSLATE_N_NOOP("Fact", "median amount won"), QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"),
     Begins::Closings},
    {"cycle_days",
     QT_TRANSLATE_N_NOOP("Fact", "The median time from creation to winning of {n} opportunities of yours with a "
                                 "creation date won {when} is {value}"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities with a creation date was won {when}."), "",
     QT_TRANSLATE_N_NOOP("Fact", "from creation to won, median"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Closings},
    {"discount",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "The median discount on {n} opportunities of yours with an amount and a list amount won {when} is {value}"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities with an amount and a list amount was won {when}."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "No list amounts are recorded in this store, so discounts can't be computed. Import opportunities with "
         "their list amount to see them."),
     QT_TRANSLATE_N_NOOP("Fact", "median discount from the list amount"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Closings},
    {"self_sourced",
     QT_TRANSLATE_N_NOOP(
         "Fact", "Of {n} opportunities of yours created {when} that have a source, the source recorded for {k} is self "
                 "({value}, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities created {when} has a source."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "No sources are recorded in this store, so it can't be said what was self-sourced. Import opportunities "
         "with their lead source to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "created opportunities are self-sourced"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"stalled",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "Of {n} open opportunities of yours {asof}, {k} stood in their stage for more than twice as long as is "
         "usual for won ones ({value}, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "You have no open opportunities in a stage with a usual duration {asof}."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "This store doesn't record how long won opportunities stayed in their stages (it takes five completed "
         "stays in a stage within 12 months), so it can't be said what is stalled. Import the opportunities' stage "
         "history to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "open opportunities are stalled"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"slippage",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} opportunities of yours open on {first} and then expected to close {when}, {k} "
                                 "had not closed by the date expected then ({value}, {interval})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities open on {first} was then expected to close {when}."),
     QT_TRANSLATE_N_NOOP(
         "Fact", "Changes of close dates are not recorded in this store, so slipped dates can't be seen. Import the "
                 "opportunities' close date history, or import a newer export later: Chalktalk keeps the differences."),
     QT_TRANSLATE_N_NOOP("Fact", "expected closings slipped"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Creations},
    {"crm_hygiene",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} open opportunities of yours {asof}, {k} had {parts} ({value}, {interval})"),
     "",
     QT_TRANSLATE_N_NOOP("Fact", "You have no open opportunities {asof}."),
     QT_TRANSLATE_N_NOOP(
         "Fact", "Neither expected close dates of open opportunities nor next steps nor activities nor a history are "
                 "recorded in this store, so it can't be said which opportunities are out of date."),
     QT_TRANSLATE_N_NOOP("Fact", "open opportunities need an update"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"),
     Begins::Creations,
     "",
     {QT_TRANSLATE_N_NOOP("Fact", "an expected close date that has passed"),
      QT_TRANSLATE_N_NOOP("Fact", "no next step"),
      QT_TRANSLATE_N_NOOP("Fact", "nothing recorded in the last 30 days")}},
    {"pipeline_coverage",
     QT_TRANSLATE_N_NOOP("Fact", "{n} open opportunities of yours with an amount, expected to close {period}, add up "
                                 "to {num} against {den} of quota still to win: {value}"),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "None of your open opportunities is expected to close {period}, against {den} of quota still to win: {value}"),
     "",
     QT_TRANSLATE_N_NOOP(
         "Fact", "None of your open opportunities expected to close {period} has an amount, so their coverage of "
                 "the quota can't be computed. Import opportunities with their amounts to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "pipeline coverage of the quota left"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"),
     Begins::Creations,
     QT_TRANSLATE_N_NOOP("Fact", "{beside} needed at your own 12-month win rate by amount"),
     {"", "", ""},
     true,
     true},
    {"pipeline_created",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "The first recorded amounts of {n} opportunities of yours with an amount created {when} add up to {value}"),
     QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities was created {when}, so the pipeline created is {value}"),
     "",
     QT_TRANSLATE_N_NOOP(
         "Fact", "None of your opportunities created {when} has an amount, so the pipeline created can't be added up."),
     QT_TRANSLATE_N_NOOP("Fact", "pipeline created"), QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"),
     Begins::Creations},
    {"deal_concentration",
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "The largest of your {n} open opportunities with an amount {asof} is {num} of {den}: {value} of your open "
         "pipeline"),
     "",
     QT_TRANSLATE_N_NOOP("Fact", "You have no open opportunities {asof}."),
     QT_TRANSLATE_N_NOOP(
         "Fact",
         "None of your open opportunities has an amount, so it can't be said how much hangs on the largest one."),
     QT_TRANSLATE_N_NOOP("Fact", "of the open pipeline is one opportunity"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"),
     Begins::Creations,
     "",
     {"", "", ""},
     false,
     true},
    {"attainment",
     QT_TRANSLATE_N_NOOP("Fact", "{n} opportunities of yours won {when} add up to {num}, {value} of your quota of "
                                 "{den} for the quarter that ends on {periodend}"),
     QT_TRANSLATE_N_NOOP("Fact", "None of your opportunities was won {when}: {value} of your quota of {den} for the "
                                 "quarter that ends on {periodend}"),
     "", "", QT_TRANSLATE_N_NOOP("Fact", "of the period's quota won"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} opportunities"), Begins::Closings},
    {"plan_coverage",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} significant calls of yours recorded as held {when}, {k} had a plan in "
                                 "Chalktalk that was ready before they began ({value})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "No significant call of yours is recorded as held {when}."),
     QT_TRANSLATE_N_NOOP("Fact",
                         "No calls are kept in Chalktalk, so it can't be said how many were planned. Bring in a "
                         "calendar, or write down a call, to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "significant calls had a plan before they began"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} calls"), Begins::Calls},
    {"plan_quality",
     QT_TRANSLATE_N_NOOP(
         "Fact", "The plans of {n} calls of yours recorded as held {when}, each ready before the call began, read "
                 "{value} of 100 on average"),
     "",
     QT_TRANSLATE_N_NOOP("Fact", "No call of yours recorded as held {when} had a plan in Chalktalk that was ready "
                                 "before it began."),
     QT_TRANSLATE_N_NOOP("Fact", "No plan of a call is kept in Chalktalk, so it can't be said how plans read. Plan a "
                                 "call to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "of 100: how your plans read on average"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} calls"), Begins::Plans},
    {"debrief_on_time",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} significant calls of yours recorded as held {when}, {k} had a debrief in "
                                 "Chalktalk that was finished within 60 minutes of their end ({value})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "No significant call of yours is recorded as held {when}."),
     QT_TRANSLATE_N_NOOP("Fact", "No debrief of a call is kept in Chalktalk, so it can't be said how many were on "
                                 "time. Debrief a call to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "significant calls debriefed within 60 minutes"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} calls"), Begins::Calls},
    {"coaching_sessions", QT_TRANSLATE_N_NOOP("Fact", "{value} coaching sessions with you are recorded as held {when}"),
     QT_TRANSLATE_N_NOOP("Fact", "No coaching session with you is recorded as held {when}"), "",
     QT_TRANSLATE_N_NOOP("Fact",
                         "No one-to-ones are recorded in Chalktalk, so coaching sessions can't be counted. Hold a "
                         "one-to-one here, or write down one that was held, to see them."),
     QT_TRANSLATE_N_NOOP("Fact", "coaching sessions held with you"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} coaching sessions"), Begins::Sessions},
    {"coaching_minutes",
     QT_TRANSLATE_N_NOOP("Fact", "{n} coaching sessions, plans or debriefs of calls together with you are recorded "
                                 "{when} and took {value} altogether"),
     QT_TRANSLATE_N_NOOP(
         "Fact", "No coaching session, plan or debrief of a call together with you is recorded {when}: {value}"),
     "",
     QT_TRANSLATE_N_NOOP("Fact",
                         "Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so the time "
                         "spent on coaching can't be added up. Hold a one-to-one here, or write down one that was "
                         "held, to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "of coaching with you"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} sessions, plans and debriefs"), Begins::Coaching},
    {"commitments_kept",
     QT_TRANSLATE_N_NOOP("Fact",
                         "Of {n} commitments of yours first agreed to be due {when}, {k} are recorded as kept by "
                         "the day agreed ({value})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "No commitment of yours was due {when}."),
     QT_TRANSLATE_N_NOOP("Fact",
                         "No commitments are recorded in Chalktalk, so it can't be said how many were kept. Agree "
                         "one in a one-to-one to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "commitments kept by the day agreed"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} commitments"), Begins::Commitments},
    {"coaching_coverage",
     QT_TRANSLATE_N_NOOP("Fact",
                         "Of your {n} direct reports, {k} had a coaching session recorded as held {when} ({value})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "Nobody reported to you directly {asof}."),
     QT_TRANSLATE_N_NOOP("Fact",
                         "No one-to-ones are recorded in Chalktalk, so it can't be said how many of your reports "
                         "had one. Hold a one-to-one here, or write down one that was held, to see it."),
     QT_TRANSLATE_N_NOOP("Fact", "direct reports had a coaching session"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} direct reports"), Begins::Sessions},
    {"middle_share",
     QT_TRANSLATE_N_NOOP("Fact", "Of {n} minutes of coaching recorded {when} with A, B and C reps of your line, {k} "
                                 "were with B reps ({value})"),
     "", QT_TRANSLATE_N_NOOP("Fact", "No coaching with an A, B or C rep of your line is recorded {when}."),
     QT_TRANSLATE_N_NOOP("Fact",
                         "Neither one-to-ones nor plans or debriefs of calls are recorded in Chalktalk, so it can't be "
                         "said where coaching time goes. Hold a one-to-one here, or write down one that was held, to "
                         "see it."),
     QT_TRANSLATE_N_NOOP("Fact", "minutes of coaching with B reps, the middle three fifths by results"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the sessions, plans and debriefs"), Begins::Coaching},
    {"unaddressed",
     QT_TRANSLATE_N_NOOP("Fact",
                         "{n} gaps of reps in your line held on {before}, a week later and {asof}; named by no session "
                         "held and no commitment made or open since {before}: {value}"),
     QT_TRANSLATE_N_NOOP("Fact", "No gap of a rep in your line held on {before}, a week later and {asof}; named by no "
                                 "session and no commitment: {value}"),
     "", "", QT_TRANSLATE_N_NOOP("Fact", "gaps that no session or commitment names"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} gaps"), Begins::Creations},
    {"productivity_growth",
     QT_TRANSLATE_N_NOOP("Fact",
                         "{n} reps of your line, each in the seat for half of both years or more, won {num} a rep and "
                         "month {when}, after {den} in the twelve months before: a change of {value}"),
     "",
     QT_TRANSLATE_N_NOOP("Fact", "No rep of your line was in the seat for half of the days {when} and for half of the "
                                 "twelve months before, with something won then, so no growth can be told."),
     "", QT_TRANSLATE_N_NOOP("Fact", "change of the amount won a rep and month"),
     QT_TRANSLATE_N_NOOP("Fact", "Show the {n} reps"), Begins::Closings,
     QT_TRANSLATE_N_NOOP("Fact", "{beside} is the median of the reps' own changes")},
    {"span", QT_TRANSLATE_N_NOOP("Fact", "{value} people in the seat reported to you directly {asof}"),
     QT_TRANSLATE_N_NOOP("Fact", "Nobody reported to you directly {asof}: {value}"), "", "",
     QT_TRANSLATE_N_NOOP("Fact", "direct reports"), QT_TRANSLATE_N_NOOP("Fact", "Show the {n} direct reports"),
     Begins::Creations},
}};

} // namespace

const Phrase* phraseOf(const char* id) {
    const auto at = std::find_if(s_phrases.begin(), s_phrases.end(),
                                 [&](const Phrase& phrase) { return std::string_view(phrase.id) == id; });
    return at == s_phrases.end() ? nullptr : &*at;
}

} // namespace chalktalk::coaching
