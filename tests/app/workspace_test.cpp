#include "app/workspace.h"

#include "app/import/import_export.h"
#include "app/local_settings.h"
#include "app/person/person_facts.h"
#include "app/person/records_model.h"
#include "app/team/team_model.h"
#include "base/language.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace chalktalk;
using app::Workspace;

namespace {

Clock clockOn(const char* day) { return *Clock::parse(QString::fromLatin1(day)); }

bool ready(Workspace& workspace) {
    return QTest::qWaitFor([&] { return workspace.state() == Workspace::State::Ready && workspace.snapshot(); }, 20000);
}

domain::PersonIndex named(const Workspace& workspace, const char* name) {
    const auto& people = workspace.ledger()->people();
    for (domain::PersonIndex p = 0; p < people.size(); ++p) {
        if (people[p].name == QString::fromUtf8(name)) return p;
    }
    return domain::noPerson;
}

// A small organisation: Carla over two managers, Mia with three reps and Max with two.
QString smallOrganisation(const tests::TempFolder& folder) {
    return tests::canonicalFolder(folder.path(QStringLiteral("export")), tests::smallOrganisation());
}

// A workspace on a store that holds the small organisation.
struct Imported {
    tests::TempFolder folder;
    Workspace workspace{clockOn("2026-06-30"), folder.path(QStringLiteral("data"))};

    Imported() {
        installLanguage(*QCoreApplication::instance());
        workspace.openLast();
        QSignalSpy finished(&workspace, &Workspace::importFinished);
        QSignalSpy failed(&workspace, &Workspace::importFailed);
        workspace.importExport({{smallOrganisation(folder)}, QStringLiteral("canonical"), {}, {}, {}, false, {}});
        REQUIRE(QTest::qWaitFor([&] { return finished.count() + failed.count() > 0; }, 20000));
        REQUIRE(failed.count() == 0);
        REQUIRE(ready(workspace));
    }
};

} // namespace

TEST_CASE("a first start knows no store and asks for nothing") {
    tests::TempFolder folder;
    Workspace workspace(clockOn("2026-06-30"), folder.path());
    workspace.openLast();
    CHECK(workspace.state() == Workspace::State::NoStore);
    CHECK_FALSE(QFile::exists(app::defaultStorePath(folder.path())));
}

TEST_CASE("the first import makes the store, opens it and computes it") {
    Imported imported;
    Workspace& workspace = imported.workspace;
    CHECK(workspace.storePath() == app::defaultStorePath(workspace.dataDir()));
    CHECK(workspace.ledger()->people().size() == 8);
    CHECK(workspace.snapshot()->results.reps().size() == 5);
    CHECK(workspace.asOf() == *dayFromIso(u"2026-06-29")); // the latest fact, not the clock's day
    CHECK_FALSE(workspace.dataIsOld());

    Workspace again(clockOn("2026-06-30"), workspace.dataDir());
    again.openLast();
    REQUIRE(ready(again));
    CHECK(again.ledger()->people().size() == 8);
}

TEST_CASE("data that ended more than a week ago is said to be old") {
    Imported imported;
    Workspace later(clockOn("2026-08-01"), imported.workspace.dataDir());
    later.openLast();
    REQUIRE(ready(later));
    CHECK(later.dataIsOld());
    later.setAsOf(*dayFromIso(u"2026-05-31"));
    CHECK_FALSE(later.dataIsOld()); // chosen, so not a surprise
}

TEST_CASE("people seen follow the place in the reporting line of whoever looks") {
    Imported imported;
    Workspace& workspace = imported.workspace;
    CHECK(workspace.visibleReps().size() == 5); // nobody chosen: everybody
    workspace.setMe(named(workspace, "Mia Manager"));
    CHECK(workspace.visibleReps().size() == 3);
    REQUIRE(workspace.teams().size() == 1);
    CHECK(workspace.canSee(named(workspace, "Ana Abel")));
    CHECK_FALSE(workspace.canSee(named(workspace, "Eli Castro")));
    workspace.setMe(named(workspace, "Carla Chief"));
    CHECK(workspace.visibleReps().size() == 5);
    CHECK(workspace.teams().size() == 2);
    workspace.setMe(named(workspace, "Ana Abel"));
    CHECK(workspace.visibleReps() == std::vector{named(workspace, "Ana Abel")});

    Workspace again(clockOn("2026-06-30"), workspace.dataDir());
    again.openLast();
    REQUIRE(ready(again));
    CHECK(again.me() == named(again, "Ana Abel")); // remembered for this desktop and store
}

TEST_CASE("the team's table speaks grades, coverage and attainment") {
    Imported imported;
    Workspace& workspace = imported.workspace;
    app::TeamModel model(workspace);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPeople(workspace.visibleReps());
    REQUIRE(model.rowCount() == 5);
    const auto grades = model.index(0, app::TeamModel::GradesColumn);
    CHECK(grades.data(app::TeamModel::GradesRole).toList().size() ==
          static_cast<qsizetype>(metrics::indicatorsOfSelling().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        CHECK_FALSE(model.index(row, app::TeamModel::GradesColumn).data(Qt::AccessibleTextRole).toString().isEmpty());
        CHECK_FALSE(model.index(row, app::TeamModel::CoverageColumn).data().toString().isEmpty());
    }
}

TEST_CASE("a person's facts and the records behind each of them agree") {
    Imported imported;
    Workspace& workspace = imported.workspace;
    const auto ana = workspace.ledger()->person(named(workspace, "Ana Abel")).id;
    app::PersonFacts facts(workspace);
    facts.setPerson(ana);
    REQUIRE(QTest::qWaitFor([&] { return !facts.isLoading() && !facts.facts().empty(); }, 20000));
    CHECK(facts.name() == u"Ana Abel");
    int opened = 0;
    for (const coaching::Fact& fact : facts.facts()) {
        if (fact.recordCount == 0) continue;
        app::RecordsModel records(workspace);
        QAbstractItemModelTester tester(&records, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy loaded(&records, &app::RecordsModel::loaded);
        records.load(ana, fact.result.indicator);
        REQUIRE(loaded.wait(20000));
        INFO(fact.id.toStdString());
        CHECK(records.rowCount() == fact.recordCount);
        CHECK(records.toCsv().count('\n') == fact.recordCount + 1);
        ++opened;
    }
    CHECK(opened >= 5);
}

TEST_CASE("a cancelled import leaves no trace and no store") {
    tests::TempFolder folder;
    Workspace workspace(clockOn("2026-06-30"), folder.path(QStringLiteral("data")));
    workspace.openLast();
    QSignalSpy failed(&workspace, &Workspace::importFailed);
    QSignalSpy finished(&workspace, &Workspace::importFinished);
    workspace.importExport({{smallOrganisation(folder)}, QStringLiteral("canonical"), {}, {}, {}, false, {}});
    workspace.cancelImport();
    REQUIRE(QTest::qWaitFor([&] { return failed.count() + finished.count() > 0; }, 20000));
    REQUIRE(finished.count() == 0);
    CHECK(failed.front().front().value<Error>().code == ErrorCode::Cancelled);
    CHECK(workspace.state() == Workspace::State::NoStore);
    CHECK_FALSE(QFile::exists(app::defaultStorePath(workspace.dataDir())));
}

TEST_CASE("the sample organisation lives in a store of its own and goes in one step") {
    tests::TempFolder folder;
    Workspace workspace(clockOn("2026-06-30"), folder.path());
    workspace.createSample();
    REQUIRE(ready(workspace));
    CHECK(workspace.isSample());
    CHECK(workspace.hasFacts());
    CHECK(workspace.snapshot()->results.reps().size() > 20);
    const QString path = workspace.storePath();
    workspace.removeSample();
    CHECK(workspace.state() == Workspace::State::NoStore);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a file that is no store is refused in words and stays as it is") {
    tests::TempFolder folder;
    const QString path = folder.path(QStringLiteral("notes.txt"));
    QFile file(path);
    REQUIRE(file.open(QFile::WriteOnly));
    file.write("not a store");
    file.close();
    Workspace workspace(clockOn("2026-06-30"), folder.path(QStringLiteral("data")));
    workspace.open(path);
    REQUIRE(QTest::qWaitFor([&] { return workspace.state() == Workspace::State::Failed; }, 20000));
    CHECK_FALSE(workspace.problem().isEmpty());
    REQUIRE(file.open(QFile::ReadOnly));
    CHECK(file.readAll() == "not a store");
}

TEST_CASE("an open window notices what another program imported") {
    Imported imported;
    Workspace& workspace = imported.workspace;
    const auto before = workspace.ledger()->opportunityCount();
    auto more = tests::smallOrganisation();
    more[QStringLiteral("opportunities.csv")] += "o-new,New one,,r1,self,discovery,1000,,USD,2026-06-20,,call,\n";
    Workspace other(clockOn("2026-06-30"), workspace.dataDir());
    other.openLast();
    REQUIRE(ready(other));
    QSignalSpy finished(&other, &Workspace::importFinished);
    other.importExport({{tests::canonicalFolder(imported.folder.path(QStringLiteral("newer")), more)},
                        QStringLiteral("canonical"),
                        {},
                        {},
                        {},
                        false,
                        {}});
    REQUIRE(finished.wait(20000));
    CHECK(QTest::qWaitFor([&] { return workspace.ledger() && workspace.ledger()->opportunityCount() == before + 1; },
                          20000));
}
