#include "tests/verdicts/naive.h"

#include "metrics/chance/fisher.h"
#include "metrics/chance/mann_whitney.h"
#include "metrics/chance/rate_test.h"

namespace chalktalk::tests {

using namespace metrics;

namespace {

std::vector<double> valuesOf(const Engine& engine, const VerdictQuestion& q, const Measured& m, Day asOf) {
    return std::get<Values>(engine.observe(q.person, q.indicator, asOf, m.span).what).values;
}

chance::Tails medianTails(const std::vector<double>& after, const std::vector<double>& before) {
    double u = 0;
    for (const double a : after)
        for (const double b : before) u += a > b ? 1 : a == b ? 0.5 : 0;
    return chance::mannWhitney(u, static_cast<double>(after.size()), static_cast<double>(before.size()), 0);
}

chance::Tails tailsOf(const Engine& engine, const VerdictQuestion& q, const Verdict& v) {
    const auto whole = [](std::optional<double> x) { return static_cast<std::int64_t>(x.value_or(0)); };
    switch (indicator(q.indicator).kind) {
    case Kind::Proportion:
        return chance::fisher(whole(v.after.numerator), v.after.n, whole(v.after.numerator) + whole(v.before.numerator),
                              v.after.n + v.before.n);
    case Kind::Rate:
        return chance::rateTest(*v.after.numerator, *v.before.numerator,
                                *v.after.denominator / (*v.after.denominator + *v.before.denominator));
    case Kind::Median:
        return medianTails(valuesOf(engine, q, v.after, q.checkOn), valuesOf(engine, q, v.before, q.madeOn));
    case Kind::Level: return {0, 0};
    }
    return {};
}

} // namespace

bool naivelyMoved(const Engine& engine, const VerdictQuestion& question, const Verdict& measured) {
    const bool up = question.move == domain::Move::Up;
    const double change = *measured.after.value - *measured.before.value;
    const chance::Tails tails = tailsOf(engine, question, measured);
    return (up ? change > 0 : change < 0) && (up ? tails.atLeast : tails.atMost) <= 0.05;
}

} // namespace chalktalk::tests
