// The sentences themselves, word for word, on small organisations told in words.
#include "base/language.h"
#include "coaching/fact_writer.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <algorithm>
#include <QCoreApplication>

using namespace chalktalk;
using coaching::Fact;
using domain::Stage;
using tests::day;

namespace {

struct Told {
    std::unique_ptr<metrics::Engine> engine;
    metrics::Results results;
    std::vector<Fact> facts;

    [[nodiscard]] const Fact& about(const char* id) const {
        const auto at = std::find_if(facts.begin(), facts.end(),
                                     [&](const Fact& fact) { return fact.id == QString::fromLatin1(id); });
        REQUIRE(at != facts.end());
        return *at;
    }
};

Told tell(const tests::LedgerWords& words, const char* asOf, const char* rep = "Ana") {
    installLanguage(*QCoreApplication::instance());
    Told told;
    told.engine = std::make_unique<metrics::Engine>(words.build());
    told.results = told.engine->compute({day(asOf), {}});
    told.facts = coaching::FactWriter(*told.engine, told.results).facts(words.index(rep));
    return told;
}

// Discoveries on a day, the first `demos` of which reach a demo a week later.
void discoveries(tests::RepWords& rep, int count, int demos) {
    for (int i = 0; i < count; ++i) {
        auto& opportunity = rep.opportunity("2026-03-01").discovery("2026-04-01");
        if (i < demos) opportunity.demo("2026-04-08");
    }
}

} // namespace

TEST_CASE("a conversion names its sample, its span, the interval and the peers' counts") {
    auto words = tests::ledger();
    discoveries(words.rep("Ana"), 10, 1);
    words.others(8, [](tests::RepWords& peer) { discoveries(peer, 10, 4); });
    const Told told = tell(words, "2026-06-30");
    const Fact& fact = told.about("discovery_to_demo");
    CHECK(fact.sentence ==
          u"Of 10 opportunities of yours whose discovery was between 2 March and 31 May, 1 reached a demo "
          "within 30 days (10 %, likely between 2 % and 40 %); your 8 peers: 32 of 80 (40 %).");
    CHECK(fact.headline == u"1 of 10");
    CHECK(fact.interval == u"10 %, likely between 2 % and 40 %");
    CHECK(fact.comparison == u"A quarter of your 8 peers' 40 %");
    CHECK(fact.records == u"Show the 10 opportunities");
    CHECK(fact.recordCount == 10);
}

TEST_CASE("one is one and none is none") {
    auto words = tests::ledger();
    words.rep("Ana").losses(1, "2026-05-01");
    const Told told = tell(words, "2026-06-30");
    CHECK(told.about("win_rate").sentence == u"Of 1 opportunity of yours that closed between 1 July 2025 and 30 June "
                                             u"2026, you won none (0 %, likely between "
                                             "0 % and 79 %).");
    CHECK(told.about("win_rate").certainty ==
          u"There are fewer than four others in the seat throughout to compare with.");
    CHECK(told.about("deal_size").sentence ==
          u"None of your opportunities with an amount was won between 1 July 2025 and 30 June 2026.");
}

TEST_CASE("what the store does not record is said, with what to import, and nothing is claimed") {
    auto words = tests::ledger();
    words.rep("Ana").wins(3, "2026-05-01");
    const Told told = tell(words, "2026-06-30");
    const Fact& fact = told.about("outbound_activity");
    CHECK(fact.result.reason == metrics::Reason::NotRecorded);
    CHECK(fact.sentence == u"No activities are recorded in this store, so outbound activity can't be counted. Import "
                           "calls, e-mails and meetings to see it.");
    CHECK(fact.headline == u"\u2013");
    CHECK(fact.records.isEmpty());
    CHECK(fact.trend.empty());
    CHECK(coaching::gradeWord(fact.result) == u"Not recorded");
}

TEST_CASE("thin data says how much more it takes") {
    auto words = tests::ledger();
    words.rep("Ana").wins(2, "2026-05-01");
    words.others(5, [](tests::RepWords& peer) { peer.wins(6, "2026-05-01").losses(2, "2026-05-02"); });
    const Told told = tell(words, "2026-06-30");
    CHECK(told.about("win_rate").certainty == u"Too few to compare: 3 more needed (opportunities won or lost).");
    CHECK(coaching::gradeWord(told.about("win_rate").result) == u"Too few");
}

TEST_CASE("coverage reads as three month ends in a row, with what is needed at one's own win rate") {
    auto words = tests::ledger();
    auto& ana = words.rep("Ana").quota("2026-04-01", 10000);
    ana.opportunity("2026-01-05").amount(12000).closes("2026-06-20").is(Stage::Demo);
    ana.opportunity("2026-05-15").amount(8000).closes("2026-06-25").is(Stage::Demo);
    ana.wins(1, "2026-02-01", 1000).losses(3, "2026-02-02");
    const Told told = tell(words, "2026-06-30");
    const Fact& fact = told.about("pipeline_coverage");
    CHECK(fact.sentence ==
          u"2 open opportunities of yours with an amount, expected to close between 1 April and 30 June, add up to "
          "$20,000 against $10,000 of quota still to win: 2.0 times. Over the last three months: 1.2 times on 30 "
          "April, 2.0 times on 31 May, 2.0 times on 30 June.");
    CHECK(fact.comparison.startsWith(QStringLiteral("Target 3.0 times")));
    CHECK(fact.headline == u"2.0×");
    CHECK(fact.quality.isEmpty() == false);
}

TEST_CASE("a rep without a quota is told so, not measured against nothing") {
    auto words = tests::ledger();
    words.rep("Ana").opportunity("2026-05-01").amount(100).closes("2026-06-20");
    const Told told = tell(words, "2026-06-30");
    CHECK(told.about("pipeline_coverage").sentence ==
          u"No quota is recorded for you between 1 April and 30 June. Import quotas to see this.");
    CHECK(told.about("attainment").headline == u"\u2013");
}

TEST_CASE("gaps come first, then watches and strengths, then levels off target") {
    auto words = tests::ledger();
    auto& ana = words.rep("Ana").quota("2026-04-01", 10000);
    discoveries(ana, 40, 2);
    ana.wins(30, "2026-02-01").losses(5, "2026-02-02");
    words.others(8, [](tests::RepWords& peer) {
        discoveries(peer, 40, 20);
        peer.quota("2026-04-01", 10000).wins(10, "2026-02-01").losses(30, "2026-02-02");
    });
    const Told told = tell(words, "2026-06-30");
    CHECK(told.facts[0].id == u"discovery_to_demo");
    CHECK(coaching::gradeWord(told.facts[0].result) == u"Gap");
    CHECK(told.facts[0].certainty.startsWith(QStringLiteral("Luck alone seldom makes a difference this large")));
    CHECK(told.facts[1].id == u"win_rate");
    CHECK(coaching::gradeWord(told.facts[1].result) == u"Strength");
    const auto offTarget = std::find_if(told.facts.begin(), told.facts.end(), [](const Fact& fact) {
        return fact.result.grade == metrics::Grade::OffTarget;
    });
    REQUIRE(offTarget != told.facts.end());
    CHECK(offTarget - told.facts.begin() == 2);
}

TEST_CASE("a trend does not reach back before the facts begin") {
    auto words = tests::ledger();
    auto& ana = words.rep("Ana");
    // Closings begin in February: a twelve-month window is whole only once it begins after that.
    ana.wins(8, "2025-02-10").losses(2, "2025-03-10").wins(1, "2026-01-15").losses(9, "2026-03-15");
    const Told told = tell(words, "2026-06-30");
    const auto& trend = told.about("win_rate").trend;
    REQUIRE(trend.size() == 12);
    CHECK(trend.front().day == day("2025-07-31"));
    CHECK_FALSE(trend.front().value);
    CHECK(trend.back().day == day("2026-06-30"));
    CHECK(trend.back().value);
    CHECK(std::count_if(trend.begin(), trend.end(), [](const auto& point) { return point.value.has_value(); }) == 5);
}
