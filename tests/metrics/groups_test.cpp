// Some people seen as one: a manager's group shows what the manager's row shows, counts of reps are added up.
#include "metrics/grade.h"
#include "tests/metrics/asking.h"

#include <random>

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Engine;
using metrics::Group;
using metrics::IndicatorResult;
using metrics::Reason;

namespace {

const char* const asOf = "2026-06-15";

// Two levels of managers over two dozen reps, coached unevenly, with gaps among them.
struct Organisation {
    explicit Organisation(unsigned seed) : random(seed) {
        l.rep("Head").role(domain::Role::SecondLineManager);
        for (int m = 0; m < 5; ++m) l.manager(manager(m).c_str()).reportsTo("Head");
        for (int r = 0; r < 24; ++r) {
            auto& rep = l.rep(name(r).c_str());
            rep.reportsTo(manager(r % 5).c_str()).region(r % 2 == 0 ? "north" : "south");
            if (r % 7 == 3) rep.hired("2026-02-01");
            if (r % 9 == 4) rep.thirtyDays("2026-06-01");
            rep.wins(r % 6 == 0 ? 1 : 10 + upTo(4), "2026-02-01", 500 + upTo(900)).losses(10, "2026-02-02");
            rep.wins(4 + upTo(9), "2025-02-01", 500 + upTo(900)).outbound(upTo(40), "2026-06-10");
            for (int i = upTo(4); i > 0; --i)
                rep.session(upTo(1) == 0 ? "2026-06-10" : "2026-05-02", "m0").minutes(10 + upTo(40));
            for (int i = upTo(3); i > 0; --i) rep.call("2026-06-11").planned().plannedWith("m1", 9).debriefed();
            if (upTo(1) == 0) rep.commitment("2026-05-01", "2026-05-20", "m0").names("win_rate").kept("2026-05-19");
        }
        l.rep("rep 2").placed(domain::ResultGroup::B, "2026-01-01");
    }
    static std::string name(int r) { return "rep " + std::to_string(r); }
    static std::string manager(int m) { return "m" + std::to_string(m); }
    int upTo(int high) { return static_cast<int>(random() % static_cast<unsigned>(high + 1)); }

    std::mt19937 random;
    LedgerWords l;
};

void checkSame(const IndicatorResult& group, const IndicatorResult& row) {
    INFO(metrics::indicator(row.indicator).id << " of person " << row.person);
    CHECK(group.person == row.person);
    CHECK(group.value == row.value);
    CHECK(group.low == row.low);
    CHECK(group.high == row.high);
    CHECK(group.numerator == row.numerator);
    CHECK(group.denominator == row.denominator);
    CHECK(group.n == row.n);
    CHECK(group.target == row.target);
    CHECK(group.grade == row.grade);
    CHECK(group.reason == row.reason);
    CHECK(group.span == row.span);
}

} // namespace

TEST_CASE("a manager's group shows exactly what the manager's row shows, with the same records") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        const Organisation organisation(seed);
        const Engine engine(organisation.l.build(), {}, organisation.l.log());
        const metrics::Question question{day(asOf), {}};
        const auto results = engine.compute(question);
        int rows = 0, values = 0;
        for (const IndicatorResult& row : results.rows()) {
            if (metrics::indicator(row.indicator).about != metrics::About::Managers) continue;
            const Group group = engine.groupOf(row.person, question.asOf);
            checkSame(engine.ofGroup(group, row.indicator, question), row);
            CHECK(engine.recordsOf(group, row.indicator, question) ==
                  engine.records(row.person, row.indicator, question));
            CHECK(engine.besideOf(group, row.indicator, question) ==
                  engine.beside(row.person, row.indicator, question.asOf));
            ++rows;
            values += row.value.has_value();
        }
        CHECK(rows == 6 * 5);
        CHECK(values == rows); // the organisation has something to say of each
    }
}

TEST_CASE("people are directly a manager's, or in the line, as the reporting lines of the day say, and in the seat") {
    auto l = ledger();
    l.rep("Head").role(domain::Role::SecondLineManager);
    l.manager("Max").reportsTo("Head");
    l.manager("Eve").reportsTo("Head", nullptr, "2026-06-14");
    l.rep("Ana").reportsTo("Max").left("2026-06-14");
    l.rep("Bo").reportsTo("Max");
    l.rep("Cy").reportsTo("Eve");
    l.manager("one").reportsTo("other");
    l.manager("other").reportsTo("one");
    const Engine engine(l.build());
    const auto people = [&](const std::vector<domain::PersonIndex>& group) {
        QStringList names;
        for (const auto person : group) names << engine.ledger().person(person).name;
        return names.join(u' ');
    };
    const auto of = [&](const char* manager) { return engine.groupOf(l.index(manager), day(asOf)); };
    CHECK(people(of("Max").direct) == u"Bo");
    CHECK(people(of("Head").direct) == u"Max");
    CHECK(people(of("Head").line) == u"Max Bo");
    CHECK(people(of("Eve").line) == u"Cy");
    CHECK(people(of("one").line) == u"other"); // a circle is walked once
    CHECK(of("Bo").line.empty());
    CHECK(people(engine.groupOf(l.index("Head"), day("2026-06-14")).line) == u"Max Eve Ana Bo Cy");
}

TEST_CASE("a region's people are seen like a manager's") {
    const Organisation organisation(4);
    const Engine engine(organisation.l.build(), {}, organisation.l.log());
    const metrics::Question question{day(asOf), {}};
    Group north, south, all;
    for (int r = 0; r < 24; ++r) {
        const auto index = organisation.l.index(Organisation::name(r).c_str());
        for (Group* group : {r % 2 == 0 ? &north : &south, &all}) {
            group->direct.push_back(index);
            group->line.push_back(index);
        }
    }
    // Every rep stands in one of the two: counts add up to those of all.
    for (const char* id : {"coaching_coverage", "middle_share", "unaddressed", "span", "win_rate", "commitments_kept",
                           "plan_coverage", "outbound_activity"}) {
        INFO(id);
        const auto index = indexOf(id);
        const auto a = engine.ofGroup(north, index, question), b = engine.ofGroup(south, index, question),
                   both = engine.ofGroup(all, index, question);
        CHECK(both.person == domain::noPerson);
        CHECK(a.n + b.n == both.n);
        CHECK(a.n > 0);
        CHECK(engine.recordsOf(north, index, question).size() + engine.recordsOf(south, index, question).size() ==
              engine.recordsOf(all, index, question).size());
        if (both.numerator) CHECK(*a.numerator + *b.numerator == *both.numerator);
        if (both.denominator) CHECK(*a.denominator + *b.denominator == *both.denominator);
    }
}

TEST_CASE("a proportion of reps is pooled over the reps among the direct reports, a rate likewise") {
    auto l = ledger();
    l.rep("Head").role(domain::Role::SecondLineManager);
    l.manager("Max").reportsTo("Head").wins(50, "2026-02-01");
    l.rep("Ana").reportsTo("Max").wins(3, "2026-02-01").losses(1, "2026-02-01").outbound(30, "2026-06-10");
    l.rep("Bo").reportsTo("Max").wins(1, "2026-02-01").losses(5, "2026-02-01").outbound(10, "2026-06-10");
    l.manager("Eve").reportsTo("Max").wins(50, "2026-02-01"); // no rep
    const Engine engine(l.build());
    const metrics::Question question{day(asOf), {}};
    const auto of = [&](const char* manager, const char* id) {
        return engine.ofGroup(engine.groupOf(l.index(manager), question.asOf), indexOf(id), question);
    };
    CHECK(counts(of("Max", "win_rate")) == u"4/10");
    CHECK(*of("Max", "win_rate").value == 0.4);
    CHECK(of("Max", "win_rate").low);
    CHECK(of("Max", "win_rate").grade == metrics::Grade::None); // nobody is compared
    CHECK(counts(of("Max", "outbound_activity")) == u"40/40");  // two reps of twenty working days
    CHECK(of("Head", "win_rate").reason == Reason::NoData);     // no rep reports directly
    CHECK(of("Max", "deal_size").reason == Reason::NoData);     // a median can't be added up
    CHECK(of("Max", "attainment").reason == Reason::NoData);
    CHECK(of("Max", "coaching_sessions").reason == Reason::NotRecorded);
    CHECK(of("Max", "slippage").reason == Reason::NotRecorded);
}

TEST_CASE("a habit of reps is held against its target for a group as for one") {
    auto l = ledger();
    l.manager("Max");
    for (const char* name : {"Ana", "Bo"}) {
        auto& rep = l.rep(name).reportsTo("Max");
        rep.call("2026-06-01").planned();
        rep.call("2026-06-02");
    }
    const Engine engine(l.build(), {}, l.log());
    const auto row =
        engine.ofGroup(engine.groupOf(l.index("Max"), day(asOf)), indexOf("plan_coverage"), {day(asOf), {}});
    CHECK(counts(row) == u"2/4");
    CHECK(row.grade == metrics::Grade::OffTarget);
}
