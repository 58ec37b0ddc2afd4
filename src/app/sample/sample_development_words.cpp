#include "app/sample/sample_development_words.h"

#include <algorithm>

namespace chalktalk::app::sample {

namespace {

constexpr std::array<SkillWords, skillCount> s_skills{{
    {"advance",
     {"Asked for the demo with a day and two names, and got both.",
      "The call ended with \"I'll send you the deck\"; no next step was asked for.",
      "Had a smaller step ready when the budget owner was not in the room."},
     "The plan names what the customer does next, with a day.",
     {"I know what I want, but I ask for it too late.", "When it goes well I forget to ask for the next step."},
     {"Too many of my calls end friendly and without a day.",
      "I leave the next step to the customer, and then I wait."},
     {"Write the outcome and the smaller step into every discovery plan",
      "Ask for the next step ten minutes before the end, four calls a week",
      "Read out the agreed step with its day before hanging up"}},
    {"agenda",
     {"Opened with the purpose, the time and how it should end; the customer added a point.",
      "The first twelve minutes went to the slides; what the customer wanted came up at the end.",
      "Came back to the agenda when the talk drifted to support tickets."},
     "The plan has an opening sentence and an end time.",
     {"I start well, and lose the thread when somebody joins late.", "I read my agenda out, I don't ask for theirs."},
     {"Customers take over my meetings, and we run out of time.",
      "I want to open a meeting without feeling that I apologise for it."},
     {"Send the agenda the day before each demo and ask what is missing",
      "Practise the opening minute aloud with my manager, twice a week",
      "Ask \"what would make this a good half hour for you?\" in every first call"}},
    {"peer",
     {"Disagreed with the head of operations about the roll-out, calmly, and was asked for more.",
      "Apologised three times for taking the customer's time.",
      "Asked the finance director a question about her own targets, and waited."},
     "The plan names who decides, and what they are measured by.",
     {"With users I'm at ease; with directors I get small.", "I prepare the product, not the person."},
     {"I talk to those I know well instead of those who decide.", "Senior people make me hurry, and they notice."},
     {"Read one annual report of an open account each week and note what its owner is measured by",
      "Ask for the economic buyer in the second call of every opportunity",
      "Sit in on two calls of a colleague who sells to directors"}},
    {"pain-first",
     {"Stayed with the cost of the late deliveries for ten minutes before showing anything.",
      "Showed the dashboard in minute four; what it was for came later.",
      "Asked what happens when nothing changes, and the customer did the sum."},
     "The plan has four questions about what it costs today, and no slide.",
     {"I hear a problem and I already see the feature.", "I ask, and then I answer it for them."},
     {"I demo because I'm sure of the demo. The pain I don't always know.",
      "Deals that stall are those where I never heard what it costs them."},
     {"Show nothing in a first call before two costs are on paper",
      "Ask \"what did you try already?\" in every discovery call",
      "Write the customer's own words for the problem into the deal plan"}},
    {"listening",
     {"Left a silence of six seconds after the price question; the customer named the real concern.",
      "Finished two of the customer's sentences, and one of them wrongly.",
      "Repeated what was said in the customer's own words before going on."},
     "The plan has follow-up questions and not only first ones.",
     {"I talk when I'm nervous.", "I listen to the first half and prepare my answer in the second."},
     {"Customers tell me things twice because I went on the first time.",
      "I want to hear what is behind an objection before I answer it."},
     {"Listen to one of my own recordings each week and count whose turn is longer",
      "Ask \"what makes you say that?\" before answering an objection",
      "Write down three of the customer's sentences in every discovery call"}},
    {"value-in-money",
     {"Put the hours of rework into a sum with the customer, who corrected it upwards.",
      "Spoke of efficiency; no figure came up in the whole call.",
      "Sent the sum after the call, and the customer forwarded it."},
     "The plan says which figure is missing and who has it.",
     {"I know our savings slide; their figures I don't ask for.", "Sums in front of a customer make me nervous."},
     {"My proposals have a price, and nothing beside it.", "I lose to \"no decision\" because nobody did the sum."},
     {"Take one figure from the customer in each discovery call and write it into the deal",
      "Build the sum together on the screen in two demos a month", "Rehearse three sums with somebody from finance"}},
    {"proposing-early",
     {"Sent an outline with a price range a week after the demo.",
      "Waited for the complete requirements; the proposal went out in week seven.",
      "Asked in the demo whether a first draft by Friday would help."},
     "The plan names the day by which a first outline goes out.",
     {"I want it to be complete before I send it.", "I think an early price scares people away."},
     {"By the time I propose, somebody else has.", "I polish proposals instead of talking about them."},
     {"Send an outline of one page within five days of each demo",
      "Talk every proposal through before it is sent as a file",
      "Name a price range in the demo, and ask what it does to the plan"}},
    {"defending-price",
     {"Was asked for fifteen percent, asked what would have to go, and kept the price.",
      "Offered a discount before one was asked for.",
      "Traded a later start for a two-year term in place of a discount."},
     "The plan has an answer to the price question, and something to trade.",
     {"When they go silent I hear a no and fill it with a discount.",
      "I know the answers, and don't dare to use them."},
     {"I give discounts because I'm afraid of the silence.", "I want to hold a price once without asking my manager."},
     {"Write down two trades before every negotiation call",
      "Practise the price question in the role-play on Thursdays",
      "Ask for something in return for every discount, for six weeks"}},
    {"closing-in-time",
     {"Said at minute twenty that ten were left, and used them for the next step.",
      "The meeting ran over; two people left before anything was agreed.",
      "Took the last five minutes for who does what, with names."},
     "The plan leaves the last ten minutes free.",
     {"Time runs away in the demo.", "I don't like to cut people off."},
     {"I run over and lose those who decide before the end.", "The important part always comes when people leave."},
     {"Set a quiet alarm ten minutes before the end of each meeting",
      "End every demo five minutes early for two weeks, and note what that gives",
      "Agree at the start who watches the time"}},
}};

template <std::size_t N> const char* one(const std::array<const char*, N>& all, Dice& dice) {
    return all[static_cast<std::size_t>(dice.below(static_cast<int>(N)))];
}

struct Answer {
    const char* question;
    const char* words;
};
constexpr std::array<Answer, 7> s_answers{{
    {"plans-together",
     "Two in the north: we sat down for an hour each, with their managers. The others have drafts that I "
     "wrote alone, and that is not the same."},
    {"silent-gaps",
     "The managers waited for me, and I for them. The oldest one is on the agenda of the next one-to-one, "
     "and I sit in."},
    {"commitments",
     "What we agree on Fridays is not looked at on Mondays. From now on each one-to-one starts with it."},
    {"ramping", "Their managers have them in every second call. There is no plan for what comes after month six."},
    {"closing-gap", "Price. I know it from four debriefs in which the discount came before the question."},
    {"need-of-me", "Cover in the forecast call on the last two weeks of the quarter, so that my managers can coach."},
    {"no-plan", "I begin with the two whose gap is oldest, and with pain before product for both."},
}};

} // namespace

const std::array<SkillWords, skillCount>& skillWords() { return s_skills; }

const SkillWords& wordsOf(const QString& skill) {
    const auto at = std::ranges::find_if(
        s_skills, [&skill](const SkillWords& one) { return skill == QLatin1StringView(one.skill); });
    return at == s_skills.end() ? s_skills.front() : *at;
}

const char* purpose(Dice& dice) {
    static constexpr std::array<const char*, 8> all{
        "I want to take over two of the larger accounts next year.",
        "I want my discovery calls to lead somewhere without my manager in the room.",
        "I'd like to make my number in each quarter and not only in the last one.",
        "I want to be able to sell to a finance director and sleep the night before.",
        "I want to find more of my business myself.",
        "In two years I want to lead a team; first I want to be sure of my own craft.",
        "I want to keep my price and still be liked.",
        "I want to know by myself why a deal is lost."};
    return one(all, dice);
}

const char* coachAction(Dice& dice) {
    static constexpr std::array<const char*, 5> all{
        "Listen to one call a week and say what I heard, on the same day",
        "Plan the two most important calls of the week together", "Come along to two customer meetings and stay silent",
        "Play the customer in the Thursday practice until it is dull", "Debrief every demo within the hour"};
    return one(all, dice);
}

const char* reviewWords(Dice& dice) {
    static constexpr std::array<const char*, 6> all{
        "The calls I planned went better than the others. I still skip the plan when the day is full.",
        "It feels slower, and I hear more. Twice the customer named the next step before I did.",
        "I did it in four calls out of six. The two others were with people I've known for years.",
        "I'm less nervous. What helps is to have said the sentence aloud before.",
        "I can't tell yet. I did what we agreed, and too little came of it so far.",
        "The practice helps, the recordings I don't like to listen to."};
    return one(all, dice);
}

const char* reviewView(Dice& dice) {
    static constexpr std::array<const char*, 6> all{
        "I heard it in two calls: the question came, and the silence after it was left alone.",
        "The plans are there and they are read. In the room the old habit is still quicker.",
        "What was agreed was done. The facts need another month before they say anything.",
        "Clearly further in small meetings; with three people at the table it slips.",
        "I was along once in four weeks. That is too little from my side.",
        "The sum was done with the customer each time. That is what we set out to see."};
    return one(all, dice);
}

const char* became(domain::Became became, Dice& dice) {
    static constexpr std::array<const char*, 2> reached{
        "Both skills are seen in most calls now, and the indicator moved with them.",
        "What we set out to see can be heard in every second call. The rest is practice."};
    static constexpr std::array<const char*, 2> partly{
        "One of the two is where we wanted it; the other goes into the next plan.",
        "Seen in calls of their own making, not yet when somebody senior joins."};
    static constexpr std::array<const char*, 2> notReached{
        "The actions were done and nothing moved. We chose the wrong skill: the questions come before the price.",
        "Hardly any of the actions took place; both sides let it slip in the last month of the quarter."};
    static constexpr std::array<const char*, 2> overtaken{
        "Moved to another team; the new manager begins anew with what is written here.",
        "The accounts this was about went to partners, so it was closed early."};
    switch (became) {
    case domain::Became::Reached: return one(reached, dice);
    case domain::Became::PartlyReached: return one(partly, dice);
    case domain::Became::NotReached: return one(notReached, dice);
    default: return one(overtaken, dice);
    }
}

const char* placementReason(domain::Quadrant quadrant) {
    switch (quadrant) {
    case domain::Quadrant::Train: return "Came from another industry in spring: the will is there, the craft is new.";
    case domain::Quadrant::Coach: return "Two months after a long illness; we begin small, with both.";
    case domain::Quadrant::Motivate:
        return "Knows how, as the older deals show. Since the territory changed it is tried less.";
    default: return "Led two deals for colleagues that the numbers give to others.";
    }
}

const char* resultsReason() {
    return "A large renewal was booked on a colleague; with it this is a solid middle year.";
}

const char* reviewAnswer(const QString& question, Dice& dice) {
    const auto at = std::ranges::find_if(
        s_answers, [&](const Answer& said) { return question == QLatin1StringView(said.question); });
    return at == s_answers.end() || dice.chance(0.1) ? nullptr : at->words;
}

const char* reviewAction(int which) {
    static constexpr std::array<const char*, reviewActions> all{
        "Write a plan together with each of the two whose gap is oldest",
        "Sit in on one one-to-one of every manager in your line",
        "Keep the forecast call out of the coaching hours in the last two weeks of the quarter",
        "Say for each rep in ramp who coaches them, and on what",
        "Bring two recorded calls to the next review, one that went well and one that did not",
        "Look at every plan without a review for six weeks, and review or close it"};
    return all[static_cast<std::size_t>(which % reviewActions)];
}

const char* reviewNote(Dice& dice) {
    static constexpr std::array<const char*, 3> all{"We spent the hour on people and ten minutes on the number.",
                                                    "The plans that exist are good. There are too few of them.",
                                                    "Next time we begin with what was agreed today."};
    return one(all, dice);
}

} // namespace chalktalk::app::sample
