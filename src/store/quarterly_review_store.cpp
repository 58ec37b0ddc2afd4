#include "store/quarterly_review_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_rows.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using domain::QuarterlyReview;
using domain::ReviewState;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
QString detail(ReviewId id) { return QStringLiteral("quarterly review %1").arg(id.value); }

QuarterlyReview readRow(const Statement& row) {
    QuarterlyReview found;
    found.id = {row.integer(0)};
    found.version = static_cast<int>(row.integer(1));
    found.manager = {row.integer(2)}, found.asker = {row.integer(3)};
    found.quarter = row.day(4).value_or(Day{});
    found.state = static_cast<ReviewState>(row.integer(5));
    found.heldOn = row.day(6);
    found.note = row.string(7);
    return found;
}

// The rows of a statement, each with what hangs on it.
std::vector<QuarterlyReview> readAll(Database& database, Statement& row) {
    std::vector<QuarterlyReview> all;
    Statement answer(database, sql::review_answer::of_review);
    Statement commitment(database, sql::review_commitment::of_review);
    while (row.step()) {
        QuarterlyReview found = readRow(row);
        for (answer.bind(1, found.id.value); answer.step();)
            found.answers.push_back({answer.string(0), answer.string(1), answer.string(2)});
        for (commitment.bind(1, found.id.value); commitment.step();)
            found.commitments.push_back({commitment.integer(0)});
        answer.reset(), commitment.reset();
        all.push_back(std::move(found));
    }
    return all;
}

std::optional<QuarterlyReview> first(std::vector<QuarterlyReview> all) {
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

std::optional<QuarterlyReview> find(Database& database, ReviewId id) {
    Statement row(database, sql::quarterly_review::find);
    row.bind(1, id.value);
    return first(readAll(database, row));
}

std::optional<QuarterlyReview> findOf(Database& database, PersonId manager, PersonId asker, Day quarter) {
    Statement row(database, sql::quarterly_review::find_of);
    row.bind(1, manager.value).bind(2, asker.value).bind(3, std::optional(quarter));
    return first(readAll(database, row));
}

void checkSense(const QuarterlyReview& now) {
    if (now.manager.isNull() || now.asker.isNull() || now.manager == now.asker)
        throwError(ErrorCode::Invalid, tr("A quarterly review is held by two people."));
    if (now.state == ReviewState::Held && !now.heldOn)
        throwError(ErrorCode::Invalid, tr("A review that was held has the day on which it was."));
}

void checkAgainst(const std::optional<QuarterlyReview>& before, const ReviewSave& save) {
    const QuarterlyReview& now = save.review;
    if ((before ? before->version : 0) != now.version || (before && before->id != now.id))
        throwError(ErrorCode::Conflict,
                   tr("This quarterly review was changed by somebody else meanwhile. Nothing was saved."),
                   detail(now.id));
    if (!before) return;
    if (before->manager != now.manager || before->asker != now.asker || before->quarter != now.quarter)
        throwError(ErrorCode::Invalid, tr("A quarterly review stays with its two people and its quarter."));
    if (before->state == ReviewState::Held && !save.removed.empty())
        throwError(ErrorCode::Invalid, tr("What was agreed in a review that was held stays. Drop it with a reason."));
}

void keepRow(Database& database, const QuarterlyReview& now, bool isNew) {
    Statement row(database, isNew ? sql::quarterly_review::insert : sql::quarterly_review::update);
    row.bind(1, now.version).bind(2, now.manager.value).bind(3, now.asker.value).bind(4, std::optional(now.quarter));
    row.bind(5, static_cast<int>(now.state)).bind(6, now.heldOn).bind(7, now.note);
    runOnce(row.bind(8, now.id.value));
}

void keepLines(Database& database, const QuarterlyReview& now) {
    const qint64 id = now.id.value;
    for (const Sql* remove : {&sql::review_answer::remove, &sql::review_commitment::remove})
        Statement(database, *remove).bind(1, id).run();
    Statement answer(database, sql::review_answer::insert);
    int position = 0;
    for (const domain::ReviewAnswer& said : now.answers)
        answer.bind(1, id).bind(2, position++).bind(3, said.question).bind(4, said.text).bind(5, said.answer).run();
    Statement commitment(database, sql::review_commitment::insert);
    position = 0;
    for (const CommitmentId agreed : now.commitments)
        commitment.bind(1, id).bind(2, position++).bind(3, agreed.value).run();
}

// Before the review, which names them.
void keepCommitments(Database& database, ReviewSave& save, const Clock& clock) {
    auto& named = save.review.commitments;
    for (domain::Commitment& commitment : save.commitments) {
        const bool isNew = commitment.version == 0;
        commitment = keepCommitment(database, std::move(commitment), save.by, clock);
        if (isNew && std::ranges::find(named, commitment.id) == named.end()) named.push_back(commitment.id);
    }
    std::erase_if(named,
                  [&save](CommitmentId id) { return std::ranges::find(save.removed, id) != save.removed.end(); });
}

std::string_view actionOf(const std::optional<QuarterlyReview>& before, const QuarterlyReview& now) {
    const bool wasHeld = before && before->state == ReviewState::Held;
    if (now.state == ReviewState::Held && !wasHeld) return "review.hold";
    return before ? "review.save" : "review.begin";
}

} // namespace

Result<std::optional<QuarterlyReview>> loadQuarterlyReview(Database& database, PersonId manager, PersonId asker,
                                                           Day quarter) {
    return guarded([&] { return findOf(database, manager, asker, quarter); });
}

Result<std::vector<QuarterlyReview>> loadQuarterlyReviewsOf(Database& database, PersonId manager) {
    return guarded([&] {
        Statement row(database, sql::quarterly_review::of_asked);
        row.bind(1, manager.value);
        return readAll(database, row);
    });
}

Result<std::vector<QuarterlyReview>> loadAllQuarterlyReviews(Database& database) {
    return guarded([&] {
        Statement row(database, sql::quarterly_review::list);
        return readAll(database, row);
    });
}

ReviewSave keepQuarterlyReview(Database& database, ReviewSave save, const Clock& clock) {
    QuarterlyReview& now = save.review;
    checkSense(now);
    // One begun as new meets the one that was begun elsewhere meanwhile: there is one a quarter.
    std::optional<QuarterlyReview> before;
    if (!now.id.isNull()) before = find(database, now.id);
    if (!before) before = findOf(database, now.manager, now.asker, now.quarter);
    checkAgainst(before, save);
    if (now.id.isNull()) now.id.value = newCoachingId();
    ++now.version;
    keepCommitments(database, save, clock);
    keepRow(database, now, !before);
    keepLines(database, now);
    if (before) {
        for (const CommitmentId id : save.removed) {
            if (std::ranges::find(before->commitments, id) != before->commitments.end())
                removeCommitment(database, id, SessionId(), save.by, clock);
        }
    }
    noteInTrail(database, save.by, actionOf(before, now), QString::number(now.id.value), clock);
    noteTaken(database, save.form, {QStringLiteral("review"), now.id.value, save.by, now.manager}, now.version);
    now = *find(database, now.id);
    return save;
}

Result<ReviewSave> saveQuarterlyReview(Database& database, const ReviewSave& given, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        ReviewSave saved = keepQuarterlyReview(database, given, clock);
        transaction.commit();
        removeTaken(database, given.form);
        return saved;
    });
}

} // namespace chalktalk::store
