#include "tests/app/import/import_help.h"
#include "tests/support/catch.h"

#include <functional>
#include <new>
#include <QFile>
#include <QRegularExpression>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using tests::ImportBench;
using tests::rejects;
using tests::small;
using tests::with;

namespace {

std::string rejectsOf(const std::string& file, const QByteArray& content) {
    ImportBench bench;
    return rejects(bench.import(with(small(), file, content)));
}

std::string refusalOf(const tests::Files& files) {
    ImportBench bench;
    const QByteArray before = bench.digest();
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    const auto report = bench.tryImport(request);
    CHECK(bench.digest() == before);
    if (report) return "imported";
    CHECK(report.error().code == ErrorCode::Unreadable);
    return report.error().message.toStdString();
}

const QByteArray people = "person_id,name,role,manager_id,hired_on\n";
const QByteArray deals = "opportunity_id,owner_id,stage,amount,created_on,close_date,currency\n";
const QByteArray history = "opportunity_id,changed_at,field,old_value,new_value\n";
const QByteArray calls = "activity_id,person_id,opportunity_id,type,direction,started_at,minutes\n";

} // namespace

TEST_CASE("each thing that can be wrong with a person is said with its place") {
    CHECK(rejectsOf("people.csv", people + "mia,Mia,first_line_manager,,\nana,Ana,rep,mia,\n"
                                           "a,,rep,,\n"
                                           "b,B,boss,,\n"
                                           "c,C,rep,nobody,\n"
                                           "d,D,rep,e,\ne,E,rep,d,\n"
                                           "f,F,rep,c,\n"
                                           "g,G,rep,,2026-02-31\n"
                                           ",H,rep,,\n") ==
          "people.csv:4 name “” This may not be blank.\n"
          "people.csv:5 role “boss” This role is not known.\n"
          "people.csv:6 manager_id “nobody” No person has this id.\n"
          "people.csv:7 manager_id “e” The line of managers leads back to the person.\n"
          "people.csv:8 manager_id “d” The line of managers leads back to the person.\n"
          "people.csv:9 manager_id “c” No person has this id.\n"
          "people.csv:10 hired_on “2026-02-31” This is not a day written YYYY-MM-DD.\n"
          "people.csv:11 person_id “” This may not be blank.");
}

TEST_CASE("each thing that can be wrong with an opportunity is said with its place") {
    CHECK(rejectsOf("opportunities.csv", deals + "o1,ana,demo,,,,\no2,ana,won,,,2026-05-01,\n"
                                                 "x1,nobody,demo,,,,\n"
                                                 "x2,ana,closed,,,,\n"
                                                 "x3,ana,demo,\"1,000\",,,\n"
                                                 "x4,ana,demo,1.005,,,\n"
                                                 "x5,ana,demo,,1949-12-31,,\n"
                                                 "x6,ana,demo,,,2026-02-30,\n"
                                                 "x7,ana,won,,,,\n"
                                                 "x8,ana,demo,5,,,EURO\n"
                                                 "x9,,demo,,,,\n"
                                                 "x10,ana,demo,99999999999999999999,,,\n"
                                                 "x11,ana\n") ==
          "opportunities.csv:4 owner_id “nobody” No person has this id.\n"
          "opportunities.csv:5 stage “closed” This stage is not known.\n"
          "opportunities.csv:6 amount “1,000” This is not an amount.\n"
          "opportunities.csv:7 amount “1.005” This has more decimals than USD has.\n"
          "opportunities.csv:8 created_on “1949-12-31” This day lies before 1950 or after 2128.\n"
          "opportunities.csv:9 close_date “2026-02-30” This is not a day written YYYY-MM-DD.\n"
          "opportunities.csv:10 close_date “” It is won or lost, but nothing says on which day.\n"
          "opportunities.csv:11 currency “EURO” This is not a currency code of three letters.\n"
          "opportunities.csv:12 owner_id “” This may not be blank.\n"
          "opportunities.csv:13 amount “99999999999999999999” This amount is too large.\n"
          "opportunities.csv:14  “x11” The row has 2 fields, the header has 7.");
}

TEST_CASE("each thing that can be wrong with a change is said with its place") {
    CHECK(rejectsOf("opportunity_history.csv", history + "o1,2026-04-10T09:00:00,owner_id,ana,nobody\n"
                                                         "o9,2026-04-10T09:00:00,stage,demo,won\n"
                                                         "o1,10 April,stage,demo,won\n"
                                                         "o1,2026-04-10T09:00:00,colour,red,blue\n"
                                                         "o1,2026-04-10T09:00:00,stage,demo,closed\n"
                                                         "o1,2026-04-10T09:00:00,amount,ten,10\n"
                                                         "o1,2026-04-10T09:00:00,close_date,,2026-02-31\n"
                                                         "o1,2200-04-10T09:00:00,stage,demo,won\n") ==
          "opportunity_history.csv:2 new_value “nobody” No person has this id.\n"
          "opportunity_history.csv:3 opportunity_id “o9” No opportunity has this id.\n"
          "opportunity_history.csv:4 changed_at “10 April” This is not a time written YYYY-MM-DDThh:mm:ss.\n"
          "opportunity_history.csv:5 field “colour” This field has no history.\n"
          "opportunity_history.csv:6 new_value “closed” This stage is not known.\n"
          "opportunity_history.csv:7 old_value “ten” This is not an amount.\n"
          "opportunity_history.csv:8 new_value “2026-02-31” This is not a day written YYYY-MM-DD.\n"
          "opportunity_history.csv:9 changed_at “2200-04-10T09:00:00” This day lies before 1950 or after 2128.");
}

TEST_CASE("each thing that can be wrong with an activity is said with its place") {
    CHECK(rejectsOf("activities.csv", calls + "a1,nobody,,call,outbound,2026-04-05T10:00:00,\n"
                                              "a2,ana,o9,call,outbound,2026-04-05T10:00:00,\n"
                                              "a3,ana,,fax,outbound,2026-04-05T10:00:00,\n"
                                              "a4,ana,,call,sideways,2026-04-05T10:00:00,\n"
                                              "a5,ana,,call,outbound,2026-04-05T25:00:00,\n"
                                              "a6,ana,,call,outbound,2026-04-05T10:00:00,-5\n"
                                              "a7,ana,,call,outbound,,\n") ==
          "activities.csv:2 person_id “nobody” No person has this id.\n"
          "activities.csv:3 opportunity_id “o9” No opportunity has this id.\n"
          "activities.csv:4 type “fax” This type is not known.\n"
          "activities.csv:5 direction “sideways” This direction is not known.\n"
          "activities.csv:6 started_at “2026-04-05T25:00:00” This is not a time written YYYY-MM-DDThh:mm:ss.\n"
          "activities.csv:7 minutes “-5” This is not a number of minutes.\n"
          "activities.csv:8 started_at “” This may not be blank.");
}

TEST_CASE("the small files have their reasons too") {
    CHECK(rejectsOf("leave.csv", "person_id,from,to\nana,2026-05-05,2026-05-01\nnobody,2026-05-05,2026-05-06\n") ==
          "leave.csv:2 to “2026-05-01” This ends before it begins.\n"
          "leave.csv:3 person_id “nobody” No person has this id.");
    CHECK(rejectsOf("rates.csv", "currency,valid_from,rate\nEUR,2026-01-01,0\nEURO,2026-01-01,1\n") ==
          "rates.csv:2 rate “0” This is not a rate above 0.\n"
          "rates.csv:3 currency “EURO” This is not a currency code of three letters.");
    CHECK(rejectsOf("quotas.csv", "person_id,period_start,amount,currency\nana,2026-04-01,5,SEK\n") ==
          "quotas.csv:2 currency “SEK” There is no rate for the currency SEK.");
    CHECK(rejectsOf("accounts.csv", "account_id,owner_id\nacme,nobody\n") ==
          "accounts.csv:2 owner_id “nobody” No person has this id.");
    CHECK(rejectsOf("reporting_lines.csv", "person_id,manager_id,from,to\nana,nobody,2025-01-01,2025-02-01\n"
                                           "ana,mia,2025-03-01,2025-02-01\n") ==
          "reporting_lines.csv:2 manager_id “nobody” No person has this id.\n"
          "reporting_lines.csv:3 to “2025-02-01” This ends before it begins.");
}

TEST_CASE("unreadable rows are rejected alone") {
    CHECK(rejectsOf("accounts.csv",
                    QByteArray("account_id,name\nacme,A\0B\n\"x\"y,Z\nu,J\xFCrgen\n\"open,Q\nlast,L\n", 54)) ==
          "accounts.csv:2  “” The row holds a NUL byte, which is no text.\n"
          "accounts.csv:3  “” Text stands between a closing quote and the next delimiter.\n"
          "accounts.csv:4 name “J\xEF\xBF\xBDrgen” This is not UTF-8 text.\n"
          "accounts.csv:5  “” A quote is opened here and never closed.");
}

TEST_CASE("files that can't be used are refused in words, and the store stays as it was") {
    CHECK(refusalOf(with(small(), "people.csv", "")) == "people.csv is empty.");
    CHECK(refusalOf(with(small(), "people.csv", "\n\n\n")) == "people.csv holds nothing but blank lines.");
    CHECK(refusalOf(with(small(), "people.csv", "person_id,name\na,A\n")) ==
          "people.csv, line 1: the column “role” is missing.");
    CHECK(refusalOf(with(small(), "people.csv", "person_id,name,role,name\na,A,rep,B\n")) ==
          "people.csv, line 1: the column “name” stands twice.");
    CHECK(refusalOf(with(small(), "people.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))) ==
          "people.csv, line 1: the header is not UTF-8 text.");
    CHECK(refusalOf(with(small(), "people.csv", QByteArray("\0\1\2\3\4\5,\6\7", 9))) ==
          "people.csv is not a text file.");
    CHECK(refusalOf(with(small(), "people.csv", QByteArray("PK\x03\x04rest", 8))) ==
          "people.csv is a spreadsheet or an archive. Save it as CSV and import that.");
    CHECK(refusalOf(with(small(), "people.csv", QByteArray(9'000'000, 'x'))) == "people.csv is not a text file.");
    CHECK(refusalOf({}).ends_with("holds no CSV files."));
    CHECK(refusalOf({{"notes.csv", "a,b\n1,2\n"}}).starts_with("None of these files is recognised."));
}

TEST_CASE("a file of a folder that can't be read is named, not left out") {
    ImportBench bench;
    app::ImportRequest request;
    request.paths = {bench.folder(small())};
    const QString leave = request.paths[0] + QStringLiteral("/leave.csv");
    REQUIRE(QFile::link(request.paths[0] + QStringLiteral("/nowhere"), leave));
    const auto report = bench.tryImport(request);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == ErrorCode::Unreadable);
    CHECK(report.error().message == leave + QStringLiteral(" can't be read."));
    REQUIRE(QFile::remove(leave));
    CHECK(bench.import(request).changedAnything);
}

TEST_CASE("a column whose name begins with PK makes no archive") {
    ImportBench bench;
    CHECK(bench.import(tests::Files{{"people.csv", "PK,person_id,name,role\n1,a,A,rep\n"}}).changedAnything);
}

namespace {

// With this much more anonymous memory than now, as the system enforces it. In a child, which gives its exit code.
int withMemory(std::size_t bytes, const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly)) ::_exit(90);
        const QString text = QString::fromLatin1(status.readAll());
        const auto data =
            QRegularExpression(QStringLiteral("VmData:\\s+(\\d+) kB")).match(text).captured(1).toULongLong();
        const rlimit limit{data * 1024 + bytes, data * 1024 + bytes};
        if (data == 0 || ::setrlimit(RLIMIT_DATA, &limit) != 0) ::_exit(91);
        int code = 92;
        try {
            code = work();
        } catch (const std::bad_alloc&) {
            code = 93;
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

} // namespace

TEST_CASE("a field of 100 MB is one rejected row and is never held in memory") {
    ImportBench bench;
    auto files = small();
    files["accounts.csv"] = "account_id,name\nacme,Acme\nhuge,\"";
    app::ImportRequest request;
    request.paths = {bench.folder(files)};
    QFile accounts(request.paths[0] + QStringLiteral("/accounts.csv"));
    REQUIRE(accounts.open(QIODevice::Append));
    const QByteArray part(1'000'000, 'x');
    for (int i = 0; i < 100; ++i) accounts.write(part);
    accounts.write("\"\nlast,Last\n");
    accounts.close();
    constexpr std::size_t room = 60'000'000;
    CHECK(withMemory(room, [&] {
              const auto report = bench.tryImport(request);
              return report && rejects(*report) == "accounts.csv:3  “” A field is longer than 1 MB." ? 0 : 1;
          }) == 0);
    CHECK(withMemory(room, [&] { // the control: whoever holds it does not get through
              std::vector<char> field(100'000'000, 'x');
              return field[99'999'999] == 'x' ? 0 : 1;
          }) == 93);
    CHECK(rejects(bench.import(request)) == "accounts.csv:3  “” A field is longer than 1 MB.");
    CHECK(bench.text("select external_id from account order by id") == "acme last");
}
