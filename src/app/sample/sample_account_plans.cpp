#include "app/sample/sample_account_plans.h"

#include "app/sample/sample_call_words.h"

namespace chalktalk::app::sample {

namespace {

QString words(const char* text) { return QString::fromUtf8(text); }

} // namespace

domain::AccountPlan accountPlan(AccountId account, const std::vector<domain::Attendee>& people, PersonId owner,
                                Day today, Dice& dice) {
    domain::AccountPlan plan;
    plan.account = account;
    for (const domain::Attendee& who : people)
        plan.stakeholders.push_back({who.name, who.role, who.stance, who.decides, {}});
    plan.needs = words(customerNeeds(dice));
    plan.standing = words(whereWeStand(dice));
    if (dice.chance(0.7)) plan.missing = words(whatIsMissing(dice));
    plan.moves.push_back({words(move(dice, true)), owner, today + dice.between(2, 9), false});
    if (dice.chance(0.5)) plan.moves.push_back({words(move(dice, false)), {}, today + dice.between(3, 14), false});
    return plan;
}

domain::DealPlan dealPlan(OpportunityId opportunity, domain::CallKind next, const std::vector<domain::Attendee>& people,
                          Day today, Dice& dice) {
    domain::DealPlan plan;
    plan.opportunity = opportunity;
    if (dice.chance(0.7)) plan.decisionProcess = words(decisionProcess(dice));
    for (const domain::Attendee& who : people)
        if (who.decides) plan.economicBuyer = who.name;
    if (dice.chance(0.6)) plan.pain = words(painInMoney(dice));
    if (dice.chance(0.7)) plan.competition = words(competition(dice));
    if (dice.chance(0.6)) plan.risks = words(dealRisks(dice));
    plan.milestone = words(milestone(next, dice));
    plan.milestoneBy = today + dice.between(4, 15);
    return plan;
}

} // namespace chalktalk::app::sample
