#include "domain/commitment.h"

namespace chalktalk::domain {

std::optional<Commitment> Commitment::asOf(Day day) const {
    std::optional<Commitment> then;
    if (madeOn > day) return then;
    then.emplace(*this);
    if (closedOn && *closedOn > day) {
        then->state = CommitmentState::Open;
        then->closedOn.reset();
        then->reason.clear();
    }
    return then;
}

} // namespace chalktalk::domain
