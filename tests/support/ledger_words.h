// Facts in words, for tests: ledger().rep("Ana").opportunity("2026-01-05").discovery("2026-01-12").won("2026-03-01").
#pragma once

#include "domain/ledger_builder.h"
#include "tests/support/log_words.h"

#include <deque>

namespace chalktalk::tests {

Day day(const char* iso); // "2026-01-31"

class LedgerWords;
class RepWords;

// One opportunity. Days are ISO texts; money is in major units. Changes of one day happen in the order of the words.
class OpportunityWords {
  public:
    OpportunityWords& source(domain::Source source);
    OpportunityWords& amount(double now);
    OpportunityWords& list(double now);
    OpportunityWords& nextStep();
    OpportunityWords& closes(const char* day);       // close_date as it is now
    OpportunityWords& is(domain::Stage now);         // without any history of stages
    OpportunityWords& startsIn(domain::Stage first); // with history: the first change's old value; else prospect
    OpportunityWords& to(domain::Stage stage, const char* day);
    OpportunityWords& won(const char* day) { return to(domain::Stage::Won, day).closes(day); }
    OpportunityWords& lost(const char* day) { return to(domain::Stage::Lost, day).closes(day); }
    OpportunityWords& amountFrom(double before, double after, const char* day);
    OpportunityWords& amountFromBlank(double after, const char* day);
    OpportunityWords& closeDateFrom(const char* before, const char* after, const char* day);
    OpportunityWords& ownerFrom(const char* before, const char* day); // to the present owner

    // Calls on it, by the owner or by another person.
    OpportunityWords& discovery(const char* day, const char* by = nullptr);
    OpportunityWords& demo(const char* day, const char* by = nullptr);
    OpportunityWords& proposal(const char* day, const char* by = nullptr);
    OpportunityWords& email(const char* day, const char* by = nullptr);

  private:
    friend class LedgerWords;
    friend class RepWords;
    OpportunityWords& change(domain::ChangedField field, qint64 before, qint64 after, const char* day);
    OpportunityWords& call(domain::CallKind kind, const char* day, const char* by);

    LedgerWords* m_all = nullptr;
    domain::OpportunityFacts m_facts;
    domain::Stage m_last = domain::Stage::Prospect;
};

class RepWords {
  public:
    RepWords& group(const char* label);
    RepWords& role(domain::Role role); // a rep unless told otherwise
    RepWords& reportsTo(const char* manager, const char* from = nullptr, const char* to = nullptr);
    RepWords& hired(const char* day);
    RepWords& left(const char* day);
    RepWords& leave(const char* from, const char* to);
    RepWords& quota(const char* periodStart, double amount);
    RepWords& activity(domain::ActivityType type, domain::Direction direction, domain::CallKind kind, const char* day,
                       int minutes = 0);
    RepWords& outbound(int count, const char* day); // e-mails
    RepWords& wins(int count, const char* closedOn, double amount = 1000);
    RepWords& losses(int count, const char* closedOn);
    OpportunityWords& opportunity(const char* createdOn = nullptr); // nullptr: nobody knows
    SessionWords& session(const char* day, const char* coach = nullptr);
    CommitmentWords& commitment(const char* madeOn, const char* due, const char* coach = nullptr);
    CallWords& call(const char* day);
    RepWords& placed(domain::ResultGroup group, const char* from, const char* to = nullptr); // by hand
    RepWords& thirtyDays(const char* from);                                                  // a 30-day start
    RepWords& region(const char* name);

  private:
    friend class OpportunityWords;
    friend class LedgerWords;
    friend class CallWords;
    LedgerWords* m_all = nullptr;
    domain::PersonIndex m_index = domain::noPerson;
};

class LedgerWords {
  public:
    LedgerWords() = default;
    LedgerWords(const LedgerWords&) = delete; // the words point back to it

    RepWords& rep(const char* name); // the same one again for the same name
    RepWords& manager(const char* name) { return rep(name).role(domain::Role::FirstLineManager); }
    LedgerWords& holiday(const char* day);
    LedgerWords& fiscalStart(int month);
    // `count` more reps, each told by `tell`.
    template <class Tell> LedgerWords& others(int count, const Tell& tell) {
        for (int i = 0; i < count; ++i) tell(rep(("peer " + std::to_string(m_reps.size())).c_str()));
        return *this;
    }

    [[nodiscard]] domain::PersonIndex index(const char* name) const;
    // With a seed, opportunities and activities and different opportunities' changes are added in another order.
    // With `until`, only what had happened by the end of that day: an export made then.
    [[nodiscard]] domain::LedgerPtr build(unsigned seed = 0, std::optional<Day> until = {}) const;
    // The sessions, commitments and calls, for the same people; with `until` as they stood at the end of that day.
    [[nodiscard]] domain::CoachingLogPtr log(std::optional<Day> until = {}) const;

  private:
    friend class OpportunityWords;
    friend class RepWords;
    friend class CallWords;
    struct Facts {
        std::vector<domain::OpportunityFacts> opportunities;
        std::vector<domain::ChangeFacts> changes;
        std::vector<domain::ActivityFacts> activities;
    };
    [[nodiscard]] Facts facts() const;
    [[nodiscard]] Facts factsUntil(Day last) const;

    std::vector<domain::Person> m_people;
    std::deque<RepWords> m_reps; // handed out by reference: never moved
    std::deque<OpportunityWords> m_opportunities;
    std::vector<domain::ChangeFacts> m_changes;
    std::vector<domain::ActivityFacts> m_activities;
    std::vector<domain::Leave> m_leave;
    std::vector<domain::ReportingLine> m_lines;
    std::vector<domain::Quota> m_quotas;
    std::deque<SessionWords> m_sessions;
    std::deque<CommitmentWords> m_commitments;
    std::deque<CallWords> m_calls;
    std::vector<domain::PlacementLine> m_placements;
    std::vector<domain::Focus> m_focuses;
    std::vector<Day> m_holidays;
    int m_fiscalStart = 1;
};

inline LedgerWords ledger() { return {}; }

} // namespace chalktalk::tests
