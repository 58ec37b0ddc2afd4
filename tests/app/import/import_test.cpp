#include "app/import/preview.h"
#include "tests/app/import/import_help.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

using namespace chalktalk;
using tests::fileOf;
using tests::ImportBench;
using tests::small;
using tests::with;

TEST_CASE("a small export comes in whole, whatever the order of its files") {
    ImportBench bench;
    const auto report = bench.import(small());
    CHECK(report.rejected == 0);
    CHECK(report.changedAnything);
    CHECK(fileOf(report, "opportunities.csv").added == 2);
    CHECK(report.asOf == Day::fromDate(QDate(2026, 5, 1)));
    CHECK(bench.text("select amount, stage, close_date from opportunity order by id") ==
          "10050 2 2026-07-01 20000 5 2026-05-01");
    CHECK(bench.text("select started_at, minutes from activity order by id") ==
          "1775383200000 30 1775462400000 null"); // 10:00 in the store's zone (UTC), and 08:00 UTC
}

TEST_CASE("the same export again changes nothing, byte for byte") {
    ImportBench bench;
    bench.import(small());
    const QByteArray before = bench.digest();
    const auto report = bench.import(small(), "2026-06-09");
    CHECK_FALSE(report.changedAnything);
    for (const auto& file : report.files) CHECK(file.same == file.read);
    CHECK(bench.digest() == before);
}

TEST_CASE("a newer export updates, and its differences carry the import's time or the day of the export") {
    ImportBench bench;
    bench.import(small());
    auto files = small();
    files["opportunities.csv"].replace("acme,ana,self,demo,100.50", "acme,ana,self,proposal,120.00");
    const auto report = bench.import(files, "2026-06-03T10:00:00");
    CHECK(fileOf(report, "opportunities.csv").changed == 1);
    CHECK(bench.text("select field, old_value, new_value, changed_at / 1000 from opportunity_change where field = 1") ==
          "1 10050 12000 1780480800");
    files["opportunities.csv"].replace("acme,ana,self,proposal,120.00", "acme,ana,self,proposal,130.00");
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    request.exportedOn = Day::fromDate(QDate(2026, 6, 5));
    bench.import(request, "2026-06-09");
    CHECK(bench.text("select new_value, changed_at from opportunity_change where field = 1 order by id desc limit 1") ==
          "13000 1780703999000"); // the last second of 5 June
}

TEST_CASE("an older export adds what is new and changes nothing that is newer") {
    ImportBench bench;
    auto newer = small();
    newer["opportunities.csv"].replace("100.50", "999.00");
    newer["activities.csv"] += "a9,ana,o1,,call,outbound,demo,2026-05-20T10:00:00,30,,\n";
    bench.import(newer);
    const auto report =
        bench.import(with(small(), "opportunities.csv",
                          small()["opportunities.csv"] + "o3,Three,,ana,self,prospect,5,USD,2026-04-03,2026-07-01,\n"));
    CHECK(fileOf(report, "opportunities.csv").added == 1);
    CHECK(fileOf(report, "opportunities.csv").changed == 0);
    CHECK(report.notes.join(u' ').contains(QStringLiteral("older than the last one")));
    CHECK(bench.text("select amount from opportunity where external_id = 'o1'") == "99900");
    CHECK(bench.text("select count(*) from opportunity_change") == "1");
}

TEST_CASE("each kind is older or newer by its own latest change") {
    ImportBench bench;
    auto first = small();
    first["activities.csv"] += "a9,ana,o1,,call,outbound,demo,2026-05-20T10:00:00,30,,\n";
    bench.import(first);
    auto second = small(); // its calls end earlier, its deals go on
    second["opportunities.csv"].replace("100.50", "150.00");
    second["opportunities.csv"] += "o3,Three,,ana,self,prospect,5,USD,2026-05-10,2026-07-01,\n";
    second["activities.csv"].replace(",30,Hello", ",55,Hello");
    const auto report = bench.import(second);
    CHECK(bench.text("select amount from opportunity where external_id = 'o1'") == "15000");
    CHECK(bench.text("select minutes from activity where external_id = 'a1'") == "30");
    CHECK(report.notes.join(u' ').contains(QStringLiteral("older than the last one from canonical (activities)")));
    auto third = second; // and the other way round
    third["opportunities.csv"] = small()["opportunities.csv"];
    third["activities.csv"] += "a10,ana,o1,,call,outbound,demo,2026-05-21T10:00:00,30,,\n";
    bench.import(third);
    CHECK(bench.text("select amount from opportunity where external_id = 'o1'") == "15000");
    CHECK(bench.text("select minutes from activity where external_id = 'a1'") == "55");
}

TEST_CASE("the day of the export keeps people, quotas, accounts and leave of a newer one too") {
    ImportBench bench;
    const auto exported = [&](int day, const char* name, const char* amount) {
        app::ImportRequest request;
        request.paths = {bench.folder(
            {{"people.csv", QByteArray("person_id,name,role\nana,") + name + ",rep\n"},
             {"accounts.csv", QByteArray("account_id,name\nacme,") + name + "\n"},
             {"quotas.csv", QByteArray("person_id,period_start,amount\nana,2026-04-01,") + amount + "\n"}})};
        request.exportedOn = Day::fromDate(QDate(2026, 5, day));
        bench.import(request);
        return bench.text("select p.name, a.name, q.amount from person p, account a, quota q");
    };
    CHECK(exported(10, "Ten", "10") == "Ten Ten 1000");
    CHECK(exported(9, "Nine", "9") == "Ten Ten 1000");
    CHECK(exported(11, "Eleven", "11") == "Eleven Eleven 1100");
}

TEST_CASE("of two rows of one person the later counts, however deep their managers stand") {
    ImportBench bench;
    const auto report = bench.import(tests::Files{{"people.csv", "person_id,name,role,manager_id\n"
                                                                 "mia,Mia,first_line_manager,\n"
                                                                 "ana,Early,rep,mia\n"
                                                                 "ana,Late,rep,\n"
                                                                 "ben,Good,rep,mia\n"
                                                                 "ben,Bad,boss,mia\n"}});
    CHECK(bench.text("select name from person order by external_id") == "Late Good Mia");
    CHECK(bench.text("select count(*) from person where manager_id is not null") == "1");
    CHECK(tests::rejects(report) == "people.csv:6 role “boss” This role is not known.");
    const auto& file = fileOf(report, "people.csv");
    CHECK(file.read == file.added + file.changed + file.same + file.rejected);
    CHECK(report.notes.join(u' ').contains(QStringLiteral("the later row counts")));
}

TEST_CASE("a closed deal that waits for its day gives way to a later row of the same deal") {
    const auto stageAfter = [](const QByteArray& rows) {
        ImportBench bench;
        const auto report =
            bench.import(with(with(small(), "opportunities.csv", "opportunity_id,owner_id,stage,close_date\n" + rows),
                              "opportunity_history.csv",
                              "opportunity_id,changed_at,field,old_value,new_value\no1,2026-02-01,stage,demo,won\n"));
        const auto& file = fileOf(report, "opportunities.csv");
        CHECK(file.read == file.added + file.changed + file.same + file.rejected);
        CHECK(report.rejected == 0);
        return bench.text("select stage, close_date from opportunity where external_id = 'o1'");
    };
    const QByteArray other = "o2,ana,demo,\n";
    CHECK(stageAfter("o1,ana,won,\no1,ana,lost,2026-03-01\n" + other) == "6 2026-03-01");
    CHECK(stageAfter("o1,ana,lost,2026-03-01\no1,ana,won,\n" + other) == "5 null");
}

TEST_CASE("the reporting currency is the most frequent code, however it is written") {
    ImportBench bench;
    const QByteArray header = "opportunity_id,owner_id,stage,amount,currency\n";
    bench.import(with(small(), "opportunities.csv",
                      header + "o1,ana,demo,1,usd\no2,ana,demo,1,USD\no3,ana,demo,1,Usd\n"
                               "o4,ana,demo,1,EUR\no5,ana,demo,1,EUR\n"
                               "o6,ana,demo,1,12$\no7,ana,demo,1,12$\no8,ana,demo,1,12$\no9,ana,demo,1,12$\n"));
    CHECK(bench.text("select value from setting where key = 'reporting_currency'") == "USD");
    CHECK(bench.text("select count(*) from opportunity") == "3"); // EUR has no rate, 12$ is no code
}

TEST_CASE("an export is as old as --exported-on says") {
    ImportBench bench;
    app::ImportRequest request;
    request.paths = {bench.folder(small())};
    request.exportedOn = Day::fromDate(QDate(2026, 5, 30));
    bench.import(request);
    auto files = small();
    files["opportunities.csv"].replace("100.50", "1.00");
    request.paths = {bench.folder(files)};
    request.exportedOn = Day::fromDate(QDate(2026, 5, 29));
    bench.import(request);
    CHECK(bench.text("select amount from opportunity where external_id = 'o1'") == "10050");
    request.exportedOn = Day::fromDate(QDate(2026, 5, 31));
    bench.import(request);
    CHECK(bench.text("select amount from opportunity where external_id = 'o1'") == "100");
    request.exportedOn = Day::fromDate(QDate(2026, 6, 2));
    CHECK_FALSE(bench.tryImport(request)); // tomorrow
}

TEST_CASE("files can come one at a time, and a file of calls says nothing about how recent the deals are") {
    ImportBench bench;
    const auto files = small();
    const QString folder = bench.folder(files);
    const auto one = [&](const char* name) {
        app::ImportRequest request;
        request.paths = {QDir(folder).filePath(QLatin1StringView(name))};
        return bench.import(request);
    };
    one("people.csv"), one("accounts.csv");
    CHECK(one("opportunities.csv").changedAnything);
    CHECK(one("activities.csv").changedAnything);
    CHECK(one("opportunity_history.csv").changedAnything);
    CHECK_FALSE(one("opportunities.csv").changedAnything);
    CHECK(bench.text("select count(*) from activity") == "2");
}

TEST_CASE("a newer export gives a new manager, and the line before it stays in the past") {
    ImportBench bench;
    auto files = small();
    files["people.csv"] += "max,Max,first_line_manager,\n";
    bench.import(files);
    files["people.csv"].replace("ana,Ana,rep,mia", "ana,Ana,rep,max");
    bench.import(files, "2026-06-10");
    CHECK(bench.text("select p.external_id, m.external_id, r.from_day, r.to_day from reporting_line r "
                     "join person p on p.id = r.person_id join person m on m.id = r.manager_id") ==
          "ana mia  2026-06-09");
}

TEST_CASE("people may stand before their managers") {
    ImportBench bench;
    const auto report = bench.import(tests::Files{
        {"people.csv", "person_id,name,role,manager_id\nr,Rep,rep,m\nm,Manager,first_line_manager,c\nc,Chief,cro,\n"}});
    CHECK(report.rejected == 0);
    CHECK(fileOf(report, "people.csv").added == 3);
    CHECK(bench.text("select p.external_id from person p join person m on m.id = p.manager_id "
                     "where m.external_id = 'm'") == "r");
}

TEST_CASE("unknown columns are reported and ignored; columns come in any order; a byte-order mark does no harm") {
    ImportBench bench;
    const auto report =
        bench.import(with(small(), "accounts.csv", "\xEF\xBB\xBFshoe size,name,account_id\r\n43,Acme,acme\r\n"));
    CHECK(report.rejected == 0);
    CHECK(fileOf(report, "accounts.csv").unknownColumns == QStringList{QStringLiteral("shoe size")});
    CHECK(bench.text("select name from account") == "Acme");
}

TEST_CASE("an empty store takes the most frequent currency, and the others need a rate") {
    ImportBench bench;
    auto files = small();
    files["opportunities.csv"] = "opportunity_id,owner_id,stage,amount,currency,created_on,close_date\n"
                                 "o1,ana,demo,10,EUR,2026-04-01,2026-07-01\no2,ana,demo,20,EUR,2026-04-01,\n"
                                 "o3,ana,demo,30,USD,2026-04-01,\no4,ana,demo,40,SEK,2026-04-01,\n";
    files["rates.csv"] = "currency,valid_from,rate\nUSD,2026-01-01,0.9\n";
    const auto report = bench.import(files);
    CHECK(bench.text("select value from setting where key = 'reporting_currency'") == "EUR");
    CHECK(bench.text("select amount from opportunity order by id") == "1000 2000 2700");
    CHECK(tests::rejects(report) == "opportunities.csv:5 currency “SEK” There is no rate for the currency SEK.");
}

TEST_CASE("a won opportunity without a closing day is taken when the history tells it") {
    ImportBench bench;
    auto files = small();
    files["opportunities.csv"] = "opportunity_id,owner_id,stage,close_date\no1,ana,won,\no2,ana,lost,\no3,ana,demo,\n";
    files["opportunity_history.csv"] = "opportunity_id,changed_at,field,old_value,new_value\n"
                                       "o1,2026-04-10T09:00:00,stage,demo,won\n";
    const auto report = bench.import(files);
    CHECK(tests::rejects(report) ==
          "opportunities.csv:3 close_date “” It is won or lost, but nothing says on which day.");
    CHECK(bench.text("select external_id from opportunity order by external_id") == "o1 o3");
    // Once the store's own history tells it, the file alone is enough.
    const QByteArray before = bench.digest();
    files.erase("opportunity_history.csv");
    CHECK_FALSE(bench.import(files).changedAnything);
    CHECK(bench.digest() == before);
}

TEST_CASE("strict refuses everything when one row is bad, and the rejects are written even then") {
    ImportBench bench;
    auto files = small();
    files["activities.csv"] += "a3,nobody,,,call,outbound,,2026-04-06T10:00:00,,=cmd,\n";
    const QByteArray before = bench.digest();
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    request.strict = true;
    request.rejectsFile = bench.folder({}) + QStringLiteral("/rejects.csv");
    const auto report = bench.tryImport(request);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Rejected);
    CHECK(report.error().message.contains(QStringLiteral("1 row can't be taken")));
    CHECK(report.error().message.contains(QStringLiteral("activities.csv, line 4")));
    CHECK(bench.digest() == before);
    QFile list(request.rejectsFile);
    REQUIRE(list.open(QIODevice::ReadOnly));
    CHECK(list.readAll() == "file,line,column,text,reason\n"
                            "activities.csv,4,person_id,nobody,No person has this id.\n");
    QFile rows(QDir(request.rejectsFile + QStringLiteral("/.."))
                   .absoluteFilePath(QStringLiteral("rejects-rows/activities.csv")));
    REQUIRE(rows.open(QIODevice::ReadOnly));
    CHECK(rows.readAll().endsWith("\na3,nobody,,,call,outbound,,2026-04-06T10:00:00,,=cmd,\n"));
}

TEST_CASE("rejected rows can be mended and imported again") {
    ImportBench bench;
    auto files = small();
    files["activities.csv"] += "a3,anna,,,call,outbound,,2026-04-06T10:00:00,5,,\n";
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    request.rejectsFile = bench.folder({}) + QStringLiteral("/rejects.csv");
    CHECK(bench.import(request).rejected == 1);
    QFile rows(QFileInfo(request.rejectsFile).absolutePath() + QStringLiteral("/rejects-rows/activities.csv"));
    REQUIRE(rows.open(QIODevice::ReadWrite));
    const QByteArray mended = rows.readAll().replace("anna", "ana");
    rows.resize(0);
    rows.write(mended);
    rows.close();
    app::ImportRequest again;
    again.paths = {rows.fileName()};
    CHECK(fileOf(bench.import(again), "activities.csv").added == 1);
    CHECK(bench.text("select count(*) from activity") == "3");
}

TEST_CASE("progress is told and a cancel leaves no trace") {
    ImportBench bench;
    auto files = small();
    for (int i = 0; i < 5000; ++i)
        files["activities.csv"] += "b" + QByteArray::number(i) + ",ana,,,call,outbound,,2026-04-06T10:00:00,5,,\n";
    const QByteArray before = bench.digest();
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    std::stop_source stop;
    int told = 0;
    const auto report = app::importExport(
        *bench, request, Clock(),
        [&](const app::ImportProgress& progress) {
            ++told;
            CHECK(progress.bytesDone <= progress.bytesTotal);
            if (progress.file == QStringLiteral("opportunities.csv")) stop.request_stop();
        },
        stop.get_token());
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Cancelled);
    CHECK(told > 0);
    CHECK(bench.digest() == before);
}

TEST_CASE("the preview says what would be read, and of what shape") {
    ImportBench bench;
    auto files = small();
    files["notes.csv"] = "a,b\n1,2\n";
    files["accounts.csv"] = "account_id,nickname\nacme,A\n";
    const auto preview = app::previewImport({bench.folder(files)});
    REQUIRE(preview);
    CHECK(preview->preset == QStringLiteral("canonical"));
    CHECK(preview->canImport());
    REQUIRE(preview->files.size() == 6);
    CHECK(preview->files[0].file == QStringLiteral("accounts.csv"));
    CHECK(preview->files[0].recognisedAs == QStringLiteral("accounts"));
    CHECK(preview->files[0].mapping[0].canonical == QStringLiteral("accounts.account_id"));
    CHECK(preview->files[0].mapping[1].canonical.isEmpty());
    CHECK(preview->files[0].rows.size() == 1);
    CHECK(preview->files[5].file == QStringLiteral("notes.csv"));
    CHECK(preview->files[5].recognisedAs.isEmpty());
    files["people.csv"] = "person_id,name\nx,X\n";
    const auto broken = app::previewImport({bench.folder(files)});
    REQUIRE(broken);
    CHECK_FALSE(broken->canImport());
    CHECK(broken->problems == QStringList{QStringLiteral("people.csv, line 1: the column “role” is missing.")});
}
