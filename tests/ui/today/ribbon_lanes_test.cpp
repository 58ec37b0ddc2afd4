#include "ui/today/ribbon_lanes.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace chalktalk;
using Lanes = std::vector<int>;

TEST_CASE("what doesn't overlap shares a lane, and what only touches does so too") {
    CHECK(ui::lanesOf({}).empty());
    CHECK(ui::lanesOf({{9, 10}, {10, 11}, {12, 13}}) == Lanes{0, 0, 0});
}

TEST_CASE("what overlaps stands in lanes, the first that is free first, in whatever order it comes") {
    CHECK(ui::lanesOf({{9, 11}, {10, 12}, {11, 12}, {11.5, 13}}) == Lanes{0, 1, 0, 2});
    CHECK(ui::lanesOf({{10, 12}, {9, 11}}) == Lanes{1, 0});
}

TEST_CASE("no two spans of a lane overlap, and there are no more lanes than overlap at once") {
    unsigned seed = 7;
    const auto next = [&seed](unsigned most) {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<double>((seed >> 8) % most);
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<ui::RibbonSpan> spans;
        for (int i = 0; i < 40; ++i) {
            const double from = next(600);
            spans.push_back({from, from + 5 + next(90)});
        }
        const Lanes lanes = ui::lanesOf(spans);
        int most = 0;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            int atOnce = 0;
            for (std::size_t j = 0; j < spans.size(); ++j) {
                const bool meet = spans[i].from < spans[j].to && spans[j].from < spans[i].to;
                if (i != j && meet) REQUIRE(lanes[i] != lanes[j]);
                if (spans[j].from <= spans[i].from && spans[i].from < spans[j].to) ++atOnce;
            }
            most = std::max(most, atOnce);
        }
        REQUIRE(*std::max_element(lanes.begin(), lanes.end()) + 1 == most);
    }
}
