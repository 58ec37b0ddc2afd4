// Every sentence about every rep of the worked cases, held against the row it was made from.
#include "base/language.h"
#include "coaching/fact_writer.h"
#include "coaching/phrases.h"
#include "tests/support/case_ledger.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace chalktalk;
using coaching::Fact;

namespace {

Day asOfDay(const QString& folder) {
    QFile file(folder + QStringLiteral("/as-of.txt"));
    REQUIRE(file.open(QFile::ReadOnly));
    return *dayFromIso(QString::fromLatin1(file.readAll().trimmed()));
}

// Words that judge. None may stand in any sentence.
const QRegularExpression& judging() {
    static const QRegularExpression words(
        QStringLiteral("\\b(bad|poor|weak|lazy|fail\\w*|should|must|only|just|unfortunately|worse|worst|terrible|"
                       "disappoint\\w*|under-?perform\\w*|excellent|great)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

void checkWording(const Fact& fact) {
    INFO(fact.id.toStdString() << ": " << coaching::asText(fact).toStdString());
    CHECK(fact.sentence.endsWith(u'.'));
    CHECK_FALSE(fact.headline.isEmpty());
    for (const QString& text : {fact.sentence, fact.caption, fact.interval, fact.comparison, fact.certainty,
                                fact.quality, fact.records, fact.trendText}) {
        CHECK_FALSE(text.contains(u'{'));
        CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("%\\d"))));
        CHECK_FALSE(text.contains(QStringLiteral("  ")));
        CHECK_FALSE(text.contains(QStringLiteral("()")));
        CHECK_FALSE(text.contains(QStringLiteral("nan"), Qt::CaseInsensitive));
        CHECK_FALSE(text.contains(QRegularExpression(
            QStringLiteral("(?<![\\d,.])1 (opportunities|activities|meetings|days|working days)\\b"))));
        CHECK_FALSE(judging().match(text).hasMatch());
    }
}

// The sentence's numbers are the row's: the sample always, the count where there is one.
void checkNumbers(const Fact& fact) {
    const auto& row = fact.result;
    const metrics::Indicator& indicator = metrics::indicator(row.indicator);
    INFO(fact.id.toStdString() << ": " << fact.sentence.toStdString());
    const auto says = [&](double number) {
        return fact.sentence.contains(QLocale().toString(number, 'f', 0)) ||
               (number == 0 && fact.sentence.contains(QStringLiteral("none"), Qt::CaseInsensitive));
    };
    CHECK(fact.recordCount == row.n);
    if (!row.value) {
        CHECK(fact.headline == u"\u2013");
        return;
    }
    if (indicator.kind == metrics::Kind::Proportion) {
        CHECK(says(row.n));
        CHECK(says(*row.numerator));
        if (!indicator.isHabit) CHECK(fact.sentence.contains(QStringLiteral("likely between")));
    }
    if (indicator.kind == metrics::Kind::Rate) CHECK(says(row.n));
    if (indicator.kind == metrics::Kind::Median) CHECK(says(row.n));
    if (row.peerCount > 0 && row.peerValue) CHECK(fact.sentence.contains(QStringLiteral("peers")));
    if (row.peerCount == 0) CHECK_FALSE(fact.sentence.contains(QStringLiteral("peers")));
}

} // namespace

TEST_CASE("every indicator of the catalogue has its words") {
    for (const metrics::Indicator& indicator : metrics::catalogue()) {
        INFO(indicator.id);
        const coaching::Phrase* phrase = coaching::phraseOf(indicator.id);
        REQUIRE(phrase);
        CHECK(QString::fromUtf8(phrase->sentence).contains(QStringLiteral("{value}")));
        CHECK_FALSE(QString::fromUtf8(phrase->caption).isEmpty());
        CHECK_FALSE(QString::fromUtf8(phrase->records).isEmpty());
        if (indicator.recorded) CHECK_FALSE(QString::fromUtf8(phrase->missing).isEmpty());
        if (indicator.beside) CHECK(QString::fromUtf8(phrase->beside).contains(QStringLiteral("{beside}")));
        for (std::size_t i = 0; i < indicator.parts.size(); ++i)
            CHECK_FALSE(QString::fromUtf8(phrase->parts[i]).isEmpty());
    }
}

TEST_CASE("sentences of the worked cases count what their rows count and judge nobody") {
    const QStringList folders = tests::caseFolders();
    if (folders.isEmpty()) {
        WARN("skipped: CHALKTALK_SAMPLES is not set");
        return;
    }
    installLanguage(*QCoreApplication::instance());
    int sentences = 0;
    for (const QString& folder : folders) {
        INFO(folder.toStdString());
        const auto facts = tests::readCase(folder);
        const metrics::Engine engine(facts.ledger);
        const auto results = engine.compute({asOfDay(folder), {}});
        const coaching::FactWriter writer(engine, results);
        for (const domain::PersonIndex rep : results.reps()) {
            const auto list = writer.facts(rep);
            REQUIRE(list.size() == metrics::indicatorsOfReps().size());
            CHECK(std::is_sorted(list.begin(), list.end(), [](const Fact& a, const Fact& b) {
                return coaching::telling(a.result) < coaching::telling(b.result);
            }));
            for (const Fact& fact : list) {
                checkWording(fact);
                checkNumbers(fact);
                CHECK(engine.records(rep, fact.result.indicator, {results.asOf(), {}}).size() ==
                      static_cast<std::size_t>(fact.recordCount));
                ++sentences;
            }
        }
    }
    CHECK(sentences > 2000);
}
