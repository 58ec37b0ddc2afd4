#include "app/dashboard/heat_model.h"

#include "app/dashboard/cell_records.h"
#include "app/dashboard/ramp_picture.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace chalktalk;
using namespace chalktalk::app;
using coaching::GroupBy;

TEST_CASE("a cell's place survives a route, whatever its label holds") {
    for (const QString& key :
         {QStringLiteral("12"), QStringLiteral("UK / north %"), QString(), QStringLiteral("Größe")}) {
        const CellPlace place{GroupBy::Region, key, QStringLiteral("cadence-kept")};
        const auto back = cellPlaceFrom(toText(place));
        REQUIRE(back);
        CHECK(*back == place);
    }
    CHECK_FALSE(cellPlaceFrom(QStringLiteral("region/x/no-such-measure")));
    CHECK_FALSE(cellPlaceFrom(QStringLiteral("planet/x/cadence-kept")));
    CHECK_FALSE(cellPlaceFrom(QString()));
}

TEST_CASE("the dashboard shows one's own line, fills itself, and every cell has as many records as it says") {
    tests::Coached coached;
    coached.held("Mia", "Ana", "2026-06-25");
    coached.held("Mia", "Bo", "2026-06-24");
    coached.held("Mia", "Cem", "2026-03-01");
    coached.lookAs("Carla");
    coached.settle();
    Dashboard dashboard(coached.workspace());
    HeatModel model(dashboard);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    dashboard.show(GroupBy::Manager);
    REQUIRE(model.rowCount() == 2); // Max, Mia: by name
    CHECK(model.headerData(0, Qt::Vertical).toString() == u"Max Manager");
    CHECK(model.headerData(1, Qt::Vertical).toString() == u"Mia Manager");
    REQUIRE(tests::soon([&] { return !dashboard.isWorking(); }));
    for (const auto& row : dashboard.rows())
        for (const auto& cell : row.cells) CHECK(cell.lack != coaching::Lack::Pending);
    const auto coverage = static_cast<int>(*coaching::dashboardColumn(u"coaching_coverage"));
    CHECK(model.index(1, coverage).data().toString() == u"67 %"); // two of Mia's three
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto records = cellRecords(*dashboard.source(), dashboard.place(row, column));
            const auto& cell = dashboard.rows()[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
            CAPTURE(row, column);
            CHECK(records.found);
            CHECK(static_cast<int>(records.table.lines.size()) == cell.records);
            CHECK(records.shown == model.index(row, column).data().toString());
        }

    SECTION("sorted by a column, absent values stay last either way") {
        model.sort(coverage, Qt::DescendingOrder);
        CHECK(model.headerData(0, Qt::Vertical).toString() == u"Mia Manager");
        model.sort(coverage, Qt::AscendingOrder);
        CHECK(model.headerData(1, Qt::Vertical).toString() == u"Max Manager"); // two reps: too few
        model.sort(HeatModel::byName, Qt::DescendingOrder);
        CHECK(model.headerData(0, Qt::Vertical).toString() == u"Mia Manager");
    }
    SECTION("a first-line manager sees their own row only, and can't open another's cell by its route") {
        coached.lookAs("Max");
        dashboard.show(GroupBy::Manager);
        REQUIRE(model.rowCount() == 1);
        CHECK(model.headerData(0, Qt::Vertical).toString() == u"Max Manager");
        const CellPlace others{GroupBy::Manager, QString::number(coached.id("Mia").value),
                               QStringLiteral("cadence-kept")};
        CHECK_FALSE(cellRecords(*dashboard.source(), others).found);
        // Their second line lends a row the name, and not the people who report there.
        const auto above = dashboard.source()->groups(GroupBy::SecondLine);
        REQUIRE(above.size() == 1);
        CHECK(above.front().own.direct.empty());
        CHECK(cellRecords(*dashboard.source(), {GroupBy::SecondLine, above.front().key, QStringLiteral("span")})
                  .table.lines.empty());
    }
    SECTION("a rep has no dashboard: no row, and nothing behind any cell whose route they type") {
        const auto rows = dashboard.rows();
        coached.lookAs("Ana");
        REQUIRE(dashboardSource(coached.workspace()));
        CHECK(leadsNobody(coached.workspace()));
        const DashboardSource source = *dashboardSource(coached.workspace());
        CHECK(source.reps.empty());
        for (const auto by : {GroupBy::Manager, GroupBy::SecondLine, GroupBy::Region, GroupBy::Segment})
            CHECK(source.groups(by).empty());
        for (const auto& measure : coaching::dashboardMeasures())
            for (const auto& row : rows)
                CHECK_FALSE(cellRecords(source, {GroupBy::Manager, row.group.key, measure.id}).found);
        CHECK(rampPicture(source).ramp.reps.empty());
        coached.lookAs("Mia");
        CHECK_FALSE(leadsNobody(coached.workspace()));
    }
    SECTION("asked to stop, the records behind a cell are not worked out") {
        std::stop_source stop;
        stop.request_stop();
        CHECK_FALSE(cellRecords(*dashboard.source(), dashboard.place(1, coverage), stop.get_token()).found);
    }
}
