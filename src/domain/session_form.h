// The state of an open one-to-one as the form holds it: what is saved in one go, and what a draft keeps.
#pragma once

#include "domain/commitment.h"
#include "domain/session.h"

namespace chalktalk::domain {

struct SessionForm {
    Session session;
    std::vector<Commitment> commitments; // made in this session
    std::vector<Commitment> carried;     // from before: open when the session began, as they stand now
    QString unfinished;                  // what was typed of a commitment that is not added yet: only ever in a draft

    friend bool operator==(const SessionForm&, const SessionForm&) = default;
};

// Commitments that somebody changed since the form read them are taken as they stand now, and open ones that it doesn't
// hold yet are carried over.
void takeNewer(SessionForm& form, const std::vector<Commitment>& stored);

// One's own form with what somebody else saved of the same session meanwhile: every word of both is in it. `line`
// stands between two texts that differ.
[[nodiscard]] SessionForm withBoth(SessionForm mine, const Session& theirs, const QString& line);

} // namespace chalktalk::domain
