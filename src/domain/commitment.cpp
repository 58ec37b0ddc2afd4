#include "domain/commitment.h"

namespace chalktalk::domain {

std::optional<Commitment> Commitment::asOf(Day day) const {
    if (madeOn > day) return std::nullopt;
    Commitment then = *this;
    if (closedOn && *closedOn > day) {
        then.state = CommitmentState::Open;
        then.closedOn.reset();
        then.reason.clear();
    }
    return then;
}

} // namespace chalktalk::domain
