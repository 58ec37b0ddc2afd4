// What a plan could begin from: what the last debrief with this account left open, what recurs in the rep's debriefs,
// what the account and deal plans lack, and hard moments worth rehearsing.
#pragma once

#include "coaching/call_content.h"
#include "domain/account_plan.h"
#include "domain/call.h"
#include "domain/coaching_log.h"

#include <QTimeZone>
#include <span>
#include <vector>

namespace chalktalk::coaching {

enum class SuggestedFor : quint8 { Question, Information, Trouble, Attendee, Rehearse };

struct Suggestion {
    SuggestedFor part = SuggestedFor::Question;
    QString text;              // as it would stand in the plan
    QString answer;            // to a trouble, or what a good answer to a question sounds like
    QString why;               // "Not asked on 3 March", "In 4 of the last 6 discovery calls"
    domain::Attendee attendee; // for Attendee
};

// `before` are earlier debriefed calls with the same account, newest first; nullptr plans: there is no account or
// opportunity. What the plan has already is not suggested again. At most `mostSuggestions`, what the customer left open
// first. Days are those of `zone`.
inline constexpr std::size_t mostSuggestions = 12;
[[nodiscard]] std::vector<Suggestion> suggestionsFor(const domain::Call& call, const std::vector<domain::Call>& before,
                                                     std::span<const domain::CallLine> callsOfPerson,
                                                     const domain::AccountPlan* account, const domain::DealPlan* deal,
                                                     const CallContent& content,
                                                     const QTimeZone& zone = QTimeZone::utc());

} // namespace chalktalk::coaching
