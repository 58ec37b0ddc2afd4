// What a one-to-one begins with: with whom, what for, and what was chosen while preparing.
#pragma once

#include "base/ids.h"
#include "coaching/fact.h"
#include "domain/coaching_words.h"

#include <vector>

namespace chalktalk::app {

struct ChosenQuestion {
    QString id; // in the content file; empty: typed
    QString text;
};

struct SessionStart {
    PersonId person;
    domain::SessionType type = domain::SessionType::Coaching;
    SessionId planned; // one that was planned and now begins; null: none
    std::vector<coaching::Fact> facts;
    std::vector<ChosenQuestion> questions; // empty: the three
};

} // namespace chalktalk::app
