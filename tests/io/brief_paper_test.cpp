#include "io/paper/brief_paper.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QProcess>

using namespace chalktalk;
using coaching::Brief;

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

std::vector<coaching::TrendPoint> trendOf(const std::vector<double>& values) { // below zero: none
    std::vector<coaching::TrendPoint> points;
    QDate month(2025, 4, 30);
    for (const double value : values) {
        points.push_back({Day::fromDate(month), value < 0 ? std::nullopt : std::optional(value)});
        month = month.addMonths(1);
    }
    return points;
}

Brief usual() {
    Brief brief;
    brief.occasion = QStringLiteral("1:1 brief · Thursday 12 March 2026, 16:00");
    brief.name = QStringLiteral("Priya Nair");
    brief.detail = QStringLiteral("Mid-market, Leeds · new rep, month 4");
    brief.dataLine = QStringLiteral("Data to 11 March 2026 · compared with 9 peers");
    brief.facts = {
        {QStringLiteral("Discovery to demo"),
         QStringLiteral("You've had 10 discovery calls in the last 13 weeks and one became a demo."),
         QStringLiteral("1 in 10"),
         QStringLiteral("discoveries reached a demo within 30 days"),
         QStringLiteral("Your 9 peers: 34 % (between 20 % and 51 %)."),
         QStringLiteral("Changed since 3 March: was 4 of 12."),
         trendOf({-1, -1, 2, 2, 5, 2, 6, 8, 6, 9, 8, 9}),
         {}},
        {QStringLiteral("Pipeline coverage"),
         QStringLiteral("Your pipeline covers 2.1× your target for the next three months; fifty-fifty offers, first "
                        "affairs and efficient flow: none."),
         QStringLiteral("2.1×"),
         QStringLiteral("of quota in open pipeline"),
         QStringLiteral("Peers cover 3.0×; the target is 3.0×."),
         {},
         trendOf({3, 3.2, 3, 3.4, 3.5, 3.3, 3.1, -1, 3, 2.8, 2.5, 2.1}),
         3.0},
        {QStringLiteral("Outbound activity"),
         QStringLiteral("You start 22 conversations a week; your peers start 44."),
         QStringLiteral("22"),
         QStringLiteral("outbound a week"),
         QStringLiteral("About half of your 9 peers' 44."),
         {},
         trendOf({10, 9, 12, 11, 13, 12, 16, 15, 18, 20, 21, 22}),
         {}},
    };
    brief.commitments = {
        {QStringLiteral("Priya"), QStringLiteral("Agree the milestone of each discovery call up front, with the buyer"),
         QStringLiteral("Kept on 3 March"),
         QStringLiteral("Not moved: 1 of 10 before, 2 of 14 after (3 % to 41 %); 5 peers with a similar start went "
                        "from 12 % to 15 %.")},
        {QStringLiteral("You"),
         QStringLiteral("Sit in on three discovery calls"),
         QStringLiteral("Was due on 5 March"),
         {}},
        {QStringLiteral("Priya"),
         QStringLiteral("Write down the cost of doing nothing"),
         QStringLiteral("by Tue 17 March"),
         {}}};
    brief.changes = {QStringLiteral("Two discoveries more, no demo."),
                     QStringLiteral("Brightwater closed: won at 12:30 on 4 March, £18,400.")};
    brief.questions = {QStringLiteral("What's going on here?"), QStringLiteral("What do you think needs to change?"),
                       QStringLiteral("What can I do to help you improve?")};
    brief.expectations = {QStringLiteral("Ten first conversations a day"),
                          QStringLiteral("A plan before each significant call"),
                          QStringLiteral("The pipeline is true on Fridays")};
    return brief;
}

QStringList textsOf(const Brief& brief) {
    QStringList all{brief.occasion, brief.name, brief.detail, brief.dataLine};
    for (const auto& fact : brief.facts)
        all << fact.title << fact.sentence << fact.headline << fact.caption << fact.comparison << fact.note;
    for (const auto& one : brief.commitments) all << one.who << one.what << one.status << one.verdict;
    all += brief.changes + brief.questions + brief.expectations;
    all.removeAll(QString());
    return all;
}

// Far more than a page holds, in lines and in words.
Brief tooMuch() {
    Brief brief = usual();
    const QString much =
        QStringLiteral("When the buyer asked for a lower price on the third call you agreed at once. ").repeated(12);
    for (auto& fact : brief.facts)
        fact.sentence += much, fact.comparison += much, fact.note = much, fact.caption = much;
    brief.facts.push_back(brief.facts[0]);
    brief.facts[0].headline = QStringLiteral("$1,234,567,890,123 of $9,876,543,210,987");
    for (int i = 0; i < 40; ++i) {
        brief.commitments.push_back({much, much, much, much});
        brief.changes << much;
        brief.questions << much;
        brief.expectations << much;
    }
    brief.name = brief.occasion = brief.detail = brief.dataLine = much;
    return brief;
}

Brief longWords() {
    Brief brief = usual();
    const QString word(300, u'W');
    brief.name = word, brief.detail = word;
    brief.facts[0].sentence = brief.facts[0].headline = brief.facts[0].caption = word;
    brief.commitments[0] = {word, word, word, word};
    brief.questions << word, brief.expectations << word, brief.changes << word;
    return brief;
}

Brief rightToLeft() {
    Brief brief = usual();
    brief.name = QStringLiteral("עדי כהן");
    brief.commitments[0].who = QStringLiteral("لیلى"), brief.changes << QStringLiteral("עדי כהן: 3 of 10 (12:30)");
    return brief;
}

Brief strange() {
    Brief brief = usual();
    brief.name = QStringLiteral("<b>Bold</b> &amp; %1\nnew line\ttab") + QChar(7) + QChar(0x2028);
    brief.facts[0].trend = trendOf({5, 5, 5}), brief.facts[1].trend = trendOf({1}), brief.facts[2].trend.clear();
    return brief;
}

int pagesOf(const QString& pdf) {
    for (const QByteArray& line : output(QStringLiteral("pdfinfo"), {pdf}).split('\n')) {
        if (line.startsWith("Pages:")) return line.mid(6).trimmed().toInt();
    }
    return 0;
}

QString pdfText(const QString& pdf, const QString& way) {
    QString text = QString::fromUtf8(output(QStringLiteral("pdftotext"), {way, pdf, QStringLiteral("-")}));
    return text.simplified();
}

QImage rendered(const Brief& brief, QSize size) {
    useFontsOnce();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    io::paintBrief(painter, QRectF(QPointF(), QSizeF(size)), brief);
    return image;
}

// How many pixels that are not white lie outside of the margins (given as shares of the width).
int straysIn(const QImage& image, double margin) {
    const int edge = static_cast<int>(image.width() * margin);
    const QRect inside(edge, edge, image.width() - 2 * edge, image.height() - 2 * edge);
    int strays = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!inside.contains(x, y) && qGray(image.pixel(x, y)) < 250) ++strays;
        }
    }
    return strays;
}

} // namespace

TEST_CASE("the brief is one page and within its margins, whatever is on it") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("brief.pdf"));
    for (const Brief& brief : {Brief(), usual(), tooMuch(), longWords(), rightToLeft(), strange()}) {
        INFO(brief.name.left(40).toStdString());
        REQUIRE(io::writeBriefPdf(pdf, brief));
        CHECK(pagesOf(pdf) == 1);
        CHECK(straysIn(rendered(brief, {595, 842}), 0.055) == 0);
        CHECK(straysIn(rendered(brief, {1224, 1584}), 0.055) == 0); // a sheet of letter paper
    }
    // The control: what is painted beyond a margin is seen.
    QImage image = rendered(usual(), {595, 842});
    image.setPixel(10, 400, qRgb(0, 0, 0));
    CHECK(straysIn(image, 0.055) == 1);
}

TEST_CASE("every sentence of the brief can be copied out of the PDF as it stands") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("brief.pdf"));
    REQUIRE(io::writeBriefPdf(pdf, usual()));
    for (const QString& way : {QStringLiteral("-nopgbrk"), QStringLiteral("-raw")}) {
        const QString text = pdfText(pdf, way);
        for (const QString& sentence : textsOf(usual())) {
            INFO(sentence.toStdString());
            CHECK(text.contains(sentence));
        }
    }
    CHECK(pdfText(pdf, QStringLiteral("-raw")).contains(QStringLiteral("Since last time – Two discoveries more")));
}

TEST_CASE("what is too much for the page is shortened in the open: the rest is counted or ends in an ellipsis") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("brief.pdf"));
    REQUIRE(io::writeBriefPdf(pdf, tooMuch()));
    const QString text = pdfText(pdf, QStringLiteral("-raw"));
    CHECK(text.contains(QStringLiteral("You've had 10 discovery calls")));
    CHECK(text.contains(QStringLiteral("What's going on here?")));
    CHECK(text.contains(QStringLiteral("and 39 more")));
    CHECK(text.contains(u'…'));

    Brief brief = usual(); // one that is a little too much keeps all its words, and gives up lines for notes
    for (int i = 0; i < 4; ++i) brief.commitments.push_back(brief.commitments[2]);
    REQUIRE(io::writeBriefPdf(pdf, brief));
    const QString kept = pdfText(pdf, QStringLiteral("-raw"));
    for (const QString& sentence : textsOf(brief)) CHECK(kept.contains(sentence));
}

TEST_CASE("a brief printed in grey keeps its contrast") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("brief.pdf")), root = folder.path(QStringLiteral("page"));
    REQUIRE(io::writeBriefPdf(pdf, usual()));
    const auto render = [&](const QString& way, const QString& ending) {
        QStringList arguments{QStringLiteral("-singlefile"), QStringLiteral("-r"), QStringLiteral("200")};
        if (!way.isEmpty()) arguments << way;
        output(QStringLiteral("pdftoppm"), arguments + QStringList{pdf, root});
        QImage image(root + ending);
        REQUIRE_FALSE(image.isNull());
        return image;
    };
    const QImage colour = render({}, QStringLiteral(".ppm")),
                 grey = render(QStringLiteral("-gray"), QStringLiteral(".pgm"));
    REQUIRE(colour.size() == grey.size());
    int green = 0, pale = 0, lines = 0;
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x) {
            const QRgb in = colour.pixel(x, y);
            const int now = qGray(grey.pixel(x, y));
            const bool solidGreen = qRed(in) < 30 && qGreen(in) > 90 && qGreen(in) < 120;
            green += solidGreen ? 1 : 0;
            pale += solidGreen && now > 100 ? 1 : 0; // 100 of 255 on white: a contrast of 5.9
            lines += now > 170 && now < 205 ? 1 : 0;
        }
    }
    CHECK(green > 3000); // the trend lines and the green words
    CHECK(pale == 0);
    CHECK(lines > 3000); // borders and rules, dark enough to print
}

TEST_CASE("a PDF is for its owner only, replaces an older one, and leaves nothing behind where it can't be written") {
    useFontsOnce();
    const tests::TempFolder folder;
    const QString pdf = folder.path(QStringLiteral("brief.pdf"));
    QFile old(pdf);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.close();
    old.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
    REQUIRE(io::writeBriefPdf(pdf, usual()));
    CHECK(pagesOf(pdf) == 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup;
    CHECK_FALSE(QFileInfo(pdf).permissions() & others);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    const Status failed = io::writeBriefPdf(folder.path(QStringLiteral("no/such/brief.pdf")), usual());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Unreadable);
}
