// An amount in integer minor units (cents) of the reporting currency.
#pragma once

#include <QString> // first: moc of Qt 6.4 fails on <compare> when no Qt header came before

#include <compare>

namespace chalktalk {

struct Money {
    qint64 minor = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
};

// Decimals of an ISO 4217 currency: 2 for most, 0 for JPY, 3 for KWD.
int currencyDecimals(QStringView currency);

// How many minor units are one major unit: 10^decimals.
double minorPerMajor(QStringView currency);

// "1234.50" with a point, no grouping, for CSV and JSON.
QString moneyToPlain(Money money, int decimals);

} // namespace chalktalk
