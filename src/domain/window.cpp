#include "domain/window.h"

#include <algorithm>

namespace chalktalk::domain {

std::optional<Window> Window::parse(QStringView text) {
    if (text == u"as-of") return asOf();
    if (text == u"period") return period();
    if (text.size() < 2) return std::nullopt;
    bool ok = false;
    const int n = text.chopped(1).toInt(&ok);
    const bool digits = std::all_of(text.begin(), text.end() - 1, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!ok || !digits || n < 1 || n > 1200) return std::nullopt;
    switch (text.back().unicode()) {
    case u'd': return days(n);
    case u'w': return weeks(n);
    case u'm': return months(n);
    default: return std::nullopt;
    }
}

QString Window::toString() const {
    switch (unit) {
    case Unit::Days: return QStringLiteral("%1d").arg(count);
    case Unit::Weeks: return QStringLiteral("%1w").arg(count);
    case Unit::Months: return QStringLiteral("%1m").arg(count);
    case Unit::AsOf: return QStringLiteral("as-of");
    case Unit::Period: return QStringLiteral("period");
    }
    return {};
}

DaySpan Window::span(Day asOf, int fiscalStartMonth) const {
    switch (unit) {
    case Unit::Days: return {asOf - (count - 1), asOf};
    case Unit::Weeks: return {asOf - (7 * count - 1), asOf};
    case Unit::Months: return {minusMonths(asOf, count) + 1, asOf};
    case Unit::AsOf: return {asOf, asOf};
    case Unit::Period: return {periodOf(asOf, fiscalStartMonth).first, asOf};
    }
    return {asOf, asOf};
}

DaySpan periodOf(Day day, int fiscalStartMonth) {
    const QDate date = day.toDate();
    const int monthsIn = (date.month() - fiscalStartMonth + 12) % 3;
    const QDate first = QDate(date.year(), date.month(), 1).addMonths(-monthsIn);
    return {Day::fromDate(first), Day::fromDate(first.addMonths(3).addDays(-1))};
}

} // namespace chalktalk::domain
