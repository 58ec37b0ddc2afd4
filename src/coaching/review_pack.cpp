#include "coaching/review_pack.h"

#include "coaching/last_contact.h"
#include "coaching/number_words.h"
#include "coaching/review_wins.h"
#include "coaching/review_words.h"
#include "metrics/result_groups.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <tuple>

namespace chalktalk::coaching {

using domain::noPerson;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

bool leadsSomebody(const domain::Ledger& ledger, PersonIndex person, Day day) {
    return std::ranges::any_of(ledger.directReports(person, day),
                               [&](PersonIndex p) { return ledger.person(p).inSeat(day); });
}

QString gapsText(const PlanStanding& standing) {
    constexpr std::size_t named = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(named, standing.gaps.size()); ++i)
        names << metrics::name(metrics::indicator(standing.gaps[i]));
    if (standing.gaps.size() > named)
        names << Texts::tr("%n more", nullptr, static_cast<int>(standing.gaps.size() - named));
    return names.join(Texts::tr(", "));
}

// Where a plan that ran on the day stood then, as far as that is kept: what came later has not happened yet.
domain::DevelopmentState stateOn(const domain::DevelopmentPlanLine& plan, Day day) {
    using State = domain::DevelopmentState;
    const bool reviewed = !plan.reviewedOn.empty() && plan.reviewedOn.front() <= day;
    const bool agreed = !plan.agreedOn || *plan.agreedOn <= day;
    const bool acted = plan.actionsDone > 0 || !plan.commitments.empty();
    State state = plan.state;
    if (state == State::Closed && (!plan.closedOn || *plan.closedOn > day))
        state = plan.reviewedOn.empty() && !plan.agreedOn ? State::Draft : State::Reviewed;
    if (state == State::Reviewed && !reviewed) state = acted ? State::InProgress : State::Agreed;
    if ((state == State::InProgress || state == State::Agreed) && !agreed) state = State::Draft;
    return state;
}

std::optional<Day> lastEvidence(const domain::CoachingLog& log, PersonIndex person, Day today) {
    std::optional<Day> last;
    for (const domain::AssessmentLine& line : log.assessmentsOf(person)) {
        if (line.state != domain::AssessmentState::Done || line.day > today || line.rater == person) continue;
        for (const domain::RatingLine& rating : line.ratings)
            if (rating.lastEvidence && *rating.lastEvidence <= today)
                last = std::max(last.value_or(*rating.lastEvidence), *rating.lastEvidence);
    }
    return last;
}

class Maker {
  public:
    Maker(const metrics::Engine& engine, const ReviewSubject& subject)
        : m_engine(engine), m_ledger(engine.ledger()), m_log(engine.coaching()), m_subject(subject) {
        const Day day = m_subject.today;
        for (const PersonIndex p : m_ledger.lineOf(subject.manager, day)) {
            if (!m_ledger.person(p).inSeat(day)) continue;
            const bool leads = domain::isManager(m_ledger.person(p).role);
            if (leads && leadsSomebody(m_ledger, p, day)) m_managers.push_back(p);
            if (m_ledger.person(p).role == domain::Role::Rep) m_reps.push_back(p);
        }
    }

    ReviewPack make(std::stop_token stop) {
        const Day now = std::min(m_subject.dataTo, m_subject.today);
        m_now = m_engine.compute({now, {}}, stop);
        m_before = m_engine.compute({quarterOf(m_ledger, now) - 1, {}}, stop);
        if (stop.stop_requested()) return {};
        m_plans = planStandings(m_log, m_ledger, m_now, m_reps, m_subject.today);
        heads();
        last(stop);
        const auto gaps = unaddressedGaps(m_engine, m_reps, now, stop);
        m_pack.findings = adverseFindings({m_engine, m_now, m_before, m_subject.manager, m_managers, m_reps, gaps,
                                           m_plans, m_agreed, m_missed, m_subject.today});
        if (m_pack.findings.size() > mostFindings) m_pack.findings.resize(mostFindings);
        ask();
        struggling();
        if (!stop.stop_requested())
            m_pack.wins = reviewWins({m_engine, m_now, m_reps, m_managers, quarterBefore(m_ledger, m_subject.quarter),
                                      m_subject.today, m_subject.dataTo});
        return std::move(m_pack);
    }

  private:
    void heads() {
        const domain::Person& who = m_ledger.person(m_subject.manager);
        m_pack.manager = who.id;
        m_pack.name = who.name;
        m_pack.firstName = who.name.section(u' ', 0, 0);
        m_pack.title = Texts::tr("Quarterly review · %1").arg(quarterText(m_ledger, m_subject.quarter));
        m_pack.detail = Texts::tr("%1, %2", "managers, reps")
                            .arg(Texts::tr("%n managers", nullptr, static_cast<int>(m_managers.size())),
                                 Texts::tr("%n reps", nullptr, static_cast<int>(m_reps.size())));
        m_pack.dataLine = Texts::tr("Data to %1, held against %2")
                              .arg(dayText(m_now.asOf(), m_subject.today), dayText(m_before.asOf(), m_subject.today));
    }

    // The review before this one, of the same two.
    void last(std::stop_token stop) {
        const domain::QuarterlyReviewLine* before = nullptr;
        for (const domain::QuarterlyReviewLine& line : m_log.reviews()) {
            const bool theirs = line.manager == m_subject.manager && line.asker == m_subject.asker;
            if (theirs && line.quarter < m_subject.quarter && (!before || before->quarter < line.quarter))
                before = &line;
        }
        if (!before) return;
        m_pack.lastQuarter = quarterText(m_ledger, before->quarter);
        for (const CommitmentId id : before->commitments) {
            const domain::CommitmentLine* line = m_log.find(id);
            if (!line || stop.stop_requested() || !line->commitment.asOf(m_subject.today)) continue;
            FollowUp up = followUp(m_engine, *line, m_subject.today, m_subject.dataTo);
            const domain::Commitment& c = up.commitment;
            ++m_agreed;
            m_missed += up.isOverdue || c.state == domain::CommitmentState::Missed ||
                        (c.state == domain::CommitmentState::Kept && !c.keptInTime());
            m_pack.lastActions.push_back(std::move(up));
        }
        std::ranges::stable_sort(m_pack.lastActions, {}, [](const FollowUp& up) {
            return std::tuple(!up.isOverdue, !up.isOpen, up.commitment.due.value);
        });
    }

    void ask() {
        m_pack.questions = openingQuestions(m_pack.firstName);
        for (const ReviewFinding& finding : m_pack.findings)
            if (!finding.question.text.isEmpty()) m_pack.questions.push_back(finding.question);
        for (ReviewQuestion& question : closingQuestions()) m_pack.questions.push_back(std::move(question));
    }

    void struggling() {
        const metrics::ResultGroups& groups = m_engine.resultGroups(m_now.asOf());
        std::vector<std::pair<int, StrugglingRep>> found; // with the days since the last contact
        for (const PlanStanding& standing : m_plans) {
            const bool last = groups.of(standing.person).group == domain::ResultGroup::C;
            if (standing.gaps.empty() && !last) continue;
            const domain::Person& who = m_ledger.person(standing.person);
            const PersonIndex manager = m_ledger.managerOf(standing.person, m_subject.today);
            StrugglingRep rep{who.id, who.name, {}, gapsText(standing), {}, {}, {}};
            if (manager != noPerson) rep.manager = m_ledger.person(manager).name;
            if (last) rep.why += (rep.why.isEmpty() ? QString() : Texts::tr(", ")) + Texts::tr("C by results");
            rep.gaps = static_cast<int>(standing.gaps.size());
            rep.plan = planText(standing);
            rep.hasPlan = !standing.plan.isNull();
            rep.evidence = agoText(lastEvidence(m_log, standing.person, m_subject.today), m_subject.today);
            const auto contact = lastContact(m_log, standing.person, m_subject.today);
            rep.contact = agoText(contact, m_subject.today);
            constexpr int never = 100'000;
            found.emplace_back(contact ? m_subject.today - *contact : never, std::move(rep));
        }
        std::ranges::stable_sort(
            found, {}, [](const auto& one) { return std::tuple(-one.second.gaps, one.second.hasPlan, -one.first); });
        for (auto& [days, rep] : found) m_pack.struggling.push_back(std::move(rep));
    }

    [[nodiscard]] QString planText(const PlanStanding& standing) const {
        const domain::DevelopmentPlanLine* plan = standing.plan.isNull() ? nullptr : m_log.find(standing.plan);
        if (!plan) return Texts::tr("none");
        return Texts::tr("%1, %2", "a plan's age, and where it stands")
            .arg(ageText(std::max(0, m_subject.today - plan->begunOn)),
                 developmentStateName(stateOn(*plan, m_subject.today)).toLower());
    }

    const metrics::Engine& m_engine;
    const domain::Ledger& m_ledger;
    const domain::CoachingLog& m_log;
    ReviewSubject m_subject;
    std::vector<PersonIndex> m_managers, m_reps;
    std::vector<PlanStanding> m_plans;
    metrics::Results m_now, m_before;
    int m_agreed = 0, m_missed = 0;
    ReviewPack m_pack;
};

} // namespace

ReviewPack makeReviewPack(const metrics::Engine& engine, const ReviewSubject& subject, std::stop_token stop) {
    return Maker(engine, subject).make(stop);
}

Day quarterOf(const domain::Ledger& ledger, Day day) {
    return domain::periodOf(day, ledger.calendar().fiscalStartMonth).first;
}

Day quarterBefore(const domain::Ledger& ledger, Day quarter) { return quarterOf(ledger, quarter - 1); }

QString quarterText(const domain::Ledger& ledger, Day quarter) {
    const domain::DaySpan span = domain::periodOf(quarter, ledger.calendar().fiscalStartMonth);
    const QDate first = span.first.toDate(), last = span.last.toDate();
    const QLocale locale;
    return Texts::tr("%1 to %2", "two months")
        .arg(locale.standaloneMonthName(first.month()), locale.toString(last, Texts::tr("MMMM yyyy")));
}

std::vector<PersonIndex> managersOfManagers(const domain::Ledger& ledger, std::span<const PersonIndex> among, Day day) {
    std::vector<PersonIndex> found;
    for (const PersonIndex person : among) {
        const bool seated = domain::isManager(ledger.person(person).role) && ledger.person(person).inSeat(day);
        if (!seated) continue;
        const auto reports = ledger.directReports(person, day);
        if (std::ranges::any_of(reports, [&](PersonIndex p) {
                return domain::isManager(ledger.person(p).role) && ledger.person(p).inSeat(day) &&
                       leadsSomebody(ledger, p, day);
            }))
            found.push_back(person);
    }
    return found;
}

} // namespace chalktalk::coaching
