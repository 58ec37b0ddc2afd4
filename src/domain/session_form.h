// The state of an open one-to-one as the form holds it: what is saved in one go, and what a draft keeps.
#pragma once

#include "domain/commitment.h"
#include "domain/session.h"

namespace chalktalk::domain {

struct SessionForm {
    Session session;
    std::vector<Commitment> commitments; // made in this session
    std::vector<Commitment> carried;     // from before: open when the session began, as they stand now
    std::vector<CommitmentId> removed;   // made in this session, kept once, and taken back

    friend bool operator==(const SessionForm&, const SessionForm&) = default;
};

} // namespace chalktalk::domain
