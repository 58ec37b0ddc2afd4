#include "domain/retention.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace chalktalk::domain {

namespace {

constexpr int daysOfWeek = 7;

// 1970-01-01 was a Thursday.
Day mondayOf(Day day) {
    const int since = ((day.value + 3) % daysOfWeek + daysOfWeek) % daysOfWeek;
    return day - since;
}

int monthOf(Day day) {
    const QDate date = day.toDate();
    return date.year() * 12 + date.month() - 1;
}

// A period of which one backup is kept: its kind and its place in time.
enum class Grain : quint8 { Day, Week, Month };
using Period = std::pair<Grain, int>;

// Where the periods of a day lie.
struct Periods {
    Day yesterday, firstDay, firstWeek;
    int firstMonth = 0, lastMonth = 0;
    Day lastWeek;

    Periods(Day today, const RetentionRule& rule) : yesterday(today - 1) {
        firstDay = yesterday - rule.days;
        lastWeek = mondayOf(firstDay - 1);
        firstWeek = lastWeek - daysOfWeek * (rule.weeks - 1);
        lastMonth = monthOf(firstWeek - 1);
        firstMonth = lastMonth - (rule.months - 1);
    }

    // The periods that a day belongs to: the week that the days begin in has some of its days among them.
    [[nodiscard]] std::vector<Period> of(Day day) const {
        std::vector<Period> found;
        if (day >= firstDay && day < yesterday) found.emplace_back(Grain::Day, day.value);
        const Day week = mondayOf(day);
        if (week >= firstWeek && week <= lastWeek) found.emplace_back(Grain::Week, week.value);
        const int month = monthOf(day);
        if (month >= firstMonth && month <= lastMonth) found.emplace_back(Grain::Month, month);
        return found;
    }
};

bool newerByClock(const DatedCopy& a, const DatedCopy& b) {
    return std::pair(a.atMs, a.holds) > std::pair(b.atMs, b.holds);
}
bool newerByContent(const DatedCopy& a, const DatedCopy& b) {
    return std::pair(a.holds, a.atMs) > std::pair(b.holds, b.atMs);
}

// Those that are never deleted: the newest verified, by the clock and by what it holds.
std::vector<bool> untouchable(std::span<const DatedCopy> copies) {
    std::vector<bool> found(copies.size(), false);
    std::optional<std::size_t> byClock, byContent;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (!copies[i].isVerified) continue;
        if (!byClock || newerByClock(copies[i], copies[*byClock])) byClock = i;
        if (!byContent || newerByContent(copies[i], copies[*byContent])) byContent = i;
    }
    if (byClock) found[*byClock] = true;
    if (byContent) found[*byContent] = true;
    return found;
}

void cutToCap(std::vector<bool>& kept, Day today, std::span<const DatedCopy> copies, const std::vector<bool>& never,
              qint64 mostBytes) {
    qint64 total = 0;
    for (std::size_t i = 0; i < copies.size(); ++i) total += kept[i] ? copies[i].bytes : 0;
    std::vector<std::size_t> oldestFirst(copies.size());
    std::iota(oldestFirst.begin(), oldestFirst.end(), std::size_t{0});
    std::stable_sort(oldestFirst.begin(), oldestFirst.end(),
                     [&](std::size_t a, std::size_t b) { return newerByClock(copies[b], copies[a]); });
    for (const std::size_t i : oldestFirst) {
        if (total <= mostBytes) return;
        if (!kept[i] || never[i] || copies[i].day >= today) continue;
        kept[i] = false;
        total -= copies[i].bytes;
    }
}

} // namespace

std::vector<bool> keptOn(Day today, std::span<const DatedCopy> copies, const RetentionRule& rule) {
    const Periods periods(today, rule);
    const std::vector<bool> never = untouchable(copies);
    std::vector<bool> kept = never;
    std::map<Period, std::size_t> newest;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (copies[i].day >= periods.yesterday) kept[i] = true;
        if (!copies[i].isVerified) continue;
        for (const Period& period : periods.of(copies[i].day)) {
            const auto [at, isFirst] = newest.emplace(period, i);
            if (!isFirst && newerByClock(copies[i], copies[at->second])) at->second = i;
        }
    }
    for (const auto& [period, i] : newest) kept[i] = true;
    cutToCap(kept, today, copies, never, rule.mostBytes);
    return kept;
}

// Day by day as it will be, without the copies that have gone by then.
std::vector<std::optional<Day>> keptUntil(Day today, std::span<const DatedCopy> copies, const RetentionRule& rule) {
    constexpr int mostDays = 4000; // a time that lies further ahead is not worked out: no day is said
    std::vector<std::optional<Day>> until(copies.size());
    std::vector<std::size_t> left(copies.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    const auto stays = [never = untouchable(copies)](std::size_t i) { return never[i]; };
    for (int ahead = 0; ahead < mostDays && !std::all_of(left.begin(), left.end(), stays); ++ahead) {
        std::vector<DatedCopy> now;
        for (const std::size_t i : left) now.push_back(copies[i]);
        const std::vector<bool> kept = keptOn(today + ahead, now, rule);
        std::vector<std::size_t> next;
        for (std::size_t n = 0; n < left.size(); ++n) {
            if (kept[n])
                next.push_back(left[n]);
            else
                until[left[n]] = today + (ahead - 1);
        }
        left = std::move(next);
    }
    return until;
}

} // namespace chalktalk::domain
