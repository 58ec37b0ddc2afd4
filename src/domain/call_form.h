// The state of an open plan or debrief as the form holds it: what is saved in one go, and what a draft keeps.
#pragma once

#include "domain/call.h"
#include "domain/commitment.h"

namespace chalktalk::domain {

struct CallForm {
    Call call;
    std::vector<Commitment> commitments; // made in this debrief
    QString unfinished;                  // what was typed into a line that is not added yet: only ever in a draft

    friend bool operator==(const CallForm&, const CallForm&) = default;
};

// One's own form with what somebody else saved of the same call meanwhile: every word of both is in it. `line` stands
// between two texts that differ. `base` is the call as one's own form began from it, where that is known: then what
// only one side changed is theirs to say, also that a line was reworded or taken away.
[[nodiscard]] CallForm withBoth(CallForm mine, const Call& theirs, const QString& line, const Call* base = nullptr);

} // namespace chalktalk::domain
