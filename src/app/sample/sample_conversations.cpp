#include "app/sample/sample_conversations.h"

#include <array>

namespace chalktalk::app::sample {

namespace {

struct Topic {
    const char* indicator; // "": any
    Talk talk;
};

constexpr auto topics = std::to_array<Topic>({
    {"discovery_to_demo",
     {"I talk about the product too early, and then they ask me to send something.",
      "I need to know what hurts before I say what we do.", "Sit in on two discoveries and tell me where I lose them.",
      "In the three calls I heard, the pain came after minute twenty, once not at all.",
      "Agree the next meeting before the call ends, in every discovery", "Sit in on three discovery calls"}},
    {"discovery_to_demo",
     {"People are friendly and then go quiet after the first call.",
      "Ask who else has to be convinced before I offer a demo.", "Role-play the first ten minutes with me.",
      "The agenda is offered, but the outcome of the call isn't.",
      "Write the milestone of each discovery into the calendar entry", "Practise openings together every Thursday"}},
    {"demo_to_proposal",
     {"The demos go well, they just don't ask for a price.", "Show less, and ask what it is worth to them.",
      "Help me find the three questions about value.",
      "The value in money is missing from the notes of the last five demos.",
      "Ask for the cost of the problem in every demo", "Review two demo recordings together"}},
    {"win_rate",
     {"We lose them at the very end, to doing nothing.", "Get to the person with the budget earlier.",
      "Come along to the two largest ones.",
      "In seven of the last nine lost deals nobody with a budget was in the room.",
      "Ask for access to the economic buyer before a proposal goes out", "Join two negotiations as a silent guest"}},
    {"outbound_activity",
     {"The open deals take all my time.", "Keep the first hour of the day for outreach.",
      "Protect that hour from internal meetings.",
      "The weeks with outreach on Monday are the ones with meetings on Friday.",
      "Keep 8:30 to 9:30 free for outreach every day", "Move the team stand-up to the afternoon"}},
    {"meetings_held",
     {"I write a lot of e-mails and get few calls out of them.", "Call first, write afterwards.",
      "Listen to a few of my calls.", "The e-mails are good; the phone follows them too late.",
      "Call each new contact within a day of the first e-mail", "Listen to five calls and mark the moments"}},
    {"opportunities_created",
     {"There is hardly anything new in my patch this quarter.", "Go back to the accounts we lost two years ago.",
      "Get me the list of them.", "Half of the peers' new business comes from former customers.",
      "Work through twenty former customers", "Have the list of former customers made"}},
    {"cycle_days",
     {"Legal takes for ever on their side.", "Bring up the contract before the proposal.",
      "Give me a one-page version of our terms.", "The paper begins when the price is agreed: six weeks too late.",
      "Send the terms with the proposal in every new deal", "Have a one-page version of the terms approved"}},
    {"discount",
     {"They all ask for twenty percent, and procurement won't move otherwise.",
      "Trade instead of give: what do we get for it?", "Let me practise saying no.",
      "The discount is offered before it is asked for in most of them.",
      "Offer no discount before the second time they ask", "Run the price objection role-play on Friday"}},
    {"self_sourced",
     {"The inbound leads fill the week.", "Two own accounts a week, no matter what comes in.", "Help me choose them.",
      "Own business closes faster for you than anything else.", "Start two own accounts each week",
      "Choose ten target accounts together"}},
    {"slippage",
     {"The dates are what the customer tells me.", "Ask what has to happen on their side until then.",
      "Go through my dates with me once a week.", "The date moves on the day it is due, not before.",
      "Write the customer's own steps beside each close date", "Look at the dates together every Monday"}},
    {"pipeline_coverage",
     {"It is thin, I know. I closed what I had.", "Build before I close, not after.", "Keep me honest about Mondays.",
      "Every quarter ends strong and begins empty.",
      "Create three new opportunities a week until the end of the quarter", "Ask each Monday what was new last week"}},
    {"stalled",
     {"Some of these I simply don't want to give up.", "Ask them straight, or close them.",
      "Tell me which you would close.", "A third of them has had no answer since two letters.",
      "Ask for a yes or a no in every stalled deal", "Go through the stalled ones together on Wednesday"}},
    {"crm_hygiene",
     {"I keep it all in my head and in my notebook.", "Ten minutes on Friday would do.", "Remind me, kindly.",
      "Nobody can help with a deal that isn't written down.", "Bring dates and next steps up to date every Friday",
      "Send a short reminder on Friday at two"}},
    {"attainment",
     {"It comes late this quarter, but it comes.", "Two deals have to close, and nothing is behind them.",
      "Look at the two with me.", "The two are real; the pipeline behind them is the worry.",
      "Have a dated close plan for both deals", "Review both close plans this week"}},
    {"",
     {"It goes better than it did, I think.", "Do more of what worked in the last two deals.",
      "Tell me when you see me fall back.", "The preparation shows; the follow-up could be quicker.",
      "Write down what was different in the two best deals", "Share the two deals with the team as an example"}},
    {"",
     {"I am not sure what to do differently.", "Try one thing at a time and look at it together.",
      "Be patient with me on this one.", "One thing at a time is the right size.",
      "Plan the two most important calls on paper", "Plan one call together each week"}},
});

constexpr auto managersTalks = std::to_array<Talk>({
    {"Two of my reps take all of my time.", "Give the others their half hour, too.",
     "Ask me about them, not about deals.", "The middle of the team has the most to gain.",
     "Hold a one-to-one with every rep in the next two weeks", "Ask about the people first in our Monday call"},
    {"I end up closing the deals myself.", "Let them fail small, and talk about it afterwards.",
     "Tell me when you see me do it.", "In the last quarter you were in all of the large ones.",
     "Debrief with the rep before stepping in", "Sit in on one of the one-to-ones, and keep quiet"},
    {"Coaching falls away in the last three weeks of a quarter.", "Keep Thursday mornings, whatever happens.",
     "Don't put forecast calls on Thursdays.", "It is the same each quarter, and not only in this team.",
     "Keep Thursday mornings free for one-to-ones", "Move the forecast call to Tuesday"},
});

constexpr auto sharedNotes = std::to_array<const char*>(
    {"Went through two calls together. Next time: one of the new ones.",
     "Agreed to leave the discount topic for next time.", "Good half hour. The example from Tuesday helped.",
     "Talked about the move to larger accounts after the summer.", "", "", ""});
constexpr auto privateNotes =
    std::to_array<const char*>({"Seemed tired; ask next time how things are at home, without pressing.",
                                "Wants the team lead role. Not to be promised yet.",
                                "Takes criticism better when it comes with an example.", "", "", "", ""});
constexpr auto asideReasons = std::to_array<const char*>(
    {"Known and explained", "Something else matters more now", "One unusual deal", "The data is not right yet"});
constexpr auto droppedReasons =
    std::to_array<const char*>({"The deal it was about is gone", "Replaced by the plan for the quarter"});
constexpr auto missedReasons =
    std::to_array<const char*>({"No time that week", "Two of three were done", "Holiday came between"});
constexpr auto evidence =
    std::to_array<const char*>({"Seen in the calendar", "Three of three done", "Heard in two calls", ""});
constexpr auto wishes = std::to_array<const char*>(
    {"Larger accounts within a year", "To lead a small team one day", "To become the one others ask about negotiations",
     "A steady income and Fridays for the family", "To learn the enterprise trade properly",
     "To be in the top fifth once"});
constexpr auto manners = std::to_array<const char*>(
    {"Directly, with an example, never in front of others", "First what worked, then one thing to change",
     "In writing beforehand, then talked through", "Right after the call, while it is fresh",
     "By questions rather than by answers"});
constexpr std::array<const char*, expectations> agreed{
    "Plan every significant call with a milestone before it begins",
    "Keep close dates and next steps true every Friday", "Create three new opportunities a week",
    "Bring one call of your own to each one-to-one", "Ask for help early, not in the last week of the quarter"};

template <std::size_t n> const char* pickFrom(const std::array<const char*, n>& all, Dice& dice) {
    return dice.pick(std::span<const char* const>(all));
}

} // namespace

const Talk& talkAbout(const QString& indicator, Dice& dice) {
    std::vector<const Talk*> fitting, any;
    for (const Topic& topic : topics) {
        if (indicator == QLatin1StringView(topic.indicator)) fitting.push_back(&topic.talk);
        if (*topic.indicator == '\0') any.push_back(&topic.talk);
    }
    const auto& choice = fitting.empty() ? any : fitting;
    return *choice[static_cast<std::size_t>(dice.below(static_cast<int>(choice.size())))];
}

const Talk& talkAmongManagers(Dice& dice) { return dice.pick(std::span<const Talk>(managersTalks)); }

const char* sharedNote(Dice& dice) { return pickFrom(sharedNotes, dice); }
const char* privateNote(Dice& dice) { return pickFrom(privateNotes, dice); }
const char* asideReason(Dice& dice) { return pickFrom(asideReasons, dice); }
const char* droppedReason(Dice& dice) { return pickFrom(droppedReasons, dice); }
const char* missedReason(Dice& dice) { return pickFrom(missedReasons, dice); }
const char* keptEvidence(Dice& dice) { return pickFrom(evidence, dice); }
const char* wants(Dice& dice) { return pickFrom(wishes, dice); }
const char* feedback(Dice& dice) { return pickFrom(manners, dice); }
const char* expectation(int which) { return agreed[static_cast<std::size_t>(which)]; }

} // namespace chalktalk::app::sample
