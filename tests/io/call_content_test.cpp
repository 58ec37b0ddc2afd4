// The content of calls: the program's own, an organisation's own, and one that can't be used.
#include "io/call_content_json.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace chalktalk;
using domain::CallKind;

namespace {

QByteArray ownContent(const char* templates = "[]", const char* difficulties = "[]", const char* kinds = "{}") {
    return QByteArray("{\"templates\": ") + templates + ", \"difficulties\": " + difficulties +
           ", \"skills\": [{\"id\": \"s\", \"text\": \"Skill\"}], \"kind_words\": " + kinds + "}";
}

QString problemOf(const QByteArray& json) {
    const auto content = io::callContentFromJson(json);
    REQUIRE_FALSE(content);
    CHECK(content.error().code == ErrorCode::Unreadable);
    return content.error().message;
}

} // namespace

TEST_CASE("the program's own content of calls is whole: a template for every kind, the nine skills, difficulties") {
    QString problem;
    const auto content = io::loadCallContent(QStringLiteral("/nowhere"), &problem);
    CHECK(problem.isEmpty());
    for (const CallKind kind : {CallKind::Prospecting, CallKind::Discovery, CallKind::Demo, CallKind::Proposal,
                                CallKind::Negotiation, CallKind::Review, CallKind::Other}) {
        const auto* made = content.templateFor(kind);
        REQUIRE(made);
        CHECK(content.findTemplate(made->id) == made);
        CHECK(made->questions.size() >= 3);
        CHECK(made->questions.size() <= 6); // they fit into half an hour
        CHECK_FALSE(made->milestone.isEmpty());
        CHECK_FALSE(made->troubles.empty());
        CHECK_FALSE(coaching::callKindName(kind).isEmpty());
    }
    CHECK(content.skills.size() == 9);
    CHECK(content.difficulties.size() >= 12);
    for (const auto& difficulty : content.difficulties) {
        CHECK_FALSE(difficulty.trouble.isEmpty());
        CHECK_FALSE(difficulty.answer.isEmpty());
        CHECK_FALSE(difficulty.id.contains(u'.')); // what is counted from answers has points in its id
    }
    CHECK(content.difficultyName(QStringLiteral("no-decider")) == QStringLiteral("Nobody who decides was there"));
    CHECK(content.difficultyName(QStringLiteral("in one's own words")) == QStringLiteral("in one's own words"));
    QSet<QString> words; // no word names two kinds
    for (const auto& kind : content.kindWords) {
        for (const QString& word : kind.words) {
            CHECK_FALSE(words.contains(word));
            CHECK(word == word.toLower());
            words.insert(word);
        }
    }
    CHECK_FALSE(content.hesitations.isEmpty());
}

TEST_CASE("an organisation's own content goes before the program's, and one that can't be read is said") {
    const tests::TempFolder folder;
    REQUIRE(QDir().mkpath(folder.path(QStringLiteral("content"))));
    QFile own(folder.path(QStringLiteral("content/calls.json")));
    const auto write = [&](const QByteArray& json) {
        REQUIRE(own.open(QIODevice::WriteOnly | QIODevice::Truncate));
        own.write(json);
        own.close();
    };
    QString problem;
    write(ownContent("[{\"id\": \"mine\", \"name\": \"Ours\", \"kind\": \"demo\", \"agenda\": \"One\\n\\n  Two \"}]"));
    const auto content = io::loadCallContent(folder.path(), &problem);
    CHECK(problem.isEmpty());
    REQUIRE(content.templates.size() == 1);
    CHECK(content.templates.front().agenda == QStringLiteral("One\nTwo"));
    CHECK_FALSE(content.templateFor(CallKind::Discovery));

    write("{ this is no JSON");
    CHECK(io::loadCallContent(folder.path(), &problem).templates.size() == 7);
    CHECK_FALSE(problem.isEmpty());
}

TEST_CASE("content that is not of its form is refused with the reason") {
    CHECK(io::callContentFromJson(ownContent()));
    CHECK(problemOf("[]").contains(QStringLiteral("no JSON object")));
    CHECK(problemOf("{}").contains(QStringLiteral("templates")));
    CHECK(problemOf(QByteArray(2'000'000, ' ')).contains(QStringLiteral("megabyte")));
    CHECK(problemOf(ownContent("[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"party\"}]"))
              .contains(QStringLiteral("party")));
    CHECK(problemOf(ownContent("[{\"id\": \"a\", \"kind\": \"demo\"}]")).contains(QStringLiteral("no text")));
    CHECK(problemOf(ownContent("[3]")).contains(QStringLiteral("no id")));
    CHECK(problemOf(ownContent("[]", "[{\"id\": \"a\", \"text\": \"A\"}, {\"id\": \"a\", \"text\": \"B\"}]"))
              .contains(QStringLiteral("twice")));
    CHECK(problemOf(ownContent("[]", "[]", "{\"party\": []}")).contains(QStringLiteral("party")));
    CHECK(problemOf(ownContent("[]", "[]", "[]")).contains(QStringLiteral("kind_words")));
    CHECK_FALSE(io::planLanguageFromJson("{}"));
}

TEST_CASE("plans can be read in every language of the program, the interface's first") {
    const auto languages = io::loadPlanLanguages();
    REQUIRE(languages.size() == 2);
    CHECK(languages.front().id == QStringLiteral("en"));
    for (const auto& language : languages) {
        INFO(language.id.toStdString());
        for (const QStringList* words :
             {&language.commonWords,     &language.emptyMilestones, &language.sellerVerbs,   &language.sellerWords,
              &language.customerVerbs,   &language.customerActs,    &language.customerWords, &language.customerModals,
              &language.beforeNouns,     &language.verbEndings,     &language.feelings,      &language.hedges,
              &language.yesNoOpenings,   &language.openOpenings,    &language.orWords,       &language.orNot,
              &language.leadingOpenings, &language.emptyAnswers,    &language.moneyWords,    &language.timeWords,
              &language.decisionWords})
            CHECK_FALSE(words->isEmpty());
    }
}
