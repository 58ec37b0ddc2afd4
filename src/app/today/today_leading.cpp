#include "app/today/today_leading.h"

#include "app/unaddressed/unaddressed_list.h"
#include "coaching/number_words.h"
#include "coaching/plan_needs.h"
#include "coaching/review_pack.h"
#include "coaching/skill_standing.h"
#include "coaching/unaddressed_gaps.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <tuple>

namespace chalktalk::app {

using coaching::PlanNeed;
using domain::DevelopmentPlanLine;
using domain::noPerson;
using domain::PersonIndex;
using Kind = TodayLeading::Kind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

class Leading {
  public:
    explicit Leading(const LeadingSource& source)
        : m_source(source), m_day(source.day), m_log(*source.day.log), m_ledger(*source.day.ledger) {
        for (const PersonIndex p : m_day.line)
            if (p != m_day.me() && m_ledger.person(p).role == domain::Role::Rep) m_reps.push_back(p);
        for (const PersonIndex p : m_day.own.reports())
            m_leadsTeams = m_leadsTeams || (domain::isManager(m_ledger.person(p).role) &&
                                            !m_ledger.directReports(p, m_day.today()).empty());
        m_below = coaching::managersOfManagers(m_ledger, m_day.own.reports(), m_day.today());
    }

    std::vector<TodayLeading> make(std::stop_token stop) {
        yeses();
        if (m_leadsTeams) plans();
        assessments();
        if (m_leadsTeams && !stop.stop_requested()) ratings();
        if (m_leadsTeams && !stop.stop_requested()) gaps(stop);
        quarters();
        return std::move(m_rows);
    }

  private:
    TodayLeading& add(Kind kind, qint64 id, const QString& title, const QString& action, const Route& where) {
        TodayLeading& row = m_rows.emplace_back();
        row.kind = kind;
        constexpr quint64 kinds = 8;
        row.key = static_cast<qint64>(static_cast<quint64>(id) * kinds + static_cast<quint64>(kind));
        row.title = title;
        row.action = action;
        row.where = where;
        return row;
    }
    [[nodiscard]] QString nameOf(PersonIndex person) const { return m_ledger.person(person).name; }
    static Route toPlan(PersonId person, DevelopmentPlanId plan) {
        return {QStringLiteral("development"), person, QString::number(plan.value)};
    }

    // Somebody has agreed to it already, and whoever looks has not.
    [[nodiscard]] bool waitsForMe(const DevelopmentPlanLine& plan) const {
        if (!plan.ranOn(m_day.today())) return false;
        const PersonIndex me = m_day.me();
        const bool mine = plan.person == me || plan.author == me || plan.coach == me;
        const bool said = (plan.person == me && plan.agreedByPerson) || (plan.author == me && plan.agreedByAuthor) ||
                          (plan.coach == me && plan.agreedByCoach);
        return mine && !said && (plan.agreedByPerson || plan.agreedByAuthor || plan.agreedByCoach);
    }

    void yeses() {
        for (const DevelopmentPlanLine& plan : m_log.plans()) {
            if (!waitsForMe(plan)) continue;
            const bool own = plan.person == m_day.me();
            TodayLeading& row = add(Kind::Yes, plan.id.value,
                                    own ? Texts::tr("Your development plan")
                                        : Texts::tr("Development plan of %1").arg(nameOf(plan.person)),
                                    Texts::tr("Read it"), toPlan(m_day.idOf(plan.person), plan.id));
            row.name = nameOf(plan.person);
            row.pill = Texts::tr("Waits for your yes");
            row.detail = Texts::tr("begun %1").arg(coaching::dayText(plan.begunOn, m_day.today()));
        }
    }

    void plans() {
        const auto standings = coaching::planStandings(m_log, m_ledger, m_source.results, m_reps, m_day.today());
        ownPlans(notBelow(standings));
        plansBelow(standings);
    }

    // Of people in no line of a manager of managers below: whoever looks writes their plans.
    [[nodiscard]] std::vector<coaching::PlanStanding> notBelow(std::vector<coaching::PlanStanding> standings) const {
        for (const PersonIndex manager : m_below) {
            const auto line = m_ledger.lineOf(manager, m_day.today());
            std::erase_if(standings, [&](const coaching::PlanStanding& one) {
                return std::ranges::binary_search(line, one.person);
            });
        }
        return standings;
    }

    // Each by itself: these are one's own to write and review; who has none is one row.
    void ownPlans(const std::vector<coaching::PlanStanding>& standings) {
        std::vector<std::pair<int, TodayLeading>> due;
        QStringList without;
        for (const coaching::PlanStanding& one : standings) {
            if (one.need == PlanNeed::NoPlan) without << nameOf(one.person);
            const DevelopmentPlanLine* plan = one.plan.isNull() ? nullptr : m_log.find(one.plan);
            if (!plan || waitsForMe(*plan)) continue;
            const Day sunday = m_day.monday() + 6;
            const bool soon = plan->nextReview && m_day.today() <= *plan->nextReview && *plan->nextReview <= sunday;
            const bool needs =
                one.need == PlanNeed::Review || one.need == PlanNeed::Yes || one.need == PlanNeed::Action;
            if (!needs && !soon) continue;
            const bool isReview = soon && one.need != PlanNeed::Review;
            TodayLeading& row = add(isReview ? Kind::Review : Kind::Plan, plan->id.value,
                                    isReview ? Texts::tr("Review with %1").arg(nameOf(one.person))
                                             : Texts::tr("Development plan of %1").arg(nameOf(one.person)),
                                    one.need == PlanNeed::Review || isReview ? Texts::tr("Review") : Texts::tr("Open"),
                                    toPlan(m_day.idOf(one.person), plan->id));
            row.name = nameOf(one.person);
            row.detail = isReview ? QLocale().toString(plan->nextReview->toDate(), Texts::tr("dddd d MMMM")) : one.text;
            row.isLate = one.need == PlanNeed::Review || one.need == PlanNeed::Action;
            due.emplace_back(row.isLate ? -one.days : 0, std::move(row));
            m_rows.pop_back();
        }
        std::ranges::stable_sort(due, {}, [](const auto& one) { return std::tuple(!one.second.isLate, one.first); });
        for (auto& [days, row] : due) m_rows.push_back(std::move(row));
        if (without.isEmpty()) return;
        constexpr int named = 3;
        TodayLeading& row =
            add(Kind::Plan, 0,
                Texts::tr("%n people with a gap have no development plan", nullptr, static_cast<int>(without.size())),
                Texts::tr("Show them"), {QStringLiteral("plans"), {}, QStringLiteral("needing")});
        const int more = static_cast<int>(without.size()) - named;
        row.detail = without.mid(0, named).join(Texts::tr(", "));
        if (more > 0) row.detail += Texts::tr(" and %n more", nullptr, more);
    }

    // Of managers of managers below: one row each.
    void plansBelow(const std::vector<coaching::PlanStanding>& standings) {
        for (const PersonIndex manager : m_below) {
            const auto line = m_ledger.lineOf(manager, m_day.today());
            int needing = 0, without = 0;
            for (const coaching::PlanStanding& one : standings) {
                if (!std::ranges::binary_search(line, one.person)) continue;
                without += one.need == PlanNeed::NoPlan;
                needing += one.need == PlanNeed::Review || one.need == PlanNeed::Yes || one.need == PlanNeed::Action;
            }
            if (needing + without == 0) continue;
            TodayLeading& row = add(Kind::Plan, m_day.idOf(manager).value,
                                    Texts::tr("Development plans in the line of %1").arg(nameOf(manager)),
                                    Texts::tr("Ask about it"), {QStringLiteral("review"), m_day.idOf(manager), {}});
            row.name = nameOf(manager);
            QStringList parts;
            if (needing > 0) parts << Texts::tr("%n plans need something", nullptr, needing);
            if (without > 0) parts << Texts::tr("%n people with a gap have none", nullptr, without);
            row.detail = parts.join(QStringLiteral(" · "));
        }
    }

    void assessments() {
        for (const domain::AssessmentLine& line : m_log.assessments()) {
            if (line.rater != m_day.me() || line.state != domain::AssessmentState::Open) continue;
            const bool own = line.person == line.rater;
            TodayLeading& row =
                add(Kind::Assessment, line.id.value,
                    own ? Texts::tr("Your own assessment") : Texts::tr("Assessment of %1").arg(nameOf(line.person)),
                    Texts::tr("Go on"),
                    {QStringLiteral("assessment"), m_day.idOf(line.person), QString::number(line.id.value)});
            row.name = nameOf(line.person);
            row.detail = Texts::tr("begun %1, not finished").arg(coaching::dayText(line.day, m_day.today()));
        }
    }

    // Of the focus skills of plans that whoever looks has written.
    void ratings() {
        for (const DevelopmentPlanLine& plan : m_log.plans()) {
            if (plan.author != m_day.me() || !plan.ranOn(m_day.today()) ||
                plan.state == domain::DevelopmentState::Draft)
                continue;
            QStringList faded;
            const auto standings = skillStandings(m_log, m_ledger, m_source.model, plan.person, m_day.today());
            for (const auto& focus : plan.focus) {
                const auto at = std::ranges::find(standings, focus.skill, &coaching::SkillStanding::skill);
                if (at != standings.end() && at->isStale) faded << focus.name;
            }
            if (faded.isEmpty()) continue;
            TodayLeading& row = add(Kind::Rating, plan.id.value, Texts::tr("Skills of %1").arg(nameOf(plan.person)),
                                    Texts::tr("Assess"),
                                    {QStringLiteral("assessment"), m_day.idOf(plan.person), QStringLiteral("new")});
            row.name = nameOf(plan.person);
            row.detail = Texts::tr("no evidence in 90 days: %1").arg(faded.join(Texts::tr(", ")));
        }
    }

    void gaps(std::stop_token stop) {
        const auto found = coaching::unaddressedGaps(m_source.engine, m_reps, m_source.results.asOf(), stop);
        if (found.empty()) return;
        TodayLeading& row =
            add(Kind::Gaps, 0, Texts::tr("%n gaps nobody has talked about", nullptr, static_cast<int>(found.size())),
                Texts::tr("Show them"), {QStringLiteral("dashboard"), {}, unaddressedPart()});
        const coaching::UnaddressedGap& oldest = found.front();
        row.detail = Texts::tr("the oldest %1: %2, %3", "since when, who, what")
                         .arg(coaching::sinceText(oldest, m_day.today()), nameOf(oldest.person),
                              metrics::name(metrics::indicator(oldest.indicator)));
    }

    // Of the review with somebody: of this quarter, and actions of the one before that are due.
    struct Reviewed {
        const domain::QuarterlyReviewLine *now = nullptr, *before = nullptr;
    };
    [[nodiscard]] Reviewed reviewed(PersonIndex manager, Day quarter) const {
        Reviewed found;
        for (const domain::QuarterlyReviewLine& line : m_log.reviews()) {
            if (line.manager != manager || line.asker != m_day.me()) continue;
            if (line.quarter == quarter) found.now = &line;
            if (line.quarter < quarter && (!found.before || found.before->quarter < line.quarter)) found.before = &line;
        }
        return found;
    }

    void quarters() {
        const Day quarter = coaching::quarterOf(m_ledger, m_day.today());
        for (const PersonIndex manager : m_below) {
            const Reviewed review = reviewed(manager, quarter);
            if (review.now && review.now->state == domain::ReviewState::Held) continue;
            int due = 0;
            for (const CommitmentId id : review.before ? review.before->commitments : std::vector<CommitmentId>{}) {
                const domain::CommitmentLine* line = m_log.find(id);
                due += line && line->commitment.isOpen() && line->commitment.dueNow() <= m_day.today();
            }
            TodayLeading& row = add(Kind::Quarter, m_day.idOf(manager).value,
                                    Texts::tr("Quarterly review with %1").arg(nameOf(manager)),
                                    review.now ? Texts::tr("Go on") : Texts::tr("Begin"),
                                    {QStringLiteral("review"), m_day.idOf(manager), {}});
            row.name = nameOf(manager);
            QStringList parts{review.now ? Texts::tr("begun, not held yet") : Texts::tr("not begun this quarter")};
            if (due > 0) parts << Texts::tr("%n actions of the last one are due", nullptr, due);
            row.detail = parts.join(QStringLiteral(" · "));
            row.isLate = due > 0;
        }
    }

    const LeadingSource& m_source;
    const TodaySource& m_day;
    const domain::CoachingLog& m_log;
    const domain::Ledger& m_ledger;
    std::vector<PersonIndex> m_reps;  // in one's line; rising
    std::vector<PersonIndex> m_below; // managers of managers among one's reports
    bool m_leadsTeams = false;        // a report has people of their own
    std::vector<TodayLeading> m_rows;
};

} // namespace

std::vector<TodayLeading> leadingOf(const LeadingSource& source, std::stop_token stop) {
    return Leading(source).make(stop);
}

} // namespace chalktalk::app
