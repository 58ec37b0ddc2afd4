#include "coaching/number_words.h"

#include "base/language.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QLocale>

using namespace chalktalk;
using namespace chalktalk::coaching;

namespace {

Day day(const char* iso) { return *dayFromIso(QString::fromLatin1(iso)); }

struct English {
    English() { installLanguage(*QCoreApplication::instance()); }
};

} // namespace

TEST_CASE("a ratio is said with the nearest simple one within ten per cent") {
    English english;
    CHECK(ratioWords(0.5) == u"half of");
    CHECK(ratioWords(0.54) == u"about half of");
    CHECK(ratioWords(0.46) == u"about half of");
    CHECK(ratioWords(0.1) == u"a tenth of");
    CHECK(ratioWords(0.2) == u"a fifth of");
    CHECK(ratioWords(0.25) == u"a quarter of");
    CHECK(ratioWords(0.35) == u"about a third of");
    CHECK(ratioWords(1.0 / 3) == u"a third of");
    CHECK(ratioWords(2.0 / 3) == u"two thirds of");
    CHECK(ratioWords(0.75) == u"three quarters of");
    CHECK(ratioWords(1.25) == u"a quarter more than");
    CHECK(ratioWords(1.5) == u"half as much again as");
    CHECK(ratioWords(2.0) == u"twice");
    CHECK(ratioWords(3.2) == u"about three times");
    // between two simple ones the nearer is taken: 0.7 lies nearer to two thirds than to three quarters
    CHECK(ratioWords(0.7) == u"about two thirds of");
    CHECK(ratioWords(0.72) == u"about three quarters of");
    CHECK(ratioWords(1.04) == u"about the same as");
}

TEST_CASE("a ratio far from all simple ones is a percentage") {
    English english;
    CHECK(ratioWords(0.42) == u"42 % of");
    CHECK(ratioWords(0.88) == u"88 % of");
    CHECK(ratioWords(1.75) == u"175 % of");
    CHECK(ratioWords(5) == u"500 % of");
}

TEST_CASE("percentages never round something to nothing or to all") {
    English english;
    CHECK(percentText(0) == u"0 %");
    CHECK(percentText(1) == u"100 %");
    CHECK(percentText(0.4) == u"40 %");
    CHECK(percentText(0.004) == u"0.4 %");
    CHECK(percentText(0.996) == u"99.6 %");
    CHECK(percentText(0.00004) == u"0.004 %");
    CHECK(percentText(-0.02) == u"-2 %");
    CHECK(percentText(2.78e-17) == u"0 %");
    CHECK(percentText(1 - 1e-16) == u"100 %");
}

TEST_CASE("money has the currency's sign or code, in whole units") {
    English english;
    CHECK(moneyText(12300.4, QStringLiteral("USD")) == u"$12,300");
    CHECK(moneyText(12300, QStringLiteral("CHF")) == u"CHF 12,300");
    CHECK(moneyText(-5, QStringLiteral("EUR")) == u"\u2212€5");
}

TEST_CASE("days carry their year only when it is another one") {
    English english;
    CHECK(dayText(day("2026-03-02"), day("2026-06-30")) == u"2 March");
    CHECK(dayText(day("2025-03-02"), day("2026-06-30")) == u"2 March 2025");
    CHECK(spanText({day("2026-03-02"), day("2026-05-31")}, day("2026-06-30")) == u"between 2 March and 31 May");
    CHECK(spanText({day("2025-07-01"), day("2026-06-30")}, day("2026-06-30")) ==
          u"between 1 July 2025 and 30 June 2026");
    CHECK(spanText({day("2026-05-31"), day("2026-05-31")}, day("2026-06-30")) == u"on 31 May");
}
