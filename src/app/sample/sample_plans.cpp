#include "app/sample/sample_plans.h"

#include "app/sample/sample_development_words.h"
#include "coaching/agenda.h"
#include "coaching/fact_writer.h"
#include "coaching/verdict_words.h"
#include "store/coaching_records.h"

#include <algorithm>

namespace chalktalk::app::sample {

using domain::ActionState;
using domain::Became;
using domain::DevelopmentPlan;
using domain::FocusSkill;
using domain::PersonIndex;

namespace {

// How a plan went, in days before the as-of day. 0: that never came.
struct Course {
    int begun = 0;
    int agreed = 0; // by everybody; 0: one still waits for the rep's yes
    int firstReviewAfter = 28;
    std::array<int, 2> reviews{};
    int closed = 0;
    Became became = Became::Unsaid;
    double acts = 0; // share of the actions that are due and done
    bool overdue = false;
};

constexpr Course s_draft{.begun = 6}, s_agreed{.begun = 13, .agreed = 10},
    s_running{.begun = 34, .agreed = 31, .firstReviewAfter = 40, .acts = 1},
    s_reviewed{.begun = 96, .agreed = 93, .reviews = {64, 27}, .acts = 0.8},
    s_forgotten{.begun = 64, .agreed = 60, .acts = 0.4},
    s_late{.begun = 27, .agreed = 25, .firstReviewAfter = 35, .overdue = true},
    s_reached{.begun = 150, .agreed = 147, .reviews = {115, 82}, .closed = 38, .became = Became::Reached, .acts = 1},
    s_partly{
        .begun = 160, .agreed = 155, .reviews = {121, 90}, .closed = 52, .became = Became::PartlyReached, .acts = 0.8},
    s_notReached{
        .begun = 140, .agreed = 138, .reviews = {100, 0}, .closed = 24, .became = Became::NotReached, .acts = 0.4},
    s_overtaken{.begun = 110, .agreed = 106, .closed = 60, .became = Became::Overtaken, .acts = 0.3};

// Of those with a gap; nullptr: nobody wrote one.
constexpr std::array<const Course*, 8> s_withGap{&s_reviewed, nullptr,       &s_forgotten, &s_running,
                                                 &s_draft,    &s_notReached, &s_late,      &s_agreed};
constexpr std::array<const Course*, 5> s_without{&s_reached, &s_running, &s_partly, &s_reviewed, &s_overtaken};

class Draw {
  public:
    Draw(const PlanGround& ground, std::set<qint64>& ids, store::CoachingRecords& records)
        : m_ground(ground), m_base(ground.development), m_ids(ids), m_records(records) {}

    void ofLine(PersonIndex director) {
        std::size_t gapped = 0, others = 0, free = 0;
        for (const PersonIndex manager : m_base.ledger.directReports(director, m_base.asOf)) {
            for (const PersonIndex person : m_base.ledger.directReports(manager, m_base.asOf)) {
                const domain::Person& who = m_base.ledger.person(person);
                if (!who.inSeat(m_base.asOf) || who.role != domain::Role::Rep || !who.hiredOn) continue;
                const Course* course = nullptr;
                if (!gapsOf(person, m_base.asOf).empty())
                    course = s_withGap[gapped++ % s_withGap.size()];
                else if (++free % 3 == 0)
                    course = s_without[others++ % s_without.size()];
                if (course && m_base.asOf - course->begun - *who.hiredOn > 20)
                    write(person, manager, director, *course);
            }
        }
    }

  private:
    [[nodiscard]] Day before(int days) const { return workday(m_base.asOf - days); }
    [[nodiscard]] PersonId idOf(PersonIndex person) const { return m_base.ledger.person(person).id; }

    [[nodiscard]] std::vector<metrics::IndicatorIndex> gapsOf(PersonIndex person, Day day) const {
        std::vector<metrics::IndicatorIndex> gaps;
        for (const metrics::IndicatorResult& row : m_ground.resultsBefore(day).rowsOf(person))
            if (row.grade == metrics::Grade::Gap) gaps.push_back(row.indicator);
        return gaps;
    }

    // The same course some days sooner or later, so that not all plans were begun on one day.
    static Course shifted(Course course, int days) {
        for (int* at : {&course.begun, &course.agreed, &course.reviews[0], &course.reviews[1], &course.closed})
            if (*at != 0) *at += days;
        return course;
    }

    void write(PersonIndex person, PersonIndex manager, PersonIndex director, const Course& usual) {
        Dice dice(m_base.seed, 1'700'000 + person);
        const Course course = shifted(usual, dice.below(5));
        DevelopmentPlan plan;
        plan.id = {freshId(m_ids, dice)};
        plan.person = idOf(person), plan.author = idOf(director), plan.coach = idOf(manager);
        plan.begunOn = before(course.begun);
        plan.purpose = QString::fromUtf8(purpose(dice));
        plan.contentAtMs = timeOn(m_base, plan.begunOn, 10 * 60 + dice.below(300));
        focus(plan, person, dice);
        plan.reviewDays = reviewDays(plan.begunOn, course);
        act(plan, course, dice);
        agree(plan, course, dice);
        if (course.agreed != 0 && course.begun > 20) {
            plan.commitments = m_base.evidence.commitments(plan.person, plan.begunOn, before(course.closed));
            if (plan.commitments.size() > 3) plan.commitments.resize(3);
        }
        for (const int days : course.reviews)
            if (days != 0) review(plan, person, before(days), dice);
        if (course.closed != 0) {
            plan.closedOn = before(course.closed), plan.became = course.became;
            plan.becameWords = QString::fromUtf8(became(course.became, dice));
        }
        m_records.plans.push_back(std::move(plan));
    }

    // Each was held on its day, and the next is agreed on in the last one.
    [[nodiscard]] std::vector<Day> reviewDays(Day begun, const Course& course) const {
        std::vector<Day> days;
        for (const int held : course.reviews)
            if (held != 0) days.push_back(before(held));
        const int apart = days.empty() ? course.firstReviewAfter : 38;
        days.push_back(workday((days.empty() ? begun : days.back()) + apart));
        if (course.reviews.front() == 0) days.push_back(workday(days.back() + 28));
        return days;
    }

    // Skills that move what stands out, then those that come first for the person.
    [[nodiscard]] std::vector<std::size_t> skillsFor(PersonIndex person, const QString& gap, std::size_t most) const {
        std::vector<std::size_t> chosen, order = m_base.skills.orderOf(person);
        std::ranges::stable_partition(
            order, [&](std::size_t skill) { return m_base.model.skills[skill].indicators.contains(gap); });
        for (const std::size_t skill : order) {
            if (chosen.size() == most) break;
            if (m_base.skills.level(person, skill) < domain::highestLevel) chosen.push_back(skill);
        }
        return chosen;
    }

    void focus(DevelopmentPlan& plan, PersonIndex person, Dice& dice) {
        const metrics::Results& results = m_ground.resultsBefore(plan.begunOn);
        const coaching::FactWriter writer(m_ground.engine, results);
        const auto gaps = gapsOf(person, plan.begunOn);
        const QString gap = gaps.empty() ? QString() : QString::fromUtf8(metrics::indicator(gaps.front()).id);
        const auto most =
            static_cast<std::size_t>(dice.chance(0.3) ? domain::mostFocusSkills : domain::fewestFocusSkills);
        for (const std::size_t skill : skillsFor(person, gap, most)) {
            const coaching::Competency& one = m_base.model.skills[skill];
            FocusSkill focus;
            focus.skill = one.id, focus.name = one.name;
            focus.levelNow = m_base.skills.level(person, skill);
            focus.levelAimed = focus.levelNow + 1;
            focus.gap =
                dice.chance(0.25) ? domain::GapKind::Fear : domain::gapKinds[static_cast<std::size_t>(dice.below(3))];
            focus.why = QString::fromUtf8(wordsOf(one.id).why[static_cast<std::size_t>(dice.below(2))]);
            focus.evidence = m_base.evidence.of(plan.person, one.id, plan.begunOn, dice.between(1, 2), dice);
            measure(focus, one, person, results, writer);
            plan.focus.push_back(std::move(focus));
        }
    }

    // The indicator it tends to move, where one has a value that luck can be told from.
    void measure(FocusSkill& focus, const coaching::Competency& skill, PersonIndex person,
                 const metrics::Results& results, const coaching::FactWriter& writer) const {
        const metrics::IndicatorResult* best = nullptr;
        for (const QString& id : skill.indicators) {
            const auto index = metrics::indicatorIndex(id);
            const metrics::IndicatorResult* row = index ? results.row(person, *index) : nullptr;
            if (!row || !row->value || metrics::indicator(*index).window == domain::Window::period()) continue;
            if (!best || (row->grade == metrics::Grade::Gap && best->grade != metrics::Grade::Gap)) best = row;
        }
        if (!best) return;
        const metrics::Indicator& indicator = metrics::indicator(best->indicator);
        focus.indicator = QString::fromUtf8(indicator.id);
        focus.move = indicator.better == metrics::Better::More ? domain::Move::Up : domain::Move::Down;
        focus.baseline = coaching::frozen(writer.fact(*best, false));
        if (best->grade == metrics::Grade::Gap) focus.facts.push_back(*focus.baseline);
    }

    void act(DevelopmentPlan& plan, const Course& course, Dice& dice) {
        const auto add = [&](const char* what, PersonId owner, Day due) {
            domain::DevelopmentAction action{QString::fromUtf8(what), owner, workday(due), ActionState::Open, {}};
            if (course.overdue && plan.actions.empty()) action.due = before(5);
            const Day closed = workday(*action.due - dice.between(0, 4));
            if (*action.due < m_base.asOf && dice.chance(course.acts))
                action.state = ActionState::Done, action.closedOn = closed;
            else if (course.closed != 0)
                action.state = ActionState::Dropped, action.closedOn = before(course.closed);
            else if (*action.due < m_base.asOf && !course.overdue && course.acts > 0.5)
                action.due = m_base.asOf + dice.between(3, 15);
            plan.actions.push_back(std::move(action));
        };
        int weeks = 2;
        for (const FocusSkill& focus : plan.focus) {
            const SkillWords& words = wordsOf(focus.skill);
            const int first = dice.below(3);
            for (int i = 0; i < (plan.focus.size() > 2 ? 1 : 2); ++i, ++weeks)
                add(words.actions[static_cast<std::size_t>((first + i) % 3)], plan.person, plan.begunOn + 7 * weeks);
        }
        add(coachAction(dice), plan.coach, plan.begunOn + 28);
    }

    void agree(DevelopmentPlan& plan, const Course& course, Dice& dice) {
        const auto say = [&](PersonId by, Day day, bool onPaper) {
            const int later = static_cast<int>(plan.agreements.size());
            const qint64 at = std::max(timeOn(m_base, day, 14 * 60 + later), plan.contentAtMs + 60'000 * (1 + later));
            plan.agreements.push_back({by, at, day, onPaper});
        };
        say(plan.author, plan.begunOn, false);
        if (course.agreed == 0) return say(plan.coach, plan.begunOn, false);
        say(plan.coach, std::max(before(course.agreed), plan.begunOn), false);
        say(plan.person, std::max(before(course.agreed), plan.begunOn), dice.chance(0.4));
    }

    void review(DevelopmentPlan& plan, PersonIndex person, Day day, Dice& dice) {
        domain::PlanReview review{plan.author,
                                  timeOn(m_base, day, 15 * 60 + dice.below(90)),
                                  day,
                                  QString::fromUtf8(reviewWords(dice)),
                                  QString::fromUtf8(reviewView(dice)),
                                  {}};
        for (const FocusSkill& focus : plan.focus) {
            const int reached = !plan.reviews.empty() && dice.chance(0.5) ? focus.levelAimed : focus.levelNow;
            domain::FocusReview found{focus.skill, reached, {}, {}};
            if (focus.baseline) judge(found, focus, person, plan.begunOn, day);
            review.found.push_back(std::move(found));
        }
        plan.reviews.push_back(std::move(review));
    }

    void judge(domain::FocusReview& found, const FocusSkill& focus, PersonIndex person, Day begun, Day day) const {
        const auto index = metrics::indicatorIndex(focus.indicator);
        if (!index) return;
        const metrics::VerdictQuestion question{person, *index, focus.move, begun, day, day, focus.baseline->asOf};
        const metrics::Verdict verdict = metrics::verdict(m_ground.engine, question);
        found.outcome = verdict.outcome == metrics::Outcome::Moved      ? QStringLiteral("moved")
                        : verdict.outcome == metrics::Outcome::NotMoved ? QStringLiteral("not-moved")
                                                                        : QStringLiteral("too-early");
        found.verdict = coaching::verdictText(m_ground.engine, question, verdict);
    }

    const PlanGround& m_ground;
    const DevelopmentGround& m_base;
    std::set<qint64>& m_ids;
    store::CoachingRecords& m_records;
};

} // namespace

void drawPlans(const PlanGround& ground, std::set<qint64>& ids, store::CoachingRecords& records) {
    Draw draw(ground, ids, records);
    const domain::Ledger& ledger = ground.development.ledger;
    for (PersonIndex p = 0; p < ledger.people().size(); ++p) {
        const domain::Person& who = ledger.person(p);
        if (who.role == domain::Role::SecondLineManager && who.inSeat(ground.development.asOf)) draw.ofLine(p);
    }
}

} // namespace chalktalk::app::sample
