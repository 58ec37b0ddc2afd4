// Plans read as people write them: the cases stand in tests/data/plan_reading, one a line.
#include "coaching/plan_findings.h"
#include "io/call_content_json.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QFile>
#include <QMap>

using namespace chalktalk;
using coaching::Finding;

namespace {

struct Case {
    QString part, text;
    Finding expected = Finding::None;
};

Finding findingOf(const QString& word) {
    static const QMap<QString, Finding> words{
        {QStringLiteral("none"), Finding::None},
        {QStringLiteral("wish"), Finding::Wish},
        {QStringLiteral("activity"), Finding::Activity},
        {QStringLiteral("feeling"), Finding::Feeling},
        {QStringLiteral("nobody"), Finding::Nobody},
        {QStringLiteral("hedge"), Finding::Hedge},
        {QStringLiteral("no-day"), Finding::NoDay},
        {QStringLiteral("yes-no"), Finding::YesNo},
        {QStringLiteral("leading"), Finding::Leading},
        {QStringLiteral("topic"), Finding::Topic},
        {QStringLiteral("empty-answer"), Finding::EmptyAnswer},
    };
    INFO(word.toStdString());
    REQUIRE(words.contains(word));
    return words[word];
}

std::vector<Case> casesOf(const QString& name) {
    QFile file(QStringLiteral(CHALKTALK_SOURCE_DIR "/tests/data/plan_reading/%1.txt").arg(name));
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    std::vector<Case> cases;
    QString part;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'[')) {
            part = line.mid(1, line.size() - 2);
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        cases.push_back({part, line.mid(colon + 2), findingOf(line.left(colon))});
    }
    return cases;
}

const std::vector<coaching::PlanDictionary>& dictionaries() {
    static const std::vector<coaching::PlanDictionary> made = [] {
        std::vector<coaching::PlanDictionary> all;
        for (const auto& language : io::loadPlanLanguages()) all.emplace_back(language);
        return all;
    }();
    return made;
}

Finding read(const Case& one) {
    const coaching::PlanText words(one.text);
    const auto& language = coaching::languageOf(words, dictionaries());
    if (one.part == u"milestone") return coaching::findInMilestone(words, language, {}, false);
    if (one.part == u"question") return coaching::findInQuestion(words, language);
    return coaching::findInAnswer(words, language);
}

// Those that are read otherwise, for a person to look at.
QStringList misread(const std::vector<Case>& cases) {
    QStringList wrong;
    for (const Case& one : cases) {
        const Finding found = read(one);
        if (found != one.expected)
            wrong << QStringLiteral("%1 (%2, not %3)").arg(one.text).arg(int(found)).arg(int(one.expected));
    }
    return wrong;
}

} // namespace

TEST_CASE("milestones, questions and answers to troubles are read as a coach would, in both languages") {
    for (const auto& [name, least] : {std::pair(QStringLiteral("en"), 60), std::pair(QStringLiteral("de"), 60)}) {
        const auto cases = casesOf(name);
        REQUIRE(cases.size() >= static_cast<std::size_t>(least));
        const QStringList wrong = misread(cases);
        INFO(wrong.join(u'\n').toStdString());
        CHECK(wrong.isEmpty());
    }
}

// Written after the rules stood, without looking at them: what a plan meets that nobody thought of. How they fared at
// first stands in docs/plan-reading.md; what blamed good ones has been mended since, the rest has not.
TEST_CASE("cases that the rules were not made by: few are read otherwise, and hardly a good one is blamed") {
    for (const QString& name : {QStringLiteral("en_held_out"), QStringLiteral("de_held_out")}) {
        const auto cases = casesOf(name);
        std::vector<Case> good;
        std::ranges::copy_if(cases, std::back_inserter(good),
                             [](const Case& c) { return c.expected == Finding::None; });
        const QStringList wrong = misread(cases), blamed = misread(good);
        WARN(name.toStdString() << ": " << wrong.size() << " of " << cases.size() << " read otherwise, of which "
                                << blamed.size() << " of " << good.size() << " good ones blamed");
        INFO(wrong.join(u'\n').toStdString());
        CHECK(wrong.size() * 4 <= static_cast<qsizetype>(cases.size()));
        CHECK(blamed.size() * 7 <= static_cast<qsizetype>(good.size()));
    }
}
