#include "app/sample/sample_organisation.h"

#include "app/sample/sample_names.h"
#include "metrics/engine.h"
#include "tests/app/sample/ledger_sink.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace chalktalk;
using tests::LedgerSink;

namespace {

app::SampleOptions options(int reps, int months, quint64 seed, const char* asOf = "2026-06-17") {
    app::SampleOptions chosen;
    chosen.reps = reps;
    chosen.months = months;
    chosen.seed = seed;
    chosen.asOf = *dayFromIso(QString::fromLatin1(asOf));
    return chosen;
}

QByteArray digestOf(const app::SampleOptions& chosen) {
    LedgerSink sink;
    REQUIRE(app::fillSampleOrganisation(sink, chosen));
    return sink.digest();
}

domain::PersonIndex find(const domain::Ledger& ledger, const std::string& id) {
    const auto& people = ledger.people();
    const auto found = std::ranges::find(people, QString::fromStdString(id), &domain::Person::externalId);
    REQUIRE(found != people.end());
    return static_cast<domain::PersonIndex>(found - people.begin());
}

// The values that reps past ramp have of one indicator, sorted.
std::vector<double> values(const metrics::Engine& engine, const metrics::Results& results, const char* indicator) {
    std::vector<double> all;
    const auto index = *metrics::indicatorIndex(QString::fromLatin1(indicator));
    for (const auto rep : results.reps()) {
        const auto* row = results.row(rep, index);
        if (row->value && results.asOf() - *engine.ledger().person(rep).hiredOn > 270) all.push_back(*row->value);
    }
    std::ranges::sort(all);
    return all;
}

// The share of the values that lie in the range.
double share(const std::vector<double>& all, double least, double most) {
    const auto inside = std::ranges::count_if(all, [&](double v) { return least <= v && v <= most; });
    return static_cast<double>(inside) / static_cast<double>(all.size());
}

} // namespace

TEST_CASE("a seed gives the same sample organisation every time, another seed another one") {
    const auto first = digestOf(options(12, 6, 7));
    CHECK(digestOf(options(12, 6, 7)) == first);
    CHECK(digestOf(options(12, 6, 8)) != first);
    CHECK(digestOf(options(13, 6, 7)) != first);
}

TEST_CASE("the sample organisation is the same on every machine") {
    // Written down once: a change here means that demos, pictures and manuals made before show other numbers.
    CHECK(digestOf(options(12, 6, 7)) == "00ceabe52a9419a34427476091ac0b2d34486605aa3a55ac504bd442491947b7");
}

TEST_CASE("no fact of the sample organisation lies after its as-of day, and the last ones lie near it") {
    const char* day = GENERATE("2026-06-17", "2024-02-29", "2027-01-01", "2026-09-30");
    const auto chosen = options(16, 8, 3, day);
    LedgerSink sink;
    REQUIRE(app::fillSampleOrganisation(sink, chosen));
    REQUIRE(sink.latest);
    CHECK(*sink.latest <= chosen.asOf);
    CHECK(chosen.asOf - *sink.latest <= 5);
    CHECK(sink.outOfOrder.empty());
}

TEST_CASE("no two people of a sample organisation share a name") {
    LedgerSink sink;
    REQUIRE(app::fillSampleOrganisation(sink, options(300, 3, 5)));
    CHECK(sink.people > 340);
    CHECK(sink.names.size() == sink.people);

    app::sample::PersonNames names(5); // as many as 10,000 reps over ten years need
    std::set<std::string> given;
    for (int i = 0; i < 25000; ++i) given.insert(names.next());
    CHECK(given.size() == 25000);
}

TEST_CASE("as many reps are in the seat as were asked for, under managers with a span of six to nine") {
    const int reps = GENERATE(1, 3, 12, 48, 100);
    LedgerSink sink;
    const auto chosen = options(reps, 3, 2);
    REQUIRE(app::fillSampleOrganisation(sink, chosen));
    const auto ledger = sink.ledger();
    int inSeat = 0;
    for (domain::PersonIndex i = 0; i < ledger->people().size(); ++i) {
        const auto& person = ledger->person(i);
        inSeat += person.role == domain::Role::Rep && person.inSeat(chosen.asOf) ? 1 : 0;
        if (person.role == domain::Role::FirstLineManager && reps >= 12) {
            const auto reports = ledger->directReports(i, chosen.asOf);
            const auto stay =
                std::ranges::count_if(reports, [&](auto report) { return ledger->person(report).inSeat(chosen.asOf); });
            CHECK(stay >= 6);
            CHECK(stay <= 9);
        }
    }
    CHECK(inSeat == reps);
}

TEST_CASE("what is planted in the sample organisation is found by the engine as planted") {
    const quint64 seed = GENERATE(1u, 2u, 3u);
    const auto chosen = options(48, 24, seed);
    const auto planted = app::plantedIn(chosen);
    REQUIRE(planted.size() == 8);
    LedgerSink sink;
    REQUIRE(app::fillSampleOrganisation(sink, chosen));
    const metrics::Engine engine(sink.ledger());
    const auto results = engine.compute({chosen.asOf, {}});
    for (const auto& trait : planted) {
        INFO("seed " << seed << ": " << trait.personId << ' ' << trait.indicator);
        const auto person = find(engine.ledger(), trait.personId);
        const auto indicator = *metrics::indicatorIndex(QString::fromLatin1(trait.indicator));
        if (trait.wholeTeam) {
            int weak = 0;
            for (const auto report : engine.ledger().directReports(person, chosen.asOf)) {
                const auto* row = results.row(report, indicator);
                weak += row && (row->grade == metrics::Grade::Gap || row->grade == metrics::Grade::Watch) ? 1 : 0;
            }
            CHECK(weak >= 3);
        } else {
            const auto* row = results.row(person, indicator);
            REQUIRE(row);
            CHECK(metrics::toText(row->grade) == QString::fromLatin1(trait.grade));
        }
    }
}

TEST_CASE("the sample organisation's numbers look like those of a sales organisation") {
    const auto chosen = options(48, 24, 1);
    LedgerSink sink;
    REQUIRE(app::fillSampleOrganisation(sink, chosen));
    const metrics::Engine engine(sink.ledger());
    const auto results = engine.compute({chosen.asOf, {}});
    const auto of = [&](const char* indicator) { return values(engine, results, indicator); };
    CHECK(share(of("win_rate"), 0.13, 0.40) > 0.85);
    CHECK(share(of("cycle_days"), 25, 120) > 0.95);
    CHECK(share(of("discovery_to_demo"), 0.30, 0.80) > 0.85);
    CHECK(share(of("discount"), 0.05, 0.20) > 0.85);
    CHECK(share(of("outbound_activity"), 5, 12) > 0.9); // a working day: 25 to 60 a week
    CHECK(share(of("crm_hygiene"), 0.05, 0.7) > 0.8);
    CHECK(share(of("slippage"), 0.2, 0.8) > 0.8);
    CHECK(share(of("pipeline_coverage"), 0.5, 8) > 0.6);
    const double pace = *engine.target(*metrics::indicatorIndex(u"attainment"), chosen.asOf) / 0.75;
    CHECK(share(of("attainment"), 0.3 * pace, 1.7 * pace) > 0.6);
    int graded = 0, told = 0;
    for (const auto& row : results.rows()) {
        graded += row.grade != metrics::Grade::None ? 1 : 0;
        told += row.grade == metrics::Grade::Gap || row.grade == metrics::Grade::Strength ? 1 : 0;
    }
    CHECK(told > 8);
    CHECK(told < graded / 10); // most reps are like their peers in most things
}

TEST_CASE("a sample organisation that makes no sense is refused, and a stop is heeded") {
    LedgerSink sink;
    CHECK(app::fillSampleOrganisation(sink, options(0, 24, 1)).error().code == ErrorCode::Invalid);
    CHECK(app::fillSampleOrganisation(sink, options(48, 2, 1)).error().code == ErrorCode::Invalid);
    CHECK(app::plantedIn(options(0, 24, 1)).empty());
    std::stop_source stop;
    int heard = 0;
    const auto status = app::fillSampleOrganisation(sink, options(20, 3, 1), stop.get_token(), [&](int percent) {
        heard = percent;
        stop.request_stop();
    });
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::Cancelled);
    CHECK(heard > 0);
    CHECK(heard < 100);
}

TEST_CASE("a sink that refuses a row stops the filling") {
    struct Refusing : LedgerSink {
        using LedgerSink::put;
        domain::Refusal put(const domain::ActivityRow&) override { return domain::Refusal::DayOutOfRange; }
    } sink;
    const auto status = app::fillSampleOrganisation(sink, options(4, 3, 1));
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::StoreFailed);
    CHECK(sink.opportunities < 20);
}
