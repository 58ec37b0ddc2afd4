#include "coaching/plan_remarks.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanReading)
};

QString exampleOfStep() {
    return Texts::tr("Who of them does what, by when: \"Dana invites her finance director by Friday.\"");
}

} // namespace

Remark remarkOn(Finding finding) {
    switch (finding) {
    case Finding::None: return {};
    case Finding::Missing:
        return {Texts::tr("Nothing says yet what the customer will do because of this call."), exampleOfStep()};
    case Finding::Wish:
        return {
            Texts::tr("This is a hope or a habit, not a step: afterwards nobody could say whether this call brought "
                      "it nearer. A milestone is something that the customer does."),
            exampleOfStep()};
    case Finding::Activity:
        return {Texts::tr("This is what you will do. You can do all of it, and nothing has changed for them. What will "
                          "the customer do because of it?"),
                exampleOfStep()};
    case Finding::Feeling:
        return {Texts::tr("Nobody can see whether this has happened. What would the customer do that shows it?"),
                exampleOfStep()};
    case Finding::Nobody:
        return {Texts::tr("It does not say what the customer will do. Who of them does what?"), exampleOfStep()};
    case Finding::Hedge:
        return {Texts::tr("A maybe is hard to aim at, and hard to ask for. Write the step that you want; the fallback "
                          "is there in case it does not come."),
                {}};
    case Finding::NoDay:
        return {Texts::tr("By when? A step without a day is quickly promised and quickly forgotten."),
                Texts::tr("A day that you both know: \"by Friday 20 March\", \"before the board meets\".")};
    case Finding::YesNo:
        return {Texts::tr("This can be answered by yes or no, and then the talking is yours again."),
                Texts::tr("Begin with \"What\", \"How\", \"Who\" or \"Tell me about\".")};
    case Finding::Leading:
        return {Texts::tr("This holds its own answer. They can only agree or defend themselves, and you learn nothing "
                          "that you did not think already."),
                Texts::tr("Ask so that any answer is welcome: \"How do you see that?\"")};
    case Finding::Topic:
        return {Texts::tr("A word is no question yet: what comes back depends on how it is asked."),
                Texts::tr("Write it as you would say it.")};
    case Finding::NoAnswer:
        return {Texts::tr("Seen, but without an answer: in the call there is no time to think of one."),
                Texts::tr("The first sentence that you will say, or the question that you will ask back.")};
    case Finding::EmptyAnswer:
        return {Texts::tr("This is no help in the moment when it happens."),
                Texts::tr("The first sentence that you will say, or the question that you will ask back.")};
    }
    return {};
}

namespace remarks {

Remark noFallback() {
    return {Texts::tr("If the milestone can't be had today, what smaller step would still be worth the time?"),
            Texts::tr("Something they do, too: \"Dana sends us last quarter's figures by Tuesday.\"")};
}
Remark fallbackIsNone() {
    return {Texts::tr("The fallback is no step of the customer's either: with it the call would end with nothing."),
            Texts::tr("A smaller thing that they do: \"Dana sends us last quarter's figures by Tuesday.\"")};
}
Remark noAgenda() {
    return {Texts::tr("Without an agenda that you offer, the call goes where the first question takes it."),
            Texts::tr("Two or three lines, and at the start: \"What is missing?\"")};
}
Remark noQuestions() {
    return {Texts::tr("No question yet. What they tell you in this call is worth more than what you tell them."),
            Texts::tr("\"Walk me through the last time this went wrong.\"")};
}
Remark fewQuestions(int more) {
    return {Texts::tr("With %n more question(s) the call would not depend on how the first one goes.", nullptr, more),
            {}};
}
Remark noGoodAnswers() {
    return {Texts::tr("It helps to know what a good answer sounds like: else a polite one passes for it."),
            Texts::tr("\"A figure that they work out aloud\", \"a name and a day\".")};
}
Remark tooManyQuestions(int questions, int minutes) {
    return {Texts::tr("%n question(s) in %1 minutes leave no time for the answers. Which could you do without?",
                      nullptr, questions)
                .arg(minutes),
            {}};
}
Remark noInformation() {
    return {Texts::tr("What must you know afterwards that you don't know now?"),
            Texts::tr("Who decides, what it costs them, by when it has to be in place.")};
}
Remark noTroubles() {
    return {Texts::tr("What might go wrong? What has been thought of once is half as bad when it comes."),
            Texts::tr("\"They ask for a discount\", \"the one who decides does not come\".")};
}
Remark emptyRoom() {
    return {Texts::tr("Who will be there? A plan for nobody in particular is a plan for the product."),
            Texts::tr("Name, role, and how they stand to it as far as you know.")};
}
Remark nobodyDecides() {
    return {Texts::tr("Nobody here is known to decide on the money, and nothing in the plan asks who does."),
            Texts::tr("Mark who decides, or ask: \"Who else has to agree before anything changes?\"")};
}
Remark noValue() {
    return {Texts::tr("What is it worth in the customer's own money or hours? Without it any price is too high."),
            Texts::tr("Even a rough figure, or the one that you want to hear from them.")};
}
Remark valueWithoutNumber() {
    return {Texts::tr("A figure is missing: it is what they will be asked for when they pass it on."), {}};
}
Remark nobodyOpens() { return {Texts::tr("Who opens, and how? The first minute decides who leads the others."), {}}; }
Remark noEnding() {
    return {Texts::tr("How does it end in time? The step is agreed in the last minutes or not at all."),
            Texts::tr("\"Ten minutes before the end: sum up, ask for the milestone.\"")};
}

} // namespace remarks

} // namespace chalktalk::coaching
