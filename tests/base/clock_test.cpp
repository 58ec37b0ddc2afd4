#include "base/clock.h"
#include "tests/support/catch.h"

using namespace chalktalk;

TEST_CASE("the clock believes the time that it is given") {
    const auto noon = Clock::parse(QStringLiteral("2026-06-30"));
    REQUIRE(noon);
    CHECK(noon->today(QTimeZone::utc()) == QDate(2026, 6, 30));
    const auto offset = Clock::parse(QStringLiteral("2026-06-30T23:30:00-02:00"));
    REQUIRE(offset);
    CHECK(offset->today(QTimeZone::utc()) == QDate(2026, 7, 1));
    CHECK(offset->nowUtc().secsTo(QDateTime(QDate(2026, 7, 1), QTime(1, 30), Qt::UTC)) <= 0);
    const auto bare = Clock::parse(QStringLiteral("2026-06-30T23:30:00"));
    REQUIRE(bare);
    CHECK(bare->today(QTimeZone::utc()) == QDate(2026, 6, 30));
}

TEST_CASE("a time that is none is refused") {
    for (const char* wrong : {"", "soon", "2026-02-31", "2026-06-30T25:00:00"}) {
        INFO(wrong);
        CHECK_FALSE(Clock::parse(QString::fromLatin1(wrong)));
    }
}
