#include "app/dashboard/heat_model.h"

#include "app/dashboard/cell_records.h"
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
    }
}
