#include "app/unaddressed/unaddressed_list.h"

#include "tests/app/review/three_levels.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::UnaddressedList;

namespace {

// Ana wins 1 of 30 where the others win a third of theirs, for a long time.
CanonicalFiles withGap() {
    CanonicalFiles files = threeLevels();
    QByteArray& deals = files[QStringLiteral("opportunities.csv")];
    for (int i = 0; i < 60; ++i)
        deals += "x" + QByteArray::number(i) + ",More " + QByteArray::number(i) +
                 ",,r1,self,lost,5000,6000,USD,2025-10-01,2025-12-01,,\n";
    return files;
}

} // namespace

TEST_CASE("the list tells who, what, since when and the number; by manager, and only of one's own line") {
    Coached org(withGap());
    org.lookAs("Carla");
    UnaddressedList list(org.workspace());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(soon([&] { return !list.isLoading() && list.rowCount() > 0; }));
    const auto index = [&](int column) { return list.index(0, column); };
    CHECK(index(UnaddressedList::Manager).data().toString() == u"Mia Manager");
    CHECK(index(UnaddressedList::Person).data().toString() == u"Ana Abel");
    CHECK(index(UnaddressedList::Gap).data().toString() == u"Win rate");
    CHECK_FALSE(index(UnaddressedList::Since).data().toString().isEmpty());
    CHECK(index(UnaddressedList::Number).data(UnaddressedList::SentenceRole).toString().contains(u"won"));
    CHECK(index(0).data(UnaddressedList::IndicatorRole).toString() == u"win_rate");
    CHECK(PersonId{index(0).data(UnaddressedList::PersonRole).toLongLong()} == org.id("Ana"));
    CHECK(list.sentence().contains(u"nobody has named"));
    const auto unaddressed = *metrics::indicatorIndex(app::unaddressedPart());
    const auto snapshot = org.workspace().snapshot();
    CHECK(*snapshot->results.row(org.index("Sven"), unaddressed)->value == list.rowCount());
    org.lookAs("Max");
    REQUIRE(soon([&] { return !list.isLoading() && list.rowCount() == 0; }));
    CHECK(list.sentence().isEmpty());
}
