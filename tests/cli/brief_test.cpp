// The brief from the command line: the same words as text, as JSON and on paper, and nobody's private note in any.
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

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
        for (const auto& one : brief[QStringLiteral("commitments")].toArray())
            CHECK(text.out.contains(one.toObject()[QStringLiteral("what")].toString().toUtf8()));
        CHECK(brief[QStringLiteral("name")].toString() == QString::fromUtf8(text.out).section(u'\n', 0, 0));
    }
    const auto day = sample.run(QStringLiteral("brief --person rep-1 --as-of 2026-05-04"));
    CHECK(day.out.contains("4 May"));
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
