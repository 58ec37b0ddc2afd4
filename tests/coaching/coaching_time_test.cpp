// Where coaching minutes go, by results and by week of the quarter, whether a manager's hours go round, and who left.
#include "coaching/coaching_time.h"

#include "base/language.h"
#include "coaching/manager_capacity.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using tests::day;

namespace {

const char* const asOf = "2026-06-15";

struct Asked {
    explicit Asked(const tests::LedgerWords& words) : engine(words.build(), {}, words.log()), all(words) {
        installLanguage(*QCoreApplication::instance());
    }
    [[nodiscard]] std::vector<domain::PersonIndex> line(const char* manager) const {
        return engine.groupOf(all.index(manager), day(asOf)).line;
    }
    [[nodiscard]] coaching::ManagerCapacity capacity(const char* manager) const {
        return coaching::managerCapacity(engine, all.index(manager), coaching::usualRule(), {}, day(asOf));
    }
    metrics::Engine engine;
    const tests::LedgerWords& all;
};

} // namespace

TEST_CASE("minutes stand by A, B and C, those outside apart, and the share in the middle is the indicator's") {
    auto l = tests::ledger();
    l.manager("Max");
    for (int i = 0; i < 5; ++i)
        l.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max").wins(1, "2026-02-01", 1000.0 * (i + 1));
    l.rep("rep 4").session("2026-06-01", "Max").minutes(60);
    l.rep("rep 2").session("2026-06-01", "Max").minutes(30);
    l.rep("rep 0").session("2026-06-01", "Max").minutes(10);
    l.rep("new").hired("2026-05-01").reportsTo("Max").session("2026-06-01", "Max").minutes(45);
    const Asked asked(l);
    const auto time = coaching::timeByResults(asked.engine, asked.line("Max"), day(asOf));
    CHECK(*time.middle == Approx(0.3));
    const auto row = asked.engine.ofGroup(asked.engine.groupOf(l.index("Max"), day(asOf)),
                                          *metrics::indicatorIndex(u"middle_share"), {day(asOf), {}});
    CHECK(*time.middle == *row.value);
    CHECK(time.parts[0].minutes == 60);
    CHECK(time.parts[1].people == 3);
    CHECK(time.parts[2].ofMinutes == Approx(0.1));
    CHECK(time.parts[3].minutes == 45);
    REQUIRE(time.people.size() == 6);
    CHECK(time.people.front().person == l.index("rep 4"));
    CHECK(time.people.front().records.size() == 1);
    CHECK(time.text == u"30 % of the minutes of coaching with A, B and C reps went to B reps, who are 60 % of them "
                       u"(target 80 %). Another 45 minutes went to people in ramp or in a 30-day start.");
}

TEST_CASE("coaching that gives way as the quarter ends is seen over whole quarters, and said") {
    auto l = tests::ledger();
    l.manager("Max");
    auto& ana = l.rep("Ana").reportsTo("Max");
    ana.session("2025-06-30", "Max").minutes(1); // so that the third quarter is whole
    const auto coach = [&](const char* first, int late) {
        for (int week = 0; week < 13; ++week)
            ana.session((day(first) + 7 * week).toString().toStdString().c_str(), "Max")
                .minutes(week < 10 ? 100 : late);
    };
    coach("2025-07-01", 20);
    coach("2025-10-01", 40);
    coach("2026-04-01", 0);
    const Asked asked(l);
    const auto time = coaching::timeByWeek(asked.engine, asked.line("Max"), day(asOf));
    REQUIRE(time.quarters.size() == 5);
    CHECK(time.quarters.back().quarter.first == day("2026-04-01"));
    CHECK_FALSE(time.quarters.back().isOver);
    CHECK(time.quarters.back().weeksGone == 11);
    CHECK(time.whole == 3); // the first of 2026 without any counts, too
    CHECK(time.mean[0] == Approx(200.0 / 3));
    CHECK(time.early == Approx(200.0 / 3));
    CHECK(time.late == Approx(7 * 180.0 / (22 + 22 + 20))); // the last week of a quarter has six to eight days
    CHECK(time.mean[12] == Approx(7 * 60.0 / (8 + 8 + 6)));
    CHECK(time.collapses);
    CHECK(time.text ==
          u"Over the last 3 whole quarters, coaching took 67 minutes a week until the last three weeks and "
          u"20 minutes in these. It gives way as the quarter ends.");
    const auto even = [&] {
        auto other = tests::ledger();
        other.manager("Max");
        auto& bo = other.rep("Bo").reportsTo("Max");
        for (Day d = day("2025-06-30"); d < day(asOf); d = d + 7)
            bo.session(d.toString().toStdString().c_str(), "Max").minutes(50);
        const Asked second(other);
        return coaching::timeByWeek(second.engine, second.line("Max"), day(asOf));
    }();
    CHECK_FALSE(even.collapses);
    const auto daily = [&] {
        auto other = tests::ledger();
        other.manager("Max");
        auto& bo = other.rep("Bo").reportsTo("Max");
        for (Day d = day("2025-06-30"); d < day(asOf); d = d + 1)
            bo.session(d.toString().toStdString().c_str(), "Max").minutes(10);
        const Asked third(other);
        return coaching::timeByWeek(third.engine, third.line("Max"), day(asOf));
    }();
    for (const double minutes : daily.mean) CHECK(minutes == Approx(70)); // the same every day is the same every week
    CHECK(daily.late == Approx(daily.early));
    CHECK(even.text.endsWith(u"It holds as the quarter ends."));
}

TEST_CASE("the days left over by thirteen weeks are the last week's, and one quarter alone says nothing") {
    auto l = tests::ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max").session("2026-03-31", "Max").minutes(30);
    const Asked asked(l);
    const auto time = coaching::timeByWeek(asked.engine, asked.line("Max"), day(asOf));
    CHECK(time.quarters[3].minutes[12] == 30);
    CHECK(time.whole == 0);
    CHECK_FALSE(time.collapses);
    CHECK(time.text.startsWith(u"It takes two whole quarters"));
}

TEST_CASE(
    "capacity holds one-to-ones by cadence and significant calls against the hours, and says when it can't work") {
    auto l = tests::ledger();
    l.manager("Max");
    for (int i = 0; i < 6; ++i) {
        auto& rep = l.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max");
        rep.session("2026-06-01", "Max").minutes(40);
        for (int call = 0; call < 4; ++call) rep.call("2026-06-08");
        rep.call("2026-06-09").notSignificant();
    }
    l.rep("rep 5").hired("2026-03-01");
    const Asked asked(l);
    const auto fine = asked.capacity("Max");
    CHECK(fine.people == 6);
    CHECK(fine.inRamp == 1);
    CHECK(fine.oneToOneMinutes == 40);
    CHECK(fine.oneToOnes == Approx(3.5)); // five every two weeks, the one in ramp every week
    CHECK(fine.calls == Approx(6));       // 24 in four weeks
    CHECK(fine.minutesOfOneToOnes == Approx(140));
    CHECK(fine.minutesOfCalls == Approx(6 * 24));
    CHECK(fine.minutesSpent == Approx(60));
    CHECK(fine.fits);
    CHECK(fine.text == u"6 people, 1 of them in ramp: one-to-ones take 2.3 h a week, planning and debriefing their "
                       u"significant calls 2.4 h; there are 10 h.");
    for (int i = 6; i < 14; ++i) {
        auto& rep = l.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max");
        for (int call = 0; call < 10; ++call) rep.call("2026-06-08");
    }
    const Asked more(l);
    const auto tooMuch = more.capacity("Max");
    CHECK(tooMuch.people == 14);
    CHECK_FALSE(tooMuch.fits);
    CHECK(tooMuch.text.contains(u"That can't work: the hours are enough for 9 people."));
    CHECK(tooMuch.text.contains(u"More than 10 report directly"));
    l.manager("nobody's");
    CHECK(Asked(l).capacity("nobody's").text.isEmpty());
}

TEST_CASE("attrition is who left the line in twelve months against the mean head count") {
    auto l = tests::ledger();
    l.manager("Head").role(domain::Role::SecondLineManager);
    l.manager("Max").reportsTo("Head");
    for (const char* name : {"a", "b", "c"}) l.rep(name).reportsTo("Max");
    l.rep("gone").reportsTo("Max").left("2026-01-31");
    l.rep("gone before").reportsTo("Max").left("2025-06-15");
    l.rep("moved, then gone").reportsTo("Max", nullptr, "2025-12-31").left("2026-02-01");
    l.rep("last day").reportsTo("Max").left(asOf);
    const Asked asked(l);
    const auto max = coaching::attritionOf(asked.engine, l.index("Max"), day(asOf));
    REQUIRE(max.left.size() == 1);
    CHECK(max.left.front().person == l.index("gone"));
    // Four throughout; the one gone on 8 of the 13 days, who moved on 7, and who left on the very first day on one.
    CHECK(max.meanPeople == Approx(4 + 8 / 13.0 + 7 / 13.0 + 1 / 13.0));
    CHECK(*max.rate == Approx(1 / max.meanPeople));
    CHECK(max.text.endsWith(u"left in the last 12 months, of 5.2 on average."));
    const auto head = coaching::attritionOf(asked.engine, l.index("Head"), day(asOf));
    CHECK(head.left.size() == 1);
    CHECK(head.meanPeople == Approx(max.meanPeople + 1));
    CHECK_FALSE(coaching::attritionOf(asked.engine, l.index("a"), day(asOf)).rate);
    const auto everybody = coaching::attritionOf(asked.engine, domain::noPerson, day(asOf));
    CHECK(everybody.left.size() == 2); // also who had no manager on the last day
    CHECK(everybody.meanPeople > head.meanPeople);
}
