// Computes every indicator of every rep from a ledger: values, peers, intervals, tests, grades, records.
#pragma once

#include "domain/ledger.h"
#include "metrics/catalogue.h"

#include <map>
#include <stop_token>

namespace chalktalk::metrics {

struct Question {
    Day asOf;
    std::optional<domain::Window> window; // instead of the default, for indicators with a trailing window
};

struct PeerValue {
    domain::PersonIndex person = domain::noPerson;
    std::optional<double> value;
};

// All rows as of one day: reps in the seat on it in people() order, each with all indicators in catalogue order.
class Results {
  public:
    [[nodiscard]] Day asOf() const { return m_asOf; }
    [[nodiscard]] const std::vector<IndicatorResult>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<domain::PersonIndex>& reps() const { return m_reps; }
    // The row of a rep; nullptr when not a rep in the seat on the day.
    [[nodiscard]] const IndicatorResult* row(domain::PersonIndex person, IndicatorIndex indicator) const;
    // All rows of a rep in catalogue order; empty when not in the seat.
    [[nodiscard]] std::span<const IndicatorResult> rowsOf(domain::PersonIndex person) const;
    // The peers that a row was held against, each with the own value (absent stays absent).
    [[nodiscard]] std::vector<PeerValue> peers(domain::PersonIndex person, IndicatorIndex indicator) const;

  private:
    friend class Engine;
    Day m_asOf;
    [[nodiscard]] std::optional<std::size_t> slotOf(domain::PersonIndex person) const;

    domain::LedgerPtr m_ledger;
    std::vector<domain::PersonIndex> m_reps; // rising
    std::vector<IndicatorResult> m_rows;
};

class Engine {
  public:
    using Targets = std::map<QString, double>; // by indicator id, instead of the catalogue's

    explicit Engine(domain::LedgerPtr ledger, Targets targets = {});

    [[nodiscard]] const domain::Ledger& ledger() const { return *m_ledger; }
    // The target of a level as of a day (attainment's depends on the day); nothing where there is none.
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

    // The records behind a number; as many as the row's n (proportion, rate, median) or the level's sample.
    [[nodiscard]] std::vector<RecordRef> records(domain::PersonIndex person, IndicatorIndex indicator,
                                                 const Question& question) const;

  private:
    struct NormsByDay;

    [[nodiscard]] const Norms& norms(Day asOf) const; // worked out once a day, kept
    [[nodiscard]] IndicatorResult emptyRow(domain::PersonIndex person, IndicatorIndex indicator,
                                           const Question& question) const;
    [[nodiscard]] double dispersion(domain::PersonIndex person, IndicatorIndex indicator,
                                    const Question& question) const;
    void compareColumn(Results& results, std::span<const Observation> observations, IndicatorIndex indicator,
                       const Question& question) const;

    domain::LedgerPtr m_ledger;
    Targets m_targets;
    std::shared_ptr<NormsByDay> m_norms;
};

} // namespace chalktalk::metrics
