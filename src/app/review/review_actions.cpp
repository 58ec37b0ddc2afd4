#include "app/review/review_actions.h"

#include <algorithm>

namespace chalktalk::app {

using domain::Commitment;

Commitment withOwnWords(Commitment newer, const Commitment& mine, const Commitment& found) {
    if (mine.what != found.what) newer.what = mine.what;
    if (mine.owner != found.owner) newer.owner = mine.owner;
    if (mine.due != found.due) newer.due = mine.due;
    return newer;
}

bool saysTheSame(const Commitment& a, const Commitment& b) {
    return a.what == b.what && a.owner == b.owner && a.due == b.due;
}

const Commitment* commitmentIn(const std::vector<Commitment>& all, CommitmentId id) {
    const auto at = std::ranges::find(all, id, &Commitment::id);
    return at == all.end() ? nullptr : &*at;
}

} // namespace chalktalk::app
