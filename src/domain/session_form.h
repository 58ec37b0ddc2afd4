// The state of an open one-to-one as the form holds it: what is saved in one go, and what a draft keeps.
#pragma once

#include "domain/commitment.h"
#include "domain/session.h"

#include <map>

namespace chalktalk::domain {

struct SessionForm {
    Session session;
    std::vector<Commitment> commitments; // made in this session
    std::vector<Commitment> carried;     // from before: open when the session began, as they stand now
    // What has no place in the record yet, and is only ever in a draft:
    QString unfinished;                     // what was typed of a commitment that is not added
    std::map<QString, QString> halfReasons; // why something is put aside, missed or dropped, as it is being typed

    [[nodiscard]] bool waits() const { return !unfinished.isEmpty() || !halfReasons.empty(); }
    friend bool operator==(const SessionForm&, const SessionForm&) = default;
};

// Names a reason that is being typed: of a fact that is put aside, of a commitment from before.
[[nodiscard]] QString reasonKey(const SessionFact& fact);
[[nodiscard]] QString reasonKey(const Commitment& commitment, CommitmentState state);
// Reasons whose fact or commitment is gone or has ended by now: their words go to the end of the shared note.
void settleReasons(SessionForm& form);

// Commitments that somebody changed since the form read them are taken as they stand now, and open ones that it doesn't
// hold yet are carried over.
void takeNewer(SessionForm& form, const std::vector<Commitment>& stored);

// One's own form with what somebody else saved of the same session meanwhile: every word of both is in it. `line`
// stands between two texts that differ.
[[nodiscard]] SessionForm withBoth(SessionForm mine, const Session& theirs, const QString& line);

} // namespace chalktalk::domain
