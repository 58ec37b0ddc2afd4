#include "coaching/rhythm.h"

#include "base/language.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::coaching;
using tests::day;

namespace {

constexpr domain::PersonIndex s_ana = 0;

domain::SessionLine session(const char* on, domain::SessionState state,
                            domain::SessionType type = domain::SessionType::Coaching, int minutes = 30) {
    static qint64 next = 0;
    domain::SessionLine line;
    line.id = SessionId{++next};
    line.coach = 7;
    line.person = s_ana;
    line.day = day(on);
    line.state = state;
    line.type = type;
    line.minutes = minutes;
    return line;
}
domain::SessionLine held(const char* on, domain::SessionType type = domain::SessionType::Coaching) {
    return session(on, domain::SessionState::Held, type);
}
domain::SessionLine planned(const char* on) { return session(on, domain::SessionState::Planned); }

struct Asked {
    tests::LedgerWords words;
    domain::LedgerPtr ledger;
    Cadences cadences;
    std::map<domain::PersonIndex, int> byHand;

    Asked() {
        installLanguage(*QCoreApplication::instance());
        words.rep("Ana").group("smb");
        ledger = words.build();
    }
    Rhythm on(const char* today, std::vector<domain::SessionLine> sessions) {
        const domain::CoachingLog log(std::move(sessions), {}, byHand);
        return rhythmOf(log, *ledger, s_ana, cadences, day(today));
    }
    QString said(const char* today, std::vector<domain::SessionLine> sessions) {
        return dueText(on(today, std::move(sessions)));
    }
};

} // namespace

TEST_CASE("the next one-to-one is due as many days after the last as the cadence says") {
    Asked asked;
    CHECK(asked.said("2026-03-12", {held("2026-03-02")}) == u"due in 4 days");
    CHECK(asked.said("2026-03-16", {held("2026-03-02")}) == u"due today");
    CHECK(asked.said("2026-03-21", {held("2026-03-02")}) == u"5 days overdue");
    CHECK(asked.said("2026-03-30", {held("2026-03-02")}) == u"14 days overdue"); // exactly twice: not yet too long
    CHECK(asked.said("2026-03-31", {held("2026-03-02")}) == u"nothing for 4 weeks");
    CHECK(asked.said("2026-04-20", {held("2026-03-02")}) == u"nothing for 7 weeks");
    CHECK(asked.said("2026-04-20", {}) == u"none recorded yet");
}

TEST_CASE("only coaching that was held counts as the last one-to-one") {
    Asked asked;
    using domain::SessionType;
    const std::vector sessions{held("2026-03-02"), held("2026-03-09", SessionType::PipelineReview),
                               held("2026-03-10", SessionType::Forecast), planned("2026-03-11"),
                               session("2026-03-11", domain::SessionState::Cancelled)};
    CHECK(asked.on("2026-03-12", sessions).last == day("2026-03-02"));
    const Rhythm ride = asked.on("2026-03-12", {held("2026-03-02"), held("2026-03-05", SessionType::RideAlong)});
    CHECK(ride.last == day("2026-03-05"));
    CHECK(ride.lastType == SessionType::RideAlong);
    CHECK(asked.on("2026-03-12", {held("2026-03-20")}).last == std::nullopt); // what lies ahead was not held yet
}

TEST_CASE("a cadence set by hand goes before that of the peer group, and that before the organisation's") {
    Asked asked;
    CHECK(asked.on("2026-03-12", {}).everyDays == 14);
    asked.cadences.everyDays = 21;
    CHECK(asked.on("2026-03-12", {}).everyDays == 21);
    asked.cadences.byGroup[QStringLiteral("smb")] = 7;
    CHECK(asked.on("2026-03-12", {}).everyDays == 7);
    CHECK_FALSE(asked.on("2026-03-12", {}).byHand);
    asked.byHand[s_ana] = 10;
    CHECK(asked.on("2026-03-12", {}).everyDays == 10);
    CHECK(asked.on("2026-03-12", {}).byHand);
    asked.byHand[s_ana] = 0; // nobody is overdue with whom none are planned
    CHECK(asked.said("2026-03-12", {}) == u"none planned");
    CHECK(cadenceText(7) == u"every week");
    CHECK(cadenceText(14) == u"every 2 weeks");
    CHECK(cadenceText(10) == u"every 10 days");
}

TEST_CASE("the next planned one is the earliest ahead; one that nobody held is still named") {
    Asked asked;
    CHECK(asked.on("2026-03-12", {planned("2026-03-20"), planned("2026-03-12")}).next == day("2026-03-12"));
    CHECK(asked.on("2026-03-12", {held("2026-02-20"), planned("2026-03-10")}).next == day("2026-03-10"));
    CHECK(asked.on("2026-03-12", {held("2026-03-11"), planned("2026-03-10")}).next == std::nullopt);
}

TEST_CASE("a week of coaching time is kept when as much was coached as was blocked") {
    installLanguage(*QCoreApplication::instance());
    domain::CoachingBlock monday{1, PersonId{5}, 1, 540, 60, day("2026-03-02"), {}};
    domain::CoachingBlock friday{2, PersonId{5}, 5, 540, 30, day("2026-03-02"), day("2026-03-08")};
    domain::CoachingBlock others{3, PersonId{6}, 1, 540, 600, day("2020-01-06"), {}};
    using domain::SessionState;
    const auto coaching = domain::SessionType::Coaching, forecast = domain::SessionType::Forecast;
    const domain::CoachingLog log({session("2026-03-03", SessionState::Held, coaching, 50),
                                   session("2026-03-08", SessionState::Held, coaching, 40), // the Sunday of that week
                                   session("2026-03-10", SessionState::Held, coaching, 45),
                                   session("2026-03-11", SessionState::Held, forecast, 300), // is not coaching
                                   session("2026-03-17", SessionState::Held, coaching, 20)},
                                  {}, {}, {monday, friday, others});
    const auto weeks = coachingWeeks(log, PersonId{5}, 7, day("2026-03-18"), 4);
    REQUIRE(weeks.size() == 4);
    CHECK(weeks[0].monday == day("2026-03-16"));
    CHECK(weekText(weeks[0]) == u"20 of 60 minutes so far");
    CHECK(weekText(weeks[1]) == u"45 of 60 minutes");
    CHECK_FALSE(weeks[1].wasKept());
    CHECK(weekText(weeks[2]) == u"90 of 90 minutes, kept");
    CHECK(weekText(weeks[3]) == u"nothing blocked, nothing coached"); // before the block began
    CHECK_FALSE(weeks[3].wasKept());
}
