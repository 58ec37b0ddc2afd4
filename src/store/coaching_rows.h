// What the stores of coaching records share: their ids, frozen facts as columns, commitments and drafts within a
// transaction that is open already. For store/ only; throws Failure.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/commitment.h"
#include "domain/frozen_fact.h"
#include "domain/profile.h"

#include <vector>

namespace chalktalk::store {

class Database;
class Statement;

// Random and positive: two desktops never make the same one.
[[nodiscard]] qint64 newCoachingId();

// The seventeen columns from indicator to comparison, in the order of the schema.
void bindFact(Statement& statement, int firstNumber, const domain::FrozenFact& fact);
[[nodiscard]] domain::FrozenFact readFact(const Statement& row, int firstColumn);

[[nodiscard]] domain::Commitment readCommitment(const Statement& row); // without its baseline
[[nodiscard]] std::optional<domain::FrozenFact> findBaseline(Database& database, CommitmentId id);

// Keeps one commitment with its baseline and its line in the trail, and gives it as it now stands.
domain::Commitment keepCommitment(Database& database, domain::Commitment commitment, PersonId by, const Clock& clock);
// Takes one back that was made in this one-to-one (null: in none), out of the plan and the review that name it, too.
// Leaves any other alone.
void removeCommitment(Database& database, CommitmentId id, SessionId madeIn, PersonId by, const Clock& clock);

// A note that is empty is no note.
void keepPrivateNote(Database& database, PersonId author, PersonId person, SessionId session, const QString& text);
[[nodiscard]] QString findPrivateNote(Database& database, PersonId author, PersonId person, SessionId session);

[[nodiscard]] std::vector<domain::CoachingBlock> readBlocks(Database& database);

[[noreturn]] void throwError(ErrorCode code, const QString& message, const QString& detail = {});

} // namespace chalktalk::store
