#include "app/review/review_opening.h"

#include "app/forms/draft_keeping.h"
#include "app/session/session_opening.h"
#include "coaching/review_pack.h"
#include "io/development_json.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/quarterly_review_store.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::noPerson;
using domain::PersonIndex;
using domain::QuarterlyReview;
using domain::ReviewForm;
using store::Database;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

// Of one's line; one's own, too: what one was asked is there to be read.
std::vector<PersonIndex> inMyLine(const ReviewOpening& opening) {
    const domain::Ledger& ledger = *opening.ledger;
    const domain::Role role = ledger.person(opening.me).role;
    std::vector<PersonIndex> line = ledger.lineOf(opening.me, opening.today);
    if (role == domain::Role::Cro || role == domain::Role::RevOps) {
        line.clear();
        for (PersonIndex p = 0; p < ledger.people().size(); ++p) line.push_back(p);
    }
    std::erase(line, opening.me);
    auto found = coaching::managersOfManagers(ledger, line, opening.today);
    std::ranges::stable_sort(found, {}, [&](PersonIndex p) { return ledger.person(p).name; });
    const std::vector self{opening.me};
    if (role != domain::Role::Cro)
        for (const PersonIndex me : coaching::managersOfManagers(ledger, self, opening.today)) found.push_back(me);
    return found;
}

// Whoever leads it asks; of one's own review one's manager does.
PersonId askerOf(const ReviewOpening& opening, PersonIndex manager) {
    const domain::Ledger& ledger = *opening.ledger;
    const bool asks = manager != opening.me && domain::isManager(ledger.person(opening.me).role);
    const PersonIndex asker = asks ? opening.me : ledger.managerOf(manager, opening.today);
    return asker == noPerson ? PersonId{} : ledger.person(asker).id;
}

// What was typed and not saved, over the record.
void takeDraft(Database& database, const ReviewOpening& opening, OpenedReview& opened) {
    const PersonId me = opening.ledger->person(opening.me).id;
    const QuarterlyReview stored = opened.stored;
    const auto draft =
        store::loadDraft(database, {QStringLiteral("review"), stored.id.value, me, opened.form.review.manager});
    if (!draft || !*draft) return;
    auto typed = io::reviewFormFromJson((*draft)->state.toUtf8());
    if (!typed || typed->review.quarter != opened.form.review.quarter) return;
    if (!stored.id.isNull() && (*draft)->baseVersion != stored.version)
        typed = domain::withBoth(std::move(*typed), stored, Texts::tr("— changed elsewhere meanwhile: —"));
    typed->review.id = stored.id, typed->review.version = stored.version;
    for (const domain::Commitment& now : opened.form.commitments) { // a newer one is as somebody left it since
        const auto own = std::ranges::find(typed->commitments, now.id, &domain::Commitment::id);
        if (own == typed->commitments.end())
            typed->commitments.push_back(now);
        else if (own->version < now.version)
            *own = now;
    }
    opened.form = std::move(*typed);
    opened.cameBack = KeepingTexts::cameBack(clockText((*draft)->updatedAtMs, opening.zone));
    opened.cameFrom = (*draft)->mark;
}

} // namespace

std::vector<domain::Commitment> commitmentsOf(Database& database, const std::vector<CommitmentId>& ids) {
    std::vector<domain::Commitment> found;
    for (const CommitmentId id : ids)
        if (auto one = store::loadCommitment(database, id)) found.push_back(std::move(*one));
    return found;
}

Result<OpenedReview> openReview(const ReviewOpening& opening) {
    const domain::Ledger& ledger = *opening.ledger;
    const std::vector<PersonIndex> line = inMyLine(opening);
    if (line.empty())
        return fail(
            ErrorCode::NotFound,
            Texts::tr("A quarterly review is held with somebody who leads managers. Nobody in your line does."));
    PersonIndex manager = line.front();
    if (opening.manager) {
        manager = ledger.find(*opening.manager).value_or(noPerson);
        if (std::ranges::find(line, manager) == line.end())
            return fail(ErrorCode::Invalid,
                        Texts::tr("A quarterly review is held with somebody in your line who leads managers."));
    }
    auto database = Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    OpenedReview opened;
    for (const PersonIndex one : line) opened.managers.push_back({ledger.person(one).id, ledger.person(one).name});
    QuarterlyReview& review = opened.form.review;
    review.manager = ledger.person(manager).id;
    review.asker = askerOf(opening, manager);
    const bool isMine = manager == opening.me || review.asker == ledger.person(opening.me).id;
    if (!isMine) // whoever looks after the data, say: not even that one was begun is theirs to read
        return fail(ErrorCode::Invalid,
                    Texts::tr("A quarterly review is for the two who hold it: who asks, and who is asked."));
    const Day thisQuarter = coaching::quarterOf(ledger, opening.today);
    review.quarter = coaching::quarterOf(ledger, opening.quarter.value_or(opening.today));
    const auto all = store::loadQuarterlyReviewsOf(**database, review.manager); // newest first
    if (!all) return tl::unexpected(all.error());
    opened.quarters = {thisQuarter};
    bool before = false;
    for (const QuarterlyReview& one : *all) {
        if (one.asker != review.asker) continue;
        if (one.quarter != thisQuarter) opened.quarters.push_back(one.quarter);
        if (one.quarter == review.quarter) {
            review = opened.stored = one;
            opened.form.commitments = opened.agreed = commitmentsOf(**database, one.commitments);
        } else if (one.quarter < review.quarter && !before) {
            before = true;
            opened.lastAnswers = one.answers;
        }
    }
    if (std::ranges::find(opened.quarters, review.quarter) == opened.quarters.end())
        opened.quarters.push_back(review.quarter);
    std::ranges::sort(opened.quarters, std::greater<>());
    std::erase_if(opened.lastAnswers, [](const auto& one) { return one.answer.trimmed().isEmpty(); });
    if (review.asker == ledger.person(opening.me).id) takeDraft(**database, opening, opened);
    return opened;
}

} // namespace chalktalk::app
