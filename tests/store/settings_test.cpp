#include "store/audit_store.h"
#include "store/settings_store.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;

namespace {

bool saved(tests::TestStore& store, const char* key, const char* value) {
    return store::saveSetting(*store, QLatin1StringView(key), QLatin1StringView(value), Clock()).has_value();
}

} // namespace

TEST_CASE("settings are checked, kept, listed and noted in the audit trail") {
    tests::TestStore store;
    CHECK(saved(store, "time_zone", "Europe/Berlin"));
    CHECK(saved(store, "reporting_currency", "eur"));
    CHECK(saved(store, "fiscal_start_month", "4"));
    CHECK(saved(store, "target.pipeline_coverage", "2.5"));
    CHECK(saved(store, "holidays_country", "DE"));
    CHECK(saved(store, "me", "42"));
    const auto settings = store::loadSettings(*store);
    REQUIRE(settings);
    CHECK(settings->timeZone == QTimeZone("Europe/Berlin"));
    CHECK(settings->reportingCurrency == QStringLiteral("EUR"));
    CHECK(settings->fiscalStartMonth == 4);
    CHECK(settings->targets.at(QStringLiteral("pipeline_coverage")) == Approx(2.5));
    CHECK(settings->me == PersonId{42});
    CHECK(store::listSettings(*store)->size() == 6);
    const auto audit = store::listAudit(*store, 10);
    REQUIRE(audit);
    CHECK(audit->size() == 6);
    CHECK(audit->at(0).subject == QStringLiteral("me"));
    CHECK(saved(store, "me", ""));
    CHECK_FALSE(store::loadSettings(*store)->me);
}

TEST_CASE("how often one-to-ones are held is kept for the organisation and for a peer group") {
    tests::TestStore store;
    CHECK(saved(store, "cadence", "14"));
    CHECK(saved(store, "cadence.mid-market", " 7")); // numbers are kept as numbers
    const auto listed = store::listSettings(*store);
    REQUIRE(listed);
    REQUIRE(listed->size() == 3); // with the machine's time zone, which a new store notes
    CHECK(listed->at(1) == std::pair(QStringLiteral("cadence.mid-market"), QStringLiteral("7")));
    CHECK(saved(store, "cadence.mid-market", ""));
    CHECK(store::listSettings(*store)->size() == 2);
    const auto audit = store::listAudit(*store, 10);
    REQUIRE(audit);
    REQUIRE(audit->size() == 3);
    // What a peer group is called comes from a file and is not written into the trail.
    for (const auto& entry : *audit) CHECK(entry.subject == QStringLiteral("cadence"));
}

TEST_CASE("settings that make no sense are refused and nothing is kept") {
    tests::TestStore store;
    const QByteArray before = tests::digestOf(*store);
    CHECK_FALSE(saved(store, "time_zone", "Mars/Olympus"));
    CHECK_FALSE(saved(store, "time_zone", ""));
    CHECK_FALSE(saved(store, "reporting_currency", "EURO"));
    CHECK_FALSE(saved(store, "fiscal_start_month", "13"));
    CHECK_FALSE(saved(store, "target.win_rate", "high"));
    CHECK_FALSE(saved(store, "target.win_rate", "-0.1"));
    CHECK_FALSE(saved(store, "target.win_rate", "nan"));
    CHECK_FALSE(saved(store, "target.win_rate", "inf"));
    CHECK_FALSE(saved(store, "target.win_rate", "1e999"));
    CHECK_FALSE(saved(store, "target.", "1"));
    for (const char* days : {"0", "367", "-7", "often", "1.5"}) CHECK_FALSE(saved(store, "cadence", days));
    CHECK_FALSE(saved(store, "cadence.", "14"));
    CHECK_FALSE(saved(store, "colour", "green"));
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("the reporting currency stays once any amount is stored") {
    tests::TestStore store;
    CHECK(saved(store, "reporting_currency", "EUR"));
    CHECK(saved(store, "reporting_currency", "USD")); // nothing is stored yet
    REQUIRE(store::writeFacts(*store, tests::options(), [](auto& session) { return tests::fillSmall(session, 2); }));
    for (const QString& code : {QStringLiteral("JPY"), QStringLiteral("EUR")}) { // of other decimals, and of the same
        const auto refused = store::saveSetting(*store, QStringLiteral("reporting_currency"), code, Clock());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
    }
    CHECK(saved(store, "reporting_currency", "USD"));
    CHECK(store::loadSettings(*store)->reportingCurrency == QStringLiteral("USD"));
}
