#include "tests/support/catch.h"
#include "ui/arguments.h"

using namespace chalktalk;
using ui::parseArguments;

TEST_CASE("the command line names folder, clock and sample") {
    const auto a = parseArguments({QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"),
                                   QStringLiteral("--now=2026-03-12"), QStringLiteral("--sample-data")});
    REQUIRE(a);
    CHECK(a->dataDir == QStringLiteral("/tmp/x"));
    REQUIRE(a->clock);
    CHECK(a->clock->today(QTimeZone::utc()) == QDate(2026, 3, 12));
    CHECK(a->sampleData);
}

TEST_CASE("a path that looks like a store is one, every other is an export") {
    const auto a = parseArguments({QStringLiteral("my.db"), QStringLiteral("deals.csv"), QStringLiteral("folder")});
    REQUIRE(a);
    CHECK(a->store == QStringLiteral("my.db"));
    CHECK(a->exports == QStringList{QStringLiteral("deals.csv"), QStringLiteral("folder")});
}

TEST_CASE("what isn't understood is refused in words that name it") {
    for (const char* wrong : {"--bogus", "-x", "--data-dir", "--now", "--now=yesterday", "--store="}) {
        const auto a = parseArguments({QString::fromLatin1(wrong)});
        CAPTURE(wrong);
        REQUIRE(!a);
        CHECK(a.error().code == ErrorCode::Invalid);
        CHECK(a.error().message.contains(QString::fromLatin1(wrong).section(u'=', 0, 0)));
    }
}

TEST_CASE("the help names every option") {
    for (const char* option : {"--data-dir", "--now", "--sample-data", "--pictures", "--store", "--version", "--help"})
        CHECK(ui::helpText().contains(QString::fromLatin1(option)));
}
