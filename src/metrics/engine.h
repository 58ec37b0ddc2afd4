// Computes every indicator of every rep and manager from a ledger and a coaching log: values, peers, intervals, tests,
// grades, records.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "metrics/catalogue.h"
#include "metrics/group.h"
#include "metrics/growth.h"
#include "metrics/held_gaps.h"
#include "metrics/observation.h"
#include "metrics/results.h"

#include <map>
#include <stop_token>

namespace chalktalk::metrics {

class ResultGroups;
class WonDeals;
struct TeamFacts;

struct Question {
    Day asOf;
    std::optional<domain::Window> window; // instead of the default, for indicators with a trailing window
};

class Engine {
  public:
    using Targets = std::map<QString, double>; // by indicator id, instead of the catalogue's

    // Without a log nothing of coaching is recorded.
    explicit Engine(domain::LedgerPtr ledger, Targets targets = {}, domain::CoachingLogPtr coaching = {});
    // The same facts with another coaching log; what was worked out of the facts alone is shared.
    [[nodiscard]] Engine with(domain::CoachingLogPtr coaching) const;

    [[nodiscard]] const domain::Ledger& ledger() const { return *m_ledger; }
    [[nodiscard]] const domain::CoachingLog& coaching() const { return *m_coaching; }
    // The target of a level or a habit as of a day (attainment's depends on the day); nothing where there is none.
    [[nodiscard]] std::optional<double> target(IndicatorIndex indicator, Day asOf) const;

    // Everything of everybody. Stops early with what it has when asked to (the caller drops it).
    [[nodiscard]] Results compute(const Question& question, std::stop_token stop = {}) const;

    // The days that an indicator looks at, shifted by the horizon where there is one.
    [[nodiscard]] domain::DaySpan span(IndicatorIndex indicator, const Question& question) const;
    // False: the store holds no record of a kind that it needs, and all its rows are `not-recorded`.
    [[nodiscard]] bool isRecorded(IndicatorIndex indicator, Day asOf) const;
    // What the indicator leaves out because the store does not record it (texts of its parts).
    [[nodiscard]] std::vector<const char*> partsLeftOut(IndicatorIndex indicator) const;
    // The second number shown beside a value ("coverage needed"); nothing where there is none.
    [[nodiscard]] std::optional<double> beside(domain::PersonIndex person, IndicatorIndex indicator, Day asOf) const;

    // One person's own values on several days, without peers or tests: value, interval, numerator, denominator, n,
    // reason. Works for a person in or out of the seat. (A rate's interval still needs its peers' week-to-week
    // scatter, so that the last day's is the one of the person's row.)
    [[nodiscard]] std::vector<IndicatorResult> own(domain::PersonIndex person, IndicatorIndex indicator,
                                                   std::span<const Day> days,
                                                   std::optional<domain::Window> window = {}) const;

    // The records behind a number; as many as the row's n (proportion, rate, median) or the level's sample, unless that
    // counts minutes.
    [[nodiscard]] std::vector<RecordRef> records(domain::PersonIndex person, IndicatorIndex indicator,
                                                 const Question& question) const;

    // What the indicator sees of one person in any days up to `asOf`, as of that day; nobody is compared.
    [[nodiscard]] Observation observe(domain::PersonIndex person, IndicatorIndex indicator, Day asOf,
                                      const domain::DaySpan& days) const;
    // Some people seen as one, without peers or tests: value, interval, numerator, denominator, n, target, grade,
    // reason, in a row of the group's manager. An indicator of managers is the one its manager's row shows; a
    // proportion or a rate of reps is pooled over the reps among the direct reports (counts added up). A median or a
    // level of reps is absent (no-data). Records likewise.
    [[nodiscard]] IndicatorResult ofGroup(const Group& group, IndicatorIndex indicator, const Question& question,
                                          std::stop_token stop = {}) const;
    [[nodiscard]] std::vector<RecordRef> recordsOf(const Group& group, IndicatorIndex indicator,
                                                   const Question& question) const;
    [[nodiscard]] Group groupOf(domain::PersonIndex manager, Day asOf) const;
    // The second number of a group's indicator (the median of the reps' own growth); nothing where there is none.
    [[nodiscard]] std::optional<double> besideOf(const Group& group, IndicatorIndex indicator,
                                                 const Question& question) const;
    // What productivity growth is made of, rep by rep, over the group's line; asOf and span are those of its row.
    [[nodiscard]] Growth growth(const Group& group, Day asOf, const domain::DaySpan& days) const;
    // Everything won by the end of a day; worked out once a day, kept.
    [[nodiscard]] const WonDeals& wonDeals(Day asOf) const;
    // A, B and C on a day; worked out once a day, kept.
    [[nodiscard]] const ResultGroups& resultGroups(Day asOf) const;
    // Gaps of reps that were gaps on D, D−7 and D−14, over the default windows; sorted by person.
    [[nodiscard]] const std::vector<Gap>& heldGaps(Day asOf, std::stop_token stop = {}) const;
    // Of each of such gaps the earliest of D−14, D−21 … (half a year back at most) since which it was one each week.
    // Asked to stop, it says what it knows so far.
    [[nodiscard]] std::vector<Day> heldSince(std::span<const Gap> gaps, Day asOf, std::stop_token stop = {}) const;

  private:
    struct ByDay; // what follows from the facts alone
    struct ByLog; // and what from the coaching log, too
    struct GroupSeen {
        Observation what;
        int exposure = 0; // of a rate
        double dispersion = 1;
    };
    struct Panel; // people of one kind with their rows of some indicators

    [[nodiscard]] const Norms& norms(Day asOf) const;               // worked out once a day, kept
    [[nodiscard]] const std::vector<Group>& groups(Day asOf) const; // by person; likewise
    [[nodiscard]] TeamFacts teamFacts(const Group& group, IndicatorIndex indicator, Day asOf) const;
    [[nodiscard]] GroupSeen observeGroup(const Group& group, IndicatorIndex indicator, const Question& question,
                                         bool collects, std::stop_token stop) const;
    [[nodiscard]] RepView viewOf(domain::PersonIndex person, IndicatorIndex indicator, Day asOf, bool records) const;
    [[nodiscard]] IndicatorResult emptyRow(domain::PersonIndex person, IndicatorIndex indicator,
                                           const Question& question) const;
    [[nodiscard]] double dispersion(domain::PersonIndex person, IndicatorIndex indicator,
                                    const Question& question) const;
    void fill(Panel& panel, const Question& question, std::stop_token stop) const;
    void compareColumn(Panel& panel, std::size_t place, const Question& question) const;
    [[nodiscard]] std::vector<Gap> gapsOn(Day day, std::vector<IndicatorIndex> among, std::stop_token stop) const;
    // Of the gaps of a day those that were held; kept.
    const std::vector<Gap>& keepHeld(std::vector<Gap> gaps, Day asOf, std::stop_token stop) const;

    domain::LedgerPtr m_ledger;
    Targets m_targets;
    domain::CoachingLogPtr m_coaching;
    std::shared_ptr<ByDay> m_byDay;
    std::shared_ptr<ByLog> m_byLog;
};

} // namespace chalktalk::metrics
