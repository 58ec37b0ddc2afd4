#include "metrics/engine.h"

#include "tests/metrics/asking.h"

#include <random>

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Engine;
using metrics::IndicatorResult;

namespace {

std::string isoOf(Day d) { return d.toString().toStdString(); }

// A random organisation over a year: every field with a history has its first change on the day of creation, and every
// opportunity a next step, so that nothing is known today that an export of an earlier day would not have said.
class RandomOrganisation {
  public:
    explicit RandomOrganisation(unsigned seed) : m_random(seed) {
        for (int rep = 0; rep < 11; ++rep) {
            auto& words = l.rep(name(rep).c_str());
            words.group(rep < 6 ? "large" : "small").quota("2026-01-01", 5000 + 100 * rep).quota("2026-04-01", 9000);
            if (rep == 3) words.hired("2026-02-01");
            if (rep == 4) words.leave("2026-05-01", "2026-05-20");
            words.reportsTo(rep % 2 == 0 ? "manager 0" : "manager 1");
        }
        for (int manager = 0; manager < 6; ++manager)
            l.manager(("manager " + std::to_string(manager)).c_str()).reportsTo("head");
        for (int manager = 2; manager < 6; ++manager)
            l.rep(name(2 + manager).c_str()).reportsTo(("manager " + std::to_string(manager)).c_str(), "2026-01-10");
        l.rep("head").role(Role::SecondLineManager);
        for (int rep = 0; rep < 11; ++rep) {
            for (int i = 0; i < 45; ++i) opportunity(rep);
            for (int i = 0; i < 150; ++i) activity(rep);
            for (int i = 0; i < 12; ++i) coaching(name(rep), rep % 2 == 0 ? "manager 0" : "manager 1");
        }
        for (int manager = 0; manager < 6; ++manager)
            for (int i = 0; i < 8; ++i) coaching("manager " + std::to_string(manager), "head");
    }
    LedgerWords l;

  private:
    static std::string name(int rep) { return "rep " + std::to_string(rep); }
    int upTo(int high) { return static_cast<int>(m_random() % static_cast<unsigned>(high + 1)); }
    Day someDay() { return day("2025-06-01") + upTo(420); }

    void opportunity(int rep) {
        Day at = someDay();
        auto& o = l.rep(name(rep).c_str()).opportunity(isoOf(at).c_str());
        const double amount = 100 + upTo(900);
        o.source(static_cast<Source>(upTo(5))).list(amount + 50).nextStep();
        o.to(Stage::Discovery, isoOf(at).c_str());
        Day expected = at + upTo(90);
        o.closeDateFrom(isoOf(expected - 5).c_str(), isoOf(expected).c_str(), isoOf(at).c_str());
        if (upTo(5) == 0)
            o.amountFromBlank(amount, isoOf(at).c_str());
        else
            o.amountFrom(amount - 30, amount, isoOf(at).c_str());
        o.ownerFrom(name(upTo(10)).c_str(), isoOf(at).c_str());
        for (int step = upTo(4); step > 0; --step) {
            at = at + upTo(30);
            if (upTo(2) == 0)
                o.closeDateFrom(isoOf(expected).c_str(), isoOf(at + 20).c_str(), isoOf(at).c_str()), expected = at + 20;
            if (upTo(3) == 0) o.amountFrom(amount, amount + step, isoOf(at).c_str());
            if (upTo(1) == 0) o.demo(isoOf(at).c_str(), name(upTo(10)).c_str());
            o.to(static_cast<Stage>(upTo(6)), isoOf(at).c_str());
        }
    }

    void activity(int rep) {
        l.rep(name(rep).c_str())
            .activity(static_cast<ActivityType>(upTo(4)), static_cast<Direction>(upTo(2)),
                      static_cast<CallKind>(upTo(6)), isoOf(someDay()).c_str(), upTo(60));
    }

    void coaching(const std::string& person, const char* coach) {
        const Day at = someDay(), due = at + upTo(30), over = at + upTo(45);
        auto& words = l.rep(person.c_str());
        auto& session = words.session(isoOf(at).c_str(), coach).type(static_cast<SessionType>(upTo(7)));
        session.minutes(upTo(60)).state(upTo(4) == 0 ? SessionState::Cancelled : SessionState::Held);
        auto& commitment = words.commitment(isoOf(at).c_str(), isoOf(due).c_str(), coach);
        const int anything = upTo(static_cast<int>(metrics::indicatorsOfReps().size()) - 1);
        const char* id = metrics::indicator(static_cast<metrics::IndicatorIndex>(anything)).id;
        upTo(1) == 0 ? void(commitment.names(id)) : void(session.names(id));
        if (upTo(3) == 0) commitment.ofCoach();
        switch (upTo(3)) {
        case 0: commitment.kept(isoOf(over).c_str()); break;
        case 1: commitment.missed(isoOf(over).c_str()); break;
        case 2: commitment.dropped(isoOf(over).c_str()); break;
        default: break;
        }
    }

    std::mt19937 m_random;
};

bool equal(const IndicatorResult& a, const IndicatorResult& b) {
    return a.person == b.person && a.indicator == b.indicator && a.window == b.window && a.span == b.span &&
           a.value == b.value && a.low == b.low && a.high == b.high && a.numerator == b.numerator &&
           a.denominator == b.denominator && a.n == b.n && a.peerCount == b.peerCount && a.peerValue == b.peerValue &&
           a.ratio == b.ratio && a.p == b.p && a.q == b.q && a.grade == b.grade && a.reason == b.reason;
}

int differing(const metrics::Results& a, const metrics::Results& b) {
    REQUIRE(a.rows().size() == b.rows().size());
    int count = 0;
    for (std::size_t i = 0; i < a.rows().size(); ++i) count += equal(a.rows()[i], b.rows()[i]) ? 0 : 1;
    return count;
}

metrics::Results computed(const LedgerPtr& ledger, const CoachingLogPtr& log, const char* asOf) {
    return Engine(ledger, {}, log).compute({day(asOf), {}});
}

constexpr std::size_t reps = 11, managers = 7;

} // namespace

TEST_CASE("the order in which facts came makes no difference, to the last bit") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        const RandomOrganisation organisation(seed);
        const auto log = organisation.l.log();
        const auto plain = computed(organisation.l.build(), log, "2026-06-15");
        CHECK(plain.rows().size() ==
              reps * metrics::indicatorsOfReps().size() + managers * metrics::indicatorsOfManagers().size());
        CHECK(differing(plain, computed(organisation.l.build(seed + 100), log, "2026-06-15")) == 0);
    }
}

TEST_CASE("nothing that happened later leaks into an earlier day") {
    for (const unsigned seed : {4u, 5u, 6u}) {
        const RandomOrganisation organisation(seed);
        const auto known = organisation.l.build();
        const auto log = organisation.l.log();
        for (const char* asOf : {"2026-01-31", "2026-03-31", "2026-06-15"}) {
            const auto then = organisation.l.build(0, day(asOf));
            const auto logThen = organisation.l.log(day(asOf));
            CHECK(then->factCount() < known->factCount());
            CHECK(logThen->sessions().size() < log->sessions().size());
            CHECK(differing(computed(known, log, asOf), computed(then, logThen, asOf)) == 0);
        }
        // The controls: a month later there is something to see, among the coaching records alone too.
        const auto early = day("2026-03-01");
        CHECK(differing(computed(known, log, "2026-03-31"),
                        computed(organisation.l.build(0, early), log, "2026-03-31")) > 0);
        CHECK(differing(computed(known, log, "2026-03-31"), computed(known, organisation.l.log(early), "2026-03-31")) >
              0);
    }
}

TEST_CASE("a person's own values are those of the row, interval included, and the records are as many as n") {
    const RandomOrganisation organisation(7);
    const Engine engine(organisation.l.build(), {}, organisation.l.log());
    const Day asOf = day("2026-06-15");
    const auto results = engine.compute({asOf, {}});
    for (const IndicatorResult& row : results.rows()) {
        INFO(metrics::indicator(row.indicator).id << " of person " << row.person);
        const auto own = engine.own(row.person, row.indicator, std::vector{asOf}).front();
        CHECK(own.value == row.value);
        REQUIRE(own.low.has_value() == row.low.has_value());
        if (own.low)
            CHECK(*own.low == Approx(*row.low).epsilon(1e-12)); // a rate's dispersion is summed in another order
        if (own.high) CHECK(*own.high == Approx(*row.high).epsilon(1e-12));
        CHECK(own.numerator == row.numerator);
        CHECK(own.denominator == row.denominator);
        CHECK(own.n == row.n);
        CHECK(own.target == row.target);
        if (!row.value) CHECK(own.reason == row.reason);
        const auto records = engine.records(row.person, row.indicator, {asOf, {}});
        if (!metrics::indicator(row.indicator).samplesRecords) { // n counts their minutes: all are sessions here
            int minutes = 0;
            for (const auto& record : records) minutes += engine.coaching().sessions()[record.position].minutes;
            CHECK(minutes == row.n);
            continue;
        }
        CHECK(static_cast<int>(records.size()) == row.n);
        for (const auto& record : records) CHECK(record.kind == metrics::indicator(row.indicator).records);
    }
}

TEST_CASE("own values answer for people out of the seat too") {
    auto l = ledger();
    l.rep("Gone").left("2026-01-31").wins(2, "2026-01-10").losses(2, "2026-01-10");
    const Engine engine(l.build());
    const auto own = engine.own(l.index("Gone"), indexOf("win_rate"), std::vector{day("2026-06-15")}).front();
    CHECK(*own.value == 0.5);
    const auto activity =
        engine.own(l.index("Gone"), indexOf("opportunities_created"), std::vector{day("2026-06-15")}).front();
    CHECK(activity.reason == metrics::Reason::NoData); // no working day in the seat
}

TEST_CASE("a window of the user's choice changes the trailing ones only") {
    const RandomOrganisation organisation(8);
    const auto results = Engine(organisation.l.build()).compute({day("2026-06-15"), Window::months(6)});
    for (const IndicatorResult& row : results.rows()) {
        const Window usual = metrics::indicator(row.indicator).window;
        const bool trailing = usual != Window::asOf() && usual != Window::period();
        CHECK(row.window == (trailing ? Window::months(6) : usual));
    }
}

TEST_CASE("thin rows say how much more it takes") {
    auto l = ledger();
    l.rep("Ana").wins(3, "2026-01-01");
    l.others(4, [](RepWords& r) { r.wins(4, "2026-01-01"); });
    l.rep("Bo").wins(9, "2026-01-01");
    using Of = metrics::Shortfall::Of;
    const auto ana = metrics::shortfall(ask(l, "Ana", "win_rate", "2026-06-15"));
    CHECK(ana.of == Of::OwnSample);
    CHECK(ana.more == 2);
    const auto bo = metrics::shortfall(ask(l, "Bo", "win_rate", "2026-06-15"));
    CHECK(bo.of == Of::PeerSample);
    CHECK(bo.more == 1); // the five peers have 19
    CHECK(metrics::shortfall(ask(l, "Bo", "win_rate", "2027-06-15")).of == Of::None);
    auto alone = ledger();
    alone.rep("Ana").wins(3, "2026-01-01");
    CHECK(metrics::shortfall(ask(alone, "Ana", "win_rate", "2026-06-15")).of == Of::Peers);
}

TEST_CASE("asked to stop, the engine stops") {
    const RandomOrganisation organisation(9);
    std::stop_source source;
    source.request_stop();
    const auto results = Engine(organisation.l.build()).compute({day("2026-06-15"), {}}, source.get_token());
    for (const IndicatorResult& row : results.rows()) CHECK_FALSE(row.value);
}

TEST_CASE("an empty store has no rows and no trouble") {
    const Engine engine(LedgerBuilder().finish());
    CHECK(engine.compute({day("2026-06-15"), {}}).rows().empty());
    CHECK_FALSE(engine.ledger().latestFact());
}

TEST_CASE("yen have no cents") {
    LedgerBuilder builder;
    builder.setCurrency(QStringLiteral("JPY"));
    builder.addPerson({});
    OpportunityFacts won;
    won.id = 1;
    won.owner = 0;
    won.stage = Stage::Won;
    won.amount = 5000;
    won.closeDate = day("2026-06-01");
    builder.addOpportunity(won);
    const auto results = Engine(builder.finish()).compute({day("2026-06-15"), {}});
    CHECK(*results.row(0, indexOf("deal_size"))->value == 5000);
}
