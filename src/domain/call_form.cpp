#include "domain/call_form.h"

#include "domain/three_versions.h"

namespace chalktalk::domain {

namespace {

class Both : private ThreeVersions {
  public:
    Both(const QString& line, const Call* base) : ThreeVersions(line), m_base(base) {}

    void call(Call& mine, const Call& theirs) const;
    void lines(Call& mine, const Call& theirs) const;
    void plan(CallPlan& mine, const CallPlan& theirs) const;
    void debrief(Debrief& mine, const Debrief& theirs) const;

  private:
    const Call* m_base;
};

// When, where and whose it is, where nothing is known of the base: as it is stored. An import may have moved it.
void Both::call(Call& mine, const Call& theirs) const {
    const Call before = m_base ? *m_base : mine;
    const auto take = [&](auto part) {
        if (mine.*part == before.*part) mine.*part = theirs.*part;
    };
    take(&Call::person), take(&Call::along), take(&Call::going), take(&Call::kind), take(&Call::way);
    take(&Call::state), take(&Call::startMs), take(&Call::minutes), take(&Call::endedAtMs), take(&Call::zone);
    take(&Call::title), take(&Call::customer), take(&Call::account), take(&Call::opportunity);
    take(&Call::byHand);
    mine.origin = theirs.origin, mine.calendarKey = theirs.calendarKey, mine.activity = theirs.activity;
    mine.significant = theirs.significant, mine.reasons = theirs.reasons, mine.judgedAtMs = theirs.judgedAtMs;
}

void Both::lines(Call& mine, const Call& theirs) const {
    const auto sameText = [](const auto& a, const auto& b) { return a.text == b.text; };
    list(mine.questions, theirs.questions, of(m_base, &Call::questions), sameText,
         [this](CallQuestion& own, const CallQuestion& other, const CallQuestion* base) {
             text(own.goodAnswer, other.goodAnswer, of(base, &CallQuestion::goodAnswer));
             text(own.answer, other.answer, of(base, &CallQuestion::answer));
             choice(own.asked, other.asked, of(base, &CallQuestion::asked));
         });
    list(mine.information, theirs.information, of(m_base, &Call::information), sameText,
         [this](CallInformation& own, const CallInformation& other, const CallInformation* base) {
             text(own.learned, other.learned, of(base, &CallInformation::learned));
             choice(own.got, other.got, of(base, &CallInformation::got));
         });
    list(mine.troubles, theirs.troubles, of(m_base, &Call::troubles), sameText,
         [this](CallTrouble& own, const CallTrouble& other, const CallTrouble* base) {
             text(own.answer, other.answer, of(base, &CallTrouble::answer));
             text(own.how, other.how, of(base, &CallTrouble::how));
             choice(own.came, other.came, of(base, &CallTrouble::came));
         });
    list(
        mine.attendees, theirs.attendees, of(m_base, &Call::attendees),
        [](const Attendee& a, const Attendee& b) { return a.name == b.name; },
        [this](Attendee& own, const Attendee& other, const Attendee* base) {
            text(own.role, other.role, of(base, &Attendee::role));
            choice(own.stance, other.stance, of(base, &Attendee::stance));
            choice(own.decides, other.decides, of(base, &Attendee::decides));
        });
}

void Both::plan(CallPlan& mine, const CallPlan& theirs) const {
    const CallPlan* base = of(m_base, &Call::plan);
    for (auto part : {&CallPlan::milestone, &CallPlan::fallback, &CallPlan::agenda, &CallPlan::value, &CallPlan::opens,
                      &CallPlan::ends})
        text(mine.*part, theirs.*part, of(base, part));
    choice(mine.milestoneBy, theirs.milestoneBy, of(base, &CallPlan::milestoneBy));
    choice(mine.with, theirs.with, of(base, &CallPlan::with));
    mine.minutes = std::max(mine.minutes, theirs.minutes);
    if (mine.state < theirs.state) mine.state = theirs.state;
    if (theirs.readyAtMs != 0 && (mine.readyAtMs == 0 || theirs.readyAtMs < mine.readyAtMs))
        mine.readyAtMs = theirs.readyAtMs; // ready is ready from the first time on
}

void Both::debrief(Debrief& mine, const Debrief& theirs) const {
    const Debrief* base = of(m_base, &Call::debrief);
    for (std::size_t i = 0; i < lookings; ++i) {
        const LookingBack* before = base ? &base->looking[i] : nullptr;
        text(mine.looking[i].repWords, theirs.looking[i].repWords, of(before, &LookingBack::repWords));
        text(mine.looking[i].coachView, theirs.looking[i].coachView, of(before, &LookingBack::coachView));
    }
    list(mine.hesitations, theirs.hesitations, of(base, &Debrief::hesitations));
    list(mine.difficulties, theirs.difficulties, of(base, &Debrief::difficulties));
    list(
        mine.skills, theirs.skills, of(base, &Debrief::skills),
        [](const SkillSeen& a, const SkillSeen& b) { return a.skill == b.skill; },
        [this](SkillSeen& own, const SkillSeen& other, const SkillSeen* before) {
            text(own.moment, other.moment, of(before, &SkillSeen::moment));
            choice(own.level, other.level, of(before, &SkillSeen::level));
        });
    text(mine.nextStep, theirs.nextStep, of(base, &Debrief::nextStep));
    choice(mine.nextBy, theirs.nextBy, of(base, &Debrief::nextBy));
    choice(mine.outcome, theirs.outcome, of(base, &Debrief::outcome));
    choice(mine.nextCommitment, theirs.nextCommitment, of(base, &Debrief::nextCommitment));
    choice(mine.nextCall, theirs.nextCall, of(base, &Debrief::nextCall));
    choice(mine.with, theirs.with, of(base, &Debrief::with));
    mine.minutes = std::max(mine.minutes, theirs.minutes);
    if (mine.state < theirs.state) mine.state = theirs.state;
    if (theirs.doneAtMs != 0 && (mine.doneAtMs == 0 || theirs.doneAtMs < mine.doneAtMs))
        mine.doneAtMs = theirs.doneAtMs;
}

} // namespace

CallForm withBoth(CallForm mine, const Call& theirs, const QString& line, const Call* base) {
    mine.call.version = theirs.version;
    const Both both(line, base);
    both.call(mine.call, theirs);
    both.lines(mine.call, theirs);
    both.plan(mine.call.plan, theirs.plan);
    both.debrief(mine.call.debrief, theirs.debrief);
    return mine;
}

} // namespace chalktalk::domain
