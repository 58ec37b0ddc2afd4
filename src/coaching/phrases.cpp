#include "coaching/phrases.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <string_view>

namespace chalktalk::coaching {

namespace {

#define WORDS(text) QT_TRANSLATE_NOOP("Fact", text)

constexpr std::array<Phrase, 17> s_phrases{{
    {"outbound_activity",
     WORDS("Your records show {k} outbound activities in {e} working days {when} ({value} a working day, {interval})"),
     "", WORDS("You had no working days {when}, so no outbound activity is counted."),
     WORDS("No activities are recorded in this store, so outbound activity can't be counted. Import calls, e-mails "
           "and meetings to see it."),
     WORDS("outbound activities a working day"), WORDS("Show the {n} activities"), Begins::Activities},
    {"meetings_held",
     WORDS("Your records show {k} calls and meetings of at least 10 minutes with a call kind in {e} working days "
           "{when} ({value} a working day, {interval})"),
     "", WORDS("You had no working days {when}, so no meetings are counted."),
     WORDS("No activities are recorded in this store, so meetings can't be counted. Import calls and meetings with "
           "their minutes and call kind to see them."),
     WORDS("meetings held a working day"), WORDS("Show the {n} meetings"), Begins::Activities},
    {"opportunities_created",
     WORDS("{k} of your opportunities were created in {e} working days {when} ({value} a working day, {interval})"), "",
     WORDS("You had no working days {when}, so no created opportunities are counted."), "",
     WORDS("opportunities created a working day"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"discovery_to_demo",
     WORDS("Of {n} opportunities of yours whose discovery was {when}, {k} reached a demo within 30 days ({value}, "
           "{interval})"),
     "", WORDS("None of your opportunities had its discovery {when}."),
     WORDS("Neither discovery calls nor stage changes are recorded in this store, so it can't be said how many "
           "discoveries reached a demo. Import activities with their call kind, or the opportunities' stage history."),
     WORDS("discoveries reached a demo within 30 days"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"demo_to_proposal",
     WORDS("Of {n} opportunities of yours whose first demo was {when}, {k} reached a proposal within 45 days "
           "({value}, {interval})"),
     "", WORDS("None of your opportunities had its first demo {when}."),
     WORDS("Neither demos nor stage changes are recorded in this store, so it can't be said how many demos led to a "
           "proposal. Import activities with their call kind, or the opportunities' stage history."),
     WORDS("demos led to a proposal within 45 days"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"win_rate", WORDS("Of {n} opportunities of yours that closed {when}, {k} were won ({value}, {interval})"), "",
     WORDS("None of your opportunities closed {when}."), "", WORDS("closed opportunities were won"),
     WORDS("Show the {n} opportunities"), Begins::Closings},
    {"deal_size", WORDS("The median amount of {n} opportunities of yours won {when} is {value}"), "",
     WORDS("None of your opportunities with an amount was won {when}."), "", WORDS("median amount won"),
     WORDS("Show the {n} opportunities"), Begins::Closings},
    {"cycle_days",
     WORDS("The median time from creation to winning of {n} opportunities of yours won {when} is {value}"), "",
     WORDS("None of your opportunities with a creation date was won {when}."), "",
     WORDS("from creation to won, median"), WORDS("Show the {n} opportunities"), Begins::Closings},
    {"discount", WORDS("The median discount from the list amount on {n} opportunities of yours won {when} is {value}"),
     "", WORDS("None of your opportunities with an amount and a list amount was won {when}."),
     WORDS("No list amounts are recorded in this store, so discounts can't be computed. Import opportunities with "
           "their list amount to see them."),
     WORDS("median discount from the list amount"), WORDS("Show the {n} opportunities"), Begins::Closings},
    {"self_sourced",
     WORDS("Of {n} opportunities of yours created {when} that have a source, {k} are recorded as self-sourced "
           "({value}, {interval})"),
     "", WORDS("None of your opportunities created {when} has a source."),
     WORDS("No sources are recorded in this store, so it can't be said what was self-sourced. Import opportunities "
           "with their lead source to see it."),
     WORDS("created opportunities are self-sourced"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"stalled",
     WORDS("Of {n} open opportunities of yours {asof}, {k} have been in their stage for more than twice as long as is "
           "usual for won ones ({value}, {interval})"),
     "", WORDS("You have no open opportunities in a stage with a usual duration {asof}."),
     WORDS("This store doesn't record how long won opportunities stayed in their stages (it takes five completed "
           "stays in a stage within 12 months), so it can't be said what is stalled. Import the opportunities' stage "
           "history to see it."),
     WORDS("open opportunities are stalled"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"slippage",
     WORDS("Of {n} open opportunities of yours that on {first} were expected to close by {last}, {k} had not closed "
           "by the date expected then ({value}, {interval})"),
     "", WORDS("None of your opportunities open on {first} was expected to close by {last}."),
     WORDS("Changes of close dates are not recorded in this store, so slipped dates can't be seen. Import the "
           "opportunities' close date history, or import a newer export later: Chalktalk keeps the differences."),
     WORDS("expected closings slipped"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"crm_hygiene",
     WORDS("Of {n} open opportunities of yours {asof}, {k} have {parts} ({value}, {interval})"),
     "",
     WORDS("You have no open opportunities {asof}."),
     WORDS("Neither expected close dates of open opportunities nor next steps nor activities nor a history are "
           "recorded in this store, so it can't be said which opportunities are out of date."),
     WORDS("open opportunities need an update"),
     WORDS("Show the {n} opportunities"),
     Begins::Creations,
     "",
     {WORDS("an expected close date that has passed"), WORDS("no next step"),
      WORDS("nothing recorded in the last 30 days")}},
    {"pipeline_coverage",
     WORDS("Your open pipeline expected to close by {periodend} is {num}, against {den} of quota still to win "
           "{period}: {value}"),
     WORDS("None of your open opportunities is expected to close by {periodend}, against {den} of quota still to win "
           "{period}: {value}"),
     "",
     WORDS("None of your open opportunities expected to close by {periodend} has an amount, so their coverage of "
           "the quota can't be computed. Import opportunities with their amounts to see it."),
     WORDS("pipeline coverage of the quota left"),
     WORDS("Show the {n} opportunities"),
     Begins::Creations,
     WORDS("{beside} needed at your own 12-month win rate by amount"),
     {"", "", ""},
     true,
     true},
    {"pipeline_created",
     WORDS("The first recorded amounts of {n} opportunities of yours created {when} add up to {value}"),
     WORDS("None of your opportunities was created {when}, so the pipeline created is {value}"), "",
     WORDS("None of your opportunities created {when} has an amount, so the pipeline created can't be added up."),
     WORDS("pipeline created"), WORDS("Show the {n} opportunities"), Begins::Creations},
    {"deal_concentration",
     WORDS("The largest of your {n} open opportunities with an amount {asof} is {num} of {den}: {value} of your open "
           "pipeline"),
     "",
     WORDS("You have no open opportunities {asof}."),
     WORDS("None of your open opportunities has an amount, so it can't be said how much hangs on the largest one."),
     WORDS("of the open pipeline is one opportunity"),
     WORDS("Show the {n} opportunities"),
     Begins::Creations,
     "",
     {"", "", ""},
     false,
     true},
    {"attainment",
     WORDS("{n} opportunities of yours won {when} add up to {num} of a quota of {den} {period} ({value})"),
     WORDS("None of your opportunities was won {when}, of a quota of {den} {period} ({value})"), "", "",
     WORDS("of the period's quota won"), WORDS("Show the {n} opportunities"), Begins::Closings},
}};

#undef WORDS

} // namespace

const Phrase* phraseOf(const char* id) {
    const auto at = std::find_if(s_phrases.begin(), s_phrases.end(),
                                 [&](const Phrase& phrase) { return std::string_view(phrase.id) == id; });
    return at == s_phrases.end() ? nullptr : &*at;
}

} // namespace chalktalk::coaching
