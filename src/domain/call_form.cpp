#include "domain/call_form.h"

#include "domain/both_texts.h"

namespace chalktalk::domain {

namespace {

// Three versions of one thing: mine and theirs, and what both began from where that is known.
class Both {
  public:
    Both(const QString& line, const Call* base) : m_line(line), m_base(base) {}

    void call(Call& mine, const Call& theirs) const;
    void lines(Call& mine, const Call& theirs) const;
    void plan(CallPlan& mine, const CallPlan& theirs) const;
    void debrief(Debrief& mine, const Debrief& theirs) const;

  private:
    void text(QString& mine, const QString& theirs, const QString* base) const {
        if (base && mine == *base)
            mine = theirs;
        else if (!base || theirs != *base)
            mine = bothTexts(mine, theirs, m_line);
    }
    // One that can't be both: mine where I changed it, else theirs.
    template <class Value> static void choice(Value& mine, const Value& theirs, const Value* base) {
        if (base ? mine == *base : mine == Value{}) mine = theirs;
    }
    template <class Line, class Same>
    static const Line* find(const std::vector<Line>* lines, const Line& wanted, const Same& same) {
        if (!lines) return nullptr;
        const auto at =
            std::find_if(lines->begin(), lines->end(), [&](const Line& line) { return same(line, wanted); });
        return at == lines->end() ? nullptr : &*at;
    }
    template <class Line, class Same, class Merge>
    static void list(std::vector<Line>& mine, const std::vector<Line>& theirs, const std::vector<Line>* base,
                     const Same& same, const Merge& merge) {
        // What they took away and I left as it was is gone; what they have and I took away stays away unless they wrote
        // on.
        std::erase_if(mine, [&](const Line& own) {
            const Line* before = find(base, own, same);
            return before && *before == own && !find(&theirs, own, same);
        });
        for (const Line& other : theirs) {
            const Line* before = find(base, other, same);
            const auto own =
                std::find_if(mine.begin(), mine.end(), [&](const Line& line) { return same(line, other); });
            if (own != mine.end())
                merge(*own, other, before);
            else if (!before || !(*before == other))
                mine.push_back(other);
        }
    }

    const QString& m_line;
    const Call* m_base;
};

// Where something has no base, a field of it has none either.
template <class Part, class Of> const Part* of(const Of* base, Part Of::*part) {
    return base ? &(base->*part) : nullptr;
}

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
    const auto equal = [](const auto& a, const auto& b) { return a == b; };
    const auto leave = [](auto&, const auto&, const auto*) {};
    list(mine.hesitations, theirs.hesitations, of(base, &Debrief::hesitations), equal, leave);
    list(mine.difficulties, theirs.difficulties, of(base, &Debrief::difficulties), equal, leave);
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
