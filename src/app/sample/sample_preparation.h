// Draws the plan and the debrief of one of the sample organisation's calls.
#pragma once

#include "app/sample/dice.h"
#include "coaching/call_content.h"
#include "coaching/plan_reading.h"
#include "domain/call.h"

#include <map>

namespace chalktalk::app::sample {

// What comes back in one rep's calls again and again.
enum class Recurs : quint8 { Nothing, NobodyDecides, Hesitates };

struct Planning {
    double quality = 0.6; // 0 to 1: how much of it there is, and how well it is asked
    qint64 readyAtMs = 0; // 0: a draft
    PersonId with;        // null: alone
    Recurs recurs = Recurs::Nothing;
};
struct Debriefing {
    qint64 doneAtMs = 0;
    bool isShort = false;
    PersonId with;
    Recurs recurs = Recurs::Nothing;
};

class CallDrawer {
  public:
    CallDrawer(coaching::CallContent content, const std::vector<coaching::PlanLanguage>& languages, quint64 seed);

    void plan(domain::Call& call, const Planning& how, Dice& dice);
    void debrief(domain::Call& call, const Debriefing& how, Dice& dice) const;
    // Who is there at a customer's: always the same people.
    [[nodiscard]] const std::vector<domain::Attendee>& peopleAt(AccountId account);

  private:
    void planLists(domain::Call& call, const Planning& how, Dice& dice);
    void room(domain::Call& call, const Planning& how, Dice& dice);
    void answerLists(domain::Call& call, const Debriefing& how, Dice& dice) const;
    void note(domain::Call& call, const Debriefing& how, Dice& dice) const;

    coaching::CallContent m_content;
    coaching::PlanReader m_reader;
    quint64 m_seed;
    std::map<AccountId, std::vector<domain::Attendee>> m_people;
};

} // namespace chalktalk::app::sample
