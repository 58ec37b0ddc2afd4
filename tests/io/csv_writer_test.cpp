#include "io/csv_writer.h"
#include "io/row_mapper.h"
#include "tests/support/catch.h"

#include <random>

using namespace chalktalk;

namespace {

// What stands in the cell after a CSV reader took the quotes away.
std::string cellOf(std::string_view text) {
    QByteArray out;
    io::appendDefused(text, out);
    if (out.startsWith('"')) out = out.mid(1, out.size() - 2).replace("\"\"", "\"");
    return out.toStdString();
}

bool wouldRun(const std::string& cell) {
    return !cell.empty() && (std::string("=+-@").find(cell[0]) != std::string::npos || cell[0] < ' ');
}

} // namespace

TEST_CASE("a text in a canonical cell comes back as it was and can't start a formula") {
    const std::string letters = "='+-@a \"\n\t,\x01";
    std::mt19937 random(4);
    int defused = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto size = random() % 5; size > 0; --size) text += letters[random() % letters.size()];
        const std::string cell = cellOf(text);
        defused += cell != text ? 1 : 0;
        if (wouldRun(cell) || io::withoutFuse(cell) != text) FAIL(text);
    }
    CHECK(defused > 1000);
    CHECK(cellOf("'plain") == "'plain");
    CHECK(cellOf("'=1") == "''=1");
    CHECK(io::withoutFuse("it's") == "it's");
    CHECK(io::withoutFuse("'") == "'");
}

TEST_CASE("only texts of canonical files lose an apostrophe; a mapped file is read as it stands") {
    const QStringList header{QStringLiteral("person_id"), QStringLiteral("name"), QStringLiteral("role")};
    const std::string_view fields[] = {"r1", "'=cmd", "rep"};
    io::CanonicalRow row;
    auto canonical = io::RowMapper::oneToOne(domain::FactKind::People, QStringLiteral("people.csv"), header);
    REQUIRE(canonical);
    REQUIRE(canonical->map(fields, row));
    CHECK(row[1] == "=cmd");
    io::Emission emission;
    emission.kind = domain::FactKind::People;
    for (const QString& name : header) emission.cells[name].column = name;
    auto mapped = io::RowMapper::mapped(emission, {}, QStringLiteral("staff.csv"), header);
    REQUIRE(mapped);
    REQUIRE(mapped->map(fields, row));
    CHECK(row[1] == "'=cmd");
}
