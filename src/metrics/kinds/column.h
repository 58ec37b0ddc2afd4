// One indicator over all people of a panel, on its way from observations to results.
#pragma once

#include "metrics/catalogue.h"
#include "metrics/chance/tails.h"
#include "metrics/observation.h"
#include "metrics/peers.h"

namespace chalktalk::metrics::kinds {

struct Column {
    std::span<const Observation> observations; // all indicators of one person after the other, as `rows`
    std::span<IndicatorResult> rows;
    std::size_t width = 0; // how many indicators
    std::size_t place = 0; // of this one among them
    const Peers* peers = nullptr;
    std::vector<int> exposures{};                      // of a rate, by slot
    std::vector<std::optional<chance::Tails>> tails{}; // by slot; nothing where there is no test

    [[nodiscard]] Slot size() const { return static_cast<Slot>(rows.size() / width); }
    [[nodiscard]] IndicatorResult& row(Slot slot) const { return rows[slot * width + place]; }
    [[nodiscard]] const Observation& observation(Slot slot) const { return observations[slot * width + place]; }
    template <class Kind> [[nodiscard]] const Kind& seen(Slot slot) const {
        return std::get<Kind>(observation(slot).what);
    }
};

// Value, interval, numerator, denominator, n and why there is no value: what needs nobody else but, for a rate, the
// peers' dispersion.
void describe(IndicatorResult& row, const Observation& observation, int exposure, double dispersion);

// Each fills peer value, peer sample and tails of all rows that have peers (and describes the rows).
void compareProportions(Column& column);
void compareRates(Column& column);
void compareMedians(Column& column);
void compareLevels(Column& column);

} // namespace chalktalk::metrics::kinds
