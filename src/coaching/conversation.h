// What a conversation is made of: the questions, the causes people name with the facts that speak to them, and the
// kinds of sessions; read from a content file that an organisation may change.
#pragma once

#include "domain/coaching_words.h"

#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

struct Question {
    QString id;
    QString text;        // "What's going on here?"
    bool always = false; // one of the three
    QString about;       // when it helps: "When the plan was clear and nothing happened"
};

struct Cause {
    QString id;
    QString text;           // "The leads are bad"
    QString says;           // what the facts below can say to it
    QStringList indicators; // ids of the facts that speak to it
};

struct ConversationContent {
    std::vector<Question> questions;
    std::vector<Cause> causes;
    QStringList asideReasons; // why a fact is put aside, to choose from: "Known and explained"
    QStringList expectations; // to start from when the expectations of a role are agreed
};

// The program's own words for a kind of session: "Coaching", "Deal review".
[[nodiscard]] QString sessionTypeName(domain::SessionType type);
// "Counts as coaching", or why not.
[[nodiscard]] QString sessionTypeHint(domain::SessionType type);

} // namespace chalktalk::coaching
