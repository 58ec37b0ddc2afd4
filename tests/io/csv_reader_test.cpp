#include "io/csv_reader.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <array>
#include <QFile>
#include <utility>

using namespace chalktalk;
using namespace chalktalk::io;

namespace {

QString written(const tests::TempFolder& folder, const QByteArray& bytes,
                const QString& name = QStringLiteral("a.csv")) {
    QFile file(folder.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

// "a|b" per row, "#3 problem" for one that can't be read.
std::vector<std::string> rowsOf(const QByteArray& bytes, char delimiter = ',') {
    const tests::TempFolder folder;
    auto reader = CsvReader::open(written(folder, bytes), delimiter);
    REQUIRE(reader);
    std::vector<std::string> rows;
    while (reader->next()) {
        std::string row;
        if (reader->problem() != RowProblem::None)
            row = "#" + std::to_string(reader->line()) + " " + std::to_string(static_cast<int>(reader->problem()));
        bool first = true;
        for (const auto field : reader->fields()) {
            if (!std::exchange(first, false)) row += '|';
            row += field;
        }
        rows.push_back(row);
    }
    return rows;
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("rows end with LF, CRLF or CR, and the last needs no end") {
    CHECK(rowsOf("a,b\nc,d\n") == Rows{"a|b", "c|d"});
    CHECK(rowsOf("a,b\r\nc,d\r\n") == Rows{"a|b", "c|d"});
    CHECK(rowsOf("a,b\rc,d\r") == Rows{"a|b", "c|d"});
    CHECK(rowsOf("a,b\nc,d") == Rows{"a|b", "c|d"});
    CHECK(rowsOf("a,\n,b") == Rows{"a|", "|b"});
    CHECK(rowsOf("a,b\nc,") == Rows{"a|b", "c|"});
}

TEST_CASE("small files of every shape come out whole, whatever their line ends and however small the blocks") {
    const tests::TempFolder folder;
    quint32 seed = 1;
    const auto dice = [&](quint32 below) { return (seed = seed * 1664525 + 1013904223, (seed >> 8) % below); };
    int wrong = 0;
    for (int file = 0; file < 3000; ++file) {
        const QByteArray end = std::array{"\n", "\r\n", "\r"}[dice(3)];
        const bool endsWithLine = dice(2) == 0;
        const int rows = 1 + static_cast<int>(dice(6)), columns = 2 + static_cast<int>(dice(4));
        QByteArray bytes;
        Rows expected;
        for (int row = 0; row < rows; ++row) {
            expected.emplace_back();
            for (int column = 0; column < columns; ++column) {
                const QByteArray text(static_cast<int>(dice(40)), static_cast<char>('a' + dice(26)));
                bytes += (column > 0 ? "," : "") + (dice(5) == 0 ? '"' + text + '"' : text);
                expected.back() += (column > 0 ? "|" : "") + text.toStdString();
            }
            if (row + 1 < rows || endsWithLine) bytes += end;
        }
        const std::size_t block = dice(2) == 0 ? 1 + dice(70) : 1024;
        auto reader = CsvReader::open(written(folder, bytes), ',', block);
        REQUIRE(reader);
        Rows read;
        for (bool more = reader->next(); more && read.size() <= expected.size(); more = reader->next()) {
            read.emplace_back();
            for (std::size_t i = 0; i < reader->fields().size(); ++i)
                read.back() += (i > 0 ? "|" : "") + std::string(reader->fields()[i]);
        }
        wrong += read == expected ? 0 : 1;
    }
    CHECK(wrong == 0);
    CHECK(rowsOf("person_id,name,role\nr1,Ana,rep\nr2,Bob,rep") ==
          Rows{"person_id|name|role", "r1|Ana|rep", "r2|Bob|rep"});
}

TEST_CASE("blank lines are passed over, and an empty file has no rows") {
    CHECK(rowsOf("\n\na\n\r\n\nb\n\n") == Rows{"a", "b"});
    CHECK(rowsOf("").empty());
}

TEST_CASE("quoted fields hold delimiters, line ends and doubled quotes") {
    CHECK(rowsOf("\"a,1\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",x\n") == Rows{"a,1|say \"hi\"", "two\r\nlines|x"});
    CHECK(rowsOf("\"\",\"\"\"\"\n") == Rows{"|\""});
    CHECK(rowsOf("5\" pipe,b\n") == Rows{"5\" pipe|b"});
    CHECK(rowsOf("\"end\"") == Rows{"end"});
}

TEST_CASE("lines are counted through quoted line ends") {
    const tests::TempFolder folder;
    auto reader = CsvReader::open(written(folder, "a\n\"x\ny\r\nz\"\nlast\n"));
    REQUIRE(reader);
    std::vector<qint64> lines;
    while (reader->next()) lines.push_back(reader->line());
    CHECK(lines == std::vector<qint64>{1, 2, 5});
}

TEST_CASE("an unclosed quote costs its own line and nothing behind it") {
    CHECK(rowsOf("a,b\n\"open,c\nd,e\n") == Rows{"a|b", "#2 1", "d|e"});
    CHECK(rowsOf("a,b\n\"open,c\n\"d\",e\nf,g\n") == Rows{"a|b", "#2 2", "d|e", "f|g"});
}

TEST_CASE("an unclosed quote in a large file is found without holding the rest") {
    QByteArray bytes = "a,b\n\"open,c\n";
    constexpr int rows = 400'000; // about 3 MB: over every limit
    for (int i = 0; i < rows; ++i) bytes += "dddd,ee\n";
    const auto read = rowsOf(bytes);
    REQUIRE(read.size() == rows + 2);
    CHECK(read[1] == "#2 1");
    CHECK(read.back() == "dddd|ee");
}

TEST_CASE("a NUL byte and a field of over a megabyte are problems of their row alone") {
    CHECK(rowsOf(QByteArray("a,b\nc\0c,d\ne,f\n", 14)) == Rows{"a|b", "#2 3", "e|f"});
    CHECK(rowsOf(QByteArray("a,b\n\"c\0c\",d\ne,f\n", 16)) == Rows{"a|b", "#2 3", "e|f"});
    const QByteArray large(3'000'000, 'x');
    CHECK(rowsOf("a,b\n" + large + ",d\ne,f\n") == Rows{"a|b", "#2 4", "e|f"});
    CHECK(rowsOf("a,b\n\"" + large + "\n\"\"" + large + "\",d\ne,f\n") == Rows{"a|b", "#2 4", "e|f"});
    CHECK(rowsOf("a,b\n" + QByteArray(900'000, 'x') + ",d\n") ==
          Rows{"a|b", std::string(900'000, 'x') + "|d"}); // control: below the limit it is a field
}

TEST_CASE("a row of many fields that is over four megabytes is not held either") {
    QByteArray row;
    for (int i = 0; i < 10; ++i) row += QByteArray(600'000, 'y') + ',';
    CHECK(rowsOf("a,b\n" + row + "\ne,f\n") == Rows{"a|b", "#2 5", "e|f"});
}

TEST_CASE("byte-order marks are taken off and UTF-16 becomes UTF-8") {
    CHECK(rowsOf("\xEF\xBB\xBF"
                 "a,b\n") == Rows{"a|b"});
    CHECK(rowsOf(QByteArray("\xFF\xFE"
                            "a\0,\0\xFC\0\n\0",
                            10)) == Rows{"a|\xC3\xBC"});
    CHECK(rowsOf(QByteArray("\xFE\xFF\0a\0,\0\xFC\0\n", 10)) == Rows{"a|\xC3\xBC"});
}

TEST_CASE("the delimiter is found in the header, outside quotes") {
    CHECK(rowsOf("a;b;\"c,d,e,f\"\n1;2;3\n", 0) == Rows{"a|b|c,d,e,f", "1|2|3"});
    CHECK(rowsOf("a\tb\n1\t2\n", 0) == Rows{"a|b", "1|2"});
    CHECK(rowsOf("alone\n1\n", 0) == Rows{"alone", "1"});
}

TEST_CASE("fields that straddle the blocks of a large file come out whole") {
    QByteArray bytes;
    constexpr int rows = 60'000;
    for (int i = 0; i < rows; ++i)
        bytes += QByteArray::number(i) + ",\"quoted \"\"" + QByteArray::number(i * 7) +
                 "\"\"\",plain text to fill the row\r\n";
    const auto read = rowsOf(bytes);
    REQUIRE(read.size() == rows);
    bool whole = true;
    for (int i = 0; i < rows; ++i) {
        const auto n = std::to_string(i), m = std::to_string(i * 7);
        whole &= read[static_cast<std::size_t>(i)] == n + "|quoted \"" + m + "\"|plain text to fill the row";
    }
    CHECK(whole);
}

TEST_CASE("what can't be opened is said, not waited for") {
    const tests::TempFolder folder;
    CHECK_FALSE(CsvReader::open(folder.path(QStringLiteral("missing.csv"))));
    CHECK_FALSE(CsvReader::open(folder.path()));
}

TEST_CASE("the rest of a line that can't be read is no row of its own, wherever a block ends") {
    const tests::TempFolder folder; // found by fuzzing: tests/fuzz/findings/csv
    const QString path = written(folder, "a;b;c\n1;2;3\n\"open;4;5\r\n6;\"t\"x;7\nd;e;f\n");
    for (std::size_t block = 16; block < 80; ++block) {
        auto reader = CsvReader::open(path, ';', block);
        REQUIRE(reader);
        std::vector<qint64> bad, good;
        while (reader->next()) (reader->problem() == RowProblem::None ? good : bad).push_back(reader->line());
        INFO(block);
        CHECK((bad == std::vector<qint64>{3, 4}));
        CHECK((good == std::vector<qint64>{1, 2, 5}));
    }
}
