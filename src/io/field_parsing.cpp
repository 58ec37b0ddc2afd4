#include "io/field_parsing.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>

namespace chalktalk::io {

namespace {

constexpr qint64 minuteMs = 60'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Takes exactly `count` digits off the front; -1 when they are not there.
int takeDigits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return -1;
    int n = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i])) return -1;
        n = n * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return n;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Day> dayOf(int year, int month, int day) {
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{static_cast<qint32>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Day> takeIsoDay(std::string_view& text) {
    const int year = takeDigits(text, 4);
    if (year < 0 || !take(text, '-')) return std::nullopt;
    const int month = takeDigits(text, 2);
    if (month < 0 || !take(text, '-')) return std::nullopt;
    return dayOf(year, month, takeDigits(text, 2));
}

std::optional<Day> takeOrderedDay(std::string_view& text, DateOrder order) {
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> sizes{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (i > 0 && !take(text, '/') && !take(text, '.') && !take(text, '-') && !take(text, ' ')) return std::nullopt;
        while (sizes[i] < 4 && !text.empty() && isDigit(text.front())) {
            parts[i] = parts[i] * 10 + (text.front() - '0');
            ++sizes[i];
            text.remove_prefix(1);
        }
        if (sizes[i] == 0) return std::nullopt;
    }
    const std::size_t yearAt = order == DateOrder::YearMonthDay || sizes[0] == 4 ? 0 : 2;
    if (sizes[yearAt] != 4) return std::nullopt; // 03 could be 1903 or 2003: not guessed
    if (yearAt == 0) return dayOf(parts[0], parts[1], parts[2]);
    return order == DateOrder::DayMonthYear ? dayOf(parts[2], parts[1], parts[0]) : dayOf(parts[2], parts[0], parts[1]);
}

std::optional<Day> takeDay(std::string_view& text, const FieldStyle& style) {
    return style.dates == DateOrder::Iso ? takeIsoDay(text) : takeOrderedDay(text, style.dates);
}

// hh:mm[:ss[.fff…]] as milliseconds of the day; -1 when it is none.
qint64 takeClock(std::string_view& text) {
    const int hour = takeDigits(text, 2);
    if (hour < 0 || hour > 23 || !take(text, ':')) return -1;
    const int minute = takeDigits(text, 2);
    if (minute < 0 || minute > 59) return -1;
    qint64 ms = (hour * 60 + minute) * minuteMs;
    if (!take(text, ':')) return ms;
    const int second = takeDigits(text, 2);
    if (second < 0 || second > 60) return -1; // a leap second falls on the next minute
    ms += second * 1000;
    if (!take(text, '.') && !take(text, ',')) return ms;
    int digits = 0, fraction = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1)) {
        if (digits < 3) fraction = fraction * 10 + (text.front() - '0'), ++digits;
    }
    if (digits == 0) return -1;
    for (; digits < 3; ++digits) fraction *= 10;
    return ms + fraction;
}

// Z, +hh, +hhmm or +hh:mm as milliseconds east of UTC; false when what is left is none of them.
bool takeOffset(std::string_view& text, qint64& offset) {
    offset = 0;
    if (take(text, 'Z') || take(text, 'z')) return text.empty();
    const bool west = text.front() == '-';
    if (!west && text.front() != '+') return false;
    text.remove_prefix(1);
    const int hours = takeDigits(text, 2);
    int minutes = 0;
    if (!text.empty()) {
        take(text, ':');
        minutes = takeDigits(text, 2);
    }
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59 || !text.empty()) return false;
    offset = (hours * 60 + minutes) * minuteMs * (west ? -1 : 1);
    return true;
}

// Strips what people's exports put around numbers, in front of the strict reading.
bool cleanNumber(std::string_view text, const FieldStyle& style, std::string& plain, int& thousands) {
    bool negative = false;
    plain.clear();
    if (text.size() > 1 && text.front() == '(' && text.back() == ')') {
        negative = true;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    const char group = style.decimalPoint == ',' ? '.' : ',';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            plain.push_back(c);
        } else if (c == style.decimalPoint) {
            plain.push_back('.');
        } else if (c == '-' && plain.empty()) {
            negative = true;
        } else if ((c == 'k' || c == 'K' || c == 'm' || c == 'M') && i + 1 == text.size() && !plain.empty()) {
            thousands = c == 'k' || c == 'K' ? 1 : 2;
        } else if (c == group || c == ' ' || c == '\'' || c == '$' || static_cast<unsigned char>(c) >= 0x80) {
            continue; // grouping, currency signs and no-break spaces
        } else {
            return false;
        }
    }
    if (negative) plain.insert(plain.begin(), '-');
    return plain.size() > (negative ? 1U : 0U);
}

AmountProblem parsePlain(std::string_view text, int decimals, qint64& minor) {
    const bool negative = take(text, '-');
    bool any = false, seenPoint = false;
    int places = 0;
    quint64 value = 0;
    constexpr quint64 limit = 90'000'000'000'000'000; // room for sums in 64 bits
    for (const char c : text) {
        if (c == '.' && !seenPoint) {
            seenPoint = true;
            continue;
        }
        if (!isDigit(c)) return AmountProblem::NotANumber;
        any = true;
        if (seenPoint && places == decimals) {
            if (c != '0') return AmountProblem::TooManyDecimals; // a zero too many loses nothing
            continue;
        }
        if (seenPoint) ++places;
        if (value > limit / 10) return AmountProblem::TooLarge;
        value = value * 10 + static_cast<quint64>(c - '0');
    }
    if (!any) return AmountProblem::NotANumber;
    for (; places < decimals; ++places) {
        if (value > limit / 10) return AmountProblem::TooLarge; // it would wrap around
        value *= 10;
    }
    if (value > limit) return AmountProblem::TooLarge;
    minor = negative ? -static_cast<qint64>(value) : static_cast<qint64>(value);
    return AmountProblem::None;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

bool equalsIgnoringCase(std::string_view text, std::string_view word) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != lower(word[i])) return false;
    }
    return true;
}

std::optional<Day> parseDay(std::string_view text, const FieldStyle& style) {
    const auto day = takeDay(text, style);
    if (!day || text.empty()) return day;
    if (style.dates == DateOrder::Iso || (!take(text, 'T') && !take(text, ' '))) return std::nullopt;
    return takeClock(text) < 0 ? std::nullopt : day;
}

std::optional<qint64> parseInstant(std::string_view text, const FieldStyle& style, const domain::LocalTime& zone) {
    const auto day = takeDay(text, style);
    if (!day) return std::nullopt;
    if (text.empty()) return zone.toUtc(*day, 0);
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
    const qint64 ms = takeClock(text);
    if (ms < 0) return std::nullopt;
    if (text.empty()) return zone.toUtc(*day, ms);
    if (text.front() == ' ') text.remove_prefix(1);
    qint64 offset = 0;
    if (text.empty() || !takeOffset(text, offset)) return std::nullopt;
    return day->value * qint64{86'400'000} + ms - offset;
}

AmountProblem parseAmount(std::string_view text, int decimals, const FieldStyle& style, qint64& minor) {
    if (!style.lenientNumbers) return parsePlain(text, decimals, minor);
    std::string plain;
    int thousands = 0;
    if (!cleanNumber(text, style, plain, thousands)) return AmountProblem::NotANumber;
    const AmountProblem problem = parsePlain(plain, decimals + 3 * thousands, minor);
    return problem;
}

std::optional<int> parseCount(std::string_view text) {
    if (const auto point = text.find('.'); point != std::string_view::npos && point > 0) {
        if (text.find_first_not_of('0', point + 1) != std::string_view::npos) return std::nullopt;
        text = text.substr(0, point);
    }
    constexpr int most = 100'000;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most) return std::nullopt;
    return value;
}

std::optional<double> parseRate(std::string_view text, const FieldStyle& style) {
    std::string plain(text);
    if (style.decimalPoint != '.') {
        for (char& c : plain) c = c == style.decimalPoint ? '.' : c;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value) || value <= 0)
        return std::nullopt;
    return value;
}

} // namespace chalktalk::io
