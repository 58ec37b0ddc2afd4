// The twelve worked cases: every cell of every expected row, for exactly the people expected.
#include "metrics/engine.h"
#include "tests/support/case_ledger.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QDir>
#include <QFile>

using namespace chalktalk;
using namespace chalktalk::metrics;
using tests::TableRow;

namespace {

constexpr double exact = 1e-9, loose = 1e-6;

Day asOfOf(const QString& folder) {
    QFile file(QDir(folder).filePath(QStringLiteral("as-of.txt")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return dayFromIso(QString::fromUtf8(file.readAll()).trimmed()).value();
}

// What differs between the expected cell and the computed number; empty when they agree.
QString difference(const char* column, const QString& expected, std::optional<double> got, double tolerance) {
    const QString shown = got ? QString::number(*got, 'g', 17) : QString();
    const QString words = QStringLiteral(" %1 %2≠%3").arg(QString::fromLatin1(column), expected, shown);
    if (expected.isEmpty() != !got) return words;
    if (!got) return {};
    const double wanted = expected.toDouble();
    constexpr double rounding = 1e-12; // an end of an interval at 0 may come out as 3e-17
    const double allowed = std::max(rounding, tolerance * std::max(std::abs(wanted), std::abs(*got)));
    return std::abs(wanted - *got) <= allowed ? QString() : words;
}

QString differences(const TableRow& expected, const IndicatorResult& row) {
    const auto cell = [&](const char* column) { return expected[QString::fromLatin1(column)]; };
    const auto text = [&](const char* column, const QString& got) {
        return cell(column) == got ? QString()
                                   : QStringLiteral(" %1 %2≠%3").arg(QString::fromLatin1(column), cell(column), got);
    };
    return text("as_of", row.asOf.toString()) + text("window", row.window.toString()) +
           difference("value", cell("value"), row.value, exact) + difference("low", cell("low"), row.low, loose) +
           difference("high", cell("high"), row.high, loose) +
           difference("numerator", cell("numerator"), row.numerator, exact) +
           difference("denominator", cell("denominator"), row.denominator, exact) + text("n", QString::number(row.n)) +
           text("peer_count", QString::number(row.peerCount)) +
           difference("peer_value", cell("peer_value"), row.peerValue, exact) +
           difference("ratio", cell("ratio"), row.ratio, exact) + difference("p", cell("p"), row.p, loose) +
           difference("q", cell("q"), row.q, loose) + text("grade", toText(row.grade).toString()) +
           text("reason", toText(row.reason).toString());
}

} // namespace

TEST_CASE("the worked cases agree in every cell") {
    const QStringList folders = tests::caseFolders();
    if (folders.isEmpty()) WARN("CHALKTALK_SAMPLES is unset: the worked cases were not run");
    for (const QString& folder : folders) {
        const auto input = tests::readCase(folder);
        const Engine engine(input.ledger);
        const Results results = engine.compute({asOfOf(folder), {}});
        const auto expected = tests::readTable(QDir(folder).filePath(QStringLiteral("expected.csv")));
        REQUIRE_FALSE(expected.empty());
        // The cases know selling facts only.
        const auto selling = std::ranges::count_if(results.rows(), [](const IndicatorResult& row) {
            const auto records = indicator(row.indicator).records;
            return records == RecordRef::Kind::Opportunity || records == RecordRef::Kind::Activity;
        });
        CHECK(selling == static_cast<std::ptrdiff_t>(expected.size()));
        for (const TableRow& line : expected) {
            const QString person = line[QStringLiteral("person_id")], id = line[QStringLiteral("indicator")];
            const auto index = indicatorIndex(id);
            REQUIRE(index);
            INFO(QDir(folder).dirName().toStdString() << ' ' << person.toStdString() << ' ' << id.toStdString());
            const IndicatorResult* row = results.row(input.people.value(person, domain::noPerson), *index);
            REQUIRE(row);
            CHECK(differences(line, *row) == QString());
            const auto records = engine.records(row->person, *index, {row->asOf, {}});
            CHECK(static_cast<int>(records.size()) == row->n);
            if (indicator(*index).kind == Kind::Proportion && row->numerator)
                CHECK(std::count_if(records.begin(), records.end(), [](const auto& r) { return r.counted; }) ==
                      static_cast<int>(*row->numerator));
        }
    }
}
