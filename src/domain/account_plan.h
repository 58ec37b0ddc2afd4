// What is known of an account and of a deal beside their calls: who matters, what they need, what is missing, what
// next.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/call_words.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::domain {

struct Stakeholder {
    QString name, role;
    Stance stance = Stance::Unknown;
    bool decides = false; // can decide on the money
    QString note;         // what this person needs

    friend bool operator==(const Stakeholder&, const Stakeholder&) = default;
};

struct NextMove {
    QString what;
    PersonId owner; // null: somebody at the customer's
    std::optional<Day> due;
    bool done = false;

    friend bool operator==(const NextMove&, const NextMove&) = default;
};

struct AccountPlan {
    AccountId account;
    int version = 0; // 0: nothing was written yet
    std::vector<Stakeholder> stakeholders;
    QString needs;    // of the customer
    QString standing; // where we stand
    QString missing;  // what we don't know yet
    std::vector<NextMove> moves;

    friend bool operator==(const AccountPlan&, const AccountPlan&) = default;
};

struct DealPlan {
    OpportunityId opportunity;
    int version = 0; // 0: nothing was written yet
    QString decisionProcess;
    QString economicBuyer;
    QString pain; // in the customer's money
    QString competition;
    QString risks;
    QString milestone; // the next one
    std::optional<Day> milestoneBy;

    friend bool operator==(const DealPlan&, const DealPlan&) = default;
};

// As in a form of one's own: every word of both.
[[nodiscard]] AccountPlan withBoth(AccountPlan mine, const AccountPlan& theirs, const QString& line);
[[nodiscard]] DealPlan withBoth(DealPlan mine, const DealPlan& theirs, const QString& line);

} // namespace chalktalk::domain
