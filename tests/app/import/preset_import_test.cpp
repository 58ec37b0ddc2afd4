#include "app/import/preview.h"
#include "io/preset.h"
#include "tests/app/import/import_help.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

using namespace chalktalk;
using tests::fileOf;
using tests::ImportBench;

namespace {

// A made-up CRM that writes dates the European way, in Windows-1252, with semicolons.
const char* mapping = R"json({
  "id": "houseware", "name": "Houseware CRM", "reportingCurrency": "EUR", "dates": "dmy", "decimal": ",",
  "files": [
    {"id": "staff", "names": ["staff*.csv"], "headers": ["Kürzel", "Name", "Chef"], "rows": [
      {"kind": "people", "columns": {"person_id": "Kürzel", "name": "Name", "manager_id": {"column": "Chef", "blankValues": ["-"]},
        "role": {"column": "Rolle", "values": {"Verkauf": "rep", "Leitung": "first_line_manager"}, "optional": true}},
       "except": {"column": "Rolle", "values": ["Extern"]}}]},
    {"id": "prices", "names": ["prices.csv"]},
    {"id": "deals", "names": ["deals.csv"], "headers": ["Nr", "Betreuer"], "required": true, "rows": [
      {"kind": "opportunities", "columns": {
        "opportunity_id": "Nr", "owner_id": "Betreuer", "name": {"pattern": "{Produkt} ({Nr})"},
        "stage": {"column": "Status", "values": {"gewonnen": "won", "verloren": "lost"}, "otherwise": "discovery"},
        "amount": "Summe", "created_on": "Angelegt", "close_date": "Ende",
        "list_amount": {"column": "Produkt", "join": {"file": "prices", "key": "Produkt", "value": "Preis"}},
        "source": {"constant": "self"}}}]}
  ]})json";

const tests::Files houseware{
    {"staff_2026.csv",
     "K\xFCrzel;Name;Chef;Rolle\nAB;J\xFCrgen Gro\xDF;CD;Verkauf\nCD;Chef;-;LEITUNG \nXX;Bot;;extern\n"},
    {"prices.csv", "Produkt;Preis\nTopf;1.200,50\n"},
    {"deals.csv", "Nr;Betreuer;Produkt;Status;Summe;Angelegt;Ende\n"
                  "1;AB;topf;Gewonnen;1.000,50 \x80;03.02.2026;05.02.2026 10:00\n"
                  "2;AB;Pfanne;in Arbeit;;31.12.2025;\n"
                  "3;AB;Topf;verloren;7;12/31/2025;01.01.2026\n"}};

QString written(ImportBench& bench, const char* json) {
    return bench.folder({{"mapping.json", json}}) + QStringLiteral("/mapping.json");
}

QString sample(const char* folder) {
    const QString samples = qEnvironmentVariable("CHALKTALK_SAMPLES");
    return samples.isEmpty() ? QString() : QDir(samples).filePath(QLatin1StringView(folder));
}

} // namespace

TEST_CASE("a mapping of one's own reads another CRM: values, dates, numbers, joins, encodings") {
    ImportBench bench;
    app::ImportRequest request;
    request.paths = {bench.folder(houseware)};
    request.mappingFile = written(bench, mapping);
    const auto report = bench.import(request);
    CHECK(tests::rejects(report) == "deals.csv:4 Angelegt “12/31/2025” This is not a day of the calendar.");
    CHECK(bench.text("select name, role from person order by external_id") == "J\xC3\xBCrgen Gro\xC3\x9F 0 Chef 1");
    CHECK(bench.text("select name, stage, amount, list_amount, created_on, close_date, source from opportunity "
                     "order by id") ==
          "topf (1) 5 100050 120050 2026-02-03 2026-02-05 1 Pfanne (2) 1 null null 2025-12-31 null 1");
    CHECK(bench.text("select value from setting where key = 'reporting_currency'") == "EUR");
    CHECK(bench.text("select name from source") == "houseware");
    CHECK(report.notes.join(u' ').contains(QStringLiteral("read as Windows-1252")));
    const QByteArray before = bench.digest();
    CHECK_FALSE(bench.import(request).changedAnything);
    CHECK(bench.digest() == before);
}

TEST_CASE("a mapping that can't be used says where, and nothing is read") {
    ImportBench bench;
    app::ImportRequest request;
    request.paths = {bench.folder(houseware)};
    request.mappingFile =
        written(bench, R"({"id":"x","files":[{"id":"a","names":["*.csv"],"rows":[{"kind":"people"}]}]})");
    const auto report = bench.tryImport(request);
    REQUIRE_FALSE(report);
    CHECK(report.error().message ==
          QStringLiteral(
              "The mapping mapping.json can't be used: at files[0].rows[0].columns, an object in braces is expected."));
    request.mappingFile = bench.folder({}) + QStringLiteral("/missing.json");
    CHECK_FALSE(bench.tryImport(request));
}

TEST_CASE("a required file that is missing is named") {
    ImportBench bench;
    auto files = houseware;
    files.erase("deals.csv");
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    request.mappingFile = written(bench, mapping);
    const auto report = bench.tryImport(request);
    REQUIRE_FALSE(report);
    CHECK(report.error().message == QStringLiteral("For “Houseware CRM” the file deals.csv is needed."));
}

TEST_CASE("the Maven export: 8,800 opportunities of 35 reps under 6 managers") {
    const QString folder = sample("data/maven_crm");
    if (folder.isEmpty()) return; // CHALKTALK_SAMPLES is not set
    ImportBench bench;
    app::ImportRequest request;
    request.paths = {folder};
    const auto preview = app::previewImport(request.paths);
    REQUIRE(preview);
    CHECK(preview->preset == QStringLiteral("maven-crm")); // found by names and headers
    request.preset = QStringLiteral("maven-crm");
    const auto report = bench.import(request);
    CHECK(report.rejected == 0);
    CHECK(fileOf(report, "sales_pipeline.csv").added == 8800);
    CHECK(report.notes.contains(QStringLiteral("500 opportunities have no creation date.")));
    CHECK(report.notes.contains(QStringLiteral("1425 opportunities name no account.")));
    CHECK(bench.text("select count(*) from person where role = 0") == "35");
    CHECK(bench.text("select count(*) from person where role = 1") == "6");
    CHECK(bench.text("select count(*) from person where manager_id is not null") == "35");
    CHECK(bench.text("select count(distinct region) from person") == "3");
    CHECK(bench.text("select stage, count(*), sum(amount) from opportunity group by 1 order by 1") ==
          "0 500 null 1 1589 null 5 4238 1000553400 6 2473 null");
    CHECK(bench.text("select count(*) from opportunity where list_amount is null") == "0"); // GTXPro is GTX Pro
    CHECK(bench.text("select count(*) from opportunity where created_on is null") == "500");
    CHECK(bench.text("select count(*) from opportunity where account_id is null") == "1425");
    CHECK(bench.text("select value from setting where key = 'reporting_currency'") == "USD");
    CHECK(report.asOf == Day::fromDate(QDate(2017, 12, 31)));
    const QByteArray before = bench.digest();
    CHECK_FALSE(bench.import(request).changedAnything);
    CHECK(bench.digest() == before);
}

TEST_CASE("the sample organisations come in without a rejected row, and a second time change nothing") {
    const QString cases = sample("cases");
    if (cases.isEmpty()) return;
    int read = 0;
    for (const QString& name : QDir(cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        ImportBench bench;
        app::ImportRequest request;
        request.paths = {QDir(cases).filePath(name)};
        request.preset = QStringLiteral("canonical");
        INFO(name.toStdString());
        CHECK(bench.import(request, "2026-12-31").rejected == 0);
        const QByteArray before = bench.digest();
        CHECK_FALSE(bench.import(request, "2027-01-31").changedAnything);
        CHECK(bench.digest() == before);
        ++read;
    }
    CHECK(read == 12);
}
