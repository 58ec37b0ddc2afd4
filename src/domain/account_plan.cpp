#include "domain/account_plan.h"

#include "domain/both_texts.h"

#include <algorithm>

namespace chalktalk::domain {

AccountPlan withBoth(AccountPlan mine, const AccountPlan& theirs, const QString& line) {
    mine.version = theirs.version;
    for (auto part : {&AccountPlan::needs, &AccountPlan::standing, &AccountPlan::missing})
        mine.*part = bothTexts(mine.*part, theirs.*part, line);
    for (const Stakeholder& other : theirs.stakeholders) {
        const auto own = std::ranges::find(mine.stakeholders, other.name, &Stakeholder::name);
        if (own == mine.stakeholders.end()) {
            mine.stakeholders.push_back(other);
            continue;
        }
        own->role = bothTexts(own->role, other.role, line);
        own->note = bothTexts(own->note, other.note, line);
        if (own->stance == Stance::Unknown) own->stance = other.stance;
        own->decides = own->decides || other.decides;
    }
    for (const NextMove& other : theirs.moves) {
        const auto own = std::ranges::find(mine.moves, other.what, &NextMove::what);
        if (own == mine.moves.end())
            mine.moves.push_back(other);
        else
            own->done = own->done || other.done;
    }
    return mine;
}

DealPlan withBoth(DealPlan mine, const DealPlan& theirs, const QString& line) {
    mine.version = theirs.version;
    for (auto part : {&DealPlan::decisionProcess, &DealPlan::economicBuyer, &DealPlan::pain, &DealPlan::competition,
                      &DealPlan::risks, &DealPlan::milestone})
        mine.*part = bothTexts(mine.*part, theirs.*part, line);
    if (!mine.milestoneBy) mine.milestoneBy = theirs.milestoneBy;
    return mine;
}

} // namespace chalktalk::domain
