#include "metrics/grade.h"

#include "metrics/chance/benjamini_hochberg.h"
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

void gradeTested(std::span<IndicatorResult* const> rows, const std::vector<std::optional<chance::Tails>>& tails,
                 Better better) {
    std::vector<Tested> tested;
    std::vector<double> gapP, strengthP;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        IndicatorResult& row = *rows[i];
        setRatio(row);
        if (!row.value) continue;
        if (row.peerCount == 0) {
            row.grade = Grade::Thin;
            row.reason = Reason::NoPeers;
        } else if (!tails[i]) {
            row.grade = Grade::Thin;
            row.reason = Reason::Thin;
        } else {
            const bool more = better == Better::More;
            tested.push_back(
                {&row, more ? tails[i]->atMost : tails[i]->atLeast, more ? tails[i]->atLeast : tails[i]->atMost});
            gapP.push_back(tested.back().gapP);
            strengthP.push_back(tested.back().strengthP);
        }
    }
    const auto gapQ = chance::benjaminiHochberg(gapP), strengthQ = chance::benjaminiHochberg(strengthP);
    for (std::size_t i = 0; i < tested.size(); ++i) {
        IndicatorResult& row = *tested[i].row;
        const bool gapSide = sideOf(row, better) == Side::Gap;
        row.p = gapSide ? gapP[i] : strengthP[i];
        row.q = gapSide ? gapQ[i] : strengthQ[i];
        row.grade = gradeOf(effectOf(row, better), gapP[i], gapQ[i], strengthQ[i]);
    }
}

void gradeLevel(IndicatorResult& row, Better better, std::optional<double> target) {
    setRatio(row);
    if (!row.value || !target) return;
    // Where less is better the target itself is already too much ("below 0.5").
    const bool met = better == Better::More ? atLeast(*row.value, *target) : !atLeast(*row.value, *target);
    row.grade = met ? Grade::OnTarget : Grade::OffTarget;
}

} // namespace chalktalk::metrics
