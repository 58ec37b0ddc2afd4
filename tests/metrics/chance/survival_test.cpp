#include "metrics/chance/survival.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace chalktalk::metrics::chance;

namespace {

// Weeks in remission of 21 patients on 6-MP and of 21 on placebo (Freireich and others 1963), the textbooks' example.
const std::vector<Span> s_treated{{6, true},   {6, true},   {6, true},   {6, false}, {7, true},   {9, false},
                                  {10, true},  {10, false}, {11, false}, {13, true}, {16, true},  {17, false},
                                  {19, false}, {20, false}, {22, true},  {23, true}, {25, false}, {32, false},
                                  {32, false}, {34, false}, {35, false}};
const std::vector<int> s_placebo{1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

std::vector<Span> happened(const std::vector<int>& days) {
    std::vector<Span> spans;
    for (const int day : days) spans.push_back({day, true});
    return spans;
}

} // namespace

TEST_CASE("the textbook's remissions on 6-MP, worked step by step") {
    const Survival curve = survival(s_treated);
    CHECK(curve.people == 21);
    CHECK(curve.events == 9);
    struct Step {
        int week, atRisk, events;
        double waiting, low, high; // the interval on the log-log scale, to three digits
    };
    double s = 1;
    const std::vector<Step> worked{{6, 21, 3, s *= 18.0 / 21, 0.620, 0.952},  {7, 17, 1, s *= 16.0 / 17, 0.563, 0.923},
                                   {10, 15, 1, s *= 14.0 / 15, 0.503, 0.889}, {13, 12, 1, s *= 11.0 / 12, 0.432, 0.849},
                                   {16, 11, 1, s *= 10.0 / 11, 0.368, 0.805}, {22, 7, 1, s *= 6.0 / 7, 0.268, 0.747},
                                   {23, 6, 1, s *= 5.0 / 6, 0.188, 0.680}};
    CHECK(worked.back().waiting == Approx(0.448).margin(0.0005)); // as printed
    REQUIRE(curve.steps.size() == worked.size());
    for (std::size_t i = 0; i < worked.size(); ++i) {
        INFO("week " << worked[i].week);
        CHECK(curve.steps[i].days == worked[i].week);
        CHECK(curve.steps[i].atRisk == worked[i].atRisk);
        CHECK(curve.steps[i].events == worked[i].events);
        CHECK(curve.steps[i].waiting == Approx(worked[i].waiting).epsilon(1e-12));
        CHECK(curve.steps[i].low == Approx(worked[i].low).margin(0.0006));
        CHECK(curve.steps[i].high == Approx(worked[i].high).margin(0.0006));
    }
    REQUIRE(curve.median);
    CHECK(*curve.median == 23);
    CHECK(curve.waitingAt(5) == 1);
    CHECK(curve.waitingAt(6) == Approx(18.0 / 21));
    CHECK(curve.waitingAt(12) == Approx(0.7529).margin(0.0001));
    CHECK(curve.waitingAt(100) == Approx(0.448).margin(0.0005)); // nobody is known to have waited longer
}

TEST_CASE("where nobody was lost from sight the curve is the plain share, on any day") {
    const Survival placebo = survival(happened(s_placebo));
    CHECK(*placebo.median == 8);
    CHECK(placebo.waitingAt(8) == Approx(8.0 / 21));
    CHECK(placebo.steps.back().waiting == 0);
    CHECK(placebo.steps.back().high == 0);
    std::mt19937 random(11);
    for (int run = 0; run < 50; ++run) {
        std::vector<int> days;
        for (auto n = 1 + random() % 40; n > 0; --n) days.push_back(static_cast<int>(random() % 30));
        const Survival curve = survival(happened(days));
        for (int day = 0; day < 32; ++day) {
            const auto waiting = std::count_if(days.begin(), days.end(), [day](int d) { return d > day; });
            CHECK(curve.waitingAt(day) ==
                  Approx(static_cast<double>(waiting) / static_cast<double>(days.size())).margin(1e-12));
        }
    }
}

TEST_CASE("a curve never rises, lies within its interval, and the order of the people makes no difference") {
    std::mt19937 random(12);
    for (int run = 0; run < 50; ++run) {
        std::vector<Span> spans;
        for (auto n = 1 + random() % 30; n > 0; --n)
            spans.push_back({static_cast<int>(random() % 200), random() % 3 != 0});
        const Survival curve = survival(spans);
        std::shuffle(spans.begin(), spans.end(), random);
        const Survival shuffled = survival(spans);
        REQUIRE(curve.steps.size() == shuffled.steps.size());
        double before = 1;
        int events = 0;
        for (std::size_t i = 0; i < curve.steps.size(); ++i) {
            const SurvivalStep& step = curve.steps[i];
            CHECK(step.waiting == shuffled.steps[i].waiting);
            CHECK(step.waiting < before);
            CHECK(step.low <= step.waiting);
            CHECK(step.waiting <= step.high);
            CHECK(step.low >= 0);
            CHECK(step.high <= 1);
            before = step.waiting;
            events += step.events;
        }
        CHECK(curve.events == events);
    }
}

TEST_CASE("nobody, or nobody yet, is no step and no median") {
    CHECK(survival({}).steps.empty());
    CHECK(survival({}).waitingAt(10) == 1);
    const Survival waiting = survival(std::vector<Span>{{30, false}, {60, false}});
    CHECK(waiting.people == 2);
    CHECK(waiting.steps.empty());
    CHECK_FALSE(waiting.median);
    // Half exactly is the median; who waits still on the day on which it happens to another counted as waiting then.
    CHECK(*survival(std::vector<Span>{{10, true}, {10, false}}).median == 10);
    CHECK_FALSE(survival(std::vector<Span>{{10, true}, {10, false}, {10, false}}).median);
}
