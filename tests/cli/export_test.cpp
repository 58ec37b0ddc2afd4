// What goes out of a store comes back into another one as it was: texts to the letter, amounts to the cent.
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace chalktalk;
using tests::runCli;

namespace {

class Stores {
  public:
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(QString::fromLatin1(name)); }
    [[nodiscard]] tests::Ran run(const char* store, const QString& words) const {
        return runCli(QStringList{QStringLiteral("--store"), path(store)} + words.split(u' '));
    }
    tests::Ran done(const char* store, const QString& words) const {
        tests::Ran ran = run(store, words);
        INFO(words.toStdString() + "\n" + ran.err.toStdString());
        REQUIRE(ran.exit == 0);
        return ran;
    }
    // Out of one store into a folder, and from there into another one.
    void pass(const char* from, const char* folder, const char* to) const {
        done(from, QStringLiteral("export ") + path(folder));
        done(to, QStringLiteral("import ") + path(folder));
    }
    [[nodiscard]] QByteArray bytes(const char* folder, const QString& name) const {
        QFile file(QDir(path(folder)).filePath(name));
        REQUIRE(file.open(QFile::ReadOnly));
        return file.readAll();
    }
    // The order of rows may differ where ids were given the name of their source.
    void sameCsv(const char* one, const char* other, bool inAnyOrder = false) const {
        const QStringList names = QDir(path(one)).entryList({QStringLiteral("*.csv")});
        REQUIRE(names.size() == 10);
        for (const QString& name : names) {
            INFO(name.toStdString());
            QList<QByteArray> first = bytes(one, name).split('\n'), second = bytes(other, name).split('\n');
            if (inAnyOrder) std::sort(first.begin(), first.end()), std::sort(second.begin(), second.end());
            CHECK(first.size() == second.size());
            for (qsizetype i = 0; i < std::min(first.size(), second.size()); ++i) {
                if (first[i] == second[i]) continue;
                FAIL(first[i].toStdString() + " | " + second[i].toStdString());
            }
        }
    }

  private:
    tests::TempFolder m_folder;
};

// Indicators of coaching come from sessions, commitments and calls, which CSV does not carry.
QByteArray withoutCoaching(const QByteArray& indicators) {
    QByteArray kept;
    for (const QByteArray& line : indicators.split('\n')) {
        const QByteArray id = line.split(',').value(2);
        if (!id.startsWith("coaching_") && !id.startsWith("plan_") && id != "debrief_on_time" &&
            id != "commitments_kept" && id != "unaddressed" && id != "middle_share")
            kept += line + '\n';
    }
    return kept;
}

tests::CanonicalFiles inThreeCurrencies() {
    auto files = tests::smallOrganisation();
    files[QStringLiteral("rates.csv")] = "currency,valid_from,rate\nEUR,2025-01-01,1.0837\nEUR,2026-01-01,1.1\n"
                                         "JPY,2025-01-01,0.0064321\nKWD,2025-01-01,3.2517\n";
    auto& deals = files[QStringLiteral("opportunities.csv")];
    const QByteArray tail = ",2025-09-01,2026-02-10,,\n";
    deals += "e1,Euro,,r1,self,won,1234.57,1500.01,EUR" + tail;
    deals += "j1,Yen,,r1,self,lost,1234567,,JPY" + tail;
    deals += "k1,Dinar,,r2,self,won,1234.567,,KWD" + tail;
    deals += "n1,No amount,,r2,self,lost,,,EUR" + tail;
    files[QStringLiteral("opportunity_history.csv")] =
        "opportunity_id,changed_at,field,old_value,new_value\n"
        "e1,2025-09-01T08:00:00.123Z,amount,,999.99\ne1,2026-01-10T08:00:00Z,amount,999.99,1234.57\n"
        "j1,2026-01-10T08:00:00+09:00,amount,1000000,1234567\nk1,2026-01-10,close_date,,2026-02-10\n"
        "k1,2026-01-11T09:30:00Z,owner_id,r1,r2\nk1,2026-02-10T09:30:00Z,stage,negotiation,won\n"
        "k1,2026-01-12T09:30:00Z,amount,,1234.567\n";
    files[QStringLiteral("quotas.csv")] += "r1,2026-01-01,50000.55,EUR\n";
    return files;
}

const char* const s_texts[] = {"=cmd|calc", "'=quoted", "''+two", "+49 30 1234", "-1",         "@home",
                               "'plain",    "it's",     "a, b",   "say \"hi\"",  "two\nlines", "Ünï – עדי"};

} // namespace

TEST_CASE("the sample organisation comes out and goes in again with the same indicators") {
    const Stores stores;
    stores.done("a.db", QStringLiteral("demo --reps 12 --months 12 --as-of 2026-06-30"));
    stores.pass("a.db", "out", "b.db");
    stores.pass("b.db", "again", "c.db");
    stores.sameCsv("out", "again");
    const QString indicators = QStringLiteral("indicators --format csv");
    const QByteArray a = withoutCoaching(stores.done("a.db", indicators).out);
    CHECK(a.count('\n') > 150);
    CHECK(a == withoutCoaching(stores.done("b.db", indicators).out));
    CHECK(stores.done("b.db", indicators).out == stores.done("c.db", indicators).out);
}

TEST_CASE("amounts in other currencies keep them where the rates give the stored amount again") {
    const Stores stores;
    tests::canonicalFolder(stores.path("in"), inThreeCurrencies());
    stores.done("a.db", QStringLiteral("settings reporting_currency USD"));
    stores.done("a.db", QStringLiteral("import ") + stores.path("in"));
    stores.pass("a.db", "out", "b.db");
    stores.pass("b.db", "again", "c.db");
    stores.sameCsv("out", "again");
    const QString indicators = QStringLiteral("indicators --format csv");
    CHECK(stores.done("a.db", indicators).out == stores.done("b.db", indicators).out);
    const QByteArray deals = stores.bytes("out", QStringLiteral("opportunities.csv"));
    CHECK(deals.contains("e1,Euro,,r1,self,won,1234.57,1500.01,EUR,"));
    CHECK(deals.contains("j1,Yen,,r1,self,lost,1234567,,JPY,"));
    CHECK(deals.contains("k1,Dinar,,r2,self,won,1234.567,,KWD,"));
    CHECK(deals.contains("n1,No amount,,r2,self,lost,,,EUR,"));
    const QByteArray history = stores.bytes("out", QStringLiteral("opportunity_history.csv"));
    CHECK(history.contains("e1,2025-09-01T08:00:00.123Z,amount,,999.99\n"));
    CHECK(history.contains("k1,2026-01-11T09:30:00Z,owner_id,r1,r2\n"));
    CHECK(history.contains("k1,2026-01-10T00:00:00Z,close_date,,2026-02-10\n"));
    CHECK(stores.bytes("out", QStringLiteral("quotas.csv")).contains("r1,2026-01-01,50000.55,EUR\n"));
}

TEST_CASE("where later rates would make other amounts of them, the stored amounts are exported, and this is said") {
    const Stores stores;
    tests::canonicalFolder(stores.path("in"), inThreeCurrencies());
    stores.done("a.db", QStringLiteral("settings reporting_currency USD"));
    stores.done("a.db", QStringLiteral("import ") + stores.path("in"));
    const QString indicators = QStringLiteral("indicators --format csv");
    tests::canonicalFolder(stores.path("later"),
                           {{QStringLiteral("rates.csv"), "currency,valid_from,rate\nEUR,2026-01-01,1.3\n"}});
    stores.done("a.db", QStringLiteral("import ") + stores.path("later"));
    const auto out = stores.done("a.db", QStringLiteral("export ") + stores.path("out"));
    CHECK(out.err.contains("reporting currency"));
    stores.done("b.db", QStringLiteral("import ") + stores.path("out"));
    CHECK(
        stores.bytes("out", QStringLiteral("opportunities.csv")).contains("e1,Euro,,r1,self,won,1358.03,1650.01,USD,"));
    CHECK(stores.done("a.db", indicators).out == stores.done("b.db", indicators).out);
}

TEST_CASE("texts come back to the letter, and none of them can start a formula in a spreadsheet") {
    const Stores stores;
    auto files = tests::smallOrganisation();
    QByteArray accounts = "account_id,name,owner_id,segment,industry\n";
    int number = 0;
    for (const QByteArray text : s_texts) {
        QByteArray cell = text;
        // As another program would write it: an apostrophe only where ours would take one away.
        if (cell.startsWith('=') || cell.startsWith("'=") || cell.startsWith("''+")) cell.prepend('\'');
        cell.replace("\"", "\"\"");
        accounts += "acc" + QByteArray::number(++number) + ",\"" + cell + "\",r1,\"" + cell + "\",\n";
    }
    accounts += "=1+1,An id like a formula,r1,,\n";
    files[QStringLiteral("accounts.csv")] = accounts;
    tests::canonicalFolder(stores.path("in"), files);
    stores.done("a.db", QStringLiteral("import ") + stores.path("in"));
    stores.pass("a.db", "out", "b.db");
    stores.pass("b.db", "again", "c.db");
    stores.sameCsv("out", "again");
    const auto rows =
        tests::csvRows(stores.bytes("out", QStringLiteral("accounts.csv")).replace("two\nlines", "two lines"));
    REQUIRE(rows.size() == std::size(s_texts) + 2);
    for (const auto& row : rows) {
        for (const QString& cell : row) {
            INFO(cell.toStdString());
            CHECK_FALSE(
                (cell.startsWith(u'=') || cell.startsWith(u'+') || cell.startsWith(u'-') || cell.startsWith(u'@')));
        }
    }
    // As one person's record they are JSON and stand as they are.
    stores.done("b.db", QStringLiteral("export --person r1 ") + stores.path("r1.json"));
    QFile file(stores.path("r1.json"));
    REQUIRE(file.open(QFile::ReadOnly));
    const auto facts = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("facts")].toObject();
    const auto exported = facts[QStringLiteral("accounts")].toArray();
    REQUIRE(exported.size() == static_cast<int>(std::size(s_texts)) + 1);
    for (qsizetype i = 0; i < static_cast<qsizetype>(std::size(s_texts)); ++i)
        CHECK(exported[i].toObject()[QStringLiteral("name")].toString().toStdString() == s_texts[i]);
    CHECK(exported.last().toObject()[QStringLiteral("account_id")].toString() == QStringLiteral("=1+1"));
}

TEST_CASE("two systems that use the same ids stay apart in an export") {
    const Stores stores;
    tests::canonicalFolder(stores.path("in"), tests::smallOrganisation());
    for (const char* source : {"east", "west"})
        stores.done("a.db", QStringLiteral("import --source %1 %2").arg(QLatin1StringView(source), stores.path("in")));
    stores.pass("a.db", "out", "b.db");
    const QByteArray people = stores.bytes("out", QStringLiteral("people.csv"));
    CHECK(people.contains("\nr1,Ana Abel,,rep,m1,"));
    CHECK(people.contains("\nwest:r1,Ana Abel,,rep,west:m1,"));
    const QString counts = QStringLiteral("indicators --indicator win_rate --format csv");
    CHECK(stores.done("b.db", counts).out.count('\n') == 11);
    stores.pass("b.db", "again", "c.db");
    stores.sameCsv("out", "again", true);
}

TEST_CASE("an export is for its owner only, overwrites nothing and leaves no halves behind") {
    const Stores stores;
    tests::canonicalFolder(stores.path("in"), tests::smallOrganisation());
    stores.done("a.db", QStringLiteral("import ") + stores.path("in"));
    stores.done("a.db", QStringLiteral("export ") + stores.path("deep/out"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    for (const QFileInfo& file : QDir(stores.path("deep/out")).entryInfoList(QDir::Files))
        CHECK_FALSE(file.permissions() & others);
    CHECK(QDir(stores.path("deep/out")).entryList(QDir::Files).size() == 11);
    CHECK_FALSE(QFileInfo(stores.path("deep/out")).permissions() & others);

    const auto again = stores.run("a.db", QStringLiteral("export ") + stores.path("deep/out"));
    CHECK(again.exit == 3);
    CHECK(again.err.contains("people.csv already"));
    REQUIRE(QDir().mkpath(stores.path("half")));
    REQUIRE(QFile::copy(stores.path("deep/out/rates.csv"), stores.path("half/rates.csv")));
    CHECK(stores.run("a.db", QStringLiteral("export ") + stores.path("half")).exit == 3);
    CHECK(QDir(stores.path("half")).entryList(QDir::Files) == QStringList{QStringLiteral("rates.csv")});
    CHECK(stores.run("a.db", QStringLiteral("export")).exit == 2);
    CHECK(stores.run("a.db", QStringLiteral("--as m1 export ") + stores.path("other")).exit == 2);
    CHECK(stores.run("a.db", QStringLiteral("export --person nobody ") + stores.path("x.json")).exit == 2);
    CHECK(stores.run("a.db", QStringLiteral("--as m2 export --person r1 ") + stores.path("x.json")).exit == 2);
    CHECK_FALSE(QFileInfo::exists(stores.path("x.json")));
    stores.done("a.db", QStringLiteral("--as m1 export --person r1 ") + stores.path("x.json"));
    CHECK(stores.run("a.db", QStringLiteral("export --person r1 ") + stores.path("x.json")).exit == 3);
}

TEST_CASE("coaching records go out with the people's own ids") {
    const Stores stores;
    stores.done("a.db", QStringLiteral("demo --reps 6 --months 6 --as-of 2026-06-30"));
    stores.done("a.db", QStringLiteral("export ") + stores.path("out"));
    const auto all = QJsonDocument::fromJson(stores.bytes("out", QStringLiteral("coaching.json"))).object();
    CHECK(all[QStringLiteral("format")].toString() == QStringLiteral("chalktalk.coaching"));
    const auto sessions = all[QStringLiteral("sessions")].toArray(),
               made = all[QStringLiteral("commitments")].toArray();
    REQUIRE(sessions.size() > 10);
    REQUIRE(made.size() > 5);
    const QByteArray people = stores.bytes("out", QStringLiteral("people.csv"));
    for (const auto& session : sessions) {
        const QByteArray who = session.toObject()[QStringLiteral("person")].toString().toUtf8();
        CHECK((!who.isEmpty() && people.contains('\n' + who + ',')));
    }
    CHECK(stores.bytes("out", QStringLiteral("coaching.json")).count("private") == 0);
    const QByteArray who = sessions[0].toObject()[QStringLiteral("person")].toString().toUtf8();
    stores.done("a.db", QStringLiteral("export --person %1 %2").arg(QString::fromUtf8(who), stores.path("one.json")));
    QFile file(stores.path("one.json"));
    REQUIRE(file.open(QFile::ReadOnly));
    const auto one = QJsonDocument::fromJson(file.readAll()).object();
    const auto theirs = one[QStringLiteral("sessions")].toArray();
    CHECK((!theirs.isEmpty() && theirs.size() < sessions.size()));
    for (const auto& session : theirs) {
        const auto object = session.toObject();
        CHECK((object[QStringLiteral("person")].toString().toUtf8() == who ||
               object[QStringLiteral("coach")].toString().toUtf8() == who));
    }
    CHECK(one[QStringLiteral("facts")].toObject()[QStringLiteral("people")].toArray().size() == 1);
}

TEST_CASE("an export for which there is no room leaves nothing behind and can be made again") {
    const Stores stores;
    stores.done("a.db", QStringLiteral("demo --reps 6 --months 6 --as-of 2026-06-30"));
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("ulimit -f 400; exec \"$0\" \"$@\""),
                                       QStringLiteral(CHALKTALK_CLI), QStringLiteral("--store"), stores.path("a.db"),
                                       QStringLiteral("export"), stores.path("out")});
    REQUIRE(shell.waitForFinished(60'000));
    CHECK(shell.exitStatus() == QProcess::NormalExit);
    CHECK(shell.exitCode() == 3);
    CHECK(shell.readAllStandardError().contains("out can't be written"));
    CHECK(QDir(stores.path("out")).entryList(QDir::Files).isEmpty());
    stores.done("a.db", QStringLiteral("export ") + stores.path("out"));
    CHECK(QDir(stores.path("out")).entryList(QDir::Files).size() == 11);
}

TEST_CASE("who led whom when goes out and in, also where only two imports told of it") {
    const Stores stores;
    auto files = tests::smallOrganisation();
    tests::canonicalFolder(stores.path("in"), files);
    stores.done("a.db", QStringLiteral("--now 2026-05-10 import ") + stores.path("in"));
    QByteArray& people = files[QStringLiteral("people.csv")];
    people.replace("rep,m1,smb,North,2020-01-01,,\n", "rep,m2,smb,North,2020-01-01,,\n"); // Ana, Bo and Cem move to Max
    tests::canonicalFolder(stores.path("later"), {{QStringLiteral("people.csv"), people}});
    stores.done("a.db", QStringLiteral("--now 2026-06-10 import ") + stores.path("later"));
    stores.pass("a.db", "out", "b.db");
    stores.pass("b.db", "again", "c.db");
    stores.sameCsv("out", "again");
    CHECK(stores.bytes("out", QStringLiteral("reporting_lines.csv")).contains("r1,m1,1950-01-01,2026-06-09\n"));
    for (const char* day : {"2026-05-20", "2026-06-29"}) {
        const QString indicators = QStringLiteral("indicators --format csv --as-of ") + QLatin1StringView(day);
        const QByteArray before = stores.done("a.db", indicators).out;
        CHECK(before == stores.done("b.db", indicators).out);
        CHECK(stores.done("b.db", QStringLiteral("--as m1 ") + indicators).out.contains("Ana Abel") ==
              (QByteArray(day) == "2026-05-20"));
    }
}
