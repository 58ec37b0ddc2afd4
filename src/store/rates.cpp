#include "store/rates.h"

#include <cmath>

namespace chalktalk::store {

std::optional<double> Rates::rate(const QString& currency, std::optional<Day> first, std::optional<Day> second) const {
    const auto found = m_rates.find(currency);
    if (found == m_rates.end()) return std::nullopt;
    const auto& byDay = found->second;
    for (const auto& day : {first, second}) {
        if (!day) continue;
        auto after = byDay.upper_bound(*day);
        if (after != byDay.begin()) return std::prev(after)->second;
    }
    return byDay.rbegin()->second;
}

std::optional<qint64> convertMinor(qint64 minor, int decimals, double rate, int toDecimals) {
    const long double scaled =
        static_cast<long double>(minor) * static_cast<long double>(rate) * std::pow(10.0L, toDecimals - decimals);
    if (!(std::fabs(scaled) < 9.0e18L)) return std::nullopt;
    // A rate is written in decimals (1.2345) but kept in binary, which may lie a trifle below: an exact half is still
    // to be rounded away from zero.
    constexpr long double trifle = 2.3e-16L;
    return static_cast<qint64>(std::llround(scaled * (1 + trifle)));
}

} // namespace chalktalk::store
