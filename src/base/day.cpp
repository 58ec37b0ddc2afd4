#include "base/day.h"

namespace chalktalk {

std::optional<Day> dayFromIso(QStringView text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return std::nullopt;
    const auto number = [&](int from, int count) {
        int n = 0;
        for (int i = from; i < from + count; ++i) {
            const char16_t c = text[i].unicode();
            if (c < u'0' || c > u'9') return -1;
            n = n * 10 + (c - u'0');
        }
        return n;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    const QDate date = year < 0 || month < 0 || day < 0 ? QDate{} : QDate{year, month, day};
    if (!date.isValid()) return std::nullopt;
    return Day::fromDate(date);
}

} // namespace chalktalk
