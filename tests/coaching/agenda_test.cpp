// What a one-to-one is prepared from, in cases told in words.
#include "coaching/agenda.h"

#include "coaching/fact_writer.h"
#include "coaching/verdict_words.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <algorithm>

using namespace chalktalk;
using coaching::Offer;
using domain::CommitmentState;
using domain::Ending;
using tests::day;

namespace {

const Day today = day("2026-06-30");

// Ana wins 4 of 40, her eight peers 20 of 40 each: a gap by any count.
void tell(tests::LedgerWords& words, const char* closedOn = "2026-06-01", int won = 4, int lost = 36) {
    words.rep("Ana").wins(won, closedOn).losses(lost, closedOn);
    words.others(8, [&](tests::RepWords& peer) { peer.wins(20, closedOn).losses(20, closedOn); });
}

domain::SessionLine held(domain::PersonIndex person, const char* on) {
    domain::SessionLine line;
    line.id = SessionId{1};
    line.person = person;
    line.state = domain::SessionState::Held;
    line.day = day(on);
    return line;
}

struct Prepared {
    domain::LedgerPtr ledger;
    metrics::Engine engine;
    domain::CoachingLog log;

    Prepared(const tests::LedgerWords& words, std::vector<domain::SessionLine> sessions,
             std::vector<domain::CommitmentLine> commitments = {})
        : ledger(words.build()), engine(ledger), log(std::move(sessions), std::move(commitments)) {}

    [[nodiscard]] coaching::Agenda agenda(domain::PersonIndex person) const {
        const auto results = engine.compute({today, {}});
        return coaching::makeAgenda(engine, coaching::FactWriter(engine, results), log, {person, today, today});
    }
    [[nodiscard]] static const coaching::AgendaItem& item(const coaching::Agenda& agenda, const char* id) {
        const auto found =
            std::ranges::find_if(agenda.items, [&](const auto& i) { return i.fact.id == QString::fromLatin1(id); });
        REQUIRE(found != agenda.items.end());
        return *found;
    }
};

domain::CommitmentLine owed(domain::PersonIndex person, const char* due) {
    domain::CommitmentLine line;
    line.person = line.owner = person;
    line.coach = person;
    line.commitment.what = QStringLiteral("Call earlier");
    line.commitment.madeOn = day("2026-06-01");
    line.commitment.due = day(due);
    return line;
}

} // namespace

TEST_CASE("a gap is offered first, and nothing else is chosen over it") {
    auto words = tests::ledger();
    tell(words);
    const Prepared prepared(words, {});
    const auto agenda = prepared.agenda(words.index("Ana"));
    REQUIRE_FALSE(agenda.items.empty());
    CHECK(agenda.items.front().fact.id == u"win_rate");
    CHECK(agenda.items.front().offer == Offer::Telling);
    CHECK(agenda.items.front().chosen);
    CHECK_FALSE(agenda.lastTime);
    CHECK(std::ranges::count_if(agenda.items, [](const auto& i) { return i.chosen; }) <= 3);
}

TEST_CASE("a fact that was put aside stays aside while it is as it was, and comes back when it has changed") {
    auto words = tests::ledger();
    tell(words);
    const auto ana = words.index("Ana");
    auto session = held(ana, "2026-06-10");
    session.tabled.push_back({QStringLiteral("win_rate"), QStringLiteral("gap"), QStringLiteral("4 of 40"), 0.1, 0.04,
                              0.23, Ending::PutAside, QStringLiteral("a season")});
    const auto same = Prepared(words, {session}).agenda(ana);
    CHECK(Prepared::item(same, "win_rate").offer == Offer::PutAside);
    CHECK_FALSE(Prepared::item(same, "win_rate").chosen);
    CHECK(Prepared::item(same, "win_rate").why.contains(u"a season"));
    session.tabled.front().value = 0.6, session.tabled.front().low = 0.45, session.tabled.front().high = 0.74;
    const auto changed = Prepared(words, {session}).agenda(ana);
    CHECK(Prepared::item(changed, "win_rate").offer == Offer::CameBack);
    CHECK(Prepared::item(changed, "win_rate").chosen);
    // Talked about since: the putting aside is over.
    auto later = held(ana, "2026-06-20");
    later.tabled.push_back({QStringLiteral("win_rate"),
                            QStringLiteral("gap"),
                            QStringLiteral("4 of 40"),
                            0.1,
                            0.04,
                            0.23,
                            Ending::Discussed,
                            {}});
    CHECK(Prepared::item(Prepared(words, {session, later}).agenda(ana), "win_rate").offer == Offer::Telling);
}

TEST_CASE("a fact with a commitment whose check date lies ahead is running, and not offered anew") {
    auto words = tests::ledger();
    tell(words);
    const auto ana = words.index("Ana");
    auto line = owed(ana, "2026-07-10");
    line.commitment.indicator = QStringLiteral("win_rate");
    line.commitment.checkOn = day("2026-07-20");
    const auto agenda = Prepared(words, {}, {line}).agenda(ana);
    CHECK(Prepared::item(agenda, "win_rate").offer == Offer::Running);
    CHECK_FALSE(Prepared::item(agenda, "win_rate").chosen);
    line.commitment.state = CommitmentState::Dropped;
    CHECK(Prepared::item(Prepared(words, {}, {line}).agenda(ana), "win_rate").offer == Offer::Telling);
}

TEST_CASE("what changed since last time is said, with what it was then") {
    auto words = tests::ledger();
    tell(words, "2026-03-01", 20, 20);         // like everybody at first
    words.rep("Ana").losses(60, "2026-06-20"); // and since the last one-to-one nothing but losses
    const auto ana = words.index("Ana");
    const auto agenda = Prepared(words, {held(ana, "2026-06-10")}).agenda(ana);
    REQUIRE(agenda.lastTime == day("2026-06-10"));
    const auto said = agenda.changes.join(u'\n');
    CHECK(said.contains(u"Win rate: 20 of 40 on 10 June, now 20 of 100"));
    // Nothing new, nothing said.
    CHECK(Prepared(words, {held(ana, "2026-06-29")}).agenda(ana).changes.filter(QStringLiteral("Win rate")).isEmpty());
}

TEST_CASE("open commitments come forward by themselves, late ones first; closed ones only once") {
    auto words = tests::ledger();
    tell(words);
    const auto ana = words.index("Ana");
    auto open = owed(ana, "2026-07-05"), late = owed(ana, "2026-06-15"), kept = owed(ana, "2026-06-12"),
         old = owed(ana, "2026-06-05");
    kept.commitment.state = CommitmentState::Kept, kept.commitment.closedOn = day("2026-06-22");
    old.commitment.state = CommitmentState::Kept, old.commitment.closedOn = day("2026-06-04");
    const auto agenda = Prepared(words, {held(ana, "2026-06-10")}, {open, late, kept, old}).agenda(ana);
    REQUIRE(agenda.followUps.size() == 3);
    CHECK(agenda.followUps[0].isOverdue);
    CHECK(agenda.followUps[0].status == u"Was due on 15 June, 15 days ago");
    CHECK(agenda.followUps[1].status.startsWith(u"Due on"));
    CHECK(agenda.followUps[2].status == u"Kept on 22 June, after 12 June");
}

TEST_CASE("looked at from an earlier day, what was closed later is open and says nothing of its end") {
    auto words = tests::ledger();
    tell(words);
    const auto ana = words.index("Ana");
    auto keptLater = owed(ana, "2026-06-29"), missedLater = owed(ana, "2026-07-10"),
         keptToday = owed(ana, "2026-06-30");
    keptLater.commitment.state = CommitmentState::Kept, keptLater.commitment.closedOn = today + 1;
    keptLater.commitment.reason = QStringLiteral("seen in the calendar");
    missedLater.commitment.state = CommitmentState::Missed, missedLater.commitment.closedOn = today + 20;
    keptToday.commitment.state = CommitmentState::Kept, keptToday.commitment.closedOn = today;
    const auto agenda = Prepared(words, {}, {keptLater, missedLater, keptToday}).agenda(ana);
    REQUIRE(agenda.followUps.size() == 3);
    CHECK(agenda.followUps[0].isOverdue);
    CHECK(agenda.followUps[0].status == u"Was due yesterday");
    CHECK(agenda.followUps[0].commitment.reason.isEmpty());
    CHECK(agenda.followUps[1].isOpen);
    CHECK(agenda.followUps[1].status == u"Due on Fri 10 July");
    CHECK_FALSE(agenda.followUps[2].isOpen); // the control: closed on the day itself
    CHECK(agenda.followUps[2].status == u"Kept on 30 June");
}

TEST_CASE("looked at from an earlier day, a later commitment and a later one-to-one don't exist") {
    auto words = tests::ledger();
    tell(words);
    const auto ana = words.index("Ana");
    auto line = owed(ana, "2026-07-20");
    line.commitment.indicator = QStringLiteral("win_rate");
    line.commitment.checkOn = day("2026-07-30");
    const auto putAside = [&](const char* on) {
        auto session = held(ana, on);
        session.tabled.push_back({QStringLiteral("win_rate"), QStringLiteral("gap"), QStringLiteral("4 of 40"), 0.1,
                                  0.04, 0.23, Ending::PutAside, QStringLiteral("a season")});
        return session;
    };
    const auto offer = [](const coaching::Agenda& agenda) { return Prepared::item(agenda, "win_rate").offer; };
    line.commitment.madeOn = today + 1;
    const auto before = Prepared(words, {putAside("2026-07-01")}, {line}).agenda(ana);
    CHECK(offer(before) == Offer::Telling);
    CHECK_FALSE(before.lastTime);
    CHECK(before.followUps.empty());
    // The control: the same, a day earlier.
    line.commitment.madeOn = today;
    CHECK(offer(Prepared(words, {}, {line}).agenda(ana)) == Offer::Running);
    CHECK(offer(Prepared(words, {putAside("2026-06-30")}).agenda(ana)) == Offer::PutAside);
    // Dropped later: until then it ran.
    line.commitment.state = CommitmentState::Dropped, line.commitment.closedOn = today + 2;
    CHECK(offer(Prepared(words, {}, {line}).agenda(ana)) == Offer::Running);
}

TEST_CASE("a commitment says in words what became of it") {
    auto words = tests::ledger();
    tell(words);
    const Prepared prepared(words, {});
    const auto ana = words.index("Ana");
    const auto status = [&](auto&& change) {
        auto line = owed(ana, "2026-06-30");
        change(line.commitment);
        return coaching::followUp(prepared.engine, line, today, today).status;
    };
    CHECK(status([](auto&) {}) == u"Due today");
    CHECK(status([](auto& c) { c.due = today + 1; }) == u"Due tomorrow");
    CHECK(status([](auto& c) { c.due = today - 1; }) == u"Was due yesterday");
    CHECK(status([](auto& c) { c.movedTo = today + 1; }) == u"Due tomorrow (first agreed for 30 June)");
    CHECK(status([](auto& c) {
              c.state = CommitmentState::Dropped, c.closedOn = today, c.reason = QStringLiteral("gone");
          }) == u"Dropped on 30 June: gone");
    CHECK(status([](auto& c) {
              c.state = CommitmentState::Missed, c.closedOn = today, c.reason = QStringLiteral("ill");
          }) == u"Not kept; closed on 30 June: ill");
}

TEST_CASE("a verdict never says that anything was caused, and names counts and peers") {
    auto words = tests::ledger();
    words.rep("Ana").wins(4, "2026-03-01").losses(36, "2026-03-01").wins(30, "2026-06-20").losses(4, "2026-06-20");
    words.others(8, [](tests::RepWords& peer) {
        peer.wins(20, "2026-03-01").losses(20, "2026-03-01").wins(10, "2026-06-20").losses(10, "2026-06-20");
    });
    const Prepared prepared(words, {});
    auto line = owed(words.index("Ana"), "2026-06-10");
    line.commitment.madeOn = day("2026-06-01");
    line.commitment.indicator = QStringLiteral("win_rate");
    line.commitment.checkOn = day("2026-06-29");
    const auto found = coaching::followUp(prepared.engine, line, today, today);
    CHECK(found.isDecided);
    CHECK(found.verdictWord == u"Moved");
    CHECK(found.verdictText.contains(u"4 of 40"));
    CHECK(found.verdictText.contains(u"30 of 34"));
    CHECK(found.verdictText.contains(u"peers"));
    CHECK(found.verdictText.contains(u"none of them moved as far"));
    CHECK_FALSE(found.verdictText.contains(u"caus"));
    const auto index = *metrics::indicatorIndex(u"win_rate");
    CHECK(coaching::verdictLine(index, domain::Move::Up, found.verdict, found.verdictText)
              .startsWith(u"Win rate, up: moved. 4 of 40, 10 % before, 30 of 34, "));
    line.commitment.checkOn = day("2026-08-01");
    const auto ahead = coaching::followUp(prepared.engine, line, today, today);
    CHECK_FALSE(ahead.isDecided);
    CHECK(ahead.verdictWord == u"Too early");
    CHECK(ahead.verdictText.contains(u"1 August"));
}

TEST_CASE("how many peers moved as far is said only of somebody who went the way that was agreed") {
    auto words = tests::ledger();
    words.rep("Ana").wins(20, "2026-03-01").losses(20, "2026-03-01").wins(8, "2026-06-20").losses(32, "2026-06-20");
    words.others(8, [](tests::RepWords& peer) { // they fell less: "as far up" would be said of all eight
        peer.wins(20, "2026-03-01").losses(20, "2026-03-01").wins(18, "2026-06-20").losses(22, "2026-06-20");
    });
    const Prepared prepared(words, {});
    auto line = owed(words.index("Ana"), "2026-06-10");
    line.commitment.indicator = QStringLiteral("win_rate");
    line.commitment.checkOn = day("2026-06-29");
    const auto wrongWay = coaching::followUp(prepared.engine, line, today, today);
    CHECK(wrongWay.verdictWord == u"Not moved");
    CHECK(wrongWay.verdict.similarMovedAsMuch == 8);
    CHECK(wrongWay.verdictText.contains(u"8 peers with a similar start"));
    CHECK(wrongWay.verdictText.contains(u", went from 50 % to 45 %."));
    CHECK_FALSE(wrongWay.verdictText.contains(u"as far"));
    const auto index = *metrics::indicatorIndex(u"win_rate");
    CHECK(coaching::verdictLine(index, domain::Move::Up, wrongWay.verdict, wrongWay.verdictText)
              .startsWith(u"Win rate, up: not moved. 20 of 40, 50 % before, 8 of 40, "));
    // The control: down was agreed, and down it went.
    line.commitment.move = domain::Move::Down;
    const auto agreedWay = coaching::followUp(prepared.engine, line, today, today);
    CHECK(agreedWay.verdictText.contains(u"; none of them moved as far."));
    CHECK(coaching::verdictLine(index, domain::Move::Down, agreedWay.verdict, {}).startsWith(u"Win rate, down: "));
}

TEST_CASE("a number that runs with the quarter says why nothing can be said") {
    auto words = tests::ledger();
    words.rep("Ana").quota("2026-04-01", 1000).wins(1, "2026-04-10", 200).wins(1, "2026-06-20", 700);
    const Prepared prepared(words, {});
    auto line = owed(words.index("Ana"), "2026-06-10");
    line.commitment.indicator = QStringLiteral("attainment");
    line.commitment.checkOn = day("2026-06-29");
    const auto found = coaching::followUp(prepared.engine, line, today, today);
    CHECK(found.verdictWord == u"Too early");
    CHECK(found.verdictText ==
          u"This number runs with the quarter, so before and since can't be held against each other.");
}
