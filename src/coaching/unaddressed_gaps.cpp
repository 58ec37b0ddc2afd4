#include "coaching/unaddressed_gaps.h"

#include "coaching/number_words.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UnaddressedGaps)
};

constexpr int s_lookedBack = 182; // half a year, as Engine::heldSince looks back

std::vector<metrics::Gap> untold(const metrics::Engine& engine, std::span<const domain::PersonIndex> people, Day asOf,
                                 std::stop_token stop) {
    std::vector<metrics::Gap> gaps;
    for (const metrics::Gap gap : engine.heldGaps(asOf, std::move(stop)))
        if (std::ranges::binary_search(people, gap.person) && !metrics::isAddressed(engine.coaching(), gap, asOf))
            gaps.push_back(gap);
    return gaps;
}

} // namespace

std::vector<UnaddressedGap> unaddressedGaps(const metrics::Engine& engine, std::span<const domain::PersonIndex> people,
                                            Day asOf, std::stop_token stop) {
    const std::vector<metrics::Gap> gaps = untold(engine, people, asOf, stop);
    const std::vector<Day> since = engine.heldSince(gaps, asOf, stop);
    std::vector<UnaddressedGap> found;
    for (std::size_t i = 0; i < gaps.size() && i < since.size(); ++i) {
        const auto manager = engine.ledger().managerOf(gaps[i].person, asOf);
        found.push_back({gaps[i].person, manager, gaps[i].indicator, since[i], asOf - since[i] >= s_lookedBack});
    }
    std::ranges::sort(found, {}, [](const UnaddressedGap& g) { return std::tuple(g.since, g.person, g.indicator); });
    return found;
}

int unaddressedCount(const metrics::Engine& engine, std::span<const domain::PersonIndex> people, Day asOf,
                     std::stop_token stop) {
    return static_cast<int>(untold(engine, people, asOf, std::move(stop)).size());
}

QString ageText(int days) {
    constexpr int week = 7, manyDays = 14;
    if (days < manyDays) return Texts::tr("%n days", nullptr, days);
    return Texts::tr("%n weeks", nullptr, days / week);
}

QString sinceText(const UnaddressedGap& gap, Day reference) {
    if (gap.atLeast) return Texts::tr("for over half a year");
    return Texts::tr("since %1").arg(dayText(gap.since, reference));
}

} // namespace chalktalk::coaching
