#include "io/paper/plan_paper.h"

#include "io/paper/brief_paper.h"
#include "io/paper/page_text.h"
#include "io/paper/plan_layout.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>

using namespace chalktalk;
using coaching::PlanSheet;
using domain::Call;

namespace {

void useFontsOnce() {
    static const bool loaded = (io::useOwnFonts(), true);
    static_cast<void>(loaded);
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(30'000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

void ask(Call& call, const QString& text, const QString& good = {}) {
    call.questions.emplace_back().text = text;
    call.questions.back().goodAnswer = good;
}
void fear(Call& call, const QString& text, const QString& answer) {
    call.troubles.emplace_back().text = text;
    call.troubles.back().answer = answer;
}

Call planned() {
    Call call;
    call.kind = domain::CallKind::Discovery;
    call.startMs = QDateTime(QDate(2026, 3, 12), QTime(14, 0), QTimeZone("Europe/London")).toMSecsSinceEpoch();
    call.minutes = 45;
    call.plan.milestone = QStringLiteral("Dana invites her finance director to a working session on what scrap costs");
    call.plan.milestoneBy = Day::fromDate({2026, 3, 20});
    call.plan.fallback = QStringLiteral("Dana sends us last quarter's scrap figures by Tuesday");
    call.plan.agenda =
        QStringLiteral("What you want to have at the end\nHow it works today, and what it costs\nHow we go on");
    call.plan.opens = QStringLiteral("Marcus: the end time, the agenda, what is missing");
    call.plan.ends = QStringLiteral("At 14:35: sum up in their words, ask for the milestone");
    call.plan.value = QStringLiteral("About 14 hours of rework a week, 3 % scrap");
    call.attendees = {
        {QStringLiteral("Dana Reed"), QStringLiteral("head of production"), domain::Stance::Champion, false},
        {QStringLiteral("Luis Ortega"), QStringLiteral("finance director"), domain::Stance::Unknown, true}};
    ask(call, QStringLiteral("What made you take this meeting now, and not half a year ago?"),
        QStringLiteral("Something happened: an order lost, a new boss, a deadline"));
    ask(call, QStringLiteral("Walk me through the last time this went wrong. What happened next?"),
        QStringLiteral("Names, hours, an angry customer"));
    ask(call, QStringLiteral("What does that cost you in a month, in hours or in money?"),
        QStringLiteral("A figure that they work out aloud"));
    ask(call, QStringLiteral("Who else would have to agree before anything changes?"));
    for (const char16_t* text : {u"What scrap costs in a year, in their own figure", u"Who decides on the money"})
        call.information.emplace_back().text = QString::fromUtf16(text);
    fear(call, QStringLiteral("They ask for a demo in the first five minutes"),
         QStringLiteral(
             "\"What would you need to see to know that it is worth your while?\" Then back to the last bad day"));
    fear(call, QStringLiteral("Luis does not come"), QStringLiteral("\"What will he ask you afterwards?\""));
    return call;
}

PlanSheet sheetOf(const Call& call, const QString& customer = QStringLiteral("Halden Foods")) {
    return coaching::planSheet(call, QStringLiteral("Marcus Hale"), {QStringLiteral("Priya Nair")}, customer,
                               QTimeZone("Europe/London"));
}

Call tooMuch() {
    Call call = planned();
    const QString much =
        QStringLiteral("When they ask for a lower price in the first minutes, stay with the cost. ").repeated(14);
    for (int i = 0; i < 30; ++i) {
        ask(call, much, much), fear(call, much, much);
        call.information.emplace_back().text = much;
        call.attendees.push_back({much, much, domain::Stance::Against, true});
    }
    call.plan.milestone = call.plan.fallback = call.plan.opens = call.plan.ends = call.plan.value = much;
    call.plan.agenda = (much + u'\n').repeated(20);
    return call;
}

Call longWords() {
    Call call = planned();
    const QString word(300, u'W');
    call.plan.milestone = call.plan.agenda = word;
    call.attendees[0] = {word, word, domain::Stance::For, true};
    ask(call, word, word);
    return call;
}

Call sparse() {
    Call call;
    call.startMs = planned().startMs;
    return call;
}

std::vector<PlanSheet> allSheets() {
    return {PlanSheet(),
            sheetOf(sparse(), {}),
            sheetOf(planned()),
            sheetOf(tooMuch(), QString(200, u'M')),
            sheetOf(longWords()),
            sheetOf(planned(), QStringLiteral("شركة النور للأغذية")),
            sheetOf(planned(), QStringLiteral("株式会社 青空食品")),
            sheetOf(planned(), QStringLiteral("<b>Bold</b> &amp; %1\nnew\tline") + QChar(7))};
}

QString pdfText(const QString& pdf) {
    return QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}))
        .simplified();
}

int pagesOf(const QString& pdf) {
    for (const QByteArray& line : output(QStringLiteral("pdfinfo"), {pdf}).split('\n'))
        if (line.startsWith("Pages:")) return line.mid(6).trimmed().toInt();
    return 0;
}

QImage rendered(const PlanSheet& sheet, QSize size) {
    useFontsOnce();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    io::paintPlanSheet(painter, QRectF(QPointF(), QSizeF(size)), sheet);
    return image;
}

int straysIn(const QImage& image, double margin) {
    const int edge = static_cast<int>(image.width() * margin);
    const QRect inside(edge, edge, image.width() - 2 * edge, image.height() - 2 * edge);
    int strays = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (!inside.contains(x, y) && qGray(image.pixel(x, y)) < 250) ++strays;
    return strays;
}

} // namespace

TEST_CASE("the sheet of a plan is one page and within its margins, whatever is on it") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    const QString pictures = qEnvironmentVariable("CHALKTALK_SHEET_PICTURES"); // to be looked at
    int number = 0;
    for (const PlanSheet& sheet : allSheets()) {
        INFO(sheet.title.left(40).toStdString());
        REQUIRE(io::writePlanSheetPdf(pdf, sheet));
        CHECK(pagesOf(pdf) == 1);
        CHECK(straysIn(rendered(sheet, {595, 842}), 0.055) == 0);
        CHECK(straysIn(rendered(sheet, {1224, 1584}), 0.055) == 0); // a sheet of letter paper
        if (!pictures.isEmpty())
            REQUIRE(rendered(sheet, {1190, 1684}).save(QStringLiteral("%1/plan-%2.png").arg(pictures).arg(++number)));
    }
    QImage image = rendered(sheetOf(planned()), {595, 842}); // the control: what lies beyond a margin is seen
    image.setPixel(10, 400, qRgb(0, 0, 0));
    CHECK(straysIn(image, 0.055) == 1);
}

TEST_CASE("every sentence of a usual plan stands on its sheet whole, and can be copied out of the PDF") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    const PlanSheet sheet = sheetOf(planned());
    REQUIRE(io::writePlanSheetPdf(pdf, sheet));
    const QString text = pdfText(pdf);
    QStringList all{sheet.title, sheet.subtitle, sheet.milestone, sheet.milestoneUnder, sheet.foot};
    for (const auto& part : sheet.parts) {
        all << part.title;
        for (const auto& line : part.lines) all << line.text << line.under;
    }
    for (const QString& sentence : all) {
        INFO(sentence.toStdString());
        CHECK(text.contains(sentence));
    }
    const auto level = [](const PlanSheet& s) { return io::layPlanSheet(nullptr, io::briefPageSize() * io::pt, s); };
    CHECK(level(sheet) <= 3); // nothing of it was shortened but lines to write on
    CHECK(level(sheetOf(tooMuch())) > 3);
}

TEST_CASE("what is too much for the sheet is shortened in the open") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    REQUIRE(io::writePlanSheetPdf(pdf, sheetOf(tooMuch())));
    const QString text = pdfText(pdf);
    CHECK(text.contains(u'…'));
    CHECK(text.contains(QStringLiteral(" more")));
    CHECK(text.contains(QStringLiteral("What made you take this meeting now")));
    CHECK(text.contains(QStringLiteral("Debrief within the hour")));
}

TEST_CASE("a sheet's PDF is for its owner only, and leaves nothing behind where it can't be written") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    REQUIRE(io::writePlanSheetPdf(pdf, sheetOf(planned())));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
    CHECK_FALSE(QFileInfo(pdf).permissions() & others);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    const Status failed = io::writePlanSheetPdf(folder.path(QStringLiteral("no/such/plan.pdf")), sheetOf(planned()));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Unreadable);
}
