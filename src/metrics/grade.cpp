#include "metrics/grade.h"

#include "metrics/catalogue.h"
#include "metrics/chance/benjamini_hochberg.h"
#include "metrics/enough.h"
#include "metrics/tolerance.h"

namespace chalktalk::metrics {

namespace {

constexpr double adverseAtMost = 3.0 / 4, favourableAtLeast = 4.0 / 3; // where more is better; else mirrored
constexpr double significant = 0.05;

void setRatio(IndicatorResult& row) {
    if (row.value && row.peerValue && *row.peerValue > 0) row.ratio = *row.value / *row.peerValue;
}

struct Tested {
    IndicatorResult* row;
    double gapP, strengthP;
    double gapQ = 1, strengthQ = 1;
};

Grade gradeOf(Effect effect, double gapP, double gapQ, double strengthQ) {
    if (effect == Effect::Adverse && gapQ <= significant) return Grade::Gap;
    if (effect == Effect::Adverse && gapP <= significant) return Grade::Watch;
    if (effect == Effect::Favourable && strengthQ <= significant) return Grade::Strength;
    return Grade::Steady;
}

} // namespace

Side sideOf(const IndicatorResult& row, Better better) {
    if (same(*row.value, *row.peerValue)) return Side::Gap;
    const bool above = *row.value > *row.peerValue;
    return above == (better == Better::More) ? Side::Strength : Side::Gap;
}

Effect effectOf(const IndicatorResult& row, Better better) {
    if (!row.value || !row.peerValue) return Effect::None;
    if (!row.ratio) {
        if (same(*row.value, *row.peerValue)) return Effect::None;
        return sideOf(row, better) == Side::Gap ? Effect::Adverse : Effect::Favourable;
    }
    const bool low = atMost(*row.ratio, adverseAtMost), high = atLeast(*row.ratio, favourableAtLeast);
    if (better == Better::More ? low : high) return Effect::Adverse;
    if (better == Better::More ? high : low) return Effect::Favourable;
    return Effect::None;
}

namespace {

// The rows that can be judged by their tails.
std::vector<Tested> setChances(std::span<IndicatorResult* const> rows,
                               const std::vector<std::optional<chance::Tails>>& tails, Better better) {
    std::vector<Tested> tested;
    std::vector<double> gapP, strengthP;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i]->value || rows[i]->peerCount == 0 || !tails[i]) continue;
        const bool more = better == Better::More;
        const double atMost = tails[i]->atMost, atLeast = tails[i]->atLeast;
        tested.push_back({rows[i], more ? atMost : atLeast, more ? atLeast : atMost});
        gapP.push_back(tested.back().gapP);
        strengthP.push_back(tested.back().strengthP);
    }
    const auto gapQ = chance::benjaminiHochberg(gapP), strengthQ = chance::benjaminiHochberg(strengthP);
    for (std::size_t i = 0; i < tested.size(); ++i) {
        Tested& one = tested[i];
        one.gapQ = gapQ[i];
        one.strengthQ = strengthQ[i];
        const bool gapSide = sideOf(*one.row, better) == Side::Gap;
        one.row->p = gapSide ? one.gapP : one.strengthP;
        one.row->q = gapSide ? one.gapQ : one.strengthQ;
    }
    return tested;
}

} // namespace

void gradeTested(std::span<IndicatorResult* const> rows, const std::vector<std::optional<chance::Tails>>& tails,
                 Better better) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        IndicatorResult& row = *rows[i];
        setRatio(row);
        if (!row.value || (row.peerCount > 0 && tails[i])) continue;
        row.grade = Grade::Thin;
        row.reason = row.peerCount == 0 ? Reason::NoPeers : Reason::Thin;
    }
    for (const Tested& one : setChances(rows, tails, better))
        one.row->grade = gradeOf(effectOf(*one.row, better), one.gapP, one.gapQ, one.strengthQ);
}

void testOnly(std::span<IndicatorResult* const> rows, const std::vector<std::optional<chance::Tails>>& tails,
              Better better) {
    for (IndicatorResult* row : rows) setRatio(*row);
    setChances(rows, tails, better);
}

TargetRule targetRule(const Indicator& indicator) {
    return {indicator.better, indicator.targetIsTooMuch, indicator.isHabit ? enough::habitSample : 0};
}

void gradeAgainst(IndicatorResult& row, const TargetRule& rule, std::optional<double> target) {
    setRatio(row);
    if (!row.value || !target) return;
    const bool reached = rule.better == Better::More ? atLeast(*row.value, *target) : atMost(*row.value, *target);
    const bool met = reached && !(rule.isTooMuch && same(*row.value, *target));
    row.grade = met ? Grade::OnTarget : row.n < rule.leastSample ? Grade::Thin : Grade::OffTarget;
    if (row.grade == Grade::Thin) row.reason = Reason::Thin;
}

} // namespace chalktalk::metrics
