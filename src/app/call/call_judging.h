// Judges whether calls are significant: those ahead by what is so today, those that have begun as it was when they
// began. What a store brings in, from a calendar or the CRM, is judged here and nowhere else.
#pragma once

#include "base/result.h"
#include "coaching/significance.h"
#include "domain/coaching_log.h"
#include "domain/local_time.h"

#include <set>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

class Workspace;
struct Snapshot;

// As the store's settings say; the usual one where they say nothing.
[[nodiscard]] Result<coaching::SignificanceRule> loadRule(store::Database& database);

class CallJudge {
  public:
    // Ledger and log outlive it; `struggling`: who has a gap as of now.
    [[nodiscard]] static Result<CallJudge> of(store::Database& database, const domain::Ledger& ledger,
                                              const domain::CoachingLog& log, std::set<domain::PersonIndex> struggling,
                                              qint64 nowMs);

    // By the rule as it is now: which one held when a call began is not kept.
    [[nodiscard]] coaching::Judged judge(const domain::Call& call) const;
    [[nodiscard]] Day dayOf(qint64 ms) const { return m_local.dayOf(ms); }

  private:
    CallJudge(coaching::SignificanceRule rule, const QTimeZone& zone, const domain::Ledger& ledger,
              const domain::CoachingLog& log, std::set<domain::PersonIndex> struggling, qint64 nowMs)
        : m_rule(std::move(rule)),
          m_local(zone),
          m_ledger(&ledger),
          m_log(&log),
          m_struggling(std::move(struggling)),
          m_nowMs(nowMs) {}

    coaching::SignificanceRule m_rule;
    domain::LocalTime m_local;
    const domain::Ledger* m_ledger;
    const domain::CoachingLog* m_log;
    std::set<domain::PersonIndex> m_struggling;
    qint64 m_nowMs;
};

// The same for a call that somebody writes down or changes in an open window: what is needed of the workspace, as
// values that the writer's thread may have.
class JudgeAhead {
  public:
    explicit JudgeAhead(const Workspace& workspace);

    // One that began more than `graceMs` ago keeps its judgement: later ones don't count.
    void judge(domain::Call& call, qint64 graceMs = 0) const;

  private:
    domain::LedgerPtr m_ledger;
    domain::CoachingLogPtr m_log;
    std::shared_ptr<const Snapshot> m_snapshot;
    coaching::SignificanceRule m_rule;
    Day m_today;
    qint64 m_nowMs;
};

} // namespace chalktalk::app
