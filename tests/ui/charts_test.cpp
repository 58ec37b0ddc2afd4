#include "tests/support/catch.h"
#include "ui/charts/peer_strip.h"
#include "ui/charts/scatter.h"
#include "ui/charts/sparkline.h"
#include "ui/widgets/accessible.h"

#include <QAccessible>

using namespace chalktalk;
using namespace chalktalk::ui;

namespace {

QString percent(double value) { return QStringLiteral("%1 %").arg(qRound(value * 100)); }

Day day(const char* iso) { return *dayFromIso(QString::fromLatin1(iso)); }

} // namespace

TEST_CASE("names on a scatter touch neither each other nor a point, and stay inside") {
    const QRectF bounds(0, 0, 600, 300);
    constexpr qreal radius = 5;
    for (int many : {1, 7, 40, 120}) {
        std::vector<QPointF> centres;
        std::vector<QSizeF> sizes;
        for (int i = 0; i < many; ++i) {
            centres.emplace_back(20 + (i * 97) % 560, 20 + (i * 61) % 260);
            sizes.emplace_back(40 + i % 3 * 20, 14);
        }
        const auto places = placeScatterLabels(centres, sizes, bounds, radius, 0);
        REQUIRE(places.size() == centres.size());
        CHECK_FALSE(places[0].isEmpty()); // the chosen one always has a place first
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].isEmpty()) continue;
            CHECK(bounds.contains(places[i]));
            for (std::size_t j = 0; j < places.size(); ++j) {
                if (i != j) CHECK_FALSE(places[i].intersects(places[j]));
                const QRectF point(centres[j].x() - radius, centres[j].y() - radius, 2 * radius, 2 * radius);
                CHECK_FALSE(places[i].intersects(point));
            }
        }
    }
}

TEST_CASE("marks of an axis are round and cover what they stand for") {
    for (const auto& [low, high] : {std::pair{0.31, 0.92}, {-0.04, 0.12}, {0.0, 0.0}, {3.0, 17.0}}) {
        const auto marks = roundMarks(low, high, 6);
        CAPTURE(low, high);
        REQUIRE(marks.size() >= 2);
        CHECK(marks.size() <= 8);
        CHECK(marks.front() <= low + 1e-9);
        CHECK(marks.back() >= high - 1e-9);
    }
}

TEST_CASE("quantiles lie linearly between the values") {
    CHECK(quantile({3}, 0.5) == 3);
    CHECK(quantile({1, 2, 3, 4}, 0.5) == 2.5);
    CHECK(quantile({1, 2, 3, 4, 5}, 0.25) == 2);
    CHECK(quantile({0, 10}, 0.75) == 7.5);
}

TEST_CASE("the two labels of a peer strip never overlap where both have room, and never leave the strip") {
    const qreal width = 400, gap = 10;
    for (int own = 0; own <= 400; own += 7)
        for (int median = 0; median <= 400; median += 11) {
            const auto at = placeLabels(own, 90, median, 110, width, gap);
            CAPTURE(own, median, at.own, at.median);
            CHECK(at.own >= 0);
            CHECK(at.median >= 0);
            CHECK(at.own + 90 <= width + 0.01);
            CHECK(at.median + 110 <= width + 0.01);
            const bool apart = at.own + 90 + gap <= at.median + 0.01 || at.median + 110 + gap <= at.own + 0.01;
            CHECK(apart);
        }
}

TEST_CASE("a lonely value far out doesn't press the others together, but oneself is always shown in place") {
    const std::vector<double> peers{1, 2, 2, 3, 3, 3, 4, 4, 5, 500};
    CHECK(shownRange(peers, 2.0).second < 30);
    CHECK(shownRange(peers, 2.0).first == 1);
    CHECK(shownRange(peers, 400.0).second == 400);
    CHECK(shownRange({1, 500}, 2.0).second == 500); // too few to call one of them lonely
    CHECK(shownRange({}, 7.0) == std::pair(7.0, 7.0));
}

TEST_CASE("a peer strip says its numbers to a screen reader, as a chart") {
    installAccessibleInterfaces();
    PeerStrip strip;
    strip.setValues(QStringLiteral("Priya"), 0.1, {0.4, 0.2, 0.3, 0.5}, Colour::Warn, percent);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&strip);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::Chart);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("Among 4 peers"));
    const QString words = spoken->text(QAccessible::Description);
    CHECK(words.contains(QStringLiteral("Priya: 10 %")));
    CHECK(words.contains(QStringLiteral("median of the peers: 35 %")));
    CHECK(words.contains(QStringLiteral("lowest 20 %, highest 50 %")));
}

TEST_CASE("a trend says every month end, and that a month without a value has none") {
    installAccessibleInterfaces();
    Sparkline line;
    line.setTrend({{day("2026-01-31"), 0.2}, {day("2026-02-28"), std::nullopt}, {day("2026-03-12"), 0.4}}, 0.5,
                  Colour::Warn, percent);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&line);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::Chart);
    const QStringList lines = spoken->text(QAccessible::Description).split(u'\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].endsWith(QStringLiteral("20 %")));
    CHECK(lines[1].endsWith(QStringLiteral("no value")));
    CHECK(lines[2].endsWith(QStringLiteral("40 %")));
    CHECK(lines[3] == QStringLiteral("Target: 50 %"));
}

TEST_CASE("charts without a single value are drawn without harm") {
    Sparkline line;
    line.resize(200, 40);
    line.setTrend({{day("2026-01-31"), std::nullopt}}, std::nullopt, Colour::Warn, percent);
    CHECK(!line.grab().isNull());
    PeerStrip strip;
    strip.resize(200, 60);
    strip.setValues(QStringLiteral("A"), std::nullopt, {}, Colour::Warn, percent);
    CHECK(!strip.grab().isNull());
    strip.setValues(QStringLiteral("A"), 1.0, {1.0, 1.0}, Colour::Warn, percent); // all equal: no width to divide by
    CHECK(!strip.grab().isNull());
}
