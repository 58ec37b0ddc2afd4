#include "coaching/plan_needs.h"

#include "coaching/number_words.h"
#include "metrics/catalogue.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::DevelopmentPlanLine;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanNeeds)
};

QString gapsText(const std::vector<metrics::IndicatorIndex>& gaps) {
    QStringList names;
    for (const auto gap : gaps) names += metrics::name(metrics::indicator(gap));
    return QLocale().createSeparatedList(names);
}

// As the plan stood on the day, as far as that is kept: when it was agreed, reviewed and closed.
class AsOf {
  public:
    AsOf(const DevelopmentPlanLine& plan, const domain::Ledger& ledger, Day day)
        : m_plan(plan), m_ledger(ledger), m_day(day) {}

    [[nodiscard]] bool wasAgreed() const { return m_plan.agreedOn && *m_plan.agreedOn <= m_day; }
    [[nodiscard]] bool isAgreed() const { return wasAgreed() && missing().isEmpty(); }
    [[nodiscard]] int daysUntouched() const { return m_day - m_plan.lastTouched(m_day); }
    // Planned ahead, past its day, and none was held since.
    [[nodiscard]] std::optional<Day> reviewMissed() const {
        const auto next = m_plan.nextReviewOn(m_day);
        return next && *next < m_day ? next : std::nullopt;
    }
    [[nodiscard]] int actionsPast() const {
        return static_cast<int>(std::ranges::count_if(m_plan.openActionsDue, [&](Day due) { return due < m_day; }));
    }
    [[nodiscard]] QStringList missing() const { // whose yes it waits for
        QStringList who;
        if (m_plan.wordedOn && *m_plan.wordedOn > m_day) return who; // that is asked of words that came later
        const auto add = [&](PersonIndex person, bool agreed) {
            if (person != domain::noPerson && !agreed) who += m_ledger.person(person).name;
        };
        add(m_plan.person, m_plan.agreedByPerson);
        add(m_plan.author, m_plan.agreedByAuthor);
        if (m_plan.coach != m_plan.author) add(m_plan.coach, m_plan.agreedByCoach);
        return who;
    }

  private:
    const DevelopmentPlanLine& m_plan;
    const domain::Ledger& m_ledger;
    Day m_day;
};

void judge(const DevelopmentPlanLine& plan, const domain::Ledger& ledger, Day day, PlanStanding& standing) {
    const AsOf then(plan, ledger, day);
    standing.plan = plan.id;
    const int untouched = then.daysUntouched();
    if (then.wasAgreed() && (untouched >= domain::daysWithoutReview || then.reviewMissed())) {
        standing.need = PlanNeed::Review;
        standing.days = untouched;
        standing.text = untouched >= domain::daysWithoutReview
                            ? Texts::tr("%n days without a review", nullptr, untouched)
                            : Texts::tr("A review was planned for %1").arg(dayText(*then.reviewMissed(), day));
        return;
    }
    if (!then.isAgreed()) {
        standing.need = PlanNeed::Yes;
        standing.days = untouched;
        standing.text = then.missing().isEmpty()
                            ? Texts::tr("Not agreed yet")
                            : Texts::tr("Waits for the yes of %1").arg(QLocale().createSeparatedList(then.missing()));
        return;
    }
    if (const int past = then.actionsPast(); past > 0) {
        standing.need = PlanNeed::Action;
        standing.days = day - plan.openActionsDue.front();
        standing.text = Texts::tr("%n actions are past their day", nullptr, past);
        return;
    }
    standing.need = PlanNeed::None;
    standing.days = untouched;
    const auto next = plan.nextReviewOn(day);
    standing.text = next && *next >= day ? Texts::tr("Next review on %1").arg(dayText(*next, day))
                                         : Texts::tr("Looked at %n days ago", nullptr, untouched);
}

} // namespace

std::vector<PlanStanding> planStandings(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                        const metrics::Results& results, std::span<const PersonIndex> people,
                                        std::optional<Day> today) {
    std::vector<PlanStanding> standings;
    standings.reserve(people.size());
    const Day day = today.value_or(results.asOf());
    for (const PersonIndex person : people) {
        PlanStanding& standing = standings.emplace_back();
        standing.person = person;
        for (const metrics::IndicatorResult& row : results.rowsOf(person))
            if (row.grade == metrics::Grade::Gap) standing.gaps.push_back(row.indicator);
        if (const DevelopmentPlanLine* plan = log.planOn(person, day)) {
            judge(*plan, ledger, day, standing);
        } else if (!standing.gaps.empty()) {
            standing.need = PlanNeed::NoPlan;
            standing.text = Texts::tr("No plan, and %n gaps: %1", nullptr, static_cast<int>(standing.gaps.size()))
                                .arg(gapsText(standing.gaps));
        } else {
            standing.text = Texts::tr("No gap, and no plan needed");
        }
    }
    return standings;
}

bool needsPlan(const PlanStanding& standing) { return standing.need != PlanNeed::NotNeeded; }

bool isUpToDate(const PlanStanding& standing) {
    switch (standing.need) {
    case PlanNeed::None:
    case PlanNeed::Action: return true;
    case PlanNeed::Yes: return standing.days < domain::daysWithoutReview;
    case PlanNeed::Review:
    case PlanNeed::NoPlan:
    case PlanNeed::NotNeeded: break;
    }
    return false;
}

QString developmentStateName(domain::DevelopmentState state) {
    switch (state) {
    case domain::DevelopmentState::Draft: return Texts::tr("Draft");
    case domain::DevelopmentState::Agreed: return Texts::tr("Agreed");
    case domain::DevelopmentState::InProgress: return Texts::tr("In progress");
    case domain::DevelopmentState::Reviewed: return Texts::tr("Reviewed");
    case domain::DevelopmentState::Closed: return Texts::tr("Closed");
    }
    return {};
}

QString becameName(domain::Became became) {
    switch (became) {
    case domain::Became::Unsaid: return {};
    case domain::Became::Reached: return Texts::tr("Reached");
    case domain::Became::PartlyReached: return Texts::tr("Reached in part");
    case domain::Became::NotReached: return Texts::tr("Not reached");
    case domain::Became::Overtaken: return Texts::tr("Overtaken by events");
    }
    return {};
}

} // namespace chalktalk::coaching
