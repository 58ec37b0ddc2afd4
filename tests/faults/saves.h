// A series of saves of every kind of coaching record, each with words of its own, and what a store must hold after any
// of them, word for word.
#pragma once

#include "domain/account_plan.h"
#include "domain/assessment.h"
#include "domain/call.h"
#include "domain/commitment.h"
#include "domain/development_plan.h"
#include "domain/profile.h"
#include "domain/quarterly_review.h"
#include "domain/session.h"
#include "store/database.h"

#include <map>
#include <memory>

namespace chalktalk::tests {

class CallStore;
class DevelopmentStore;

// What is common to all series: records to begin from, and a store with their people, an account and a deal.
class Beginnings {
  public:
    Beginnings();
    ~Beginnings();
    [[nodiscard]] const CallStore& calls() const { return *m_calls; }
    [[nodiscard]] const DevelopmentStore& development() const { return *m_development; }
    [[nodiscard]] QString store() const; // closed

  private:
    std::unique_ptr<CallStore> m_calls;
    std::unique_ptr<DevelopmentStore> m_development;
};

// Words as a store must hold them after some steps. A value: a child process goes on with its own.
class Words {
  public:
    explicit Words(const Beginnings& beginnings) : m_from(&beginnings) {}

    static constexpr int kinds = 14; // of steps, in turn

    // Saves what step `n` (from 0) says, through the store's own function; these are then the words after it.
    [[nodiscard]] Status save(store::Database& database, int n);
    // The words after step `n`, which the store has acknowledged.
    void take(int n);

    // What is in the store other than it was said, in words; empty: every record is there, word for word, and no other.
    [[nodiscard]] QString differenceFrom(store::Database& database) const;
    [[nodiscard]] std::size_t records() const;

  private:
    struct Step;
    [[nodiscard]] Step step(int n) const;
    void put(Step step);
    [[nodiscard]] QString differenceOfMeetings(store::Database& database) const;
    [[nodiscard]] QString differenceOfPlans(store::Database& database) const;
    [[nodiscard]] QString differenceOfTheRest(store::Database& database) const;

    const Beginnings* m_from;
    std::map<qint64, domain::Session> m_sessions;
    std::map<qint64, domain::Commitment> m_commitments;
    std::map<qint64, domain::Call> m_calls;
    std::map<qint64, domain::Assessment> m_assessments;
    domain::Profile m_profile;
    domain::DevelopmentPlan m_plan;
    domain::AccountPlan m_accountPlan;
    domain::DealPlan m_dealPlan;
    domain::QuarterlyReview m_review;
    int m_everyDays = 0;
};

} // namespace chalktalk::tests
