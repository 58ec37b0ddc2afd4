#include "app/today/today_lists.h"

#include "app/today/today_ribbon.h"
#include "app/today/today_shares.h"
#include "app/today/today_week.h"
#include "app/today/today_words.h"
#include "base/language.h"
#include "tests/app/today/day_in_words.h"
#include "tests/support/catch.h"

#include <ctime>
#include <iostream>
#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::FocusKind;
using Mark = app::TodayStart::Mark;

namespace {

QString titles(const std::vector<app::TodayCall>& rows) {
    QStringList titles;
    for (const auto& row : rows) titles << row.title.section(QStringLiteral(" · "), 0, 0);
    return titles.join(QStringLiteral(", "));
}

} // namespace

TEST_CASE("debriefs within the hour come first, the soonest over first; late ones are only stated") {
    DayInWords day;
    day.call("Ana", "2026-06-30T09:00").with("Halden").significant().ready().milestone("They name the CFO");
    day.call("Bo", "2026-06-30T08:40").with("Castell").significant();
    day.call("Bo", "2026-06-30T06:30").with("Three hours").significant();
    day.call("Cem", "2026-06-28T10:30").with("Two days").significant();
    day.call("Cem", "2026-06-27T10:00").with("Longer ago").significant();
    day.call("Cem", "2026-06-30T09:00").with("Done").significant().debriefed(5);
    day.call("Cem", "2026-06-30T09:00").with("Not significant");
    day.call("Cem", "2026-06-30T09:00").with("Never held").significant().notHeld();
    day.call("Dee", "2026-06-30T09:00").with("Of another team").significant();
    day.call("Ana", "2026-06-30T09:45").with("Still running").significant();
    const auto rows = debriefsOf(day.seenBy("Mia", "2026-06-30T10:00"));
    CHECK(titles(rows) == u"Castell, Halden, Three hours, Two days");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].minutesLeft == 10);
    CHECK(rows[1].minutesLeft == 30);
    CHECK_FALSE(rows[1].isLate);
    CHECK(rows[1].when == u"ended 09:30");
    CHECK(rows[1].detail == u"Ana Abel · ended 09:30 · planned: They name the CFO");
    CHECK(rows[2].isLate);
    CHECK(rows[2].when == u"ended 3 h ago");
    CHECK(rows[0].detail.endsWith(u"no plan"));
    CHECK(titles(debriefsOf(day.seenBy("Cem", "2026-06-30T10:00"))) == u"Two days");
    CHECK(debriefsOf(day.seenBy("Carla", "2026-06-30T10:00")).empty()); // her managers' people are theirs
}

TEST_CASE("the hour is counted to its last minute and is on time until it is over") {
    const qint64 end = instant("2026-06-30T09:30"), second = 1000;
    CHECK(app::minutesLeftOfHour(end, end) == 60);
    CHECK(app::minutesLeftOfHour(end, end + 22 * 60 * second) == 38);
    CHECK(app::minutesLeftOfHour(end, end + 22 * 60 * second + 30 * second) == 38);
    CHECK(app::minutesLeftOfHour(end, end + 3600 * second - 1) == 1);
    CHECK(app::minutesLeftOfHour(end, end + 3600 * second) == 0);
    CHECK(app::minutesLeftOfHour(end, end + 3600 * second + 1) == -1);
    CHECK(app::minutesLeftOfHour(end, end + 61 * 60 * second + 30 * second) == -1); // the 61st minute is full
    CHECK(app::minutesLeftOfHour(end, end + 62 * 60 * second) == -2);
    CHECK(domain::timeliness(end, end + 3600 * second) == domain::Timeliness::OnTime);
    CHECK(app::spellText(53) == u"53 min");
    CHECK(app::spellText(113) == u"1 h 53");
    CHECK(app::spellText(200) == u"3 h 20");
    CHECK(app::spellText(352) == u"5 h 52");
    CHECK(app::spellText(400) == u"7 h");
}

TEST_CASE("significant calls of today and the next working day want a plan until one is ready") {
    DayInWords day; // 3 July 2026 is a Friday
    day.call("Ana", "2026-07-03T13:00").with("Today").significant(domain::Significant::NewRep);
    day.call("Ana", "2026-07-03T15:00").with("Draft").significant().draft(40).milestone("They agree a date");
    day.call("Ana", "2026-07-03T16:00").with("Ready").significant().ready();
    day.call("Ana", "2026-07-03T11:00").with("Began").significant();
    day.call("Bo", "2026-07-04T10:00").with("Saturday").significant();
    day.call("Bo", "2026-07-06T23:50").with("Monday night").significant();
    day.call("Bo", "2026-07-07T00:10").with("Tuesday").significant();
    day.call("Bo", "2026-07-06T09:00").with("Cancelled").significant().cancelled();
    day.call("Bo", "2026-07-06T09:00").with("Not significant");
    const auto source = day.seenBy("Mia", "2026-07-03T12:00");
    const auto rows = plansOf(source);
    CHECK(titles(rows) == u"Today, Draft, Saturday, Monday night");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].time == u"13:00");
    CHECK(rows[0].when == u"in 1 h");
    CHECK(rows[0].detail == u"Ana Abel · no plan yet");
    CHECK(rows[0].reason == u"New in the seat");
    CHECK(rows[1].detail == u"Ana Abel · draft, 40 of 100 so far");
    CHECK(rows[2].when == u"tomorrow");
    CHECK(rows[3].when == u"Mon 6 July");
    CHECK(plansBefore(source, source.day.endMs()) == 2);
}

TEST_CASE("a manager of managers sees no rows of their people, but calls that they go along with") {
    DayInWords day;
    day.call("Ana", "2026-06-30T13:00").significant();
    day.call("Eli", "2026-06-30T15:00").with("With Carla").significant().along(day.id("Carla"));
    CHECK(titles(plansOf(day.seenBy("Carla", "2026-06-30T10:00"))) == u"With Carla");
}

TEST_CASE("one-to-ones begun come before those planned today and those due by cadence") {
    DayInWords day;
    auto& open = day.session("Mia", "Bo", "2026-06-29");
    open.state = domain::SessionState::Open;
    open.startedAtMs = instant("2026-06-29T15:00");
    auto& planned = day.session("Mia", "Ana", "2026-06-30");
    planned.state = domain::SessionState::Planned;
    planned.plannedAtMs = instant("2026-06-30T16:00");
    day.session("Mia", "Ana", "2026-05-20");
    day.session("Mia", "Cem", "2026-06-10"); // due every two weeks
    const auto rows = oneToOnesOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].isOpen);
    CHECK(rows[0].person == day.id("Bo"));
    CHECK(rows[1].time == u"16:00");
    CHECK(rows[1].when == u"in 6 h");
    CHECK(rows[2].person == day.id("Cem"));
    CHECK(rows[2].session.isNull());
    const auto own = oneToOnesOf(day.seenBy("Ana", "2026-06-30T10:00"));
    REQUIRE(own.size() == 1); // planned with her; what her manager has not finished is the manager's
    CHECK(own[0].person == day.id("Mia"));
}

TEST_CASE("somebody waits after twice the cadence without one-to-one, plan or debrief together") {
    DayInWords day;
    day.session("Mia", "Ana", "2026-05-01");
    day.session("Mia", "Bo", "2026-05-01");
    day.session("Mia", "Cem", "2026-06-25");
    day.call("Bo", "2026-06-20T10:00").significant().ready().plannedWith(day.id("Mia"));
    const auto waiting = waitingOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].person == day.id("Ana"));
    CHECK(waiting[0].detail == u"nothing together since 1 May");
    DayInWords fresh; // nothing is recorded at all: nothing is made of it
    CHECK(waitingOf(fresh.seenBy("Mia", "2026-06-30T10:00")).empty());
    fresh.session("Mia", "Ana", "2026-06-10"); // and on the first days nobody has waited long
    CHECK(waitingOf(fresh.seenBy("Mia", "2026-06-30T10:00")).empty());
    const auto later = waitingOf(fresh.seenBy("Mia", "2026-07-09T10:00"));
    REQUIRE(later.size() == 3);
    CHECK(later[0].detail == u"nothing together recorded yet");
    CHECK(later[2].detail == u"nothing together since 10 June");
}

TEST_CASE("commitments that are due are one's own and those of one's reports, the longest overdue first") {
    DayInWords day;
    day.commitment("Ana", "today", "2026-06-30");
    day.commitment("Bo", "overdue", "2026-06-20");
    day.commitment("Bo", "later", "2026-07-01");
    day.commitment("Dee", "of another team", "2026-06-20");
    day.commitment("Mia", "mine", "2026-06-25");
    const auto due = [&](const char* who) {
        QStringList all;
        for (const auto& line : commitmentsDue(day.seenBy(who, "2026-06-30T10:00"))) all << line.commitment.what;
        return all.join(QStringLiteral(", "));
    };
    CHECK(due("Mia") == u"overdue, mine, today");
    CHECK(due("Ana") == u"today");
    CHECK(due("Eli").isEmpty());
}

TEST_CASE("the week's bars count what has begun, what had its hour, and one-to-ones that were due") {
    DayInWords day; // Tuesday 30 June
    day.session("Mia", "Ana", "2026-06-29");
    day.session("Mia", "Ana", "2026-06-10");
    day.session("Mia", "Bo", "2026-06-18");  // due on 2 July
    day.session("Mia", "Cem", "2026-06-26"); // due next week only
    day.call("Ana", "2026-06-29T10:00").significant().ready().debriefed(60);
    day.call("Ana", "2026-06-29T12:00").significant().ready(80, -5).debriefed(61); // ready too late
    day.call("Bo", "2026-06-30T09:00").significant();                              // its hour runs
    day.call("Bo", "2026-06-30T15:00").significant();                              // ahead
    day.call("Bo", "2026-06-29T09:00");
    day.call("Bo", "2026-06-26T09:00").significant(); // last week
    const auto bars = weekOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].done == 1);
    CHECK(bars[0].of == 3);
    CHECK(bars[0].isBehind);
    CHECK(bars[1].done == 1);
    CHECK(bars[1].of == 2);
    CHECK(bars[2].done == 1);
    CHECK(bars[2].of == 2);
    CHECK(weekOf(day.seenBy("Ana", "2026-06-30T10:00")).size() == 2); // of one's own calls
}

TEST_CASE("a 30-day start shows each of its days, and how it was before") {
    DayInWords day;
    day.focus("Ana", FocusKind::ThirtyDays, "2026-06-24");
    day.focus("Bo", FocusKind::Wants, "2026-06-24");
    day.call("Ana", "2026-06-10T10:00");
    day.call("Ana", "2026-06-24T10:00").significant().ready().debriefed(20);
    day.call("Ana", "2026-06-25T10:00").significant().ready();
    day.call("Ana", "2026-06-26T10:00").significant();
    day.call("Ana", "2026-06-29T10:00").significant().ready().debriefed(300);
    day.call("Ana", "2026-06-30T09:00").significant().ready();
    const auto starts = startsOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(starts.size() == 1);
    CHECK(starts[0].title == u"30 days with Ana");
    CHECK(starts[0].detail == u"Day 7. Planned and debriefed on 2 of 4 days with significant calls.");
    CHECK(starts[0].before ==
          u"In the 30 days before, 0 of 1 calls had a plan that was ready in time; since then, 4 of 5.");
    REQUIRE(starts[0].days.size() == 30);
    const std::vector<Mark> first(starts[0].days.begin(), starts[0].days.begin() + 8);
    CHECK(first == std::vector{Mark::Done, Mark::Partly, Mark::Missed, Mark::Nothing, Mark::Nothing, Mark::Done,
                               Mark::Ahead, Mark::Ahead});
    CHECK(startsOf(day.seenBy("Carla", "2026-06-30T10:00")).size() == 1);
    CHECK(startsOf(day.seenBy("Max", "2026-06-30T10:00")).empty());
}

TEST_CASE("coaching time of two weeks is shared out by person, and who had none is named") {
    DayInWords day;
    day.session("Mia", "Ana", "2026-06-25").minutes = 45;
    day.session("Mia", "Ana", "2026-06-10").minutes = 45; // longer ago
    day.session("Carla", "Ana", "2026-06-25").minutes = 45;
    day.call("Bo", "2026-06-26T10:00")
        .significant()
        .ready()
        .plannedWith(day.id("Mia"), 10)
        .debriefed()
        .debriefedWith(day.id("Mia"), 5);
    const auto shares = sharesOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(shares.shares.size() == 2);
    CHECK(shares.shares[0].title == u"Ana Abel");
    CHECK(shares.shares[0].minutes == 45);
    CHECK(shares.shares[0].share == Approx(0.75));
    CHECK(shares.shares[1].minutes == 15);
    CHECK(shares.text == u"1 h of coaching in the last two weeks. None of it with Cem O'Brien.");
    CHECK(sharesOf(day.seenBy("Max", "2026-06-30T10:00")).shares.empty());
}

TEST_CASE("the first sentence names the most urgent, then what comes next; calm when nothing waits") {
    app::WhatWaits waits;
    CHECK(leadText(waits) == u"Nothing waits for you.");
    waits.nextCall = QStringLiteral("14:00");
    CHECK(leadText(waits) == u"Nothing waits for you. The next call is at 14:00.");
    waits.commitments = 3;
    CHECK(leadText(waits) == u"Three commitments are due.");
    waits.plansToday = 2;
    CHECK(leadText(waits) == u"Two calls still need a plan, and three commitments are due.");
    waits.freshDebriefs = 1;
    waits.firstMinutesLeft = 38;
    CHECK(leadText(waits) == u"One debrief is worth most in the next 38 minutes, and two calls still need a plan.");
    waits.plansToday = 12;
    CHECK(leadText(waits).endsWith(u"and 12 calls still need a plan."));
    CHECK(app::greetingText(9, QStringLiteral("Dana")) == u"Good morning, Dana");
    CHECK(app::greetingText(12, QStringLiteral("Dana")) == u"Good afternoon, Dana");
    CHECK(app::greetingText(23, {}) == u"Good evening");
}

TEST_CASE("with 12 reps and 200 calls a week for half a year, what Today shows takes far less than a frame") {
    LedgerWords words;
    words.manager("Mia");
    for (int i = 0; i < 12; ++i) words.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Mia").hired("2020-01-01");
    const auto ledger = words.build();
    const auto mia = words.index("Mia");
    std::vector<domain::CallLine> calls;
    const qint64 monday = instant("2026-01-05T08:00"), hour = 3'600'000;
    for (int week = 0; week < 26; ++week)
        for (int i = 0; i < 200; ++i) {
            const PersonId rep = ledger->person(1U + static_cast<quint32>(i % 12)).id;
            CallInWords call(rep, monday + (week * 7 + i % 5) * 24 * hour + (i / 5 % 10) * hour);
            call.with("Halden Foods");
            if (i % 4 == 0) call.significant();
            if (i % 3 == 0) call.ready().plannedWith(ledger->person(mia).id);
            if (i % 8 == 0 && week < 25) call.debriefed(i % 90);
            calls.push_back(call.line(*ledger, static_cast<qint64>(calls.size()) + 1));
        }
    std::vector<domain::SessionLine> sessions;
    const auto log = std::make_shared<const domain::CoachingLog>(sessions, std::vector<domain::CommitmentLine>{},
                                                                 std::map<domain::PersonIndex, int>{},
                                                                 std::vector<domain::CoachingBlock>{}, calls);
    const auto ownMs = [] { // what this thread computes: the machine may be busy with other things
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    constexpr int rounds = 20;
    std::size_t rows = 0;
    const double began = ownMs();
    for (int i = 0; i < rounds; ++i) {
        const app::TodaySource source(ledger, log, mia, instant("2026-07-01T11:20"), QTimeZone("Europe/Berlin"));
        rows = ribbonOf(source).items.size() + debriefsOf(source).size() + plansOf(source).size();
        rows += oneToOnesOf(source).size() + waitingOf(source).size();
        rows += weekOf(source).size() + startsOf(source).size() + sharesOf(source).shares.size();
    }
    const double each = (ownMs() - began) / rounds;
    std::cout << "Today with 12 reps and 5,200 calls: " << each << " ms of the thread's own time, " << rows
              << " rows\n";
    CHECK(rows > 20);
    CHECK(each < 8); // half a frame
}
