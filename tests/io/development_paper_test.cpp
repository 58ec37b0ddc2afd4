#include "io/paper/development_paper.h"

#include "io/paper/brief_paper.h"
#include "io/paper/development_layout.h"
#include "io/paper/page_text.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>

using namespace chalktalk;
using coaching::DevelopmentSheet;
using domain::DevelopmentPlan;

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

Day on(int month, int day) { return Day::fromDate({2026, month, day}); }

const PersonId s_priya{1}, s_marta{2}, s_dana{3};

coaching::CompetencyModel model() {
    coaching::CompetencyModel made;
    coaching::Competency& skill = made.skills.emplace_back();
    skill.id = QStringLiteral("listening"), skill.name = QStringLiteral("Listening");
    skill.seen[2] = QStringLiteral("After a question there is silence until the answer comes.");
    return made;
}

DevelopmentPlan agreed() {
    DevelopmentPlan plan;
    plan.id = DevelopmentPlanId{1};
    plan.person = s_priya, plan.author = s_marta, plan.coach = s_dana;
    plan.begunOn = on(3, 3);
    plan.purpose = QStringLiteral("I want to lead large accounts on my own by the end of the year.");
    domain::FocusSkill& focus = plan.focus.emplace_back();
    focus.skill = QStringLiteral("listening"), focus.name = QStringLiteral("Listening");
    focus.levelNow = 2, focus.levelAimed = 3;
    focus.why = QStringLiteral("I ask the next question before they have answered the last one.");
    domain::FrozenFact fact;
    fact.indicator = QStringLiteral("discovery_to_demo");
    fact.value = 0.1, fact.numerator = 4, fact.denominator = 40, fact.n = 40;
    fact.sentence = QStringLiteral("Of 40 discoveries, 4 reached a demo within 30 days.");
    focus.facts.push_back(fact);
    focus.evidence.push_back(
        {domain::EvidenceKind::Debrief, 7, on(2, 20), QStringLiteral("Two questions in one breath")});
    focus.indicator = fact.indicator;
    focus.baseline = fact;
    plan.actions.push_back({QStringLiteral("Count to five after each question"), s_priya, on(3, 31),
                            domain::ActionState::Done, on(3, 20)});
    plan.actions.push_back(
        {QStringLiteral("Go along to two discoveries a month"), s_dana, on(4, 30), domain::ActionState::Open, {}});
    plan.reviewDays = {on(3, 31), on(4, 28)};
    plan.reviews.push_back({s_marta,
                            1,
                            on(3, 31),
                            QStringLiteral("The silence gets easier"),
                            {},
                            {{QStringLiteral("listening"), 3, QStringLiteral("moved"), {}}}});
    plan.contentAtMs = 5;
    plan.agreements = {{s_priya, 6, on(3, 4), false}, {s_marta, 4, on(3, 2), false}};
    return plan;
}

DevelopmentSheet sheetOf(const DevelopmentPlan& plan, const QString& name = QStringLiteral("Priya Nair")) {
    coaching::SheetAround around;
    around.nameOf = [name](PersonId id) {
        return id == s_priya ? name : id == s_marta ? QStringLiteral("Marta Oliveira") : QStringLiteral("Dana Reed");
    };
    around.where = QStringLiteral("Mid-market, Leeds");
    around.today = on(4, 10);
    coaching::FollowUp made;
    made.commitment.what = QStringLiteral("Send the recap in their words");
    made.owner = name, made.status = QStringLiteral("Kept on 30 March");
    around.commitments = {made};
    return coaching::developmentSheet(plan, model(), around);
}

DevelopmentPlan tooMuch() {
    DevelopmentPlan plan = agreed();
    const QString much = QStringLiteral("When they ask for a lower price, stay with what it costs them. ").repeated(20);
    plan.purpose = much;
    plan.focus[0].why = much;
    plan.focus[0].facts.front().sentence = much;
    plan.focus[0].facts.resize(12, plan.focus[0].facts.front());
    plan.focus[0].evidence.resize(12, {domain::EvidenceKind::Debrief, 7, on(2, 20), much});
    plan.focus.resize(3, plan.focus[0]);
    plan.actions.resize(40, {much, s_dana, on(4, 30), domain::ActionState::Open, {}});
    plan.reviews.resize(12, {s_marta, 1, on(3, 31), much, much, {}});
    for (int i = 0; i < 20; ++i) plan.reviewDays.push_back(on(5, 1) + i * 7);
    return plan;
}

DevelopmentPlan longWords() {
    DevelopmentPlan plan = agreed();
    plan.purpose = plan.focus[0].name = plan.focus[0].why = plan.actions[0].what = QString(300, u'W');
    return plan;
}

std::vector<DevelopmentSheet> allSheets() {
    return {DevelopmentSheet(),
            sheetOf(DevelopmentPlan()),
            sheetOf(agreed()),
            sheetOf(tooMuch(), QString(200, u'M')),
            sheetOf(longWords()),
            sheetOf(agreed(), QStringLiteral("نور الهدى")),
            sheetOf(agreed(), QStringLiteral("<b>Bold</b> &amp; %1\nnew\tline") + QChar(7))};
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

QImage rendered(const DevelopmentSheet& sheet, QSize size) {
    useFontsOnce();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    io::paintDevelopmentSheet(painter, QRectF(QPointF(), QSizeF(size)), sheet);
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

TEST_CASE("a development plan is one page and within its margins, whatever is on it") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    const QString pictures = qEnvironmentVariable("CHALKTALK_SHEET_PICTURES"); // to be looked at
    int number = 0;
    for (const DevelopmentSheet& sheet : allSheets()) {
        INFO(sheet.title.left(40).toStdString());
        REQUIRE(io::writeDevelopmentPdf(pdf, sheet));
        CHECK(pagesOf(pdf) == 1);
        CHECK(straysIn(rendered(sheet, {595, 842}), 0.055) == 0);
        CHECK(straysIn(rendered(sheet, {1224, 1584}), 0.055) == 0); // a sheet of letter paper
        if (!pictures.isEmpty())
            REQUIRE(rendered(sheet, {1190, 1684})
                        .save(QStringLiteral("%1/development-%2.png").arg(pictures).arg(++number)));
    }
    QImage image = rendered(sheetOf(agreed()), {595, 842}); // the control: what lies beyond a margin is seen
    image.setPixel(10, 400, qRgb(0, 0, 0));
    CHECK(straysIn(image, 0.055) == 1);
}

TEST_CASE("everything of a usual development plan stands on its page whole, and can be copied out of the PDF") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    const DevelopmentSheet sheet = sheetOf(agreed());
    REQUIRE(io::writeDevelopmentPdf(pdf, sheet));
    const QString text = pdfText(pdf);
    for (const char16_t* words :
         {u"Development plan · Priya Nair",
          u"Mid-market, Leeds · with Marta Oliveira, coached by Dana Reed · begun 3 March",
          u"I want to lead large accounts on my own by the end of the year.",
          u"Now 2, aimed at 3: After a question there is silence until the answer comes.",
          u"I ask the next question before they have answered the last one.",
          u"Of 40 discoveries, 4 reached a demo within 30 days.", u"20 February: Two questions in one breath",
          u"Progress is seen in: Discovery to demo, up from 4 of 40", u"Count to five after each question",
          u"Priya Nair · done on 20 March", u"Go along to two discoveries a month", u"Dana Reed · by 30 April",
          u"Send the recap in their words (Priya Nair): Kept on 30 March",
          u"Review on 31 March: Listening now 3, moved · The silence gets easier", u"Review on 28 April",
          u"Priya Nair · agreed on 4 March", u"Marta Oliveira · agreed on 2 March; it has changed since",
          u"Dana Reed · not agreed yet"}) {
        INFO(QString::fromUtf16(words).toStdString());
        CHECK(text.contains(QString::fromUtf16(words)));
    }
    const auto level = [](const DevelopmentSheet& s) {
        return io::layDevelopmentSheet(nullptr, io::briefPageSize() * io::pt, s);
    };
    CHECK(level(sheet) == 0); // nothing of it was shortened
    CHECK(level(sheetOf(tooMuch())) > 2);
}

TEST_CASE("what is too much for a development plan's page is shortened in the open") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    REQUIRE(io::writeDevelopmentPdf(pdf, sheetOf(tooMuch())));
    const QString text = pdfText(pdf);
    CHECK(text.contains(u'…'));
    CHECK(text.contains(QStringLiteral(" more")));
    CHECK(text.contains(QStringLiteral("Dana Reed · not agreed yet"))); // who agreed always stands there
}

TEST_CASE("a development plan as text says the same as the page, and a closed one what became of it") {
    DevelopmentPlan plan = agreed();
    const QString text = coaching::sheetText(sheetOf(plan));
    for (const char16_t* words :
         {u"Development plan · Priya Nair", u"Progress is seen in: Discovery to demo, up from 4 of 40",
          u"- Count to five after each question · Priya Nair · done on 20 March", u"- Review on 28 April",
          u"- Dana Reed · not agreed yet"})
        CHECK(text.contains(QString::fromUtf16(words)));
    plan.closedOn = on(4, 9), plan.became = domain::Became::Reached, plan.becameWords = QStringLiteral("She leads two");
    CHECK(sheetOf(plan).foot == u"Closed on 9 April · Reached · She leads two");
}

TEST_CASE("a development plan's PDF is for its owner only, and leaves nothing behind where it can't be written") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("plan.pdf"));
    REQUIRE(io::writeDevelopmentPdf(pdf, sheetOf(agreed())));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
    CHECK_FALSE(QFileInfo(pdf).permissions() & others);
    const Status failed = io::writeDevelopmentPdf(folder.path(QStringLiteral("no/such/plan.pdf")), sheetOf(agreed()));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Unreadable);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}
