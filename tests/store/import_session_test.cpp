#include "store/backup.h"
#include "store/import_store.h"
#include "store/ledger_loader.h"
#include "store/records_store.h"
#include "store/settings_store.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using domain::Refusal;
using store::FactKind;
using store::ImportSession;

namespace {

const Day today = Day::fromDate(QDate(2026, 6, 1));

store::SessionResult write(tests::TestStore& store, const std::function<void(ImportSession&)>& fill,
                           store::SessionOptions options = tests::options()) {
    const auto result = store::writeFacts(*store, options, [&](ImportSession& session) {
        fill(session);
        return Status{};
    });
    REQUIRE(result);
    CHECK(store.text("pragma foreign_key_check").empty());
    return *result;
}

store::FactCounts counts(const store::SessionResult& result, FactKind kind) {
    return result.counts[static_cast<std::size_t>(kind)];
}

void small(ImportSession& session) { REQUIRE(tests::fillSmall(session, 3)); }

domain::ActivityRow call(std::string_view id, qint64 at = tests::noon) {
    domain::ActivityRow row;
    row.id = id, row.personId = "ana", row.opportunityId = "o1";
    row.type = domain::ActivityType::Call, row.kind = domain::CallKind::Discovery;
    row.startedAtMs = at, row.minutes = 30, row.subject = "First call";
    return row;
}

std::string changes(tests::TestStore& store) {
    return store.text("select field, old_value, new_value, changed_at from opportunity_change order by id");
}

} // namespace

TEST_CASE("the same facts again change nothing, byte for byte") {
    tests::TestStore store;
    const auto fill = [](ImportSession& session) {
        small(session);
        for (int i = 0; i < 100; ++i) REQUIRE(session.put(call("a" + std::to_string(i))) == Refusal::None);
        domain::ChangeRow change{"o1", tests::noon, domain::ChangedField::Amount, 90'00, 100'00, {}, {}};
        REQUIRE(session.put(change) == Refusal::None);
        REQUIRE(session.put(domain::LeaveRow{"ana", today, today + 3}) == Refusal::None);
        REQUIRE(session.put(domain::QuotaRow{"ana", today, 5000'00, "USD"}) == Refusal::None);
        REQUIRE(session.put(domain::HolidayRow{today, "Holiday"}) == Refusal::None);
    };
    const auto first = write(store, fill);
    CHECK(first.changedAnything);
    CHECK(counts(first, FactKind::Activities).added == 100);
    const QByteArray before = tests::digestOf(*store);
    const auto second = write(store, fill, tests::options(tests::noon + 86'400'000));
    CHECK_FALSE(second.changedAnything);
    CHECK(counts(second, FactKind::Activities).same == 100);
    CHECK(counts(second, FactKind::Opportunities).same == 3);
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("an error in the middle leaves the store as it was") {
    tests::TestStore store;
    const QByteArray before = tests::digestOf(*store);
    const auto result = store::writeFacts(*store, tests::options(), [](ImportSession& session) {
        small(session);
        return Status(fail(ErrorCode::Cancelled, QStringLiteral("stop")));
    });
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Cancelled);
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("rows that refer to nothing are refused and leave no trace") {
    tests::TestStore store;
    write(store, [](ImportSession& session) {
        small(session);
        auto unknown = tests::deal("x1");
        unknown.ownerId = "nobody";
        CHECK(session.put(unknown) == Refusal::UnknownPerson);
        auto foreign = tests::deal("x2");
        foreign.currency = "SEK";
        CHECK(session.put(foreign) == Refusal::NoRate);
        auto early = tests::deal("x3");
        early.createdOn = Day::fromDate(QDate(1949, 1, 1));
        CHECK(session.put(early) == Refusal::DayOutOfRange);
        auto orphan = call("c1");
        orphan.opportunityId = "o99";
        CHECK(session.put(orphan) == Refusal::UnknownOpportunity);
        domain::PersonRow self;
        self.id = "self", self.name = "Self", self.managerId = "self";
        CHECK(session.put(self) == Refusal::ManagerCircle);
        self.managerId = "later";
        CHECK(session.put(self) == Refusal::UnknownManager);
        domain::ChangeRow change{"o1", tests::noon, domain::ChangedField::Owner, 0, 0, "ana", "nobody"};
        CHECK(session.put(change) == Refusal::UnknownNewOwner);
        change.oldOwnerId = "nobody", change.newOwnerId = "ana";
        CHECK(session.put(change) == Refusal::UnknownOldOwner);
        domain::PersonRow mia;
        mia.id = "mia", mia.name = "Mia Manager", mia.managerId = "ana"; // Ana already reports to Mia
        CHECK(session.put(mia) == Refusal::ManagerCircle);
        auto blank = tests::deal("x4");
        blank.accountId = "unknown";
        CHECK(session.put(blank) == Refusal::None);
        CHECK(session.unknownAccounts() == 1);
    });
    CHECK(store.number("select count(*) from opportunity") == 4);
    CHECK(store.number("select count(*) from activity") == 0);
    CHECK(store.number("select count(*) from opportunity where account_id is null") == 1);
}

TEST_CASE("a newer export writes differences to the history with the import's time") {
    tests::TestStore store;
    write(store, small);
    const auto later = tests::options(tests::noon + 1000);
    const auto result = write(
        store,
        [](ImportSession& session) {
            auto changed = tests::deal("o1");
            changed.stage = domain::Stage::Demo, changed.amount = 120'00, changed.nextStep = "call";
            REQUIRE(session.put(changed) == Refusal::None);
            REQUIRE(session.put(tests::deal("o2")) == Refusal::None);
        },
        later);
    CHECK(counts(result, FactKind::Opportunities).changed == 1);
    CHECK(counts(result, FactKind::Opportunities).same == 1);
    const std::string at = std::to_string(tests::noon + 1000);
    CHECK(changes(store) == "0 1 2 " + at + " 1 10000 12000 " + at);
    CHECK(store.text("select stage, amount, next_step from opportunity where external_id = 'o1'") == "2 12000 call");
}

TEST_CASE("a difference that the export's own history tells is not written twice") {
    tests::TestStore store;
    write(store, small);
    write(
        store,
        [](ImportSession& session) {
            auto changed = tests::deal("o1");
            changed.stage = domain::Stage::Demo;
            REQUIRE(session.put(changed) == Refusal::None);
            domain::ChangeRow change{"o1", tests::noon - 5000, domain::ChangedField::Stage, 1, 2, {}, {}};
            REQUIRE(session.put(change) == Refusal::None);
        },
        tests::options(tests::noon + 1000));
    CHECK(changes(store) == "0 1 2 " + std::to_string(tests::noon - 5000));
}

TEST_CASE("an owner and a close date that become others are differences too, and blanks are values") {
    tests::TestStore store;
    write(store, small);
    write(
        store,
        [](ImportSession& session) {
            auto changed = tests::deal("o1");
            changed.ownerId = "mia", changed.closeDate.reset(), changed.amount = domain::blankAmount;
            REQUIRE(session.put(changed) == Refusal::None);
        },
        tests::options(tests::noon + 1000));
    CHECK(store.number("select count(*) from opportunity_change") == 3);
    CHECK(store.number("select new_value = (select id from person where external_id = 'mia') from opportunity_change "
                       "where field = 3") == 1);
    CHECK(store.text("select field, new_value from opportunity_change where field in (1, 2) order by field") ==
          "1 -9223372036854775808 2 -9223372036854775808");
}

TEST_CASE("the same id twice in one session: the later row counts, and no history is made up") {
    tests::TestStore store;
    const auto fill = [](ImportSession& session) {
        small(session);
        auto again = tests::deal("o1");
        again.amount = 500'00;
        REQUIRE(session.put(again) == Refusal::None);
        for (int i = 0; i < 40; ++i) REQUIRE(session.put(call("a" + std::to_string(i % 30))) == Refusal::None);
        auto other = call("a3");
        other.subject = "Another";
        REQUIRE(session.put(other) == Refusal::None);
    };
    const auto first = write(store, fill);
    CHECK(counts(first, FactKind::Opportunities).added == 3);
    CHECK(counts(first, FactKind::Opportunities).repeated == 1);
    CHECK(counts(first, FactKind::Activities).added == 30);
    CHECK(counts(first, FactKind::Activities).repeated == 1);
    CHECK(store.number("select amount from opportunity where external_id = 'o1'") == 500'00);
    CHECK(store.text("select subject from activity where external_id = 'a3'") == "Another");
    CHECK(store.number("select count(*) from opportunity_change") == 0);
    const QByteArray before = tests::digestOf(*store);
    CHECK_FALSE(write(store, fill, tests::options(tests::noon + 1000)).changedAnything);
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("an older export adds what is new and changes nothing that is there") {
    tests::TestStore store;
    write(store, small);
    auto older = tests::options(tests::noon + 1000);
    older.onlyAdd = true;
    const auto result = write(
        store,
        [](ImportSession& session) {
            auto old = tests::deal("o1");
            old.amount = 1;
            REQUIRE(session.put(old) == Refusal::None);
            REQUIRE(session.put(tests::deal("o9")) == Refusal::None);
            domain::PersonRow ana;
            ana.id = "ana", ana.name = "Old Name";
            REQUIRE(session.put(ana) == Refusal::None);
        },
        older);
    CHECK(counts(result, FactKind::Opportunities).added == 1);
    CHECK(counts(result, FactKind::Opportunities).changed == 0);
    CHECK(store.number("select amount from opportunity where external_id = 'o1'") == 100'00);
    CHECK(store.text("select name from person where external_id = 'ana'") == "Ana Abel");
    CHECK(store.number("select count(*) from opportunity_change") == 0);
}

TEST_CASE("two sources keep their ids apart") {
    tests::TestStore store;
    write(store, small);
    auto other = tests::options();
    other.source = QStringLiteral("other");
    CHECK(counts(write(store, small, other), FactKind::Opportunities).added == 3);
    CHECK(store.number("select count(*) from person") == 4);
}

TEST_CASE("amounts of another currency are converted with the rate of their day, and the original is kept") {
    tests::TestStore store;
    write(store, [](ImportSession& session) {
        small(session);
        const auto rate = [&](int month, double value) {
            REQUIRE(session.put(domain::RateRow{"EUR", Day::fromDate(QDate(2026, month, 1)), value}) == Refusal::None);
        };
        rate(1, 1.1), rate(5, 1.2), rate(6, 1.3);
        auto open = tests::deal("e1");
        open.currency = "EUR"; // created on 1 May
        REQUIRE(session.put(open) == Refusal::None);
        auto won = tests::deal("e2");
        won.currency = "EUR", won.stage = domain::Stage::Won, won.closeDate = Day::fromDate(QDate(2026, 6, 20));
        REQUIRE(session.put(won) == Refusal::None);
        auto undated = tests::deal("e3");
        undated.currency = "EUR", undated.createdOn.reset();
        REQUIRE(session.put(undated) == Refusal::None);
        auto told = tests::deal("e4"); // only its history tells the closing day
        told.currency = "EUR", told.stage = domain::Stage::Won, told.closeDate.reset();
        told.closedOn = Day::fromDate(QDate(2026, 6, 1));
        REQUIRE(session.put(told) == Refusal::None);
        domain::ChangeRow into{"e4", tests::noon, domain::ChangedField::Stage, 1, 5, {}, {}};
        REQUIRE(session.put(into) == Refusal::None);
        CHECK(session.reachedOn("e4", domain::Stage::Won) == today);
        CHECK_FALSE(session.reachedOn("e4", domain::Stage::Lost));
        CHECK(session.currencyOf("e2") == QStringLiteral("EUR"));
        domain::ChangeRow change{"e2", tests::noon, domain::ChangedField::Amount, 50'00, 100'00, {}, {}};
        REQUIRE(session.put(change) == Refusal::None);
    });
    CHECK(store.text(
              "select amount, original_amount, currency from opportunity where currency is not null order by id") ==
          "12000 10000 EUR 13000 10000 EUR 13000 10000 EUR 13000 10000 EUR");
    CHECK(store.text("select old_value, new_value from opportunity_change where field = 1") == "6500 13000");
    // A later import that brings only history finds the same rates again.
    write(
        store,
        [](ImportSession& session) {
            domain::ChangeRow change{"e4", tests::noon - 5000, domain::ChangedField::Amount, 20'00, 50'00, {}, {}};
            REQUIRE(session.put(change) == Refusal::None);
        },
        tests::options(tests::noon + 1000));
    CHECK(store.text("select old_value, new_value from opportunity_change where field = 1 and new_value < 13000") ==
          "2600 6500");
}

TEST_CASE("a currency that the first amounts were taken as is kept, so that a later import can't name another") {
    tests::TestStore store;
    auto unnamed = tests::options();
    unnamed.currencyIfNone.clear();
    write(
        store, [](ImportSession& session) { REQUIRE(tests::fillSmall(session, 0)); }, unnamed);
    CHECK(store::loadSettings(*store)->reportingCurrency.isEmpty()); // no amount yet
    write(store, small, unnamed);
    CHECK(store::loadSettings(*store)->reportingCurrency == QStringLiteral("USD"));
    auto yen = tests::options(tests::noon + 1000);
    yen.currencyIfNone = QStringLiteral("JPY");
    write(
        store, [](ImportSession& session) { CHECK(session.put(tests::deal("o9")) == Refusal::None); }, yen);
    CHECK(store::loadSettings(*store)->reportingCurrency == QStringLiteral("USD"));
}

TEST_CASE("differences of three exports of one day stay in the order in which they came") {
    tests::TestStore store;
    write(store, small);
    auto options = tests::options(tests::noon + 5 * qint64{86'400'000});
    options.exportedOn = today + 1;
    for (const auto stage : {domain::Stage::Demo, domain::Stage::Proposal, domain::Stage::Negotiation}) {
        write(
            store,
            [&](ImportSession& session) {
                auto changed = tests::deal("o1");
                changed.stage = stage;
                REQUIRE(session.put(changed) == Refusal::None);
            },
            options);
    }
    CHECK(store.text("select new_value from opportunity_change order by changed_at") == "2 3 4");
    CHECK(store.number("select max(changed_at) - min(changed_at) from opportunity_change") == 2);
}

TEST_CASE("of two leaves of one import that begin on one day the longer holds, and a later import corrects it") {
    tests::TestStore store;
    const auto leaves = [&](std::initializer_list<int> days, qint64 at) {
        return write(
            store,
            [&](ImportSession& session) {
                small(session);
                for (const int length : days)
                    REQUIRE(session.put(domain::LeaveRow{"ana", today, today + length}) == Refusal::None);
            },
            tests::options(at));
    };
    leaves({3, 10, 5}, tests::noon);
    CHECK(store.text("select from_day, to_day from leave") == "2026-06-01 2026-06-11");
    CHECK_FALSE(leaves({5, 10, 3}, tests::noon + 1000).changedAnything);
    CHECK(counts(leaves({3}, tests::noon + 2000), FactKind::Leave).changed == 1);
    CHECK(store.text("select from_day, to_day from leave") == "2026-06-01 2026-06-04");
}

TEST_CASE("a new manager leaves the former one a line that ends the day before") {
    tests::TestStore store;
    const auto people = [](ImportSession& session, std::string_view manager) {
        for (const auto* id : {"mia", "max"}) {
            domain::PersonRow row;
            row.id = id, row.name = id, row.role = domain::Role::FirstLineManager;
            REQUIRE(session.put(row) == Refusal::None);
        }
        domain::PersonRow ana;
        ana.id = "ana", ana.name = "Ana", ana.managerId = manager;
        REQUIRE(session.put(ana) == Refusal::None);
    };
    write(store, [&](ImportSession& session) { people(session, "mia"); });
    auto june = tests::options(tests::noon + 86'400'000);
    june.exportedOn = today;
    write(
        store, [&](ImportSession& session) { people(session, "max"); }, june);
    const auto ledger = store::loadLedger(*store, today);
    REQUIRE(ledger);
    const auto named = [&](const char* name) {
        for (domain::PersonIndex p = 0; p < (*ledger)->people().size(); ++p)
            if ((*ledger)->person(p).name == QLatin1StringView(name)) return p;
        return domain::noPerson;
    };
    CHECK((*ledger)->managerOf(named("Ana"), today - 1) == named("mia"));
    CHECK((*ledger)->managerOf(named("Ana"), today) == named("max"));
    CHECK((*ledger)->managerOf(named("Ana"), today + 400) == named("max"));
    CHECK((*ledger)->managerOf(named("Ana"), today - 4000) == named("mia"));
}

TEST_CASE("the ledger holds what was written, and later facts than today don't make up its latest day") {
    tests::TestStore store;
    write(store, [](ImportSession& session) {
        small(session);
        REQUIRE(session.put(call("a1")) == Refusal::None);
        REQUIRE(session.put(call("a2", tests::noon + 5 * qint64{365} * 86'400'000)) == Refusal::None);
        domain::ChangeRow change{"o2", tests::noon - 86'400'000, domain::ChangedField::Stage, 0, 1, {}, {}};
        REQUIRE(session.put(change) == Refusal::None);
    });
    const auto loaded = store::loadLedger(*store, today);
    REQUIRE(loaded);
    const auto& ledger = **loaded;
    CHECK(ledger.people().size() == 2);
    CHECK(ledger.opportunityCount() == 3);
    CHECK(ledger.activityCount() == 2);
    CHECK(ledger.latestFact() == today);
    CHECK(ledger.currency() == QStringLiteral("USD"));
    REQUIRE(ledger.stages(1).size() == 2);
    CHECK(ledger.stages(1)[0].stage == domain::Stage::Prospect);
    CHECK(ledger.stages(1)[1].day.day() == today - 1);

    const std::vector<OpportunityId> ids{{2}, {99}, {1}};
    const auto records = store::loadOpportunities(*store, ids);
    REQUIRE(records);
    REQUIRE(records->size() == 2);
    CHECK((*records)[0].externalId == QStringLiteral("o2"));
    CHECK((*records)[0].accountName == QStringLiteral("Acme"));
    CHECK((*records)[0].ownerName == QStringLiteral("Ana Abel"));
    CHECK((*records)[1].amount == 100'00);
    const std::vector<ActivityId> calls{{1}};
    const auto activities = store::loadActivities(*store, calls);
    REQUIRE(activities);
    CHECK(activities->at(0).subject == QStringLiteral("First call"));
    CHECK(activities->at(0).minutes == 30);
    CHECK(activities->at(0).opportunityName == QStringLiteral("Deal"));
}

TEST_CASE("loading stops when asked to") {
    tests::TestStore store;
    write(store, [](ImportSession& session) { REQUIRE(tests::fillSmall(session, 66'000)); });
    std::stop_source stop;
    stop.request_stop();
    const auto loaded = store::loadLedger(*store, today, stop.get_token());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == ErrorCode::Cancelled);
}

TEST_CASE("the list of imports says what came from which file") {
    tests::TestStore store;
    write(store, [](ImportSession& session) {
        small(session);
        session.noteFile({QStringLiteral("deals.csv"), FactKind::Opportunities, 4, 1,
                          session.counts(FactKind::Opportunities), tests::noon});
    });
    const auto imports = store::listImports(*store);
    REQUIRE(imports);
    REQUIRE(imports->size() == 1);
    CHECK(imports->at(0).source == QStringLiteral("test"));
    CHECK(imports->at(0).atMs == tests::noon);
    REQUIRE(imports->at(0).files.size() == 1);
    CHECK(imports->at(0).files[0].name == QStringLiteral("deals.csv"));
    CHECK(imports->at(0).files[0].added == 3);
    CHECK(imports->at(0).files[0].rejected == 1);
    const QString kind = QStringLiteral("opportunities");
    CHECK(store::latestAsOf(*store, QStringLiteral("test"), std::span(&kind, 1)).value() == tests::noon);
    CHECK_FALSE(store::latestAsOf(*store, QStringLiteral("other"), std::span(&kind, 1)).value());
}
