#include "app/today/today_leading.h"

#include "app/today/today_shares.h"
#include "base/language.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::TodayLeading;
using Kind = TodayLeading::Kind;

namespace {

// Rita over Sven, Sven over Max and Mia; Ana of Max has a gap, eight peers of Mia have none. 15 June is a Monday.
struct House {
    House() {
        installLanguage(*QCoreApplication::instance());
        l.rep("Rita Chief").role(domain::Role::Cro);
        l.rep("Sven Second").role(domain::Role::SecondLineManager).reportsTo("Rita Chief");
        l.manager("Max First").reportsTo("Sven Second");
        l.manager("Mia Other").reportsTo("Sven Second");
        l.rep("Ana Abel").hired("2020-01-01").reportsTo("Max First").wins(2, "2026-02-01").losses(40, "2026-02-02");
        l.others(8, [](RepWords& peer) {
            peer.hired("2020-01-01").reportsTo("Mia Other").wins(20, "2026-02-01").losses(20, "2026-02-02");
        });
    }
    domain::DevelopmentPlanLine& plan(const char* begun) {
        domain::DevelopmentPlanLine& line = development.plans.emplace_back();
        line.id = DevelopmentPlanId{77};
        line.person = l.index("Ana Abel"), line.author = l.index("Sven Second"), line.coach = l.index("Max First");
        line.begunOn = day(begun);
        line.state = domain::DevelopmentState::InProgress;
        line.agreedOn = day(begun);
        line.agreedByPerson = line.agreedByAuthor = line.agreedByCoach = true;
        return line;
    }
    [[nodiscard]] std::vector<TodayLeading> seenBy(const char* person) const {
        const auto ledger = l.build();
        const auto log = l.log();
        const auto whole = std::make_shared<const domain::CoachingLog>(
            log->sessions(), log->commitments(), std::map<domain::PersonIndex, int>{}, log->blocks(), log->calls(),
            log->focuses(), development);
        const metrics::Engine engine(ledger, {}, whole);
        const auto results = engine.compute({day("2026-06-15"), {}});
        const qint64 now = QDateTime(day("2026-06-15").toDate(), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        const app::TodaySource source(ledger, whole, l.index(person), now, QTimeZone::utc());
        return app::leadingOf({source, engine, results, {}});
    }
    LedgerWords l;
    domain::DevelopmentLines development;
};

const TodayLeading* of(const std::vector<TodayLeading>& rows, Kind kind) {
    const auto at = std::ranges::find(rows, kind, &TodayLeading::kind);
    return at == rows.end() ? nullptr : &*at;
}

} // namespace

TEST_CASE("a second line is told of gaps without a plan and of gaps nobody names, each with where it leads") {
    const House house;
    const auto rows = house.seenBy("Sven Second");
    const auto* plan = of(rows, Kind::Plan);
    REQUIRE(plan);
    CHECK(plan->detail == u"Ana Abel");
    CHECK(plan->where == app::Route{QStringLiteral("plans"), {}, QStringLiteral("needing")});
    const auto* gaps = of(rows, Kind::Gaps);
    REQUIRE(gaps);
    CHECK(gaps->detail.startsWith(u"the oldest since "));
    CHECK(gaps->detail.endsWith(u": Ana Abel, Win rate"));
    CHECK(gaps->where.part == u"unaddressed");
    CHECK_FALSE(of(rows, Kind::Quarter)); // nobody below leads managers
    CHECK(house.seenBy("Max First").empty());
    CHECK(house.seenBy("Ana Abel").empty());
}

TEST_CASE("a plan is shown to whoever has not said yes once somebody has") {
    House house;
    auto& plan = house.plan("2026-06-10");
    plan.state = domain::DevelopmentState::Draft, plan.agreedOn.reset();
    plan.agreedByPerson = plan.agreedByCoach = plan.agreedByAuthor = false;
    CHECK_FALSE(of(house.seenBy("Max First"), Kind::Yes)); // nobody has yet
    plan.agreedByAuthor = true;
    const auto rows = house.seenBy("Max First");
    const auto* yes = of(rows, Kind::Yes);
    REQUIRE(yes);
    CHECK(yes->name == u"Ana Abel");
    CHECK(yes->where.page == u"development");
    CHECK(yes->where.part == u"77");
    REQUIRE(of(house.seenBy("Ana Abel"), Kind::Yes));
    CHECK(of(house.seenBy("Ana Abel"), Kind::Yes)->title == u"Your development plan");
    CHECK_FALSE(of(house.seenBy("Sven Second"), Kind::Yes));
    CHECK(of(house.seenBy("Sven Second"), Kind::Plan)); // it waits for others
}

TEST_CASE("a review due this week and one that is late stand with the plan; one of next month does not") {
    House house;
    auto& plan = house.plan("2026-06-01");
    plan.nextReview = day("2026-06-18");
    const auto soon = house.seenBy("Sven Second");
    REQUIRE(of(soon, Kind::Review));
    CHECK(of(soon, Kind::Review)->title == u"Review with Ana Abel");
    CHECK(of(soon, Kind::Review)->detail == u"Thursday 18 June");
    plan.nextReview = day("2026-07-18");
    CHECK_FALSE(of(house.seenBy("Sven Second"), Kind::Review));
    plan.begunOn = day("2026-03-01"), plan.agreedOn = day("2026-03-01"), plan.nextReview.reset();
    const auto late = house.seenBy("Sven Second");
    REQUIRE(of(late, Kind::Plan));
    CHECK(of(late, Kind::Plan)->isLate);
}

TEST_CASE("an assessment begun and a quarterly review not held wait for who began or asks") {
    House house;
    domain::AssessmentLine& begun = house.development.assessments.emplace_back();
    begun.id = AssessmentId{9}, begun.person = house.l.index("Ana Abel"), begun.rater = house.l.index("Sven Second");
    begun.day = day("2026-06-08");
    const auto rows = house.seenBy("Sven Second");
    REQUIRE(of(rows, Kind::Assessment));
    CHECK(of(rows, Kind::Assessment)->detail == u"begun 8 June, not finished");
    CHECK(of(rows, Kind::Assessment)->where == app::Route{QStringLiteral("assessment"),
                                                          house.l.build()->person(house.l.index("Ana Abel")).id,
                                                          QStringLiteral("9")});
    const auto asked = house.seenBy("Rita Chief");
    const auto* quarter = of(asked, Kind::Quarter);
    REQUIRE(quarter);
    CHECK(quarter->title == u"Quarterly review with Sven Second");
    CHECK(quarter->detail == u"not begun this quarter");
    REQUIRE(of(asked, Kind::Plan));
    CHECK(of(asked, Kind::Plan)->name == u"Sven Second"); // by line, not by rep
    house.development.reviews.push_back({ReviewId{1},
                                         house.l.index("Sven Second"),
                                         house.l.index("Rita Chief"),
                                         day("2026-04-01"),
                                         domain::ReviewState::Held,
                                         day("2026-06-02"),
                                         {}});
    CHECK_FALSE(of(house.seenBy("Rita Chief"), Kind::Quarter));
}

TEST_CASE("of reports of whom one leads managers, the people of the others stay one's own to plan with") {
    House house;
    house.l.rep("Nora Deep").role(domain::Role::SecondLineManager).reportsTo("Sven Second");
    house.l.manager("Otto Low").reportsTo("Nora Deep");
    house.l.rep("Pia Below").hired("2020-01-01").reportsTo("Otto Low").wins(2, "2026-02-01").losses(40, "2026-02-02");
    const auto rows = house.seenBy("Sven Second");
    std::vector<QString> details;
    for (const TodayLeading& row : rows)
        if (row.kind == Kind::Plan) details.push_back(row.detail);
    REQUIRE(details.size() == 2);
    CHECK(details[0] == u"Ana Abel");
    CHECK(details[1] == u"1 person with a gap has none");
    house.plan("2026-03-01");
    const auto late = house.seenBy("Sven Second");
    REQUIRE(of(late, Kind::Plan));
    CHECK(of(late, Kind::Plan)->title == u"Development plan of Ana Abel");
    CHECK(of(late, Kind::Plan)->isLate);
}

TEST_CASE("where one's time went is told by results with the target of the middle; without results by person") {
    House house;
    const char* const people[] = {"peer 5", "peer 6"};
    for (const char* one : people) house.l.rep(one).session("2026-06-10", "Mia Other").minutes(30);
    house.l.rep("peer 5").placed(domain::ResultGroup::A, "2026-01-01");
    house.l.rep("peer 6").placed(domain::ResultGroup::B, "2026-01-01");
    const auto ledger = house.l.build();
    const auto log = house.l.log();
    const qint64 now = QDateTime(day("2026-06-15").toDate(), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    const app::TodaySource source(ledger, log, house.l.index("Mia Other"), now, QTimeZone::utc());
    const metrics::ResultGroups groups(*ledger, *log, day("2026-06-15"));
    const auto shares = app::sharesOf(source, &groups);
    REQUIRE(shares.shares.size() == 2);
    CHECK(shares.shares[0].title == u"B: the middle by results");
    CHECK(shares.shares[0].share == Approx(0.5));
    REQUIRE(shares.shares[0].target);
    CHECK(*shares.shares[0].target == Approx(0.8));
    CHECK(shares.shares[1].title == u"A: the top fifth");
    CHECK(shares.text.contains(u"50 % went to the middle; target 80 %"));
    CHECK(app::sharesOf(source).shares[0].title == u"peer 5");
}
