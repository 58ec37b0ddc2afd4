#include "io/call_content_json.h"
#include "io/competencies_json.h"
#include "metrics/catalogue.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFile>

using namespace chalktalk;
using coaching::Competency;
using domain::Role;

namespace {

coaching::CompetencyModel shipped() { return io::loadCompetencies(QStringLiteral("/no/such/folder")); }

// The shipped file with one thing said otherwise.
QByteArray changed(const QByteArray& from, const QByteArray& to) {
    QFile file(QStringLiteral(":/content/competencies/en.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    const qsizetype at = json.indexOf(from);
    REQUIRE(at >= 0);
    return json.replace(at, from.size(), to);
}

QString problemOf(const QByteArray& json) {
    const auto model = io::competenciesFromJson(json);
    return model ? QString() : model.error().message;
}

} // namespace

TEST_CASE("the skills that come with the program are those that debriefs name, and those of coaching") {
    const coaching::CompetencyModel model = shipped();
    CHECK(model.version == 1);
    REQUIRE(model.skills.size() >= 14);
    const coaching::CallContent calls = io::loadCallContent(QStringLiteral("/no/such/folder"));
    REQUIRE(calls.skills.size() == 9);
    for (const coaching::NamedId& skill : calls.skills) {
        INFO(skill.id.toStdString());
        const Competency* found = model.find(skill.id);
        REQUIRE(found);
        CHECK(found->name == skill.name);
        CHECK(model.expected(skill.id, Role::Rep, 0));
    }
    CHECK(model.offeredTo(Role::Rep).size() == 9);
    CHECK(model.offeredTo(Role::FirstLineManager).size() == 5);
    CHECK(model.offeredTo(Role::RevOps).size() == model.skills.size()); // nothing is expected of them: all
}

TEST_CASE("each level of each skill says something of its own, in the present, of what one sees and hears") {
    for (const Competency& skill : shipped().skills) {
        INFO(skill.id.toStdString());
        CHECK(skill.about.endsWith(u'.'));
        for (std::size_t i = 0; i < skill.seen.size(); ++i) {
            CHECK(skill.seen[i].size() >= 60);
            CHECK(skill.seen[i].size() <= 260);
            CHECK(skill.seen[i].endsWith(u'.'));
            for (std::size_t j = 0; j < i; ++j) CHECK(skill.seen[i] != skill.seen[j]);
            // Of what is seen, never of what somebody is like.
            for (const char16_t* judging : {u" lazy", u" weak", u" poor", u" bad at", u" fails", u" unable"})
                CHECK_FALSE(skill.seen[i].contains(QString::fromUtf16(judging), Qt::CaseInsensitive));
        }
        CHECK_FALSE(skill.expected.empty());
        CHECK_FALSE(skill.indicators.isEmpty());
    }
}

TEST_CASE("what is expected rises with the months in the seat, and only of the roles that are named") {
    const coaching::CompetencyModel model = shipped();
    const QString skill = QStringLiteral("advance");
    CHECK(model.expected(skill, Role::Rep, 0) == 1);
    CHECK(model.expected(skill, Role::Rep, 2) == 1);
    CHECK(model.expected(skill, Role::Rep, 3) == 2);
    CHECK(model.expected(skill, Role::Rep, 8) == 2);
    CHECK(model.expected(skill, Role::Rep, 9) == 3);
    CHECK(model.expected(skill, Role::Rep, coaching::longInSeat) == 3);
    CHECK_FALSE(model.expected(skill, Role::Cro, 12));
    CHECK_FALSE(model.expected(QStringLiteral("no-such-skill"), Role::Rep, 12));
    CHECK(model.levelName(3) == u"Reliably");
    CHECK(model.levelName(0).isEmpty());
    CHECK(model.nameOf(QStringLiteral("no-such-skill")) == u"no-such-skill");
}

TEST_CASE("months in the seat are whole ones, and somebody whose first day is not known was always there") {
    domain::Person person;
    CHECK(coaching::monthsInSeat(person, Day::fromDate({2026, 3, 1})) == coaching::longInSeat);
    person.hiredOn = Day::fromDate({2025, 1, 1});
    CHECK(coaching::monthsInSeat(person, Day::fromDate({2026, 3, 1})) == 14);
    person.inSeatOn = Day::fromDate({2025, 12, 15});
    CHECK(coaching::monthsInSeat(person, Day::fromDate({2026, 3, 14})) == 2);
    CHECK(coaching::monthsInSeat(person, Day::fromDate({2026, 3, 15})) == 3);
    CHECK(coaching::monthsInSeat(person, Day::fromDate({2025, 11, 1})) == 0);
}

TEST_CASE("a file that is not of this form is refused with the place and the reason") {
    REQUIRE(problemOf(changed("\"version\": 1", "\"version\": 1")).isEmpty()); // the control
    CHECK(problemOf("[]").contains(u"no JSON object"));
    CHECK(problemOf("{").contains(u"no JSON object"));
    CHECK(problemOf(changed("\"version\": 1", "\"version\": 0")).contains(u"version"));
    CHECK(problemOf(changed("\"Not yet\", ", "")).contains(u"levels"));
    CHECK(problemOf(changed("\"id\": \"agenda\"", "\"id\": \"advance\"")).contains(u"advance"));
    CHECK(problemOf(changed("\"about\"", "\"abuot\"")).contains(u"abuot"));
    CHECK(problemOf(changed("\"name\": \"Listening\"", "\"name\": \" \"")).contains(u"listening"));
    CHECK(problemOf(changed("\"from_month\": 9", "\"from_month\": 3")).contains(u"rise"));
    CHECK(problemOf(changed("\"level\": 1", "\"level\": 5")).contains(u"level"));
    CHECK(problemOf(changed("\"rep\"", "\"salesman\"")).contains(u"salesman"));
    CHECK(problemOf(changed("\"win_rate\"", "\"luck\"")).contains(u"luck"));
    CHECK(problemOf(changed("\"skills\": [", "\"skills\": [7,")).contains(u"entry 1"));
    CHECK(problemOf("{\"version\": 1, \"levels\": [\"a\",\"b\",\"c\",\"d\"], \"skills\": []}").contains(u"skills"));
}

TEST_CASE("an organisation's own model is used, and the program's skills that it leaves out are kept as retired") {
    const tests::TempFolder folder;
    REQUIRE(QDir().mkpath(folder.path(QStringLiteral("content"))));
    const auto write = [&](const QByteArray& json) {
        QFile own(folder.path(QStringLiteral("content/competencies.json")));
        REQUIRE(own.open(QIODevice::WriteOnly));
        own.write(json);
    };
    write(R"({"version": 7, "levels": ["a", "b", "c", "d"], "skills": [
        {"id": "humour", "name": "Humour", "about": "Laughs.", "seen": ["none", "some", "much", "all"]},
        {"id": "listening", "name": "Hearing", "about": "Hears.", "seen": ["1", "2", "3", "4"], "retired": true}]})");
    QString problem;
    coaching::CompetencyModel model = io::loadCompetencies(folder.path(), &problem);
    CHECK(problem.isEmpty());
    CHECK(model.version == 7);
    REQUIRE(model.find(QStringLiteral("humour")));
    CHECK_FALSE(model.find(QStringLiteral("humour"))->retired);
    CHECK(model.nameOf(QStringLiteral("listening")) == u"Hearing");
    REQUIRE(model.find(QStringLiteral("advance")));
    CHECK(model.find(QStringLiteral("advance"))->retired);
    CHECK(model.offeredTo(Role::Rep).size() == 1);
    CHECK(model.skills.size() == shipped().skills.size() + 1);

    write("{\"version\": 7}"); // can't be used: the program's own is, and the reason is said
    model = io::loadCompetencies(folder.path(), &problem);
    CHECK(problem.contains(u"levels"));
    CHECK(model.version == 1);
}
