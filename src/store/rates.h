// Exchange rates by day, and the conversion of amounts into the reporting currency.
#pragma once

#include "base/day.h"

#include <map>
#include <optional>
#include <QString>

namespace chalktalk::store {

class Rates {
  public:
    void add(const QString& currency, Day validFrom, double rate) { m_rates[currency][validFrom] = rate; }
    [[nodiscard]] bool knows(const QString& currency) const { return m_rates.contains(currency); }
    // The rate in force on `first`, else on `second`, else the latest; nothing without any rate.
    [[nodiscard]] std::optional<double> rate(const QString& currency, std::optional<Day> first,
                                             std::optional<Day> second) const;

  private:
    std::map<QString, std::map<Day, double>> m_rates;
};

// Minor units of one currency as minor units of another, rounded half away from zero; nothing when it does not fit.
[[nodiscard]] std::optional<qint64> convertMinor(qint64 minor, int decimals, double rate, int toDecimals);

} // namespace chalktalk::store
