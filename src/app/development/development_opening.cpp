#include "app/development/development_opening.h"

#include "app/session/usual_results.h"
#include "coaching/fact_writer.h"
#include "io/call_content_json.h"
#include "io/competencies_json.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::DevelopmentPlan;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DevelopmentEditor)
};

// Two skills are enough to begin with; a third is for the two of them to add.
constexpr int s_fewestReason = 5; // of weight: a watch, a rating below what is expected
constexpr std::size_t s_suggested = 2;

Result<PlanSurroundings> readAround(store::Database& database, const PlanOpening& opening) {
    PlanSurroundings around;
    around.model = io::loadCompetencies(opening.dataDir);
    const auto person = opening.ledger->find(opening.person);
    if (!person) return fail(ErrorCode::NotFound, Texts::tr("This person is not in the store."));
    around.standings = coaching::skillStandings(*opening.log, *opening.ledger, around.model, *person, opening.today);
    const metrics::Engine& engine = *opening.snapshot->engine;
    const metrics::Results results = usualResults(*opening.snapshot, opening.dataTo);
    around.facts = coaching::FactWriter(engine, results).facts(*person, false);
    around.followUps = followUpsOf(engine, *opening.log, *person, opening.today, opening.dataTo);
    const coaching::CallContent content = io::loadCallContent(opening.dataDir);
    const EvidenceSource source{opening.ledger, opening.log, opening.person, opening.today, &content};
    auto evidence = evidenceOf(database, source);
    if (!evidence) return tl::unexpected(evidence.error());
    around.evidence = std::move(*evidence);
    auto asked = alreadyAsked(database, source, around.followUps);
    if (!asked) return tl::unexpected(asked.error());
    around.asked = std::move(*asked);
    return around;
}

DevelopmentPlan begun(const PlanOpening& opening, const PlanSurroundings& around) {
    DevelopmentPlan plan;
    plan.person = opening.person;
    plan.author = opening.me;
    plan.begunOn = opening.today;
    const auto person = opening.ledger->find(opening.person);
    if (!person) return plan;
    const auto coach = opening.ledger->managerOf(*person, opening.today);
    if (coach != domain::noPerson && opening.ledger->person(coach).id != opening.me)
        plan.coach = opening.ledger->person(coach).id;
    for (const WorthLooking& one : focusChoices(around, *opening.log, *opening.ledger, *person, opening.today))
        if (one.weight >= s_fewestReason && plan.focus.size() < s_suggested)
            plan.focus.push_back(focusOn(around.ground(), one.skill));
    plan.reviewDays = usualReviewDays(opening.today);
    return plan;
}

Result<DevelopmentPlan> storedOrNew(store::Database& database, const PlanOpening& opening,
                                    const PlanSurroundings& around) {
    if (!opening.id.isNull()) return store::loadDevelopmentPlan(database, opening.id);
    const auto all = store::loadDevelopmentPlansOf(database, opening.person);
    if (!all) return tl::unexpected(all.error());
    const auto running = std::ranges::find_if(*all, [](const DevelopmentPlan& plan) { return !plan.closedOn; });
    if (running != all->end()) return *running;
    if (opening.me == opening.person)
        return fail(ErrorCode::NotFound,
                    Texts::tr("There is no development plan yet. One is begun by your manager's manager, with you."));
    return begun(opening, around);
}

} // namespace

std::vector<WorthLooking> focusChoices(const PlanSurroundings& around, const domain::CoachingLog& log,
                                       const domain::Ledger& ledger, domain::PersonIndex person, Day today) {
    return worthWorkingOn(around.ground(), worthLooking(around.model, around.standings, around.evidence, log, person,
                                                        ledger.person(person).role, today));
}

Result<PlanSurroundings> surroundingsOf(const PlanOpening& opening) {
    auto database = store::Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    return readAround(**database, opening);
}

Result<OpenedPlan> openPlan(const PlanOpening& opening) {
    auto database = store::Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    OpenedPlan opened;
    auto around = readAround(**database, opening);
    if (!around) return tl::unexpected(around.error());
    opened.around = std::move(*around);
    auto plan = storedOrNew(**database, opening, opened.around);
    if (!plan) return tl::unexpected(plan.error());
    if (plan->person != opening.person)
        return fail(ErrorCode::NotFound, Texts::tr("This is not a development plan of this person."));
    PlanForm stored{std::move(*plan), {}};
    if (stored.plan.closedOn)
        opened.record = {stored, stored, {}};
    else
        opened.record = withDraft<OfDevelopment>(**database, std::move(stored), opening.me, opening.zone);
    return opened;
}

} // namespace chalktalk::app
