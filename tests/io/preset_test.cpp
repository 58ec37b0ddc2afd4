#include "io/preset.h"
#include "io/preset_json.h"

#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::io;

namespace {

QString problemOf(const char* json) {
    const auto preset = presetFromJson(json, QStringLiteral("mine.json"));
    return preset ? QString() : preset.error().message;
}

} // namespace

TEST_CASE("the built-in presets can be read, canonical first") {
    const auto all = presets();
    REQUIRE(all.size() >= 2);
    CHECK(all[0].id == QStringLiteral("canonical"));
    for (const PresetInfo& info : all) {
        CHECK_FALSE(info.name.isEmpty());
        CHECK(presetById(info.id));
    }
}

TEST_CASE("an unknown preset names the known ones") {
    const auto preset = presetById(QStringLiteral("../canonical"));
    REQUIRE_FALSE(preset);
    CHECK(preset.error().code == ErrorCode::NotFound);
    CHECK(preset.error().message.contains(QStringLiteral("canonical")));
}

TEST_CASE("a mapping with a number that nothing can hold is refused in words") { // which fuzzing found
    const auto preset = io::presetFromJson(R"({"version": 1e999})", QStringLiteral("mine.json"));
    REQUIRE_FALSE(preset);
    CHECK(preset.error().message.contains(QStringLiteral("too large")));
}

TEST_CASE("a mapping that is wrong says where and why") {
    CHECK(problemOf("{").contains(QStringLiteral("no JSON, at byte 2")));
    CHECK(problemOf("[]").contains(QStringLiteral("an object in braces")));
    CHECK(problemOf(R"({"id":"x"})").contains(QStringLiteral("a list of files is needed")));
    CHECK(problemOf(R"({"id":"x","fiels":[]})").contains(QStringLiteral("“fiels” is not known")));
    CHECK(problemOf(R"({"id":"x","dates":"european","files":[]})").contains(QStringLiteral("at dates, one of")));
    CHECK(problemOf(R"({"id":"x","files":[{"id":"a"}]})").contains(QStringLiteral("at files[0], names or headers")));
    CHECK(problemOf(R"({"id":"x","files":[{"id":"a","names":["a.csv"],"rows":[{"kind":"deals","columns":{}}]}]})")
              .contains(QStringLiteral("at files[0].rows[0].kind, “deals” is not a canonical file")));
    CHECK(problemOf(
              R"({"id":"x","files":[{"id":"a","names":["a.csv"],"rows":[{"kind":"holidays","columns":{"day":"x"}}]}]})")
              .contains(QStringLiteral("at files[0].rows[0].columns.day, holidays has no such column")));
    CHECK(
        problemOf(
            R"({"id":"x","files":[{"id":"a","names":["a.csv"],"rows":[{"kind":"holidays","columns":{"name":"x"}}]}]})")
            .contains(QStringLiteral("the column date is needed")));
    CHECK(problemOf(R"({"id":"x","files":[{"id":"a","names":["a.csv"],"rows":[{"kind":"holidays","columns":
              {"date":{"column":"a","constant":"b"}}}]}]})")
              .contains(QStringLiteral("exactly one of column, constant and pattern")));
    CHECK(problemOf(R"({"id":"x","files":[{"id":"a","names":["a.csv"],"rows":[{"kind":"holidays","columns":
              {"date":{"column":"a","join":{"file":"b","key":"k","value":"v"}}}}]}]})")
              .contains(QStringLiteral("joins a file “b”")));
    const QByteArray deep(100'000, '[');
    CHECK_FALSE(problemOf(deep.constData()).isEmpty());
}
