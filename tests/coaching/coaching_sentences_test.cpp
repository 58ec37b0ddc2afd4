// What is said about coaching itself, word for word, to a rep and to a manager.
#include "base/language.h"
#include "coaching/fact_writer.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <algorithm>
#include <QCoreApplication>

using namespace chalktalk;
using coaching::Fact;
using tests::day;

namespace {

struct Told {
    std::unique_ptr<metrics::Engine> engine;
    metrics::Results results;
    std::vector<Fact> facts;

    [[nodiscard]] const Fact& about(const char* id) const {
        const auto at = std::ranges::find(facts, QString::fromLatin1(id), &Fact::id);
        REQUIRE(at != facts.end());
        return *at;
    }
};

Told tell(const tests::LedgerWords& words, const char* person, metrics::Engine::Targets targets = {}) {
    installLanguage(*QCoreApplication::instance());
    Told told;
    told.engine = std::make_unique<metrics::Engine>(words.build(), std::move(targets), words.log());
    told.results = told.engine->compute({day("2026-06-15"), {}});
    told.facts = coaching::FactWriter(*told.engine, told.results).facts(words.index(person));
    return told;
}

} // namespace

TEST_CASE("a rep reads how often and how long coaching was, and nothing about data that sessions don't need") {
    auto words = tests::ledger();
    words.manager("Max");
    auto& ana = words.rep("Ana");
    ana.session("2026-06-01", "Max").minutes(25);
    ana.session("2026-06-10", "Max").minutes(40);
    ana.session("2026-02-10", "Max").minutes(40);
    words.others(5, [](tests::RepWords& peer) { peer.session("2026-06-02", "Max"); });
    const Told told = tell(words, "Ana");
    CHECK(told.facts.size() == metrics::indicatorsOfReps().size());
    const Fact& sessions = told.about("coaching_sessions");
    CHECK(sessions.sentence ==
          u"2 coaching sessions with you are recorded as held between 19 May and 15 June; the median "
          "of your 5 peers is 1.");
    CHECK(sessions.headline == u"2");
    CHECK(sessions.comparison == u"Twice your 5 peers' 1");
    CHECK(sessions.quality.isEmpty());
    CHECK(sessions.certainty.isEmpty());
    CHECK(sessions.records == u"Show the 2 coaching sessions");
    CHECK(told.about("coaching_minutes").sentence ==
          u"2 coaching sessions, plans or debriefs of calls together with you are recorded between 19 May and "
          "15 June and took 65 minutes altogether; the median of your 5 peers is 30 minutes.");
    CHECK(told.about("coaching_minutes").headline == u"65 minutes");
    // A trend begins with the first session, 10 February: four weeks are whole from 31 March on.
    const auto& trend = sessions.trend;
    REQUIRE(trend.size() == 12);
    CHECK_FALSE(trend[7].value); // 28 February
    CHECK(*trend[8].value == 0); // 31 March
    CHECK(told.about("commitments_kept").sentence == u"No commitments are recorded in Chalktalk, so it can't be said "
                                                     u"how many were kept. Agree one in a one-to-one to "
                                                     "see it.");
}

TEST_CASE("nothing held is said as nothing recorded, since more may have happened than was written down") {
    auto words = tests::ledger();
    words.rep("Bo").session("2026-06-01", "Max");
    words.rep("Ana");
    const Told told = tell(words, "Ana");
    CHECK(told.about("coaching_sessions").sentence ==
          u"No coaching session with you is recorded as held between 19 May and 15 June.");
    CHECK(told.about("coaching_minutes").sentence == u"No coaching session, plan or debrief of a call together with "
                                                     u"you is recorded between 19 May and 15 June: 0 minutes.");
    CHECK(told.about("coaching_sessions").headline == u"0");
    CHECK(told.about("coaching_sessions").records.isEmpty());
}

TEST_CASE("commitments are counted by the day agreed, without an interval: they are all there are") {
    auto words = tests::ledger();
    auto& ana = words.rep("Ana");
    for (int i = 0; i < 3; ++i) ana.commitment("2026-05-01", "2026-05-15", "Max").kept("2026-05-14");
    ana.commitment("2026-05-01", "2026-05-15", "Max").missed("2026-05-16");
    const Told told = tell(words, "Ana", {{QStringLiteral("commitments_kept"), 0.8}});
    const Fact& fact = told.about("commitments_kept");
    CHECK(fact.sentence ==
          u"Of 4 commitments of yours first agreed to be due between 17 March and 15 June, 3 are recorded "
          "as kept by the day agreed (75 %).");
    CHECK(fact.headline == u"3 of 4");
    CHECK(fact.interval == u"75 %");
    CHECK(fact.comparison == u"Target 80 %");
    CHECK(coaching::gradeWord(fact.result) == u"Off target");
    CHECK(fact.certainty.isEmpty());
}

TEST_CASE("a manager is spoken to about their own reports and gaps in their line") {
    auto words = tests::ledger();
    words.manager("Max");
    for (int i = 0; i < 8; ++i) {
        auto& rep = words.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max");
        if (i < 5) rep.session("2026-06-10", "Max");
        rep.wins(i < 2 ? 2 : 20, "2026-02-01").losses(i < 2 ? 38 : 20, "2026-02-02");
    }
    words.rep("rep 0").commitment("2026-06-03", "2026-06-30", "Max").names("win_rate");
    const Told told = tell(words, "Max");
    CHECK(told.facts.size() == metrics::indicatorsOfManagers().size());
    const Fact& coverage = told.about("coaching_coverage");
    CHECK(coverage.sentence ==
          u"Of your 8 direct reports, 5 had a coaching session recorded as held between 2 June and 15 June (63 %).");
    CHECK(coverage.comparison == u"Target 100 %");
    CHECK(coverage.records == u"Show the 8 direct reports");
    CHECK(coverage.trend.size() == 12);
    const Fact& gaps = told.about("unaddressed");
    CHECK(gaps.sentence == u"2 gaps of reps in your line held on 1 June, a week later and on 15 June; named by no "
                           u"session held and no commitment made or open since 1 June: 1.");
    CHECK(gaps.headline == u"1");
    CHECK(gaps.comparison == u"Target 0");
    CHECK(gaps.trend.empty());
    CHECK(coaching::gradeWord(gaps.result) == u"Off target");
    CHECK(gaps.recordCount == 2);
    CHECK(told.about("coaching_sessions").headline == u"0");
}

TEST_CASE("calls are spoken of as recorded, plans by how they read, debriefs by the hour") {
    auto words = tests::ledger();
    auto& ana = words.rep("Ana");
    ana.call("2026-06-01").planned(84).debriefed(30);
    ana.call("2026-06-02").planned(72).debriefed(61);
    ana.call("2026-06-03");
    ana.call("2026-06-04");
    words.rep("Bo");
    const Told told = tell(words, "Ana");
    const Fact& planned = told.about("plan_coverage");
    CHECK(
        planned.sentence ==
        u"Of 4 significant calls of yours recorded as held between 19 May and 15 June, 2 had a plan in Chalktalk that "
        "was ready before they began (50 %).");
    CHECK(planned.headline == u"2 of 4");
    CHECK(planned.comparison == u"Target 80 %");
    CHECK(planned.records == u"Show the 4 calls");
    CHECK(coaching::gradeWord(planned.result) == u"Off target");
    const Fact& quality = told.about("plan_quality");
    CHECK(quality.sentence ==
          u"The plans of 2 calls of yours recorded as held between 19 May and 15 June, each ready before the call "
          "began, read 78 of 100 on average.");
    CHECK(quality.headline == u"78");
    CHECK(quality.comparison == u"Target 70");
    CHECK(told.about("debrief_on_time").sentence ==
          u"Of 4 significant calls of yours recorded as held between 19 May and 15 June, 1 had a debrief in Chalktalk "
          "that was finished within 60 minutes of their end (25 %).");

    const Told other = tell(words, "Bo");
    CHECK(other.about("plan_coverage").sentence ==
          u"No significant call of yours is recorded as held between 19 May and 15 June.");
    CHECK(other.about("plan_quality").sentence ==
          u"No call of yours recorded as held between 19 May and 15 June had a plan in Chalktalk that was ready before "
          "it began.");
    CHECK(other.about("plan_coverage").quality.isEmpty());
}

TEST_CASE("a manager reads where coaching time goes, what the line sells more of, and how many report directly") {
    auto words = tests::ledger();
    words.manager("Max");
    for (int i = 0; i < 10; ++i) {
        auto& rep = words.rep(("rep " + std::to_string(i)).c_str()).reportsTo("Max");
        rep.wins(1, "2026-02-01", 1000.0 * (i + 1)).wins(1, "2025-02-01", 500.0 * (i + 1));
    }
    words.rep("rep 9").session("2026-05-04", "Max").minutes(60);
    words.rep("rep 5").session("2026-05-04", "Max").minutes(30);
    words.rep("rep 4").session("2026-05-05", "Max").minutes(10);
    const Told told = tell(words, "Max");
    const Fact& middle = told.about("middle_share");
    CHECK(middle.sentence ==
          u"Of 100 minutes of coaching recorded between 17 March and 15 June with A, B and C reps of "
          u"your line, 40 were with B reps (40 %).");
    CHECK(middle.comparison == u"Target 80 %");
    CHECK(middle.records == u"Show the sessions, plans and debriefs");
    CHECK(middle.recordCount == 3);
    CHECK(coaching::gradeWord(middle.result) == u"Off target");
    const Fact& growth = told.about("productivity_growth");
    CHECK(growth.sentence ==
          u"10 reps of your line, each in the seat for half of both years or more, won $458 a rep and month between 16 "
          u"June 2025 and 15 June 2026, after $229 in the twelve months before: a change of 100 %.");
    CHECK(growth.comparison == u"100 % is the median of the reps' own changes");
    CHECK(growth.records == u"Show the 10 reps");
    const Fact& span = told.about("span");
    CHECK(span.sentence == u"10 people in the seat reported to you directly on 15 June.");
    CHECK(span.comparison == u"Target 10");
    CHECK(coaching::gradeWord(span.result) == u"On target");
}
