// One-to-ones as they are kept: whole ones for the form and the diary, without anybody else's private notes.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/commitment.h"
#include "domain/session.h"
#include "store/draft.h"

#include <vector>

namespace chalktalk::store {

class Database;

// `reader` is who looks: the private note comes along only where `reader` is its author (null: nobody's).
// NotFound for an unknown id.
[[nodiscard]] Result<domain::Session> loadSession(Database& database, SessionId id, PersonId reader);
// All of one person, newest first (by held, planned or begun).
[[nodiscard]] Result<std::vector<domain::Session>> loadSessionsOf(Database& database, PersonId person, PersonId reader);
// Of everybody, oldest first, without any private note: for exports.
[[nodiscard]] Result<std::vector<domain::Session>> loadAllSessions(Database& database);

// A session with what was agreed in it, kept in one transaction; what it includes of a form's typing is noted in it.
struct SessionSave {
    domain::Session session;                     // a null id: a new one
    std::vector<domain::Commitment> commitments; // new or changed ones; null ids: new ones
    std::vector<CommitmentId> removed;           // commitments taken back before the session was finished
    PersonId by;         // who saves: author of the private note and of the draft, for the trail
    SavedForm form = {}; // what it includes of a form's typing
};

// Gives the session with its id and new version, and the commitments likewise, in the same order. Conflict when the
// stored version of any is another one than given: then nothing was changed. The private note is kept only when `by` is
// the coach, and views only of a new session (later ones are saved by saveSessionView, so that no open form
// overwrites what the other side said meanwhile). A new commitment without a session is made in this one.
[[nodiscard]] Result<SessionSave> saveSession(Database& database, const SessionSave& save, const Clock& clock);

// The same within the caller's transaction; for store/ only. Throws Failure.
SessionSave keepSession(Database& database, SessionSave save, const Clock& clock);

// One side's view of a session afterwards; a later one by the same person replaces. Leaves the version alone.
[[nodiscard]] Status saveSessionView(Database& database, SessionId session, const domain::SessionView& view,
                                     const Clock& clock);

} // namespace chalktalk::store
