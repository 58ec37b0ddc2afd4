// Made-up names and phrases of the sample organisation. They are data like an import's, hence not translated.
#pragma once

#include "app/sample/dice.h"

#include <string>

namespace chalktalk::app::sample {

// Full names from many cultures, no two alike for one seed.
class PersonNames {
  public:
    explicit PersonNames(quint64 seed);
    std::string next();

  private:
    quint64 m_position, m_step, m_given = 0;
};

std::string companyName(Dice& dice);
const char* industry(Dice& dice);
const char* region(int index);
const char* nextStep(Dice& dice);
const char* lossReason(Dice& dice);
const char* prospectingOutcome(Dice& dice); // of a call that reached nobody or somebody briefly
const char* emailSubject(Dice& dice);
const char* followUpSubject(Dice& dice);
const char* inboundSubject(Dice& dice);
const char* internalSubject(Dice& dice);

} // namespace chalktalk::app::sample
