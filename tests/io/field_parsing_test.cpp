#include "io/field_parsing.h"
#include "io/text_encoding.h"

#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::io;

namespace {

const FieldStyle iso;

std::string day(std::string_view text, const FieldStyle& style = iso) {
    const auto parsed = parseDay(text, style);
    return parsed ? parsed->toString().toStdString() : "none";
}

std::string amount(std::string_view text, int decimals = 2, const FieldStyle& style = iso) {
    qint64 minor = 0;
    switch (parseAmount(text, decimals, style, minor)) {
    case AmountProblem::None: return std::to_string(minor);
    case AmountProblem::NotANumber: return "not a number";
    case AmountProblem::TooManyDecimals: return "too many decimals";
    case AmountProblem::TooLarge: return "too large";
    }
    return {};
}

} // namespace

TEST_CASE("canonical days are ISO days that exist") {
    CHECK(day("2026-02-28") == "2026-02-28");
    CHECK(day("2024-02-29") == "2024-02-29");
    for (const auto* bad : {"2026-02-31", "2026-2-3", "26-02-03", "2026/02/03", "2026-02-03T00:00", "0000-00-00", "x",
                            "", "2026-13-01", "2026-02-03 "})
        CHECK(day(bad) == "none");
}

TEST_CASE("other orders are read as the preset says and never guessed") {
    const FieldStyle european{DateOrder::DayMonthYear, ',', true}, american{DateOrder::MonthDayYear, '.', true};
    CHECK(day("03.02.2026", european) == "2026-02-03");
    CHECK(day("3/2/2026", american) == "2026-03-02");
    CHECK(day("2026-02-03 15:55:37", european) == "2026-02-03");
    CHECK(day("31/12/2026", american) == "none");
    CHECK(day("3/2/26", american) == "none");
}

TEST_CASE("times have an offset or stand on the store's clock") {
    const domain::LocalTime berlin(QTimeZone("Europe/Berlin"));
    const auto at = [&](std::string_view text) { return parseInstant(text, iso, berlin).value_or(-1); };
    const qint64 noon = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    CHECK(at("2026-07-01T12:00:00Z") == noon);
    CHECK(at("2026-07-01T14:00:00+02:00") == noon);
    CHECK(at("2026-07-01T14:00:00+0200") == noon);
    CHECK(at("2026-07-01T07:00:00-05") == noon);
    CHECK(at("2026-07-01 14:00") == noon);
    CHECK(at("2026-07-01T14:00:00.000") == noon);
    CHECK(at("2026-07-01T14:00:00.25") == noon + 250);
    CHECK(at("2026-07-01") == noon - 14 * 3'600'000);
    for (const auto* bad : {"2026-07-01T25:00", "2026-07-01T14:60", "2026-07-01T", "2026-07-01T14:00:00+", "14:00",
                            "2026-02-31T10:00", "2026-07-01T14:00 foo"})
        CHECK(at(bad) == -1);
}

TEST_CASE("the clocks going forward and back leave one instant each") {
    const QTimeZone zone("Europe/Berlin");
    const domain::LocalTime berlin(zone);
    const auto utc = [&](int month, int d, int hour, int minute) {
        return berlin.toUtc(Day::fromDate(QDate(2026, month, d)), (hour * 60 + minute) * qint64{60'000});
    };
    CHECK(utc(3, 29, 1, 59) == QDateTime(QDate(2026, 3, 29), QTime(0, 59), Qt::UTC).toMSecsSinceEpoch());
    CHECK(utc(3, 29, 2, 30) == QDateTime(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(utc(3, 29, 3, 0) == QDateTime(QDate(2026, 3, 29), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch());
    CHECK(utc(10, 25, 2, 30) == QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toMSecsSinceEpoch());
    CHECK(utc(10, 25, 3, 0) == QDateTime(QDate(2026, 10, 25), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch());
}

TEST_CASE("the day of an instant agrees with Qt's in awkward zones as far as their rules are listed") {
    for (const char* id :
         {"Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "UTC", "Australia/Lord_Howe"}) {
        const QTimeZone zone(id);
        const domain::LocalTime local(zone);
        for (int year = 1951; year < 2038; year += 7) {
            for (int hours = 0; hours < 24 * 366; hours += 61) {
                const QDateTime at = QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC).addSecs(hours * 3600);
                const Day day = local.dayOf(at.toMSecsSinceEpoch());
                if (day.toDate() != at.toTimeZone(zone).date()) FAIL(id << " " << at.toString().toStdString());
            }
        }
    }
}

TEST_CASE("canonical amounts are decimals with a point and no more decimals than the currency has") {
    CHECK(amount("12.5") == "1250");
    CHECK(amount("22042.0") == "2204200");
    CHECK(amount("-3.07") == "-307");
    CHECK(amount("45000.0", 0) == "45000");
    CHECK(amount("1.234", 3) == "1234");
    CHECK(amount("1.005") == "too many decimals");
    CHECK(amount("18446744073709552", 3) == "too large");    // 64 bits would wrap around to 0.384
    CHECK(amount("900000000000000") == "90000000000000000"); // as large as they get
    CHECK(amount("900000000000000.01") == "too large");
    CHECK(amount("12.5", 0) == "too many decimals");
    CHECK(amount("99999999999999999999") == "too large");
    for (const auto* bad : {"1,234.50", "$5", "1e3", "abc", "", ".", "-", "1.2.3", "NaN", " 1"})
        CHECK(amount(bad) == "not a number");
}

TEST_CASE("mapped amounts may carry grouping, signs and thousands") {
    const FieldStyle american{DateOrder::Iso, '.', true}, german{DateOrder::Iso, ',', true};
    CHECK(amount("$7,450,000.00", 2, american) == "745000000");
    CHECK(amount("(4,000)", 2, american) == "-400000");
    CHECK(amount("12.5k", 2, american) == "1250000");
    CHECK(amount("1.2M", 2, american) == "120000000");
    CHECK(amount("18446744073710m", 2, american) == "too large"); // 64 bits would wrap around
    CHECK(amount("1.234,50", 2, german) == "123450");
    CHECK(amount("1\xC2\xA0"
                 "234,50 \xE2\x82\xAC",
                 2, german) == "123450");
    CHECK(amount("TBD", 2, american) == "not a number");
}

TEST_CASE("counts and rates") {
    CHECK(parseCount("30") == 30);
    CHECK(parseCount("30.0") == 30);
    CHECK_FALSE(parseCount("30.5"));
    CHECK_FALSE(parseCount("-1"));
    CHECK_FALSE(parseCount("1e9"));
    CHECK(parseRate("1.0842", iso) == Approx(1.0842));
    CHECK_FALSE(parseRate("0", iso));
    CHECK_FALSE(parseRate("inf", iso));
    CHECK_FALSE(parseRate("nan", iso));
}

TEST_CASE("UTF-8 is told from other bytes, which are read as Windows-1252") {
    CHECK(isUtf8("J\xC3\xBCrgen"));
    CHECK_FALSE(isUtf8("J\xFCrgen"));
    CHECK_FALSE(isUtf8("\xC0\xAF"));         // an overlong slash
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // half of a surrogate pair
    CHECK_FALSE(isUtf8("\xF4\x90\x80\x80")); // beyond Unicode
    CHECK_FALSE(isUtf8("\xE2\x82"));
    std::string text;
    appendWindows1252("J\xFCrgen \x80"
                      "5 \x96",
                      text);
    CHECK(text == "J\xC3\xBCrgen \xE2\x82\xAC"
                  "5 \xE2\x80\x93");
}
