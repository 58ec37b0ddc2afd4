// Turns computed rows into facts in words, most telling first.
#pragma once

#include "coaching/fact.h"
#include "metrics/engine.h"

namespace chalktalk::coaching {

class FactWriter {
  public:
    // Both must outlive the writer. `window` is the one the results were computed with.
    FactWriter(const metrics::Engine& engine, const metrics::Results& results,
               std::optional<domain::Window> window = {})
        : m_engine(engine), m_results(results), m_window(window) {}

    // All facts of a rep: gaps, watches, strengths, levels off target, then the rest; empty for one who is not a rep
    // in the seat on the day. With `trends` each carries 12 month ends.
    [[nodiscard]] std::vector<Fact> facts(domain::PersonIndex person, bool trends = true) const;

    [[nodiscard]] Fact fact(const metrics::IndicatorResult& row, bool trend = true) const;

    // Text of one value of an indicator, with its unit: "40 %", "$12,300", "3.4 a working day".
    [[nodiscard]] QString valueText(metrics::IndicatorIndex indicator, double value) const;

  private:
    const metrics::Engine& m_engine;
    const metrics::Results& m_results;
    std::optional<domain::Window> m_window;
};

// Where a row stands in the order of facts: smaller is more telling.
int telling(const metrics::IndicatorResult& row);

} // namespace chalktalk::coaching
