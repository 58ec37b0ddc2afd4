#include "coaching/unaddressed_gaps.h"

#include "base/language.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

const char* const asOf = "2026-06-15";

// Ana has won 2 of 42 for months, Zoe since 20 May; eight peers half of theirs.
struct Teams {
    Teams() {
        installLanguage(*QCoreApplication::instance());
        l.manager("Max");
        l.manager("Mia");
        l.rep("Ana").reportsTo("Max").wins(2, "2026-02-01").losses(40, "2026-02-02");
        l.rep("Zoe").reportsTo("Mia").wins(2, "2026-02-01").losses(2, "2026-02-01").losses(40, "2026-05-20");
        l.others(8, [](RepWords& peer) { peer.reportsTo("Max").wins(20, "2026-02-01").losses(20, "2026-02-02"); });
    }
    [[nodiscard]] std::vector<coaching::UnaddressedGap> found(std::vector<domain::PersonIndex> people) const {
        const metrics::Engine engine(l.build(), {}, l.log());
        return coaching::unaddressedGaps(engine, people, day(asOf));
    }
    [[nodiscard]] std::vector<coaching::UnaddressedGap> found() const {
        std::vector<domain::PersonIndex> all;
        for (domain::PersonIndex p = 0; p < l.build()->people().size(); ++p) all.push_back(p);
        return found(all);
    }
    LedgerWords l;
};

} // namespace

TEST_CASE("gaps nobody has talked about come oldest first, each with whom the person reports to") {
    const Teams teams;
    const auto gaps = teams.found();
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0].person == teams.l.index("Ana"));
    CHECK(gaps[0].manager == teams.l.index("Max"));
    CHECK(gaps[0].indicator == metrics::indicatorIndex(u"win_rate"));
    CHECK(gaps[1].person == teams.l.index("Zoe"));
    CHECK(gaps[1].manager == teams.l.index("Mia"));
    CHECK(gaps[0].since < gaps[1].since);
    // Looked at weekly, back from 1 June: 25 May is the first such day after the 40 were lost.
    CHECK(gaps[1].since == day("2026-05-25"));
    CHECK(coaching::sinceText(gaps[1], day(asOf)) == u"since 25 May");
    CHECK(teams.found({teams.l.index("Zoe")}).size() == 1);
    CHECK(teams.found({teams.l.index("Max")}).empty());
}

TEST_CASE("one that was named in a one-to-one is talked about; what is counted is what the indicator counts") {
    Teams teams;
    teams.l.rep("Ana").session("2026-06-03", "Max").names("win_rate");
    const auto gaps = teams.found();
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].person == teams.l.index("Zoe"));
    const metrics::Engine engine(teams.l.build(), {}, teams.l.log());
    const auto results = engine.compute({day(asOf), {}});
    const auto unaddressed = *metrics::indicatorIndex(u"unaddressed");
    CHECK(*results.row(teams.l.index("Mia"), unaddressed)->value == 1);
    CHECK(*results.row(teams.l.index("Max"), unaddressed)->value == 0);
}

TEST_CASE("an age is said in days, then in weeks") {
    installLanguage(*QCoreApplication::instance());
    CHECK(coaching::ageText(2) == u"2 days");
    CHECK(coaching::ageText(13) == u"13 days");
    CHECK(coaching::ageText(14) == u"2 weeks");
    coaching::UnaddressedGap old;
    old.since = day("2025-12-15"), old.atLeast = true;
    CHECK(coaching::sinceText(old, day(asOf)) == u"for over half a year");
}
