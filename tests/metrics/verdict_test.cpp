#include "metrics/verdict.h"

#include "metrics/chance/fisher.h"
#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::Move;
using metrics::Early;
using metrics::Outcome;
using metrics::Verdict;

namespace {

const char* const before = "2026-02-10"; // made on 1 April, looked at on 30 June
const char* const since = "2026-05-20";

struct Asking {
    const char* indicator = "win_rate";
    Move move = Move::Up;
    const char* checkOn = "2026-06-30";
    const char* dataTo = "2026-06-30";
    const char* person = "Ana";
};

Verdict decide(const LedgerWords& l, Asking asking = {}) {
    const metrics::Engine engine(l.build(), {}, l.log());
    return metrics::verdict(engine, {l.index(asking.person), indexOf(asking.indicator), asking.move, day("2026-04-01"),
                                     day(asking.checkOn), day(asking.dataTo)});
}

void closings(RepWords& rep, const char* on, int won, int lost) { rep.wins(won, on).losses(lost, on); }

} // namespace

TEST_CASE("a share that doubled while everybody else's stayed has moved") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    closings(l.rep("Ana"), since, 14, 11);
    l.others(8, [](RepWords& peer) {
        closings(peer, before, 16, 34);
        closings(peer, since, 8, 17);
    });
    const Verdict v = decide(l);
    CHECK(v.outcome == Outcome::Moved);
    CHECK(v.early == Early::None);
    CHECK(*v.p < 0.01);
    CHECK(*v.before.numerator == 10);
    CHECK(*v.before.denominator == 50);
    CHECK(v.before.span.last == day("2026-04-01"));
    CHECK(*v.after.value == 0.56);
    CHECK(v.after.span == domain::DaySpan{day("2026-04-02"), day("2026-06-30")});
    CHECK(*v.after.low < 0.56);
    CHECK(v.similar == 8);
    CHECK(*v.similarBefore == Approx(0.32));
    CHECK(*v.similarAfter == Approx(0.32));
    CHECK(v.similarMovedAsMuch == 0);
    CHECK(decide(l, {.move = Move::Down}).outcome == Outcome::NotMoved); // the wrong way
}

TEST_CASE("a little more than before is what luck gives, too") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    closings(l.rep("Ana"), since, 7, 18);
    l.others(8, [](RepWords& peer) {
        closings(peer, before, 16, 34);
        closings(peer, since, 8, 17);
    });
    const Verdict v = decide(l);
    CHECK(v.outcome == Outcome::NotMoved);
    CHECK(*v.p > 0.1);
}

TEST_CASE("the worst of a group recovers by itself: that is no move") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 1, 14); // 7 %, of few, where all others have 40 %
    closings(l.rep("Ana"), since, 6, 9);   // as many as everybody
    l.others(10, [](RepWords& peer) {
        closings(peer, before, 20, 30);
        closings(peer, since, 8, 12);
    });
    const Verdict v = decide(l);
    CHECK(v.outcome == Outcome::NotMoved);
    CHECK(*v.after.value > 5 * *v.before.value);
    // The control: 1 of 15, then 6 of 15, would be called seldom if there were no others to look at.
    CHECK(metrics::chance::fisher(6, 15, 7, 30).atLeast < 0.05);
}

TEST_CASE("when everybody rises, nobody has moved") {
    auto l = ledger();
    const auto rising = [](RepWords& rep) {
        closings(rep, before, 10, 40);
        closings(rep, since, 14, 11);
    };
    rising(l.rep("Ana"));
    l.others(8, rising);
    const Verdict v = decide(l);
    CHECK(v.outcome == Outcome::NotMoved);
    CHECK(v.similarMovedAsMuch == 8);
}

TEST_CASE("what fell less than everybody else's has not moved up") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 25, 25);
    closings(l.rep("Ana"), since, 24, 26);
    l.others(8, [](RepWords& peer) {
        closings(peer, before, 25, 25);
        closings(peer, since, 2, 48);
    });
    CHECK(*decide(l).p < 0.05);
    CHECK(decide(l).outcome == Outcome::NotMoved);
}

TEST_CASE("it is too early before the check date, or while the facts don't reach it") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    CHECK(decide(l, {.dataTo = "2026-06-29"}).early == Early::CheckDate);
    CHECK(decide(l, {.checkOn = "2026-04-01"}).early == Early::CheckDate);
    CHECK(decide(l, {.dataTo = "2026-06-29"}).outcome == Outcome::TooEarly);
}

TEST_CASE("with fewer than five since it is too early, and said how many more") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    closings(l.rep("Ana"), since, 3, 0);
    l.others(8, [](RepWords& peer) { closings(peer, before, 16, 34), closings(peer, since, 8, 17); });
    const Verdict v = decide(l);
    CHECK(v.early == Early::Sample);
    CHECK(v.needed == 2);
    CHECK(v.after.n == 3); // said all the same
}

TEST_CASE("with nothing before there is nothing to hold it against") {
    auto l = ledger();
    closings(l.rep("Ana"), since, 8, 8);
    l.others(8, [](RepWords& peer) { closings(peer, before, 16, 34), closings(peer, since, 8, 17); });
    CHECK(decide(l).early == Early::Baseline);
}

TEST_CASE("four others are enough, three are too few, and those who were worked with on it don't count") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    closings(l.rep("Ana"), since, 14, 11);
    const auto steady = [](RepWords& peer) { closings(peer, before, 16, 34), closings(peer, since, 8, 17); };
    for (const char* name : {"Bo", "Cy", "Di", "Eve"}) steady(l.rep(name));
    CHECK(decide(l).similar == 4);
    l.rep("Bo").session("2026-03-31", "Max").names("win_rate"); // before it was made
    l.rep("Bo").session("2026-05-01", "Max").names("deal_size");
    l.rep("Cy").commitment("2026-01-01", "2026-02-01", "Max").names("win_rate").kept("2026-03-31");
    CHECK(decide(l).similar == 4);
    SECTION("a session that named it") { l.rep("Bo").session("2026-05-01", "Max").names("win_rate"); }
    SECTION("a commitment since") { l.rep("Bo").commitment("2026-05-01", "2026-06-01", "Max").names("win_rate"); }
    SECTION("one that was still open") { l.rep("Bo").commitment("2026-01-01", "2026-06-01", "Max").names("win_rate"); }
    CHECK(decide(l).early == Early::Peers);
    CHECK(decide(l).outcome == Outcome::TooEarly);
}

TEST_CASE("who left or came meanwhile is nobody's peer; another group stands in for one that is too small") {
    auto l = ledger();
    closings(l.rep("Ana").group("north"), before, 10, 40);
    closings(l.rep("Ana"), since, 14, 11);
    const auto steady = [](RepWords& peer) { closings(peer, before, 16, 34), closings(peer, since, 8, 17); };
    for (const char* name : {"Bo", "Cy", "Di"}) steady(l.rep(name).group("north"));
    steady(l.rep("left").group("north").left("2026-06-29"));
    CHECK(decide(l).early == Early::Peers);
    for (const char* name : {"v", "w"}) steady(l.rep(name).group("south"));
    CHECK(decide(l).similar == 5);
    steady(l.rep("Eve").group("north"));
    CHECK(decide(l).similar == 4); // the own group again
}

TEST_CASE("a horizon leaves out what had not had its time") {
    auto l = ledger();
    const auto discoveries = [](RepWords& rep, const char* on, const char* demoOn, int count, int demos) {
        for (int i = 0; i < count; ++i) {
            auto& o = rep.opportunity("2026-01-01").discovery(on);
            if (i < demos) o.demo(demoOn);
        }
    };
    discoveries(l.rep("Ana"), "2026-02-01", "2026-02-10", 30, 3);
    discoveries(l.rep("Ana"), "2026-05-31", "2026-06-10", 20, 15); // 30 June less 30 days
    discoveries(l.rep("Ana"), "2026-06-01", "2026-06-10", 50, 0);  // too young
    discoveries(l.rep("Ana"), "2026-03-20", "2026-03-25", 50, 50); // in neither: before it was made, and too young then
    l.others(8, [&](RepWords& peer) {
        discoveries(peer, "2026-02-01", "2026-02-10", 30, 10);
        discoveries(peer, "2026-05-31", "2026-06-10", 20, 7);
    });
    const Verdict v = decide(l, {.indicator = "discovery_to_demo"});
    CHECK(*v.before.denominator == 30);
    CHECK(*v.after.denominator == 20);
    CHECK(v.outcome == Outcome::Moved);
    CHECK(decide(l, {.indicator = "discovery_to_demo", .checkOn = "2026-04-20"}).early == Early::Sample);
}

TEST_CASE("a rate moves against its own weeks and the others', up or down") {
    auto l = ledger();
    const auto mails = [](RepWords& rep, const char* from, int weeks, int perWeek) {
        for (int week = 0; week < weeks; ++week)
            rep.outbound(perWeek + week % 2, (day(from) + 7 * week).toString().toLatin1().constData());
    };
    mails(l.rep("Ana"), "2026-03-05", 4, 20);
    mails(l.rep("Ana"), "2026-04-08", 12, 45);
    l.others(6, [&](RepWords& peer) {
        mails(peer, "2026-03-05", 4, 38);
        mails(peer, "2026-04-08", 12, 40);
    });
    const Verdict v = decide(l, {.indicator = "outbound_activity"});
    CHECK(v.outcome == Outcome::Moved);
    CHECK(*v.before.numerator == 82);
    CHECK(*v.before.denominator == 20);
    CHECK(v.after.n == 12 * 45 + 6);
    CHECK(decide(l, {.indicator = "outbound_activity", .checkOn = "2026-04-10"}).needed == 3); // of ten working days
    CHECK(decide(l, {.indicator = "outbound_activity", .move = Move::Down}).outcome == Outcome::NotMoved);
    CHECK(decide(l, {.indicator = "outbound_activity", .move = Move::Down, .person = "peer 1"}).outcome ==
          Outcome::NotMoved);
}

TEST_CASE("a median moves down where less is better") {
    auto l = ledger();
    const auto cycles = [](RepWords& rep, const char* closing, int count, int days) {
        for (int i = 0; i < count; ++i) {
            const Day created = day(closing) - days - 3 * i;
            rep.opportunity(created.toString().toLatin1().constData()).won(closing);
        }
    };
    cycles(l.rep("Ana"), before, 12, 90);
    cycles(l.rep("Ana"), since, 10, 35);
    l.others(6, [&](RepWords& peer) {
        cycles(peer, before, 12, 62);
        cycles(peer, since, 8, 60);
    });
    const Verdict v = decide(l, {.indicator = "cycle_days", .move = Move::Down});
    CHECK(v.outcome == Outcome::Moved);
    CHECK(*v.before.value > 100);
    CHECK(*v.after.value < 50);
    CHECK(*v.similarAfter > 60);
    CHECK(decide(l, {.indicator = "cycle_days", .move = Move::Up}).outcome == Outcome::NotMoved);
    CHECK(decide(l, {.indicator = "cycle_days", .move = Move::Down, .person = "peer 2"}).outcome == Outcome::NotMoved);
}

TEST_CASE("a sum is held against as many days before, a level as of the day against the baseline") {
    auto l = ledger();
    const auto created = [](RepWords& rep, const char* on, double amount) { rep.opportunity(on).amount(amount); };
    created(l.rep("Ana"), "2026-01-02", 100); // 91 days to 1 April
    created(l.rep("Ana"), "2026-01-01", 999); // a day before those
    created(l.rep("Ana"), "2026-06-01", 1500);
    int i = 0;
    l.others(8, [&](RepWords& peer) {
        created(peer, "2026-02-01", 100 + 10 * i);
        created(peer, "2026-06-01", 105 + 9 * i + 4 * (i % 3));
        ++i;
    });
    const Verdict v = decide(l, {.indicator = "pipeline_created", .checkOn = "2026-06-30"});
    CHECK(v.before.span == domain::DaySpan{day("2026-01-02"), day("2026-04-01")});
    CHECK(v.before.span.days() == v.after.span.days() + 0);
    CHECK(*v.before.value == 100);
    CHECK(*v.after.value == 1500);
    CHECK(v.outcome == Outcome::Moved);
    CHECK(decide(l, {.indicator = "pipeline_created", .person = "peer 3"}).outcome == Outcome::NotMoved);
}

TEST_CASE("a number that runs with the quarter is held against nothing, in the same quarter or the next") {
    auto l = ledger();
    const auto sells = [](RepWords& rep, double since) {
        rep.quota("2026-01-01", 1000).quota("2026-04-01", 1000).wins(1, "2026-02-10", 200).wins(1, "2026-05-20", since);
    };
    sells(l.rep("Ana"), 900);
    l.others(8, [&](RepWords& peer) { sells(peer, 200); });
    const Verdict other = decide(l, {.indicator = "attainment"}); // made on the first day of a quarter
    CHECK(other.outcome == Outcome::TooEarly);
    CHECK(other.early == Early::Period);
    const metrics::Engine engine(l.build(), {}, l.log());
    const auto on = [&](const char* baseline, const char* dataTo) {
        return metrics::verdict(engine, {l.index("Ana"), indexOf("attainment"), Move::Up, day("2026-04-20"),
                                         day("2026-06-30"), day(dataTo), day(baseline)});
    };
    CHECK(on("2026-03-31", "2026-06-30").early == Early::Period); // of the quarter before
    CHECK(on("2026-04-20", "2026-06-30").early == Early::Period); // of the same
    CHECK(on("2026-04-20", "2026-05-30").early == Early::Period); // and no day to come changes that
}

TEST_CASE("what the store does not record can't be told") {
    auto l = ledger();
    closings(l.rep("Ana"), before, 10, 40);
    const Verdict v = decide(l, {.indicator = "outbound_activity"});
    CHECK(v.outcome == Outcome::TooEarly);
    CHECK(v.early == Early::NotRecorded);
}

TEST_CASE("a manager's coverage is looked at anew on the check date, against managers of the level") {
    auto l = ledger();
    for (int m = 0; m < 6; ++m) {
        const std::string manager = "m" + std::to_string(m);
        l.manager(manager.c_str());
        for (int r = 0; r < 10; ++r) {
            auto& rep =
                l.rep(("rep " + std::to_string(m) + "/" + std::to_string(r)).c_str()).reportsTo(manager.c_str());
            if (r < (m == 0 ? 1 : 4)) rep.session("2026-03-25", manager.c_str());
            if (r < (m == 0 ? 10 : 4)) rep.session("2026-06-25", manager.c_str());
        }
    }
    const Verdict v = decide(l, {.indicator = "coaching_coverage", .person = "m0"});
    CHECK(*v.before.value == 0.1);
    CHECK(*v.after.value == 1);
    CHECK(v.after.span.days() == 14);
    CHECK(v.outcome == Outcome::Moved);
    CHECK(decide(l, {.indicator = "coaching_coverage", .person = "m1"}).outcome == Outcome::NotMoved);
    CHECK(decide(l, {.indicator = "coaching_coverage", .checkOn = "2026-04-10", .person = "m0"}).early ==
          Early::Sample);
}
