// The brief from the command line: the same words as text, as JSON and on paper, and nobody's private note in any.
#include "store/database.h"
#include "store/export_reader.h"
#include "store/profile_store.h"
#include "store/session_store.h"
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace chalktalk;

namespace {

class Sample {
  public:
    Sample() { REQUIRE(run(QStringLiteral("demo --reps 6 --months 8 --as-of 2026-06-30")).exit == 0); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(QString::fromLatin1(name)); }
    [[nodiscard]] tests::Ran run(const QString& words) const {
        return tests::runCli(QStringList{QStringLiteral("--store"), path("a.db"), QStringLiteral("--now"),
                                         QStringLiteral("2026-07-01")} +
                             words.split(u' '));
    }

  private:
    tests::TempFolder m_folder;
};

Day on(int month, int day) { return Day::fromDate(QDate(2026, month, day)); }

// Mia's one-to-one with Ana on 1 June: two commitments, one of which was kept on 21 June, and an expectation of each.
void oneToOne(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto people = store::readPersonTexts(**database);
    REQUIRE(people);
    PersonId mia, ana;
    for (const auto& [id, name] : *people) {
        if (name == u"m1") mia = id;
        if (name == u"r1") ana = id;
    }
    const Clock clock(QDateTime(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC));
    domain::Session session;
    session.coach = mia, session.person = ana, session.state = domain::SessionState::Held;
    session.startedAtMs = clock.nowUtc().toMSecsSinceEpoch(), session.minutes = 30;
    domain::Commitment kept;
    kept.coach = mia, kept.person = kept.owner = ana, kept.madeOn = on(6, 1), kept.due = on(6, 19);
    kept.what = QStringLiteral("Ask who else decides");
    kept.state = domain::CommitmentState::Kept, kept.closedOn = on(6, 21), kept.reason = QStringLiteral("in the notes");
    domain::Commitment later = kept;
    later.what = QStringLiteral("Send the plan first"), later.madeOn = on(6, 20), later.due = on(6, 28);
    later.state = domain::CommitmentState::Open, later.closedOn.reset(), later.reason.clear();
    REQUIRE(store::saveSession(**database, {session, {kept, later}, {}, mia}, clock));
    domain::Profile profile;
    profile.person = ana;
    profile.expectations = {{QStringLiteral("Early word"), on(5, 1)}, {QStringLiteral("Late word"), on(6, 20)}};
    REQUIRE(store::saveProfile(**database, profile, mia, clock));
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(30'000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

TEST_CASE("the brief of anybody in the line says the same as text, as JSON and on one page of paper") {
    const Sample sample;
    int verdicts = 0;
    for (const char* who : {"rep-1", "rep-4", "manager-1", "director-1"}) {
        INFO(who);
        const QString person = QStringLiteral("brief --person ") + QLatin1StringView(who);
        const auto text = sample.run(person), json = sample.run(person + QStringLiteral(" --format json"));
        REQUIRE(text.exit == 0);
        REQUIRE(json.exit == 0);
        const QJsonObject brief = QJsonDocument::fromJson(json.out).object();
        CHECK(brief[QStringLiteral("questions")].toArray().size() == 3);
        const QString pdf = sample.path("brief.pdf");
        const auto paper = sample.run(person + QStringLiteral(" --pdf ") + pdf);
        INFO(paper.err.toStdString());
        REQUIRE(paper.exit == 0);
        CHECK(paper.out.isEmpty());
        CHECK(output(QStringLiteral("pdfinfo"), {pdf}).contains("Pages:           1\n"));
        const QString printed =
            QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}))
                .simplified();
        CHECK(printed.contains(brief[QStringLiteral("name")].toString()));
        for (const auto& fact : brief[QStringLiteral("facts")].toArray()) {
            const QString sentence = fact.toObject()[QStringLiteral("sentence")].toString();
            CHECK(text.out.contains(sentence.toUtf8()));
            CHECK(printed.contains(sentence));
        }
        for (const auto& one : brief[QStringLiteral("commitments")].toArray()) {
            CHECK(text.out.contains(one.toObject()[QStringLiteral("what")].toString().toUtf8()));
            // A verdict names the number and the way that was agreed, wherever it is read.
            const QString verdict = one.toObject()[QStringLiteral("verdict")].toString();
            if (verdict.isEmpty()) continue;
            static const QRegularExpression naming(
                QStringLiteral("^[A-Z][^:]+, (up|down): (moved|not moved|too early)[.] .+"));
            CHECK(naming.match(verdict).hasMatch());
            CHECK(text.out.contains(verdict.toUtf8()));
            CHECK(printed.contains(verdict.section(u'.', 0, 0)));
            ++verdicts;
        }
        CHECK(brief[QStringLiteral("name")].toString() == QString::fromUtf8(text.out).section(u'\n', 0, 0));
    }
    CHECK(verdicts > 0);
    const auto day = sample.run(QStringLiteral("brief --person rep-1 --as-of 2026-05-04"));
    CHECK(day.out.contains("4 May"));
}

TEST_CASE("a brief of an earlier day says nothing of what came later") {
    const tests::TempFolder folder;
    const QString stored = folder.path(QStringLiteral("a.db"));
    const auto run = [&](const QStringList& words) {
        const auto ran = tests::runCli(QStringList{QStringLiteral("--store"), stored} + words);
        INFO(ran.err.toStdString());
        REQUIRE(ran.exit == 0);
        return ran.out;
    };
    tests::canonicalFolder(folder.path(QStringLiteral("in")), tests::smallOrganisation());
    run({QStringLiteral("import"), folder.path(QStringLiteral("in"))});
    oneToOne(stored);
    const auto brief = [&](const char* asOf) {
        return run({QStringLiteral("brief"), QStringLiteral("--person"), QStringLiteral("r1"),
                    QStringLiteral("--as-of"), QString::fromLatin1(asOf)});
    };
    const QByteArray before = brief("2026-06-13"), since = brief("2026-06-29");
    CHECK(before.contains("Ask who else decides (Due on Fri 19 June)"));
    CHECK(since.contains("Ask who else decides (Kept on 21 June, after 19 June: in the notes)"));
    for (const char* late : {"21 June", "in the notes", "Send the plan first", "Late word"}) {
        INFO(late);
        CHECK_FALSE(before.contains(late));
        CHECK(since.contains(late));
    }
    CHECK(before.contains("Early word"));
    CHECK(brief("2026-05-20").contains("Early word"));
    CHECK_FALSE(brief("2026-05-20").contains("Ask who else decides"));
}

TEST_CASE("a brief that can't be made says why") {
    const Sample sample;
    CHECK(sample.run(QStringLiteral("brief")).exit == 2);
    CHECK(sample.run(QStringLiteral("brief --person nobody")).exit == 2);
    CHECK(sample.run(QStringLiteral("brief --person rep-1 --as-of tomorrow")).exit == 2);
    const auto foreign = sample.run(QStringLiteral("--as rep-2 brief --person rep-1"));
    CHECK(foreign.exit == 2);
    const auto nowhere = sample.run(QStringLiteral("brief --person rep-1 --pdf ") + sample.path("no/such/folder.pdf"));
    CHECK(nowhere.exit == 3);
    CHECK(nowhere.err.contains("can't be written"));
    CHECK_FALSE(QFileInfo::exists(sample.path("no")));
}
