// Milestones from the first day in the seat, their curves by hiring cohort, and who is on the way without attention.
#include "coaching/ramp.h"

#include "base/language.h"
#include "coaching/ramp_words.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using coaching::Milestone;
using coaching::Ramp;
using coaching::RampOfRep;
using tests::day;

namespace {

const char* const asOf = "2026-06-15";

Ramp rampOf(const tests::LedgerWords& l, const char* manager = nullptr, const char* on = asOf) {
    installLanguage(*QCoreApplication::instance());
    const metrics::Engine engine(l.build(), {}, l.log());
    return coaching::rampOf(engine, manager ? l.index(manager) : domain::noPerson, day(on));
}

const RampOfRep& of(const tests::LedgerWords& l, const Ramp& ramp, const char* name) {
    const auto at = std::ranges::find(ramp.reps, l.index(name), &RampOfRep::person);
    REQUIRE(at != ramp.reps.end());
    return *at;
}

std::optional<int> days(const RampOfRep& rep, Milestone milestone) {
    const auto& reached = rep.at(milestone);
    return reached ? std::optional(reached->days) : std::nullopt;
}

// Facts since January 2024, and five reps out of ramp who win 1,000 a month.
void old(tests::LedgerWords& l) {
    l.rep("Max").role(domain::Role::FirstLineManager);
    for (const char* name : {"o1", "o2", "o3", "o4", "o5"}) {
        auto& rep = l.rep(name).hired("2023-01-01").reportsTo("Max");
        rep.opportunity("2024-01-01").discovery("2024-01-02");
        rep.wins(12, "2026-01-15");
    }
}

} // namespace

TEST_CASE("milestones are counted in days from the first day in the seat, on opportunities that were the rep's own") {
    auto l = tests::ledger();
    old(l);
    auto& ana = l.rep("Ana").hired("2026-01-10").reportsTo("Max");
    ana.opportunity("2026-01-20").discovery("2026-01-25").demo("2026-02-10").proposal("2026-03-01").won("2026-04-01");
    ana.opportunity("2026-01-15").discovery("2026-02-01");
    ana.opportunity("2025-11-01").discovery("2025-12-01").demo("2026-01-05");            // before the first day
    ana.opportunity("2025-11-01").discovery("2026-01-12").ownerFrom("o1", "2026-01-13"); // another's on that day
    const Ramp ramp = rampOf(l);
    const RampOfRep& rep = of(l, ramp, "Ana");
    CHECK(rep.inRamp);
    CHECK(days(rep, Milestone::Discovery) == 15);
    CHECK(days(rep, Milestone::Demo) == 31);
    CHECK(days(rep, Milestone::Proposal) == 50);
    CHECK(days(rep, Milestone::Won) == 81);
    CHECK_FALSE(days(rep, Milestone::Productive));
    CHECK(rep.at(Milestone::Won)->records.size() == 1);
    CHECK(ramp.inRamp == 1);
    CHECK(ramp.leftOut == 5); // began before the facts do
    CHECK(ramp.reps.size() == 1);
}

TEST_CASE("winning counts as a demo and a proposal; what comes after the as-of day is not known") {
    auto l = tests::ledger();
    old(l);
    l.rep("Ana").hired("2026-01-10").opportunity("2026-01-11").discovery("2026-01-12").won("2026-02-10");
    l.rep("Bo").hired("2026-01-10").opportunity("2026-01-11").discovery("2026-01-12").won("2026-06-16");
    const Ramp ramp = rampOf(l);
    CHECK(days(of(l, ramp, "Ana"), Milestone::Demo) == 31);
    CHECK(days(of(l, ramp, "Ana"), Milestone::Proposal) == 31);
    CHECK_FALSE(days(of(l, ramp, "Bo"), Milestone::Won));
    CHECK_FALSE(days(of(l, ramp, "Bo"), Milestone::Demo));
}

TEST_CASE("productivity is sustained after three months in a row at what the median peer wins in three") {
    auto l = tests::ledger();
    old(l); // 12,000 a year each: 3,000 in three months
    auto& ana = l.rep("Ana").hired("2025-01-10").reportsTo("Max");
    ana.wins(2, "2025-03-01").wins(2, "2025-06-09").wins(1, "2025-05-12");
    const Ramp ramp = rampOf(l);
    const RampOfRep& rep = of(l, ramp, "Ana");
    REQUIRE(rep.norm);
    CHECK(*rep.norm == Approx(1000));
    // Months 1 to 3 (to 9 April) have 2,000, 2 to 4 too, 3 to 5 (10 March to 9 June) 3,000.
    REQUIRE(rep.at(Milestone::Productive));
    CHECK(rep.at(Milestone::Productive)->day == day("2025-06-09"));
    CHECK(rep.at(Milestone::Productive)->records.size() == 3);
    CHECK_FALSE(rep.inRamp);
    // Alone there is nobody to be held against.
    auto alone = tests::ledger();
    alone.rep("Ana").hired("2025-01-10").wins(50, "2025-03-01").opportunity("2024-01-01");
    CHECK_FALSE(of(alone, rampOf(alone), "Ana").norm);
    CHECK(rampOf(alone).everybody.curve(Milestone::Productive).people == 0);
}

TEST_CASE("cohorts are halves of the fiscal year, and whoever has not got there yet still counts as waiting") {
    auto l = tests::ledger();
    old(l);
    const auto hire = [&](const char* name, const char* from, const char* won) -> tests::RepWords& {
        auto& rep = l.rep(name).hired(from);
        auto& o = rep.opportunity(from).discovery(from);
        if (won) o.won(won);
        return rep;
    };
    hire("a", "2025-07-01", "2025-07-31");               // after 30 days
    hire("b", "2025-12-31", "2026-02-09");               // after 40
    hire("c", "2025-10-01", nullptr).left("2025-10-21"); // waited 20 days and left
    hire("d", "2025-11-01", nullptr);                    // waits for 226 days
    hire("e", "2026-01-01", nullptr);
    const Ramp ramp = rampOf(l);
    REQUIRE(ramp.cohorts.size() == 2);
    CHECK(ramp.cohorts[0].name == u"January to June 2026");
    CHECK_FALSE(ramp.cohorts[0].isEnough());
    const auto& second = ramp.cohorts[1];
    CHECK(second.name == u"July to December 2025");
    CHECK(second.isEnough());
    const auto& curve = second.curve(Milestone::Won);
    CHECK(curve.people == 4);
    CHECK(curve.events == 2);
    REQUIRE(curve.steps.size() == 2);
    CHECK(curve.steps[0].days == 30);
    CHECK(curve.steps[0].atRisk == 3); // who left after 20 days no longer counts
    CHECK(curve.steps[0].waiting == Approx(2.0 / 3));
    CHECK(curve.steps[1].waiting == Approx(1.0 / 3));
    CHECK(*curve.median == 40);
    CHECK(second.curve(Milestone::Discovery).steps.front().days == 0); // on the first day
    CHECK(coaching::cohortText(second, Milestone::Won) ==
          u"Of 4 people who began in July to December 2025, 2 have won their first deal; by the estimate, half by day "
          u"40. "
          u"2 have not, as far as they were followed: they count as still on the way.");
    CHECK(coaching::cohortText(ramp.cohorts[0], Milestone::Won).endsWith(u"Too few people for a curve."));
    CHECK(ramp.everybody.curve(Milestone::Won).people == 5);
}

TEST_CASE("a half of the fiscal year begins with its first month") {
    auto l = tests::ledger();
    l.fiscalStart(2);
    old(l);
    l.rep("a").hired("2026-01-31");
    l.rep("b").hired("2026-02-01");
    const Ramp ramp = rampOf(l);
    REQUIRE(ramp.cohorts.size() == 2);
    CHECK(ramp.cohorts[0].name == u"February to July 2026");
    CHECK(ramp.cohorts[1].name == u"August 2025 to January 2026");
}

TEST_CASE("ramping without attention is less coaching in four weeks than the median of the manager's other reports") {
    auto l = tests::ledger();
    old(l);
    l.rep("Ana").hired("2026-03-01").reportsTo("Max").session("2026-06-01", "Max").minutes(20);
    l.rep("Bo").hired("2026-03-01").reportsTo("Max").session("2026-06-01", "Max").minutes(30);
    for (const char* name : {"o1", "o2", "o3", "o4"}) l.rep(name).session("2026-06-01", "Max").minutes(30);
    l.rep("alone").hired("2026-03-01").reportsTo("Eve"); // nobody else to hold it against
    l.manager("Eve");
    const Ramp ramp = rampOf(l);
    REQUIRE(ramp.unattended.size() == 1);
    const auto& ana = ramp.unattended.front();
    CHECK(ana.person == l.index("Ana"));
    CHECK(ana.manager == l.index("Max"));
    CHECK(ana.minutes == 20);
    CHECK(ana.others == 6);
    CHECK(ana.median == 30);
    CHECK(ana.text ==
          u"Ana, 107 days in the seat, had 20 minutes of coaching in the last four weeks; the median of the "
          u"other 6 people who report to Max is 30 minutes.");
    CHECK(rampOf(l, "Eve").unattended.empty());
    CHECK(rampOf(l, "Max").unattended.size() == 1);
    CHECK(rampOf(l, "Eve").inRamp == 1);
    auto silent = tests::ledger();
    old(silent);
    silent.rep("Ana").hired("2026-03-01").reportsTo("Max");
    CHECK(rampOf(silent).unattended.empty()); // nobody writes coaching down
    // Nothing good is said of what nobody wrote down, of nobody in ramp, or of somebody who can't be compared.
    CHECK(coaching::attendedText(rampOf(silent)).startsWith(u"No coaching is recorded"));
    CHECK(coaching::attendedText(rampOf(l, "Eve")).startsWith(u"Nobody in ramp has a manager with other reports"));
    CHECK(coaching::attendedText(ramp).isEmpty());
    auto nobody = tests::ledger();
    old(nobody);
    nobody.rep("o1").session("2026-06-01", "Max").minutes(30);
    CHECK(coaching::attendedText(rampOf(nobody)).startsWith(u"Nobody has been in the seat"));
    l.rep("Ana").session("2026-06-02", "Max").minutes(40);
    CHECK(coaching::attendedText(rampOf(l)).startsWith(u"Those in ramp whose manager has other reports"));
    CHECK(coaching::attendedText(rampOf(l, "Max")).startsWith(u"Everybody in ramp has at least"));
}

TEST_CASE("a manager's ramp holds who left, too, by the line of their last day") {
    auto l = tests::ledger();
    old(l);
    l.rep("Head").role(domain::Role::SecondLineManager);
    l.rep("Max").reportsTo("Head");
    l.rep("Ana").hired("2026-01-10").left("2026-03-01").reportsTo("Max", nullptr, "2026-03-01");
    l.rep("Bo").hired("2026-01-10").reportsTo("somebody");
    l.manager("somebody");
    CHECK(rampOf(l, "Head").reps.size() == 1);
    CHECK(of(l, rampOf(l, "Head"), "Ana").left);
    CHECK(rampOf(l).reps.size() == 2);
}

TEST_CASE("a milestone that the store can't know of has no curve, and an empty store has nothing but words") {
    auto l = tests::ledger();
    l.rep("Ana").hired("2026-01-10").opportunity("2026-01-11").is(domain::Stage::Won).amount(10).closes("2026-02-01");
    l.rep("Bo").opportunity("2025-01-11");
    const Ramp ramp = rampOf(l);
    CHECK_FALSE(ramp.notTold[0].isEmpty());
    CHECK(ramp.notTold[3].isEmpty());
    CHECK(ramp.everybody.curve(Milestone::Discovery).people == 0);
    CHECK(ramp.everybody.curve(Milestone::Won).events == 1);
    auto none = tests::ledger();
    none.rep("Ana").hired("2020-01-10");
    CHECK(rampOf(none).reps.empty());
    CHECK_FALSE(rampOf(none).text.isEmpty());
}
