#include "app/local_settings.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "coaching/agenda.h"
#include "coaching/plan_needs.h"
#include "io/competencies_json.h"
#include "io/paper/brief_paper.h"
#include "io/paper/development_paper.h"
#include "store/database.h"
#include "store/development_plan_store.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

using coaching::PlanNeed;
using coaching::PlanStanding;
using domain::DevelopmentPlanLine;
using domain::DevelopmentState;
using domain::noPerson;
using domain::PersonIndex;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// The same in every language, for whoever reads it by program.
QString needWord(PlanNeed need) {
    switch (need) {
    case PlanNeed::NoPlan: return QStringLiteral("no_plan");
    case PlanNeed::Review: return QStringLiteral("review");
    case PlanNeed::Yes: return QStringLiteral("yes");
    case PlanNeed::Action: return QStringLiteral("action");
    case PlanNeed::None:
    case PlanNeed::NotNeeded: break;
    }
    return {};
}

// As far as it is kept when something happened.
DevelopmentState stateOn(const DevelopmentPlanLine& plan, Day day) {
    if (plan.closedOn && *plan.closedOn <= day) return DevelopmentState::Closed;
    if (!plan.reviewedOn.empty() && plan.reviewedOn.front() <= day) return DevelopmentState::Reviewed;
    if (!plan.agreedOn || *plan.agreedOn > day) return DevelopmentState::Draft;
    const bool acted = plan.actionsDone > 0 || !plan.commitments.empty();
    return acted ? DevelopmentState::InProgress : DevelopmentState::Agreed;
}

Cell dayCell(std::optional<Day> day) { return day ? Cell(day->toString()) : Cell(); }

class PlanTable {
  public:
    PlanTable(const Facts& facts, Day day)
        : m_ledger(*facts.ledger),
          m_log(facts.engine->coaching()),
          m_day(day),
          m_table({QStringLiteral("person_id"), QStringLiteral("person"), QStringLiteral("plan_id"),
                   QStringLiteral("state"), QStringLiteral("author"), QStringLiteral("coach"),
                   QStringLiteral("begun_on"), QStringLiteral("agreed_on"), QStringLiteral("last_review"),
                   QStringLiteral("next_review"), QStringLiteral("focus"), QStringLiteral("need"),
                   QStringLiteral("days")}) {}

    // Whoever needs a plan and has none, or the plan that runs, and then those that are closed.
    void add(const PlanStanding& standing, bool onlyNeeding) {
        const bool needs = standing.need != PlanNeed::None && standing.need != PlanNeed::NotNeeded;
        if (needs || (!onlyNeeding && !standing.plan.isNull()))
            add(standing.person, standing.plan.isNull() ? nullptr : m_log.find(standing.plan), &standing);
        if (onlyNeeding) return;
        const auto plans = m_log.plansOf(standing.person);
        for (auto plan = plans.rbegin(); plan != plans.rend(); ++plan)
            if (plan->id != standing.plan && plan->begunOn <= m_day) add(standing.person, &*plan, nullptr);
    }
    [[nodiscard]] QByteArray render(Format format) const { return m_table.render(format); }

  private:
    [[nodiscard]] Cell nameOf(PersonIndex person) const {
        return person == noPerson ? Cell() : Cell(m_ledger.person(person).name);
    }

    void add(PersonIndex person, const DevelopmentPlanLine* plan, const PlanStanding* standing) {
        const domain::Person& who = m_ledger.person(person);
        std::vector<Cell> row{who.externalId, who.name};
        if (plan) {
            QStringList focus;
            for (const auto& one : plan->focus) focus << one.name;
            const auto later = std::ranges::upper_bound(plan->reviewedOn, m_day);
            const bool wasAgreed = plan->agreedOn.value_or(m_day + 1) <= m_day;
            row.insert(row.end(),
                       {Cell(QString::number(plan->id.value)), Cell(domain::toText(stateOn(*plan, m_day)).toString()),
                        nameOf(plan->author), nameOf(plan->coach), dayCell(plan->begunOn),
                        wasAgreed ? dayCell(plan->agreedOn) : Cell(),
                        later == plan->reviewedOn.begin() ? Cell() : dayCell(*std::prev(later)),
                        standing ? dayCell(plan->nextReviewOn(m_day)) : Cell(),
                        Cell(focus.join(QStringLiteral("; ")))});
        } else {
            row.insert(row.end(), 9, Cell());
        }
        const QString need = standing ? needWord(standing->need) : QString();
        row.push_back(need.isEmpty() ? Cell() : Cell(need));
        const bool counted = !need.isEmpty() && standing->need != PlanNeed::NoPlan;
        row.push_back(counted ? Cell(qint64{standing->days}) : Cell());
        m_table.add(std::move(row));
    }

    const domain::Ledger& m_ledger;
    const domain::CoachingLog& m_log;
    Day m_day;
    Table m_table;
};

// Reps in the seat, and whoever else has a plan: by name, as far as --as may see them.
std::vector<PersonIndex> peopleOf(const Facts& facts, Day day) {
    std::vector<PersonIndex> people;
    const domain::CoachingLog& log = facts.engine->coaching();
    for (PersonIndex p = 0; p < facts.ledger->people().size(); ++p) {
        const domain::Person& who = facts.ledger->person(p);
        const bool isRep = who.role == domain::Role::Rep && who.inSeat(day);
        if (facts.visible[p] && (isRep || !log.plansOf(p).empty())) people.push_back(p);
    }
    std::ranges::stable_sort(people, [&facts](PersonIndex a, PersonIndex b) {
        return QString::localeAwareCompare(facts.ledger->person(a).name, facts.ledger->person(b).name) < 0;
    });
    return people;
}

// As far as it is kept when something was said, found or done: what came after the day is left out.
domain::DevelopmentPlan asOf(domain::DevelopmentPlan plan, Day day) {
    std::erase_if(plan.reviews, [day](const domain::PlanReview& review) { return review.day > day; });
    std::erase_if(plan.agreements, [day](const domain::Agreement& said) { return said.day > day; });
    for (domain::DevelopmentAction& action : plan.actions)
        if (action.closedOn && *action.closedOn > day)
            action.closedOn.reset(), action.state = domain::ActionState::Open;
    if (plan.closedOn && *plan.closedOn > day) {
        plan.closedOn.reset();
        plan.became = domain::Became::Unsaid;
        plan.becameWords.clear();
    }
    return plan;
}

int writePdf(const Context& context, const Facts& facts, PersonIndex person, Day day, const QString& file) {
    const domain::CoachingLog& log = facts.engine->coaching();
    const domain::Person& who = facts.ledger->person(person);
    const DevelopmentPlanLine* runs = log.planOn(person, day);
    if (!runs) return wrongUse(Texts::tr("%1 has no development plan that runs on %2.").arg(who.name, day.toString()));
    const auto stored = store::loadDevelopmentPlan(*facts.database, runs->id);
    if (!stored) return refuse(stored.error());
    const domain::DevelopmentPlan plan = asOf(*stored, day);
    coaching::SheetAround around;
    around.nameOf = [&facts](PersonId id) {
        const auto at = facts.ledger->find(id);
        return at ? facts.ledger->person(*at).name : QString();
    };
    QStringList where{who.peerGroup, who.region};
    where.removeAll(QString());
    around.where = where.join(QStringLiteral(", "));
    around.today = day;
    const Day dataTo = std::max(facts.asOf, facts.ledger->latestFact().value_or(facts.asOf));
    for (const CommitmentId id : plan.commitments)
        if (const domain::CommitmentLine* line = log.find(id))
            around.commitments.push_back(coaching::followUp(*facts.engine, *line, day, std::min(dataTo, day)));
    const auto model = io::loadCompetencies(context.dataDir.isEmpty() ? app::defaultDataDir() : context.dataDir);
    io::useOwnFonts();
    const Status written = io::writeDevelopmentPdf(file, coaching::developmentSheet(plan, model, around));
    return written ? Done : refuse(written.error());
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QString wanted = arguments.value(QStringLiteral("person")), pdf = arguments.value(QStringLiteral("pdf"));
    if (wanted.isEmpty() && !pdf.isEmpty())
        return wrongUse(Texts::tr("One page is of one person: say whose with --person NAME-OR-ID."));
    const QString asOf = arguments.value(QStringLiteral("as-of"));
    const auto facts = loadFacts(context, asOf);
    if (!facts) return refuse(facts.error());
    const Day day = asOf.isEmpty() ? facts->today : facts->asOf;
    std::vector<PersonIndex> people = peopleOf(*facts, day);
    if (!wanted.isEmpty()) {
        const auto person = findPerson(*facts->ledger, wanted);
        if (!person) return refuse(person.error());
        if (!facts->visible[*person])
            return wrongUse(Texts::tr("%1 is not in the reporting line of %2.").arg(wanted, context.as));
        if (!pdf.isEmpty()) return writePdf(context, *facts, *person, day, pdf);
        people = {*person};
    }
    const auto results = computeAll(context, *facts);
    if (!results) return refuse(results.error());
    PlanTable table(*facts, day);
    for (const PlanStanding& standing :
         coaching::planStandings(facts->engine->coaching(), *facts->ledger, *results, people, day))
        table.add(standing, arguments.isSet(QStringLiteral("needing")));
    print(table.render(context.format));
    return Done;
}

} // namespace

Command plansCommand() {
    return {QStringLiteral("plans"),
            {},
            Texts::tr("Development plans and who needs one; one of them on one page."),
            QStringLiteral("chalktalk-cli plans --needing"),
            0,
            {{QStringLiteral("person"), Texts::tr("Whose plans."), QStringLiteral("P")},
             {QStringLiteral("needing"),
              Texts::tr("Only what needs something: a gap without a plan, a review, somebody's yes, an action past its "
                        "day.")},
             {QStringLiteral("as-of"), Texts::tr("The day to look from; today unless given."), QStringLiteral("D")},
             {QStringLiteral("pdf"), Texts::tr("Write the plan of --person on one page on paper instead."),
              QStringLiteral("FILE")}},
            run};
}

} // namespace chalktalk::cli
