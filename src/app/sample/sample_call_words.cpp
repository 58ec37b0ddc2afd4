#include "app/sample/sample_call_words.h"

#include <array>

namespace chalktalk::app::sample {

using domain::CallKind;
using domain::Looking;

namespace {

template <class T, std::size_t n> const T& round(const std::array<T, n>& all, int which) {
    return all[static_cast<std::size_t>(which) % n];
}
template <std::size_t n> const char* pickFrom(const std::array<const char*, n>& all, Dice& dice) {
    return dice.pick(std::span<const char* const>(all));
}

constexpr auto s_discoveryMilestones =
    std::to_array<const char*>({"They bring the head of operations to a second meeting next week",
                                "They send the figures of the last quarter, so that we can work out the cost together",
                                "They invite the two people who own the problem to a workshop"});
constexpr auto s_demoMilestones =
    std::to_array<const char*>({"They name the three criteria they decide by, and who else has to agree",
                                "The team lead agrees to try it with one group for two weeks",
                                "They send their security questionnaire and name who answers for it"});
constexpr auto s_proposalMilestones =
    std::to_array<const char*>({"The head of finance confirms the budget and the day of the decision",
                                "They send back the proposal with their changes and name who signs",
                                "They put the decision on the agenda of their board meeting"});
constexpr auto s_negotiationMilestones =
    std::to_array<const char*>({"They send the contract to their lawyers with a day for the answer",
                                "The head of finance agrees to the three-year term and sends the order number",
                                "They sign the framework and name the day of the kick-off"});
constexpr auto s_otherMilestones =
    std::to_array<const char*>({"They name two more departments and introduce us to their heads",
                                "They put half an hour with the owner of the problem in the calendar"});
constexpr auto s_noMilestones =
    std::to_array<const char*>({"Present the demo", "Touch base and see where they stand", "Close the deal",
                                "Get to know each other", "Move it forward"});
constexpr auto s_fallbacks = std::to_array<const char*>({"They name the colleague who owns it and let us mention them",
                                                         "They agree on a day for the answer, in writing",
                                                         "They send us the list of what is open on their side"});
constexpr auto s_values = std::to_array<const char*>({"Two people spend a day a week on it: about 60,000 a year",
                                                      "Each lost order costs them 4,000, about five a month",
                                                      "A week less until an invoice is paid is worth 90,000 to them"});
constexpr auto s_openings =
    std::to_array<const char*>({"I open: why we asked for the hour, and what we would like to leave with",
                                "Their sponsor opens; I take over with the agenda"});
constexpr auto s_endings =
    std::to_array<const char*>({"Ten minutes before the end: sum up, ask for the next step and its day",
                                "At ten to: who does what by when, said aloud by them"});

constexpr std::array<PlannedQuestion, mostQuestions> s_discoveryQuestions{{
    {"What happens today when an order comes in late?", "A story of last week, with people in it",
     "They call around; last week it took until Thursday"},
    {"What does a day of delay cost you?", "A number, even a rough one", "They guess 3,000, nobody ever worked it out"},
    {"Who else feels it when this goes wrong?", "Names outside of the room", "Finance, and the service desk"},
    {"What have you tried, and what became of it?", "Something real that did not last",
     "A list in a spreadsheet, given up after a month"},
}};
constexpr std::array<PlannedQuestion, mostQuestions> s_demoQuestions{{
    {"What would you have to see to say: this is it?", "Two or three concrete things",
     "The import, and how fast it is"},
    {"How do you decide between two that both work?", "Criteria, and who weighs them", "Price last, they said twice"},
    {"Which of these steps would your people still do by hand?", "They point at the screen", "The approval by mail"},
    {"What would have to be ready before the first week?", "Data, people, a day",
     "The customer list has to be cleaned"},
}};
constexpr std::array<PlannedQuestion, mostQuestions> s_proposalQuestions{{
    {"How does a decision of this size come about here?", "Steps with names and days",
     "Two signatures, then purchasing"},
    {"What will the head of finance ask first?", "The question in their words", "What it saves in the first year"},
    {"What speaks against deciding this quarter?", "Whatever it is, said aloud",
     "The budget of the next year is not out"},
    {"Which part of the proposal would you leave out?", "A part, with the reason",
     "The training, they do it themselves"},
}};
constexpr std::array<PlannedQuestion, mostQuestions> s_negotiationQuestions{{
    {"What has to be in the contract so that you can sign?", "A list that ends", "The exit after a year"},
    {"What would you give for a better price?", "A longer term, a reference, a day", "Two years rather than one"},
    {"Who reads the contract after you?", "A name and how long it takes", "A lawyer outside, about a week"},
    {"What happens on your side on the day after signing?", "Steps: then it is real", "They have a project lead ready"},
}};
constexpr std::array<PlannedQuestion, 4> s_closedQuestions{{
    {"Is this important to you?", "", "Yes"},
    {"Do you have a budget?", "", "Not yet"},
    {"Are you happy with what you have?", "", "Mostly"},
    {"Can you decide on this?", "", "Together with others"},
}};
constexpr std::array<PlannedInformation, mostInformation> s_information{{
    {"Who signs, and who is asked before", "The managing director signs, finance is asked"},
    {"What the present solution costs a year", "About 40,000, with two people half a day a week"},
    {"By when it has to run", "Before the season starts in September"},
    {"Who else they talk to", "One other, since March"},
    {"How their budget year runs", "It begins in October"},
    {"How many sites are meant", "Four now, nine in two years"},
}};
constexpr std::array<PlannedTrouble, mostTroubles> s_troubles{{
    {"They ask for the price in the first five minutes", "Give a range and ask what it would have to be worth",
     "Came early; the range was enough"},
    {"The one who decides does not come", "Ask for ten minutes with them before the end, with a day",
     "Did not come; a day was agreed"},
    {"They compare us with the cheaper one", "Ask which of their three criteria the other meets",
     "They had not compared it themselves"},
    {"No time: half an hour is left of the hour", "Leave out the slides, keep the questions",
     "Twenty minutes were left"},
    {"Their IT wants to see it first", "Offer a second meeting with IT and our engineer", "A meeting with IT was set"},
    {"They want everything in writing first", "One page, and a call about it two days later", "They took the page"},
}};
constexpr auto s_unforeseen = std::to_array<const char*>(
    {"A second department joined and wanted something else", "They had just put a freeze on new suppliers",
     "The projector failed, and ten minutes with it", "Our contact leaves the company at the end of the month"});

constexpr auto s_wentWell = std::to_array<const char*>(
    {"They told the story of last week without my asking twice.", "We kept to the agenda and ended in time.",
     "The number came from them, and they wrote it down.", "I let the silence stand, and then they told the rest.",
     "The two from operations argued with each other, and I listened."});
constexpr auto s_wentBadly = std::to_array<const char*>(
    {"I explained for ten minutes before the second question.", "We ran out of time before the next step.",
     "I did not ask who else has to agree.", "The price came up and I answered at once.",
     "I had not looked at their new site before."});
constexpr auto s_learned = std::to_array<const char*>(
    {"Finance decides later than operations thinks.", "Their season sets the date, not our quarter.",
     "They have tried it once before, and nobody talks about it.", "The service desk is the one that suffers.",
     "They read the page only when there is a call about it."});
constexpr auto s_differently = std::to_array<const char*>(
    {"Ask for the one who decides before the meeting, not in it.", "Two questions before the first slide.",
     "Say the end time at the beginning and keep it.", "Let them name the number first.",
     "Ask for the next step at ten to, whatever is still open."});
constexpr auto s_coachWell = std::to_array<const char*>({"The opening was short and clear.", "", ""});
constexpr auto s_coachBadly =
    std::to_array<const char*>({"The third question was answered with a nod; it was worth asking on.", "", ""});
constexpr auto s_coachLearned = std::to_array<const char*>({"They come back to the season: worth a question.", "", ""});
constexpr auto s_coachDifferently = std::to_array<const char*>({"One question at a time, then wait.", "", ""});
constexpr auto s_moments = std::to_array<const char*>(
    {"\"And what happens on the Thursday after?\"", "When they asked for the price the first time",
     "The summary in the last ten minutes", "\"Who would be angry if it stayed as it is?\"",
     "After the long silence about the budget"});

constexpr auto s_nextDiscovery = std::to_array<const char*>(
    {"Ask the head of operations to the next meeting", "Send one page with their numbers and the open questions"});
constexpr auto s_nextLater = std::to_array<const char*>(
    {"Call about the page two days after it was sent", "Ask purchasing for the way of the order",
     "Go through the open points with their sponsor", "Set the meeting with the one who signs"});

constexpr std::array<CustomerRole, 6> s_roles{{{"Head of operations", false},
                                               {"Head of finance", true},
                                               {"Team lead service", false},
                                               {"Managing director", true},
                                               {"Head of IT", false},
                                               {"Purchasing", false}}};
constexpr std::array<CustomerRole, 4> s_userRoles{
    {{"Team lead service", false}, {"Project lead", false}, {"Head of IT", false}, {"Specialist operations", false}}};

constexpr auto s_needs = std::to_array<const char*>({"Fewer calls to the service desk before the season starts.",
                                                     "One list of orders that operations and finance both believe.",
                                                     "To open two sites without two more people."});
constexpr auto s_standing = std::to_array<const char*>({"Operations wants it; finance has not been asked yet.",
                                                        "A pilot runs with one team, well so far.",
                                                        "They know us from the fair; one meeting up to now."});
constexpr auto s_missing =
    std::to_array<const char*>({"Who signs, and what the present solution costs.", "Who speaks against it, and why.",
                                "When their budget is decided."});
constexpr auto s_ourMoves = std::to_array<const char*>({"Ask for half an hour with the head of finance",
                                                        "Work out the cost of a day of delay with operations",
                                                        "Find somebody who knows their new site"});
constexpr auto s_theirMoves = std::to_array<const char*>(
    {"Send the numbers of the last quarter", "Name who answers the security questions", "Ask their board for a day"});
constexpr auto s_processes = std::to_array<const char*>(
    {"Operations recommends, finance checks, the managing director signs. About six weeks.",
     "Two offers are needed; purchasing leads from the proposal on.", "One signature up to 50,000, two above."});
constexpr auto s_pains =
    std::to_array<const char*>({"About 60,000 a year in extra hours, by their own count.",
                                "Five lost orders a month at 4,000 each.", "Not worked out yet; they say \"a lot\"."});
constexpr auto s_competition = std::to_array<const char*>(
    {"Staying as they are.", "One other, cheaper, without the second step.", "A solution of their own IT, half done."});
constexpr auto s_risks = std::to_array<const char*>({"Our sponsor changes departments in summer.",
                                                     "The season starts before the contract is read.",
                                                     "Finance has never been in the room."});

} // namespace

const char* milestone(CallKind kind, Dice& dice) {
    switch (kind) {
    case CallKind::Discovery: return pickFrom(s_discoveryMilestones, dice);
    case CallKind::Demo: return pickFrom(s_demoMilestones, dice);
    case CallKind::Proposal: return pickFrom(s_proposalMilestones, dice);
    case CallKind::Negotiation: return pickFrom(s_negotiationMilestones, dice);
    default: return pickFrom(s_otherMilestones, dice);
    }
}

const char* noMilestone(Dice& dice) { return pickFrom(s_noMilestones, dice); }
const char* fallback(Dice& dice) { return pickFrom(s_fallbacks, dice); }

const char* agenda(CallKind kind) {
    switch (kind) {
    case CallKind::Discovery:
        return "How it runs today\nWhat it costs\nWho else has a say\nNext step, ten minutes before the end";
    case CallKind::Demo: return "What we heard last time\nTwo of your cases\nWhat is missing\nNext step";
    case CallKind::Negotiation: return "The open points, in your order\nWhat each of us can give\nThe day of signing";
    default: return "What has changed\nThe proposal in five minutes\nHow you decide\nNext step";
    }
}

const char* customerValue(Dice& dice) { return pickFrom(s_values, dice); }
const char* opening(Dice& dice) { return pickFrom(s_openings, dice); }
const char* ending(Dice& dice) { return pickFrom(s_endings, dice); }

const PlannedQuestion& question(CallKind kind, int which) {
    switch (kind) {
    case CallKind::Demo: return round(s_demoQuestions, which);
    case CallKind::Proposal: return round(s_proposalQuestions, which);
    case CallKind::Negotiation: return round(s_negotiationQuestions, which);
    default: return round(s_discoveryQuestions, which);
    }
}

const PlannedQuestion& closedQuestion(int which) { return round(s_closedQuestions, which); }
const PlannedInformation& information(int which) { return round(s_information, which); }
const PlannedTrouble& trouble(int which) { return round(s_troubles, which); }
const char* unforeseen(Dice& dice) { return pickFrom(s_unforeseen, dice); }

const char* lookingBack(Looking question, Dice& dice) {
    switch (question) {
    case Looking::WentWell: return pickFrom(s_wentWell, dice);
    case Looking::WentBadly: return pickFrom(s_wentBadly, dice);
    case Looking::Learned: return pickFrom(s_learned, dice);
    case Looking::Differently: break;
    }
    return pickFrom(s_differently, dice);
}

const char* coachView(Looking question, Dice& dice) {
    switch (question) {
    case Looking::WentWell: return pickFrom(s_coachWell, dice);
    case Looking::WentBadly: return pickFrom(s_coachBadly, dice);
    case Looking::Learned: return pickFrom(s_coachLearned, dice);
    case Looking::Differently: break;
    }
    return pickFrom(s_coachDifferently, dice);
}

const char* agreedStep(CallKind kind, Dice& dice) {
    return kind == CallKind::Discovery ? pickFrom(s_nextDiscovery, dice) : pickFrom(s_nextLater, dice);
}

const char* moment(Dice& dice) { return pickFrom(s_moments, dice); }
const CustomerRole& customerRole(int which) { return round(s_roles, which); }
const CustomerRole& userRole(int which) { return round(s_userRoles, which); }
const char* customerNeeds(Dice& dice) { return pickFrom(s_needs, dice); }
const char* whereWeStand(Dice& dice) { return pickFrom(s_standing, dice); }
const char* whatIsMissing(Dice& dice) { return pickFrom(s_missing, dice); }
const char* move(Dice& dice, bool ours) { return ours ? pickFrom(s_ourMoves, dice) : pickFrom(s_theirMoves, dice); }
const char* decisionProcess(Dice& dice) { return pickFrom(s_processes, dice); }
const char* painInMoney(Dice& dice) { return pickFrom(s_pains, dice); }
const char* competition(Dice& dice) { return pickFrom(s_competition, dice); }
const char* dealRisks(Dice& dice) { return pickFrom(s_risks, dice); }

} // namespace chalktalk::app::sample
