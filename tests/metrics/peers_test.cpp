#include "metrics/peers.h"

#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Reason;

namespace {
int peerCount(const LedgerWords& l, const char* rep, const char* asOf = "2026-06-15") {
    return ask(l, rep, "win_rate", asOf).peerCount;
}
} // namespace

TEST_CASE("peers are the others of the same label; blank is a label like another") {
    auto l = ledger();
    for (const char* name : {"a", "b", "c", "d", "e"}) l.rep(name).group("north").wins(1, "2026-01-01");
    for (const char* name : {"v", "w", "x", "y", "z", "zz"}) l.rep(name).wins(1, "2026-01-01");
    CHECK(peerCount(l, "a") == 4);
    CHECK(peerCount(l, "v") == 5);
}

TEST_CASE("fewer than four of the label fall back to everybody, fewer than four altogether to nobody") {
    auto l = ledger();
    for (const char* name : {"a", "b", "c", "d"}) l.rep(name).group("north").wins(1, "2026-01-01");
    CHECK(peerCount(l, "a") == 0);
    CHECK(ask(l, "a", "win_rate", "2026-06-15").reason == Reason::NoPeers);
    l.rep("e").group("south").wins(1, "2026-01-01");
    CHECK(peerCount(l, "a") == 4);
    CHECK(peerCount(l, "e") == 4);
}

TEST_CASE("a peer was in the seat from the window's first day to the day asked about") {
    auto l = ledger();
    for (const char* name : {"a", "b", "c", "d", "e"}) l.rep(name).wins(1, "2026-01-01");
    l.rep("joined on the first day").hired("2025-06-16");
    l.rep("joined a day later").hired("2025-06-17");
    l.rep("leaves today").left("2026-06-15");
    l.rep("left yesterday").left("2026-06-14");
    CHECK(peerCount(l, "a") == 6);
    CHECK(peerCount(l, "joined a day later") == 7);                 // not a peer, but has them
    CHECK(ask(l, "a", "crm_hygiene", "2026-06-15").peerCount == 7); // as-of: only the day itself
    const metrics::Engine engine(l.build());
    CHECK(engine.compute({day("2026-06-15"), {}}).row(l.index("left yesterday"), 0) == nullptr);
}

TEST_CASE("managers are no rep's peers and have the rows of managers") {
    domain::LedgerBuilder builder;
    for (int i = 0; i < 6; ++i) {
        domain::Person p;
        p.id = {i + 1};
        p.role = i < 5 ? domain::Role::Rep : domain::Role::FirstLineManager;
        builder.addPerson(p);
    }
    const auto results = metrics::Engine(builder.finish()).compute({day("2026-06-15"), {}});
    CHECK(results.reps().size() == 5);
    CHECK(results.row(0, 0)->peerCount == 4);
    CHECK(results.managers().size() == 1);
    CHECK(results.rowsOf(5).size() == metrics::indicatorsOfManagers().size());
    CHECK(results.row(5, 0) == nullptr); // a rep's indicator
    CHECK(results.row(5, indexOf("coaching_coverage"))->person == 5);
    CHECK(results.row(0, indexOf("coaching_coverage")) == nullptr);
    CHECK(results.rows().size() == 5 * metrics::indicatorsOfReps().size() + metrics::indicatorsOfManagers().size());
}

TEST_CASE("managers are held against those of the same role with at least one report, or against nobody") {
    auto l = ledger();
    for (const char* name : {"m1", "m2", "m3", "m4", "m5"}) l.manager(name);
    for (const char* name : {"m1", "m2", "m3", "m4"}) l.rep((std::string("rep of ") + name).c_str()).reportsTo(name);
    l.rep("head").role(domain::Role::SecondLineManager);
    l.rep("m1").reportsTo("head").session("2026-06-01", "head");
    const auto peersOf = [&](const char* manager) {
        return ask(l, manager, "coaching_coverage", "2026-06-15").peerCount;
    };
    CHECK(peersOf("m1") == 0);   // m5 has no reports
    CHECK(peersOf("m5") == 4);   // but is held against those who do
    CHECK(peersOf("head") == 0); // nobody of that level, and no other level stands in
    l.rep("rep of m5").reportsTo("m5");
    CHECK(peersOf("m1") == 4);
    l.rep("rep of m5").left("2026-06-14");
    CHECK(peersOf("m1") == 0);
}

TEST_CASE("with a horizon the window's first day is the shifted one") {
    auto l = ledger();
    l.others(5, [](RepWords& r) { r.opportunity("2026-01-01").discovery("2026-03-01"); });
    l.rep("new").hired("2026-02-16");
    CHECK(ask(l, "peer 0", "discovery_to_demo", "2026-06-15").peerCount == 4); // from 15 February
    CHECK(ask(l, "peer 0", "self_sourced", "2026-06-15").peerCount == 5);      // from 17 March
}

TEST_CASE("the peers behind a row are listed with their own values, absent ones included") {
    auto l = ledger();
    l.rep("Ana").wins(1, "2026-01-01").losses(1, "2026-01-01");
    l.others(4, [](RepWords& r) { r.wins(1, "2026-01-01"); });
    l.rep("idle");
    const auto results = metrics::Engine(l.build()).compute({day("2026-06-15"), {}});
    const auto peers = results.peers(l.index("Ana"), indexOf("win_rate"));
    REQUIRE(peers.size() == 5);
    CHECK(*peers[0].value == 1.0);
    CHECK(peers[4].person == l.index("idle"));
    CHECK_FALSE(peers[4].value);
    CHECK(results.peers(999, indexOf("win_rate")).empty());
}
