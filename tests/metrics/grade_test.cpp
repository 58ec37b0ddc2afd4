#include "metrics/grade.h"

#include "metrics/tolerance.h"
#include "tests/support/catch.h"

using namespace chalktalk::metrics;

namespace {

IndicatorResult row(double value, double peerValue, int peerCount = 9) {
    IndicatorResult row;
    row.value = value;
    row.peerValue = peerValue;
    row.peerCount = peerCount;
    return row;
}

IndicatorResult graded(IndicatorResult one, std::optional<chance::Tails> tails, Better better) {
    IndicatorResult* rows[] = {&one};
    gradeTested(rows, {tails}, better);
    return one;
}

constexpr chance::Tails low{0.01, 0.995}, high{0.995, 0.01}, middling{0.3, 0.8};

} // namespace

TEST_CASE("three quarters of the peers is adverse where more is better, to a rounding error") {
    CHECK(graded(row(0.3, 0.4), low, Better::More).grade == Grade::Gap); // 0.3 / 0.4 is a hair above 3/4
    CHECK(graded(row(0.301, 0.4), low, Better::More).grade == Grade::Steady);
    CHECK(graded(row(0.3, 0.4), low, Better::Less).grade == Grade::Strength);
    CHECK(graded(row(4, 3), high, Better::Less).grade == Grade::Gap);
    CHECK(graded(row(4, 3), high, Better::More).grade == Grade::Strength);
    CHECK(graded(row(1, 4), middling, Better::More).grade == Grade::Steady);
}

TEST_CASE("p and q shown are those of the side on which the value lies, the gap's when it is equal") {
    CHECK(*graded(row(1, 2), low, Better::More).p == 0.01);
    CHECK(*graded(row(1, 2), low, Better::Less).p == 0.01);
    CHECK(*graded(row(3, 2), low, Better::More).p == 0.995);
    CHECK(*graded(row(2, 2), low, Better::More).p == 0.01);
    CHECK(*graded(row(2, 2), low, Better::Less).p == 0.995);
}

TEST_CASE("a gap needs the q, a watch only the p") {
    IndicatorResult rows[] = {row(1, 2), row(1, 2), row(1, 2)};
    IndicatorResult* pointers[] = {&rows[0], &rows[1], &rows[2]};
    gradeTested(pointers, {chance::Tails{0.001, 1}, chance::Tails{0.04, 1}, chance::Tails{0.5, 1}}, Better::More);
    CHECK(rows[0].grade == Grade::Gap);
    CHECK(*rows[0].q == Approx(0.003));
    CHECK(rows[1].grade == Grade::Watch);
    CHECK(*rows[1].q == Approx(0.06));
    CHECK(rows[2].grade == Grade::Steady);
}

TEST_CASE("without peers is said before thin, and neither has a p") {
    const auto alone = graded(row(1, 2, 0), std::nullopt, Better::More);
    CHECK(alone.grade == Grade::Thin);
    CHECK(alone.reason == Reason::NoPeers);
    const auto thin = graded(row(1, 2), std::nullopt, Better::More);
    CHECK(thin.grade == Grade::Thin);
    CHECK(thin.reason == Reason::Thin);
    CHECK_FALSE(thin.p);
    CHECK(*thin.ratio == Approx(0.5));
}

TEST_CASE("without a ratio the side of the value is the effect") {
    CHECK(effectOf(row(0.1, 0), Better::More) == Effect::Favourable);
    CHECK(effectOf(row(0.1, -0.1), Better::Less) == Effect::Adverse);
    CHECK(effectOf(row(0, 0), Better::More) == Effect::None);
    CHECK_FALSE(graded(row(0.1, 0), middling, Better::More).ratio);
}

TEST_CASE("a level is held against its target: enough is enough, but below means below") {
    const auto level = [](double value, Better better, std::optional<double> target) {
        IndicatorResult one = row(value, 2);
        gradeAgainst(one, {better, better == Better::Less, 0}, target);
        return one.grade;
    };
    CHECK(level(3.0, Better::More, 3.0) == Grade::OnTarget);
    CHECK(level(2.9999999999, Better::More, 3.0) == Grade::OnTarget); // within rounding
    CHECK(level(2.9, Better::More, 3.0) == Grade::OffTarget);
    CHECK(level(0.5, Better::Less, 0.5) == Grade::OffTarget);
    CHECK(level(0.4, Better::Less, 0.5) == Grade::OnTarget);
    CHECK(level(0.4, Better::More, std::nullopt) == Grade::None);
}

TEST_CASE("where less is better the target is met, unless it is already too much") {
    const auto graded = [](double value, bool isTooMuch) {
        IndicatorResult one = row(value, 2);
        gradeAgainst(one, {Better::Less, isTooMuch, 0}, 0.0);
        return one.grade;
    };
    CHECK(graded(0, false) == Grade::OnTarget);
    CHECK(graded(0, true) == Grade::OffTarget);
    CHECK(graded(1, false) == Grade::OffTarget);
}

TEST_CASE("a habit that is short of its target is off it from a sample of three on, and thin before") {
    const auto habit = [](double value, int n) {
        IndicatorResult one = row(value, 0.5);
        one.n = n;
        gradeAgainst(one, {Better::More, false, 3}, 0.8);
        return one;
    };
    CHECK(habit(0.5, 2).grade == Grade::Thin);
    CHECK(habit(0.5, 2).reason == Reason::Thin);
    CHECK(habit(0.5, 3).grade == Grade::OffTarget);
    CHECK(habit(0.5, 3).reason == Reason::None);
    CHECK(habit(1.0, 1).grade == Grade::OnTarget);
}

TEST_CASE("what is only tested gets its p and q and no grade") {
    IndicatorResult one = row(1, 2);
    IndicatorResult* rows[] = {&one};
    testOnly(rows, {low}, Better::More);
    CHECK(*one.p == 0.01);
    CHECK(*one.q == 0.01);
    CHECK(*one.ratio == 0.5);
    CHECK(one.grade == Grade::None);
}

TEST_CASE("numbers that differ by rounding only are equal") {
    CHECK(same(0.1 + 0.2, 0.3));
    CHECK_FALSE(same(0.3, 0.3000001));
    CHECK(same(0, 0));
    CHECK(atMost(0.1 + 0.2, 0.3));
    CHECK(atLeast(0.3, 0.1 + 0.2));
}
