#include "metrics/chance/interval.h"
#include "metrics/kinds/column.h"
#include "metrics/median.h"

namespace chalktalk::metrics::kinds {

namespace {

void setInterval(IndicatorResult& row, const chance::Interval& interval) {
    row.low = interval.low;
    row.high = interval.high;
}

void describeProportion(IndicatorResult& row, const Proportion& seen) {
    row.n = seen.sample;
    row.numerator = seen.counted;
    row.denominator = seen.sample;
    if (seen.sample == 0) {
        row.reason = Reason::NoData;
        return;
    }
    row.value = static_cast<double>(seen.counted) / seen.sample;
    setInterval(row, chance::wilson(seen.counted, seen.sample));
}

void describeRate(IndicatorResult& row, const Rate& seen, int exposure, double dispersion) {
    row.n = seen.count;
    row.numerator = seen.count;
    row.denominator = exposure;
    if (exposure == 0) {
        row.reason = Reason::NoData;
        return;
    }
    row.value = static_cast<double>(seen.count) / exposure;
    setInterval(row, chance::gammaInterval(seen.count, exposure, dispersion));
}

void describeMedian(IndicatorResult& row, const Values& seen) {
    row.n = static_cast<int>(seen.values.size());
    if (seen.values.empty()) {
        row.reason = Reason::NoData;
        return;
    }
    auto values = seen.values;
    row.value = medianOf(values);
}

void describeLevel(IndicatorResult& row, const Level& seen) {
    row.n = seen.n;
    row.value = seen.value;
    row.numerator = seen.numerator;
    row.denominator = seen.denominator;
    row.reason = seen.reason;
}

} // namespace

void describe(IndicatorResult& row, const Observation& observation, int exposure, double dispersion) {
    struct ByKind {
        IndicatorResult& row;
        int exposure;
        double dispersion;
        void operator()(const Proportion& seen) const { describeProportion(row, seen); }
        void operator()(const Rate& seen) const { describeRate(row, seen, exposure, dispersion); }
        void operator()(const Values& seen) const { describeMedian(row, seen); }
        void operator()(const Level& seen) const { describeLevel(row, seen); }
    };
    std::visit(ByKind{row, exposure, dispersion}, observation.what);
}

} // namespace chalktalk::metrics::kinds
