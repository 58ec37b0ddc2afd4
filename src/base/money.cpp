#include "base/money.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chalktalk {

namespace {
// ISO 4217, the currencies whose minor unit is not a hundredth.
constexpr std::array<QStringView, 16> s_noDecimals{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW",
                                                   u"PYG", u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XPF"};
constexpr std::array<QStringView, 7> s_threeDecimals{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
} // namespace

int currencyDecimals(QStringView currency) {
    const auto in = [&](const auto& list) { return std::find(list.begin(), list.end(), currency) != list.end(); };
    if (in(s_noDecimals) || currency == u"XOF") return 0;
    return in(s_threeDecimals) ? 3 : 2;
}

double minorPerMajor(QStringView currency) { return std::pow(10.0, currencyDecimals(currency)); }

QString moneyToPlain(Money money, int decimals) {
    const bool negative = money.minor < 0;
    const quint64 size = negative ? 0 - static_cast<quint64>(money.minor) : static_cast<quint64>(money.minor);
    QString digits = QString::number(size).rightJustified(decimals + 1, u'0');
    if (decimals > 0) digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace chalktalk
