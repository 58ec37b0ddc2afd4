#include "io/paper/review_paper.h"

#include "io/paper/brief_paper.h"
#include "io/paper/page_text.h"
#include "io/paper/review_layout.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>

using namespace chalktalk;
using coaching::ReviewSheet;

namespace {

void useFontsOnce() {
    static const bool loaded = (io::useOwnFonts(), true);
    static_cast<void>(loaded);
}

QString textOf(const QString& pdf, const QStringList& options = {}) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), options + QStringList{pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(30'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

coaching::StrugglingRep rep(int number) {
    coaching::StrugglingRep one;
    one.name = QStringLiteral("Ana Abel %1").arg(number);
    one.manager = QStringLiteral("Max First");
    one.why = QStringLiteral("Win rate, Discovery to demo");
    one.plan = QStringLiteral("14 weeks, in progress");
    one.evidence = QStringLiteral("12 May, 7 weeks ago");
    one.contact = QStringLiteral("none");
    return one;
}

ReviewSheet review(int reps = 3) {
    ReviewSheet sheet;
    coaching::ReviewPack& pack = sheet.pack;
    pack.name = QStringLiteral("Dana Reed"), pack.firstName = QStringLiteral("Dana");
    pack.title = QStringLiteral("Quarterly review · July to September 2026");
    pack.detail = QStringLiteral("5 managers, 42 reps");
    pack.dataLine = QStringLiteral("Data to 30 June, held against 31 March");
    for (int i = 0; i < 9; ++i)
        sheet.answers.push_back(
            {QStringLiteral("q%1").arg(i), QStringLiteral("Which plan did you write? (%1)").arg(i), {}});
    for (int i = 0; i < 6; ++i)
        pack.findings.push_back(
            {{}, QStringLiteral("%1 gaps have held for two weeks without anybody naming them.").arg(i + 1), 1, {}});
    for (int i = 1; i <= reps; ++i) pack.struggling.push_back(rep(i));
    pack.lastQuarter = QStringLiteral("April to June 2026");
    coaching::FollowUp action;
    action.commitment.what = QStringLiteral("write two plans");
    action.owner = QStringLiteral("Dana Reed");
    action.status = QStringLiteral("Was due on 3 May, 8 weeks ago");
    pack.lastActions.push_back(action);
    pack.wins = QStringList{QStringLiteral("Zoe Best: Win rate 60 %, peers 40 %")};
    return sheet;
}

ReviewSheet tooMuch() {
    ReviewSheet sheet = review(120);
    const QString much =
        QStringLiteral("What has kept this from being talked about, and by when is it talked of? ").repeated(12);
    for (int i = 0; i < 20; ++i) sheet.answers.push_back({QStringLiteral("m%1").arg(i), much, much});
    for (auto& finding : sheet.pack.findings) finding.text = much;
    for (int i = 0; i < 15; ++i)
        sheet.agreed.push_back({much, QStringLiteral("Dana Reed"), QStringLiteral("1 August")});
    sheet.note = much;
    sheet.pack.struggling[7].why = much;
    return sheet;
}

} // namespace

TEST_CASE("the paper puts the questions to the person by name before any rep or any rep's number") {
    useFontsOnce();
    tests::TempFolder folder;
    const QString file = folder.path(QStringLiteral("review.pdf"));
    REQUIRE(io::writeReviewPdf(file, review()));
    const QString text = textOf(file);
    const auto at = [&](const char* words) { return text.indexOf(QString::fromUtf8(words)); };
    REQUIRE(at("Questions to Dana Reed") > 0);
    CHECK(at("Dana Reed") < at("Which plan did you write? (0)"));
    CHECK(at("Questions to Dana Reed") < at("What the facts say"));
    CHECK(at("(8)") < at("What the facts say"));
    CHECK(at("What the facts say") < at("Ana Abel 1"));
    CHECK(at("Win rate") > at("What the facts say")); // no rep's number, either
    CHECK(at("Ana Abel 3") < at("write two plans"));
    CHECK(at("write two plans") < at("Zoe Best"));
    const QString first = textOf(file, {QStringLiteral("-l"), QStringLiteral("1")});
    CHECK_FALSE(first.contains(u"Ana Abel"));
    CHECK_FALSE(first.contains(u"Zoe"));
    CHECK(first.contains(u"6 gaps have held"));
    CHECK(first.contains(u"page 1 of 2"));
    CHECK(QFileInfo(file).permissions().testFlag(QFileDevice::ReadOther) == false);
    CHECK(io::reviewPages(review()) == 2);
}

TEST_CASE("whatever stands in it, page one holds questions and facts, and nothing of the rest is lost") {
    useFontsOnce();
    tests::TempFolder folder;
    const QString file = folder.path(QStringLiteral("much.pdf"));
    const ReviewSheet sheet = tooMuch();
    REQUIRE(io::writeReviewPdf(file, sheet));
    const QString first = textOf(file, {QStringLiteral("-l"), QStringLiteral("1")});
    CHECK(first.contains(u"Questions to Dana Reed"));
    CHECK(first.contains(u"What the facts say"));
    CHECK(first.contains(u"Data to 30 June")); // the last line of it
    CHECK_FALSE(first.contains(u"Ana Abel"));
    const QString all = textOf(file, {QStringLiteral("-layout")});
    for (int i = 1; i <= 120; ++i) CHECK(all.contains(QStringLiteral("Abel %1").arg(i)));
    CHECK(all.contains(u"Zoe Best"));
    const int pages = io::reviewPages(sheet);
    CHECK(pages > 4);
    CHECK(all.contains(QStringLiteral("page %1 of %1").arg(pages)));
    // Said again on each page that the table goes on to.
    CHECK(all.count(u"Last contact") >= 3);
    CHECK(io::ReviewLayout(io::briefPageSize() * io::pt, review()).firstPageLevel() == 0);
}

TEST_CASE("nothing of a page stands outside of its margins") {
    useFontsOnce();
    const ReviewSheet sheet = tooMuch();
    for (int page = 0; page < io::reviewPages(sheet); ++page) {
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        io::paintReviewPage(painter, QRectF(0, 0, 595, 842), sheet, page);
        painter.end();
        int outside = 0, inside = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const bool ink = qGray(image.pixel(x, y)) < 200;
                (x < 40 || x > 555 || y < 30 || y > 815 ? outside : inside) += ink;
            }
        CHECK(outside == 0);
        CHECK(inside > 300);
    }
}

TEST_CASE("before anything was answered there are lines to write on; afterwards the answers follow on the next page") {
    useFontsOnce();
    ReviewSheet sheet = review();
    sheet.answers[0].answer = QStringLiteral("Two for Ana, none for Bo");
    tests::TempFolder folder;
    const QString file = folder.path(QStringLiteral("answered.pdf"));
    REQUIRE(io::writeReviewPdf(file, sheet));
    CHECK_FALSE(textOf(file, {QStringLiteral("-l"), QStringLiteral("1")}).contains(u"Two for Ana"));
    CHECK(textOf(file).contains(u"Two for Ana, none for Bo"));
}
