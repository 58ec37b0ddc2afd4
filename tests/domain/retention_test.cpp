#include "domain/local_time.h"
#include "domain/retention.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdio>
#include <QDateTime>
#include <random>
#include <set>

using namespace chalktalk;
using domain::DatedCopy;
using domain::RetentionRule;

namespace {

// The promise a second time, written down from its words with Qt's calendar and without looking at the first: a date, a
// week's and a month's name beside each copy.
struct Written {
    DatedCopy copy;
    QDate date;
    std::pair<int, int> week, month;
};

Written writtenOf(const DatedCopy& copy, const QTimeZone& zone) {
    Written w{copy, QDateTime::fromMSecsSinceEpoch(copy.atMs, zone).date(), {}, {}};
    int year = 0;
    const int number = w.date.weekNumber(&year);
    w.week = {year, number};
    w.month = {w.date.year(), w.date.month()};
    return w;
}

bool later(const Written& a, const Written& b) {
    return a.copy.atMs != b.copy.atMs ? a.copy.atMs > b.copy.atMs : a.copy.holds > b.copy.holds;
}

template <class Fits> void keepNewest(const std::vector<Written>& all, std::set<std::size_t>& kept, Fits fits) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].copy.isVerified && fits(all[i]) && (!best || later(all[i], all[*best]))) best = i;
    if (best) kept.insert(*best);
}

std::set<std::size_t> promised(QDate today, const std::vector<Written>& all, const RetentionRule& rule) {
    std::set<std::size_t> kept;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].date >= today.addDays(-1)) kept.insert(i);
    for (int back = 2; back < 2 + rule.days; ++back)
        keepNewest(all, kept, [&](const Written& w) { return w.date == today.addDays(-back); });
    const QDate beforeDays = today.addDays(-2 - rule.days);
    for (int back = 0; back < rule.weeks; ++back) {
        int year = 0;
        const int number = beforeDays.addDays(-7 * back).weekNumber(&year);
        keepNewest(all, kept, [&](const Written& w) { return w.week == std::pair(year, number); });
    }
    QDate monday = beforeDays.addDays(-7 * (rule.weeks - 1));
    while (monday.dayOfWeek() != Qt::Monday) monday = monday.addDays(-1);
    const QDate beforeWeeks = monday.addDays(-1);
    for (int back = 0; back < rule.months; ++back) {
        const QDate in = QDate(beforeWeeks.year(), beforeWeeks.month(), 1).addMonths(-back);
        keepNewest(all, kept, [&](const Written& w) { return w.month == std::pair(in.year(), in.month()); });
    }
    std::set<std::size_t> never;
    keepNewest(all, never, [](const Written&) { return true; });
    std::optional<std::size_t> fullest;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].copy.isVerified) continue;
        const auto rank = [&](std::size_t n) { return std::pair(all[n].copy.holds, all[n].copy.atMs); };
        if (!fullest || rank(i) > rank(*fullest)) fullest = i;
    }
    if (fullest) never.insert(*fullest);
    kept.insert(never.begin(), never.end());
    for (;;) {
        qint64 total = 0;
        std::optional<std::size_t> oldest;
        for (const std::size_t i : kept) {
            total += all[i].copy.bytes;
            if (never.count(i) == 0 && all[i].date < today && (!oldest || later(all[*oldest], all[i]))) oldest = i;
        }
        if (total <= rule.mostBytes || !oldest) return kept;
        kept.erase(*oldest);
    }
}

// A desktop's life made up from a seed: work, pauses, and a clock that is set back and forth.
class Life {
  public:
    explicit Life(unsigned seed) : m_random(seed) {
        const char* zones[] = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                               "Pacific/Apia",  "Asia/Kathmandu",   "America/St_Johns",
                               "UTC",           "Africa/Casablanca"};
        zone = QTimeZone(zones[number(8)]);
        m_realMs = QDateTime(QDate(2008 + number(27), 1 + number(12), 1 + number(28)), QTime(8, 0), Qt::UTC)
                       .toMSecsSinceEpoch();
        m_pace = 1 + number(6);
        m_isLarge = number(4) == 0;
    }

    QTimeZone zone;
    int clockChanges = 0;

    DatedCopy next(const domain::LocalTime& local) {
        constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
        const int what = number(100);
        if (what < 55)
            m_realMs += number(10) * hour / m_pace + number(60) * minute;
        else if (what < 90)
            m_realMs += day + number(20) * hour;
        else if (what < 98)
            m_realMs += (2 + number(20)) * day;
        else
            m_realMs += (20 + number(120)) * day; // a long leave
        if (number(40) == 0) {
            ++clockChanges;
            const qint64 by = number(3) == 0 ? number(900) * day : number(48) * hour;
            m_offMs = m_offMs != 0 ? 0 : (number(4) == 0 ? by : -by); // put right again the next time
        }
        DatedCopy copy;
        copy.atMs = (m_realMs + m_offMs) / 1000 * 1000;
        copy.day = local.dayOf(copy.atMs);
        copy.holds = ++m_holds;
        copy.bytes = 1'000'000 + number(m_isLarge ? 200'000'000 : 30'000'000);
        copy.isVerified = number(30) != 0;
        return copy;
    }

  private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    std::mt19937 m_random;
    qint64 m_realMs = 0, m_offMs = 0, m_holds = 0;
    int m_pace = 1;
    bool m_isLarge = false;
};

struct Compared {
    qint64 decisions = 0, clockChanges = 0, wrong = 0;
    int calendarsWrong = 0;
};

// Lives through a calendar with `rule`, and holds each decision against the promise.
void compare(unsigned seed, const RetentionRule& rule, Compared& so, std::vector<Written>* last = nullptr) {
    Life life(seed);
    const domain::LocalTime local(life.zone);
    std::vector<Written> all;
    bool isWrong = false;
    for (int step = 0; step < 120; ++step) {
        const DatedCopy made = life.next(local);
        all.push_back(writtenOf(made, life.zone));
        std::vector<DatedCopy> copies;
        for (const Written& w : all) copies.push_back(w.copy);
        const std::vector<bool> kept = domain::keptOn(made.day, copies, rule);
        const auto expected = promised(all.back().date, all, RetentionRule());
        std::vector<Written> left;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (kept[i] != (expected.count(i) > 0)) ++so.wrong, isWrong = true;
            if (expected.count(i) > 0) left.push_back(all[i]);
        }
        so.decisions += static_cast<qint64>(all.size());
        all = std::move(left);
    }
    so.clockChanges += life.clockChanges;
    so.calendarsWrong += isWrong ? 1 : 0;
    if (last) *last = std::move(all);
}

DatedCopy at(const char* iso, qint64 holds) {
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    return {Day::fromDate(time.date()), time.toMSecsSinceEpoch(), holds, 1'000'000, true};
}

int calendars() { return qEnvironmentVariableIntValue("CHALKTALK_LONG") ? 10'000 : 1'000; }

} // namespace

TEST_CASE("exactly the promised backups are kept, in a thousand made-up calendars with clocks that are changed") {
    Compared so;
    for (int seed = 0; seed < calendars(); ++seed) compare(static_cast<unsigned>(seed), {}, so);
    CHECK(so.wrong == 0);
    CHECK(so.clockChanges > calendars());
    std::printf("retention: %d calendars, %lld decisions, %lld changes of the clock, %lld other than promised\n",
                calendars(), static_cast<long long>(so.decisions), static_cast<long long>(so.clockChanges),
                static_cast<long long>(so.wrong));
}

TEST_CASE("a rule with one number changed is told from the promised one") { // the control of the test above
    RetentionRule days, weeks, months, cap;
    days.days = 11, weeks.weeks = 9, months.months = 8, cap.mostBytes -= 500'000'000;
    for (const RetentionRule& other : {days, weeks, months, cap}) {
        Compared so;
        for (unsigned seed = 0; seed < 100; ++seed) compare(seed, other, so);
        CHECK(so.calendarsWrong >= 10);
    }
}

TEST_CASE("the day that is named as a backup's last is its last") {
    qint64 named = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        Compared so;
        std::vector<Written> all;
        compare(seed, {}, so, &all);
        std::vector<DatedCopy> copies;
        for (const Written& w : all) copies.push_back(w.copy);
        const Day today = copies.back().day;
        const auto until = domain::keptUntil(today, copies);
        std::vector<Written> left = all;
        for (int ahead = 0; ahead < 500; ++ahead) {
            const auto kept = promised((today + ahead).toDate(), left, {});
            std::vector<Written> next;
            for (std::size_t i = 0; i < left.size(); ++i) {
                if (kept.count(i) > 0) {
                    next.push_back(left[i]);
                    continue;
                }
                const auto at = std::find_if(copies.begin(), copies.end(),
                                             [&](const DatedCopy& c) { return c.holds == left[i].copy.holds; });
                const auto said = until[static_cast<std::size_t>(at - copies.begin())];
                CHECK((said && *said == today + (ahead - 1)));
                ++named;
            }
            left = std::move(next);
        }
        for (std::size_t i = 0; i < copies.size(); ++i) {
            const bool stays = std::any_of(left.begin(), left.end(),
                                           [&](const Written& w) { return w.copy.holds == copies[i].holds; });
            if (stays) CHECK((!until[i] || *until[i] > today + 400));
        }
    }
    CHECK(named > 500);
}

TEST_CASE("a backup a day for two years: two days, twelve days, ten weeks and nine months of them are kept") {
    std::vector<DatedCopy> all;
    const Day first = Day::fromDate(QDate(2024, 1, 1)), last = Day::fromDate(QDate(2026, 1, 1));
    for (Day day = first; day <= last; day = day + 1)
        all.push_back({day, day.value * 86'400'000LL + 43'200'000, day.value, 1'000'000, true});
    for (Day today = last; today < last + 60; today = today + 1) {
        if (today > last) all.push_back({today, today.value * 86'400'000LL + 43'200'000, today.value, 1'000'000, true});
        const auto kept = domain::keptOn(today, all);
        std::vector<DatedCopy> left;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (kept[i]) left.push_back(all[i]);
        all = std::move(left);
        // A week that the twelve days begin in, and a month that the weeks begin in, may have their newest among those.
        CHECK(all.size() >= 2 + 12 + 9 + 8);
        CHECK(all.size() <= 2 + 12 + 10 + 9);
        CHECK(today - all.front().day >= 280);
    }
}

TEST_CASE("the newest verified backup stays, whatever its size, its age and the clock") {
    // Everything is old.
    std::vector<DatedCopy> copies{at("2020-01-01T12:00:00Z", 1), at("2020-01-02T12:00:00Z", 2)};
    const Day today = Day::fromDate(QDate(2026, 11, 22));
    CHECK(domain::keptOn(today, copies) == std::vector<bool>{false, true});
    // A later one that was not verified does not stand in for it.
    copies[1].isVerified = false;
    CHECK(domain::keptOn(today, copies) == std::vector<bool>{true, false});
    copies[1].isVerified = true;
    // Larger than the cap.
    copies[1].bytes = 9'000'000'000;
    CHECK(domain::keptOn(today, copies) == std::vector<bool>{false, true});
    CHECK_FALSE(domain::keptUntil(today, copies)[1]);
    // Made while the clock stood in 1970: the newest by what it holds, and that by the clock.
    copies.push_back(at("1970-01-01T12:00:00Z", 3));
    CHECK(domain::keptOn(today, copies) == std::vector<bool>{false, true, true});
}

TEST_CASE("over the cap the oldest go first, none of today and none whose time lies ahead") {
    std::vector<DatedCopy> copies{at("2026-11-20T12:00:00Z", 1), at("2026-11-21T12:00:00Z", 2),
                                  at("2026-11-22T12:00:00Z", 3), at("2027-03-01T12:00:00Z", 4)};
    for (DatedCopy& copy : copies) copy.bytes = 900'000'000;
    const Day today = Day::fromDate(QDate(2026, 11, 22));
    CHECK(domain::keptOn(today, copies) == std::vector<bool>{false, false, true, true});
    RetentionRule rule;
    rule.mostBytes = 2'700'000'000;
    CHECK(domain::keptOn(today, copies, rule) == std::vector<bool>{false, true, true, true});
    rule.mostBytes = 0; // today's stay
    CHECK(domain::keptOn(today, copies, rule) == std::vector<bool>{false, false, true, true});
}
