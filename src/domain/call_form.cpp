#include "domain/call_form.h"

#include "domain/both_texts.h"

namespace chalktalk::domain {

namespace {

// Merges two lists whose lines are the same line when `same` says so; a line of theirs that is nowhere in mine follows.
template <class Line, class Same, class Merge>
void mergeLines(std::vector<Line>& mine, const std::vector<Line>& theirs, const Same& same, const Merge& merge) {
    for (const Line& other : theirs) {
        const auto own = std::find_if(mine.begin(), mine.end(), [&](const Line& line) { return same(line, other); });
        if (own == mine.end())
            mine.push_back(other);
        else
            merge(*own, other);
    }
}

template <class Word> void takeIfUnsaid(Word& mine, Word theirs) {
    if (mine == Word{}) mine = theirs;
}

class Both {
  public:
    explicit Both(const QString& line) : m_line(line) {}

    void lines(Call& mine, const Call& theirs) const {
        const auto sameText = [](const auto& a, const auto& b) { return a.text == b.text; };
        mergeLines(mine.questions, theirs.questions, sameText, [this](CallQuestion& own, const CallQuestion& other) {
            text(own.goodAnswer, other.goodAnswer);
            text(own.answer, other.answer);
            takeIfUnsaid(own.asked, other.asked);
        });
        mergeLines(mine.information, theirs.information, sameText,
                   [this](CallInformation& own, const CallInformation& other) {
                       text(own.learned, other.learned);
                       takeIfUnsaid(own.got, other.got);
                   });
        mergeLines(mine.troubles, theirs.troubles, sameText, [this](CallTrouble& own, const CallTrouble& other) {
            text(own.answer, other.answer);
            text(own.how, other.how);
            takeIfUnsaid(own.came, other.came);
        });
        mergeLines(
            mine.attendees, theirs.attendees, [](const Attendee& a, const Attendee& b) { return a.name == b.name; },
            [this](Attendee& own, const Attendee& other) {
                text(own.role, other.role);
                takeIfUnsaid(own.stance, other.stance);
                own.decides = own.decides || other.decides;
            });
    }

    void plan(CallPlan& mine, const CallPlan& theirs) const {
        for (auto part : {&CallPlan::milestone, &CallPlan::fallback, &CallPlan::agenda, &CallPlan::value,
                          &CallPlan::opens, &CallPlan::ends})
            text(mine.*part, theirs.*part);
        if (!mine.milestoneBy) mine.milestoneBy = theirs.milestoneBy;
        mine.minutes = std::max(mine.minutes, theirs.minutes);
        if (mine.with.isNull()) mine.with = theirs.with;
        if (mine.state < theirs.state) mine.state = theirs.state;
        if (theirs.readyAtMs != 0 && (mine.readyAtMs == 0 || theirs.readyAtMs < mine.readyAtMs))
            mine.readyAtMs = theirs.readyAtMs; // ready is ready from the first time on
    }

    void debrief(Debrief& mine, const Debrief& theirs) const {
        for (std::size_t i = 0; i < lookings; ++i) {
            text(mine.looking[i].repWords, theirs.looking[i].repWords);
            text(mine.looking[i].coachView, theirs.looking[i].coachView);
        }
        const auto equal = [](const auto& a, const auto& b) { return a == b; };
        const auto leave = [](auto&, const auto&) {};
        mergeLines(mine.hesitations, theirs.hesitations, equal, leave);
        mergeLines(mine.difficulties, theirs.difficulties, equal, leave);
        mergeLines(
            mine.skills, theirs.skills, [](const SkillSeen& a, const SkillSeen& b) { return a.skill == b.skill; },
            [this](SkillSeen& own, const SkillSeen& other) { text(own.moment, other.moment); });
        text(mine.nextStep, theirs.nextStep);
        if (!mine.nextBy) mine.nextBy = theirs.nextBy;
        takeIfUnsaid(mine.outcome, theirs.outcome);
        if (mine.nextCommitment.isNull()) mine.nextCommitment = theirs.nextCommitment;
        if (mine.nextCall.isNull()) mine.nextCall = theirs.nextCall;
        if (mine.with.isNull()) mine.with = theirs.with;
        mine.minutes = std::max(mine.minutes, theirs.minutes);
        if (mine.state < theirs.state) mine.state = theirs.state;
        if (theirs.doneAtMs != 0 && (mine.doneAtMs == 0 || theirs.doneAtMs < mine.doneAtMs))
            mine.doneAtMs = theirs.doneAtMs;
    }

  private:
    void text(QString& mine, const QString& theirs) const { mine = bothTexts(mine, theirs, m_line); }

    const QString& m_line;
};

} // namespace

CallForm withBoth(CallForm mine, const Call& theirs, const QString& line) {
    Call& call = mine.call;
    call.version = theirs.version;
    // When and where is whoever's who said it last: what is stored. An import may have moved it meanwhile.
    call.startMs = theirs.startMs, call.minutes = theirs.minutes, call.zone = theirs.zone, call.state = theirs.state;
    if (call.endedAtMs == 0) call.endedAtMs = theirs.endedAtMs;
    call.significant = theirs.significant, call.reasons = theirs.reasons, call.judgedAtMs = theirs.judgedAtMs;
    takeIfUnsaid(call.byHand, theirs.byHand);
    const Both both(line);
    both.lines(call, theirs);
    both.plan(call.plan, theirs.plan);
    both.debrief(call.debrief, theirs.debrief);
    return mine;
}

} // namespace chalktalk::domain
