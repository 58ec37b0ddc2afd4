#include "app/assessment/assessment_opening.h"

#include "io/call_content_json.h"
#include "io/competencies_json.h"

#include <algorithm>

namespace chalktalk::app {

using domain::Assessment;
using domain::AssessmentState;
using domain::Side;

namespace {

Result<Assessment> storedOrNew(store::Database& database, const AssessmentOpening& opening,
                               const coaching::CompetencyModel& model) {
    if (!opening.id.isNull()) return store::loadAssessment(database, opening.id);
    const auto all = store::loadAssessmentsOf(database, opening.person);
    if (!all) return tl::unexpected(all.error());
    const auto mine = std::ranges::find_if(
        *all, [&](const Assessment& one) { return one.rater == opening.me && one.state == AssessmentState::Open; });
    if (mine != all->end()) return *mine; // it is gone on with
    Assessment begun;
    begun.person = opening.person;
    begun.rater = opening.me;
    begun.model = model.version;
    begun.day = opening.today;
    const auto rater = opening.ledger->find(opening.me), person = opening.ledger->find(opening.person);
    if (rater && person) begun.side = sideOf(*opening.ledger, *rater, *person, opening.today);
    return begun;
}

} // namespace

Side sideOf(const domain::Ledger& ledger, domain::PersonIndex rater, domain::PersonIndex person, Day day) {
    if (rater == person) return Side::Self;
    const auto first = ledger.managerOf(person, day);
    if (first == domain::noPerson) return Side::Other;
    if (first == rater) return Side::FirstLine;
    return ledger.managerOf(first, day) == rater ? Side::SecondLine : Side::Other;
}

Result<OpenedAssessment> openAssessment(const AssessmentOpening& opening) {
    auto database = store::Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    OpenedAssessment opened;
    opened.model = io::loadCompetencies(opening.dataDir);
    auto stored = storedOrNew(**database, opening, opened.model);
    if (!stored) return tl::unexpected(stored.error());
    const coaching::CallContent content = io::loadCallContent(opening.dataDir);
    auto evidence = evidenceOf(**database, {opening.ledger, opening.log, stored->person, opening.today, &content});
    if (!evidence) return tl::unexpected(evidence.error());
    opened.evidence = std::move(*evidence);
    if (stored->state == AssessmentState::Open && stored->rater == opening.me)
        opened.record = withDraft<OfAssessment>(**database, std::move(*stored), opening.me, opening.zone);
    else
        opened.record = {*stored, *stored, {}};
    return opened;
}

} // namespace chalktalk::app
