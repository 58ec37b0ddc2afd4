#include "store/coaching_loader.h"
#include "store/draft_store.h"
#include "store/ledger_loader.h"
#include "store/profile_store.h"
#include "store/settings_store.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;

namespace {

Day day(int month, int dayOfMonth) { return Day::fromDate(QDate(2026, month, dayOfMonth)); }

domain::Profile profileOf(PersonId person) {
    return {person,
            0,
            QStringLiteral("To lead a team"),
            QStringLiteral("At once, and alone"),
            {{QStringLiteral("Ten first calls a week"), day(1, 15)}, {QStringLiteral("A plan a call"), day(2, 1)}},
            QStringLiteral("MARKER about Ana"),
            {}};
}

} // namespace

TEST_CASE("a profile comes back as it was saved, with the reader's own note about the person") {
    tests::CoachingStore store;
    const Clock clock = tests::coachingClock();
    CHECK(store::loadProfile(*store, store.ana, store.mia)->version == 0);
    domain::Profile profile = profileOf(store.ana);
    REQUIRE(store::saveProfile(*store, profile, store.mia, clock).value_or(-1) == 1);
    profile.version = 1;
    CHECK(*store::loadProfile(*store, store.ana, store.mia) == profile);
    CHECK(store::loadProfile(*store, store.ana, store.zoe)->privateNote.isEmpty());
    CHECK(store::loadProfile(*store, store.ana, store.ana)->privateNote.isEmpty());

    // A note of one's own is no change that others could meet.
    domain::Profile hers = *store::loadProfile(*store, store.ana, store.zoe);
    hers.privateNote = QStringLiteral("Zoe's own");
    CHECK(store::saveProfile(*store, hers, store.zoe, clock).value_or(-1) == 1);
    CHECK(*store::loadProfile(*store, store.ana, store.mia) == profile);

    profile.expectations.erase(profile.expectations.begin());
    profile.wants.clear(), profile.privateNote.clear();
    REQUIRE(store::saveProfile(*store, profile, store.mia, clock).value_or(-1) == 2);
    const QByteArray before = tests::digestOf(*store);
    const auto conflict = store::saveProfile(*store, profile, store.mia, clock);
    REQUIRE_FALSE(conflict);
    CHECK(conflict.error().code == ErrorCode::Conflict);
    CHECK(tests::digestOf(*store) == before);
    profile.version = 2;
    CHECK(*store::loadProfile(*store, store.ana, store.mia) == profile);
    CHECK(store.number("select count(*) from private_note") == 1);
}

TEST_CASE("saving a profile removes its draft") {
    tests::CoachingStore store;
    const store::DraftKey key{QStringLiteral("profile"), store.ana.value, store.mia, store.ana};
    const store::DraftMark mark{815, 4, 0, 0};
    REQUIRE(store::saveDraft(*store, {key, 0, QStringLiteral("{}"), tests::noon, mark}));
    REQUIRE(store::saveProfile(*store, profileOf(store.ana), store.mia, tests::coachingClock(), {mark, false}));
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
}

TEST_CASE("coaching blocks and cadences that make no sense are refused") {
    tests::CoachingStore store;
    const Clock clock = tests::coachingClock();
    const QByteArray before = tests::digestOf(*store);
    const domain::CoachingBlock good{0, store.mia, 3, 540, 90, day(3, 2), day(6, 30)};
    const auto refused = [&](auto change) {
        domain::CoachingBlock block = good;
        change(block);
        const Status saved = store::saveCoachingBlock(*store, block, store.mia, clock);
        return !saved && saved.error().code == ErrorCode::Invalid;
    };
    CHECK(refused([](auto& b) { b.weekday = 0; }));
    CHECK(refused([](auto& b) { b.weekday = 8; }));
    CHECK(refused([](auto& b) { b.startMinute = -1; }));
    CHECK(refused([](auto& b) { b.startMinute = 1400; }));
    CHECK(refused([](auto& b) { b.minutes = 0; }));
    CHECK(refused([](auto& b) { b.to = b.from - 1; }));
    CHECK(refused([](auto& b) { b.person = {}; }));
    CHECK_FALSE(store::saveCadence(*store, store.ana, -1, store.mia, clock));
    CHECK(store::removeCoachingBlock(*store, 5, store.mia, clock).error().code == ErrorCode::NotFound);
    CHECK(tests::digestOf(*store) == before);
    CHECK(store::saveCoachingBlock(*store, good, store.mia, clock));
}

TEST_CASE("the log holds what is known of sessions, commitments, cadences and blocks, by the store's own days") {
    tests::CoachingStore store;
    const Clock clock = tests::coachingClock();
    REQUIRE(store::saveSetting(*store, QStringLiteral("time_zone"), QStringLiteral("Pacific/Auckland"), clock));
    domain::Session held = store.session(); // noon in UTC is the next day in Auckland
    held.state = domain::SessionState::Held;
    const auto kept = store.save(held, {store.commitment()});
    domain::Session planned = store.session();
    planned.state = domain::SessionState::Planned, planned.startedAtMs = planned.endedAtMs = 0;
    planned.plannedAtMs = tests::noon + 86'400'000LL * 7, planned.facts.clear();
    const auto later = store.save(planned);
    REQUIRE(store::saveCadence(*store, store.ana, 14, store.mia, clock));
    REQUIRE(store::saveCadence(*store, store.zoe, 0, store.mia, clock));
    REQUIRE(store::saveCadence(*store, store.mia, 30, store.zoe, clock));
    REQUIRE(store::saveCadence(*store, store.mia, {}, store.zoe, clock));
    domain::CoachingBlock block{77, store.mia, 3, 540, 90, day(3, 2), day(6, 30)};
    REQUIRE(store::saveCoachingBlock(*store, block, store.mia, clock));
    block.minutes = 60, block.to.reset();
    REQUIRE(store::saveCoachingBlock(*store, block, store.mia, clock));

    const auto ledger = store::loadLedger(*store, day(6, 30));
    REQUIRE(ledger);
    const auto loaded = store::loadCoachingLog(*store, **ledger);
    REQUIRE(loaded);
    const domain::CoachingLog& log = **loaded;
    const auto ana = *(*ledger)->find(store.ana), mia = *(*ledger)->find(store.mia), zoe = *(*ledger)->find(store.zoe);
    REQUIRE(log.sessions().size() == 2);
    const auto* line = log.find(kept.session.id);
    REQUIRE(line);
    CHECK((line->coach == mia && line->person == ana && line->version == 1 && line->minutes == 25));
    CHECK(line->day == day(6, 2));
    CHECK(line->isHeldCoaching());
    REQUIRE(line->tabled.size() == 2);
    CHECK(line->indicators == std::vector{QStringLiteral("discovery_to_demo"), QStringLiteral("win_rate")});
    CHECK(line->tabled[0].value == 0.1);
    CHECK_FALSE(line->tabled[1].value);
    CHECK(line->tabled[1].ending == domain::Ending::PutAside);
    CHECK(line->tabled[1].reason == QStringLiteral("thin data"));
    CHECK(line->tabled[1].headline == QStringLiteral("1 of 10"));
    CHECK(log.find(later.session.id)->day == day(6, 9));
    REQUIRE(log.commitments().size() == 1);
    CHECK(log.commitments()[0].commitment == kept.commitments[0]);
    CHECK((log.commitments()[0].owner == ana && log.commitments()[0].coach == mia));
    CHECK(log.cadenceOf(ana) == 14);
    CHECK(log.cadenceOf(zoe) == 0);
    CHECK_FALSE(log.cadenceOf(mia));
    CHECK(log.blocks() == std::vector{block});
    REQUIRE(store::removeCoachingBlock(*store, 77, store.mia, clock));
    CHECK((*store::loadCoachingLog(*store, **ledger))->blocks().empty());
}
