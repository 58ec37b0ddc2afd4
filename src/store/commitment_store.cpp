#include "store/commitment_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using domain::Commitment;
using domain::CommitmentState;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

std::optional<Commitment> findCommitment(Database& database, CommitmentId id) {
    Statement row(database, sql::commitment::find);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    Commitment found = readCommitment(row);
    found.baseline = findBaseline(database, id);
    return found;
}

void checkSense(const Commitment& commitment) {
    if (!commitment.isOpen() && !commitment.closedOn)
        throwError(ErrorCode::Invalid, tr("A commitment that is done with has the day on which it was."));
    if (commitment.coach.isNull() || commitment.person.isNull() || commitment.coach == commitment.person)
        throwError(ErrorCode::Invalid, tr("A commitment is made between two people."));
    if (commitment.owner != commitment.coach && commitment.owner != commitment.person)
        throwError(ErrorCode::Invalid, tr("A commitment belongs to one of the two who made it."));
}

// What happened to it, as the trail says it.
std::string_view actionOf(const std::optional<Commitment>& before, const Commitment& now) {
    if (!before) return "commitment.make";
    if (before->state != now.state) {
        if (now.state == CommitmentState::Kept) return "commitment.kept";
        if (now.state == CommitmentState::Missed) return "commitment.missed";
        if (now.state == CommitmentState::Dropped) return "commitment.drop";
    }
    return before->movedTo != now.movedTo ? "commitment.move" : "commitment.change";
}

// Frozen when first given. Only one that names another indicator than the commitment does now is replaced: it says
// nothing about this one.
void keepBaseline(Database& database, const std::optional<Commitment>& before, const Commitment& now) {
    if (before && before->baseline) {
        if (before->baseline->indicator == now.indicator) return;
        Statement(database, sql::commitment_baseline::remove).bind(1, now.id.value).run();
    }
    if (!now.baseline) return;
    Statement insert(database, sql::commitment_baseline::insert);
    insert.bind(1, now.id.value);
    bindFact(insert, 2, *now.baseline);
    insert.run();
}

} // namespace

Commitment readCommitment(const Statement& row) {
    Commitment found;
    found.id = {row.integer(0)};
    found.version = static_cast<int>(row.integer(1));
    found.session = {row.integer(2)}; // 0 when null
    found.coach = {row.integer(3)}, found.person = {row.integer(4)}, found.owner = {row.integer(5)};
    found.what = row.string(6);
    found.madeOn = row.day(7).value_or(Day{});
    found.due = row.day(8).value_or(Day{});
    found.movedTo = row.day(9);
    found.indicator = row.string(10);
    found.move = static_cast<domain::Move>(row.integer(11));
    found.checkOn = row.day(12);
    found.state = static_cast<CommitmentState>(row.integer(13));
    found.closedOn = row.day(14);
    found.reason = row.string(15);
    return found;
}

std::optional<domain::FrozenFact> findBaseline(Database& database, CommitmentId id) {
    Statement row(database, sql::commitment_baseline::find);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    return readFact(row, 0);
}

Commitment keepCommitment(Database& database, Commitment now, PersonId by, const Clock& clock) {
    checkSense(now);
    std::optional<Commitment> before;
    if (now.id.isNull())
        now.id.value = newCoachingId();
    else
        before = findCommitment(database, now.id);
    if ((before ? before->version : 0) != now.version)
        throwError(ErrorCode::Conflict,
                   tr("This commitment was changed by somebody else meanwhile. Nothing was saved."),
                   QStringLiteral("commitment %1").arg(now.id.value));
    ++now.version;
    std::optional<qint64> session;
    if (!now.session.isNull()) session = now.session.value;
    const qint64 touched = Statement(database, before ? sql::commitment::update : sql::commitment::insert)
                               .bind(1, now.version)
                               .bind(2, session)
                               .bind(3, now.coach.value)
                               .bind(4, now.person.value)
                               .bind(5, now.owner.value)
                               .bind(6, now.what)
                               .bind(7, std::optional(now.madeOn))
                               .bind(8, std::optional(now.due))
                               .bind(9, now.movedTo)
                               .bind(10, now.indicator)
                               .bind(11, static_cast<int>(now.move))
                               .bind(12, now.checkOn)
                               .bind(13, static_cast<int>(now.state))
                               .bind(14, now.closedOn)
                               .bind(15, now.reason)
                               .bind(16, now.id.value)
                               .run();
    if (touched != 1) throwError(ErrorCode::StoreFailed, tr("The store could not do this. Nothing was changed."));
    keepBaseline(database, before, now);
    noteInTrail(database, by, actionOf(before, now), QString::number(now.id.value), clock);
    now.baseline = findBaseline(database, now.id);
    return now;
}

void removeCommitment(Database& database, CommitmentId id, SessionId madeIn, PersonId by, const Clock& clock) {
    const auto found = findCommitment(database, id);
    if (!found || found->session != madeIn) return;
    for (const Sql* remove : {&sql::plan_commitment::remove_commitment, &sql::review_commitment::remove_commitment,
                              &sql::commitment_baseline::remove, &sql::commitment::remove})
        Statement(database, *remove).bind(1, id.value).run();
    noteInTrail(database, by, "commitment.remove", QString::number(id.value), clock);
}

Result<Commitment> loadCommitment(Database& database, CommitmentId id) {
    return guarded([&] {
        auto found = findCommitment(database, id);
        if (!found)
            throwError(ErrorCode::NotFound, tr("This commitment is not in the store."),
                       QStringLiteral("commitment %1").arg(id.value));
        return *std::move(found);
    });
}

Result<Commitment> saveCommitment(Database& database, const Commitment& commitment, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        Commitment kept = keepCommitment(database, commitment, by, clock);
        transaction.commit();
        return kept;
    });
}

} // namespace chalktalk::store
