// Turns computed rows into facts in words, most telling first.
#pragma once

#include "coaching/data_begin.h"
#include "coaching/fact.h"
#include "metrics/engine.h"

namespace chalktalk::coaching {

class FactWriter {
  public:
    // Both must outlive the writer. `window` is the one the results were computed with.
    FactWriter(const metrics::Engine& engine, const metrics::Results& results,
               std::optional<domain::Window> window = {})
        : m_engine(engine), m_results(results), m_window(window) {}

    // All facts of a rep or manager: gaps, watches, strengths, levels off target, then the rest; empty for one who is
    // neither, or not in the seat on the day. With `trends` each carries 12 month ends.
    [[nodiscard]] std::vector<Fact> facts(domain::PersonIndex person, bool trends = true) const;

    [[nodiscard]] Fact fact(const metrics::IndicatorResult& row, bool trend = true) const;

    // Text of one value of an indicator, with its unit: "40 %", "$12,300", "57 days", "2.1 times", "3.4", "95 minutes".
    [[nodiscard]] QString valueText(metrics::IndicatorIndex indicator, double value) const;

  private:
    struct Pool { // the peers' counts together
        double numerator = 0, denominator = 0;
        int people = 0; // with a value of their own
    };
    [[nodiscard]] Pool pool(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString fill(const char* words, const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString sentence(const metrics::IndicatorResult& row, const Pool& peers) const;
    [[nodiscard]] QString peersTail(const metrics::IndicatorResult& row, const Pool& peers) const;
    [[nodiscard]] QString headline(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString intervalText(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString intervalBesideHeadline(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString comparison(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString heldAgainst(const metrics::IndicatorResult& row) const; // the target or the peers
    [[nodiscard]] QString certainty(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString quality(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString monthEndsInARow(const metrics::IndicatorResult& row) const;
    [[nodiscard]] QString parts(metrics::IndicatorIndex indicator) const;
    void addTrend(Fact& fact) const;

    const metrics::Engine& m_engine;
    const metrics::Results& m_results;
    std::optional<domain::Window> m_window;
    mutable std::optional<DataBegin> m_begin; // worked out with the first trend
};

// Where a row stands in the order of facts: smaller is more telling.
int telling(const metrics::IndicatorResult& row);

} // namespace chalktalk::coaching
