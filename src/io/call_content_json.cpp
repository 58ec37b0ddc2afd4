#include "io/call_content_json.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSet>

namespace chalktalk::io {

namespace {

using Json = nlohmann::json;
using Refused = tl::unexpected<Error>;

constexpr qint64 s_mostBytes = 1024 * 1024;
constexpr qsizetype s_mostLetters = 1000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Calls)
};

Refused refused(const QString& why) {
    return fail(ErrorCode::Unreadable, Texts::tr("The content of calls can't be used: %1").arg(why));
}

// Line ends stay (an agenda has several lines), blanks beside each other don't.
QString tidied(const std::string& text) {
    QStringList lines = QString::fromStdString(text).left(s_mostLetters).split(u'\n');
    for (QString& line : lines) line = line.simplified();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString textIn(const Json& object, const char* key) {
    if (!object.is_object()) return {};
    const auto at = object.find(key);
    return at == object.end() || !at->is_string() ? QString() : tidied(at->get<std::string>());
}

QStringList textsIn(const Json& object, const char* key) {
    QStringList texts;
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) return texts;
    for (const Json& text : *at)
        if (text.is_string()) texts << tidied(text.get<std::string>());
    texts.removeAll(QString());
    return texts;
}

// Pairs of texts of which the first must be there.
template <class Pair> std::vector<Pair> pairsIn(const Json& object, const char* key, const char* second) {
    std::vector<Pair> pairs;
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) return pairs;
    for (const Json& entry : *at)
        if (const QString text = textIn(entry, "text"); !text.isEmpty()) pairs.push_back({text, textIn(entry, second)});
    return pairs;
}

// Each entry of a list of objects with an id of its own and a name under `name`.
template <class Take> Status eachOf(const Json& root, const char* key, const char* name, const Take& take) {
    const auto list = root.find(key);
    if (list == root.end() || !list->is_array())
        return refused(Texts::tr("\"%1\" is missing or is no list.").arg(QString::fromLatin1(key)));
    QSet<QString> seen;
    for (const Json& entry : *list) {
        const QString id = textIn(entry, "id");
        if (id.isEmpty() || textIn(entry, name).isEmpty())
            return refused(Texts::tr("an entry of \"%1\" has no id or no text.").arg(QString::fromLatin1(key)));
        if (seen.contains(id)) return refused(Texts::tr("the id \"%1\" stands there twice.").arg(id));
        seen.insert(id);
        if (const Status taken = take(id, entry); !taken) return taken;
    }
    return {};
}

Result<domain::CallKind> kindOf(const QString& text) {
    if (const auto kind = domain::fromText<domain::CallKind>(text)) return *kind;
    return refused(Texts::tr("\"%1\" is no kind of call.").arg(text));
}

Result<coaching::PlanTemplate> templateOf(const QString& id, const Json& entry) {
    coaching::PlanTemplate made;
    made.id = id;
    made.name = textIn(entry, "name");
    const auto kind = kindOf(textIn(entry, "kind"));
    if (!kind) return Refused(kind.error());
    made.kind = *kind;
    made.milestone = textIn(entry, "milestone");
    made.fallback = textIn(entry, "fallback");
    made.agenda = textIn(entry, "agenda");
    made.opens = textIn(entry, "opens");
    made.ends = textIn(entry, "ends");
    made.questions = pairsIn<coaching::TemplateQuestion>(entry, "questions", "good");
    made.information = textsIn(entry, "information");
    made.troubles = pairsIn<coaching::TemplateTrouble>(entry, "troubles", "answer");
    made.rehearse = textsIn(entry, "rehearse");
    return made;
}

Status takeKindWords(const Json& root, coaching::CallContent& content) {
    const auto words = root.find("kind_words");
    if (words == root.end()) return {};
    if (!words->is_object()) return refused(Texts::tr("\"kind_words\" is no object."));
    for (const auto& [key, list] : words->items()) {
        const auto kind = kindOf(QString::fromStdString(key).left(40));
        if (!kind) return Refused(kind.error());
        QStringList lower;
        for (const QString& word : textsIn(*words, key.c_str())) lower << word.toLower();
        content.kindWords.push_back({*kind, lower});
    }
    return {};
}

Result<Json> rootOf(const QByteArray& json) {
    if (json.size() > s_mostBytes) return refused(Texts::tr("it is larger than one megabyte."));
    Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (root.is_discarded() || !root.is_object()) return refused(Texts::tr("it is no JSON object."));
    return root;
}

} // namespace

Result<coaching::CallContent> callContentFromJson(const QByteArray& json) {
    const auto root = rootOf(json);
    if (!root) return Refused(root.error());
    coaching::CallContent content;
    const auto templates = eachOf(*root, "templates", "name", [&](const QString& id, const Json& entry) -> Status {
        auto made = templateOf(id, entry);
        if (!made) return Refused(made.error());
        content.templates.push_back(std::move(*made));
        return {};
    });
    if (!templates) return Refused(templates.error());
    const auto difficulties = eachOf(*root, "difficulties", "text", [&](const QString& id, const Json& entry) {
        content.difficulties.push_back({id, textIn(entry, "text"), textIn(entry, "trouble"), textIn(entry, "answer")});
        return Status();
    });
    if (!difficulties) return Refused(difficulties.error());
    const auto skills = eachOf(*root, "skills", "text", [&](const QString& id, const Json& entry) {
        content.skills.push_back({id, textIn(entry, "text")});
        return Status();
    });
    if (!skills) return Refused(skills.error());
    content.hesitations = textsIn(*root, "hesitations");
    if (const Status words = takeKindWords(*root, content); !words) return Refused(words.error());
    return content;
}

Result<coaching::PlanLanguage> planLanguageFromJson(const QByteArray& json) {
    const auto root = rootOf(json);
    if (!root) return Refused(root.error());
    coaching::PlanLanguage language;
    language.id = textIn(*root, "id");
    if (language.id.isEmpty()) return refused(Texts::tr("a language has no id."));
    const std::initializer_list<std::pair<const char*, QStringList*>> lists{
        {"common_words", &language.commonWords},
        {"empty_milestones", &language.emptyMilestones},
        {"seller_verbs", &language.sellerVerbs},
        {"seller_words", &language.sellerWords},
        {"customer_verbs", &language.customerVerbs},
        {"customer_acts", &language.customerActs},
        {"customer_words", &language.customerWords},
        {"customer_modals", &language.customerModals},
        {"nouns_follow", &language.beforeNouns},
        {"verb_endings", &language.verbEndings},
        {"feelings", &language.feelings},
        {"hedges", &language.hedges},
        {"yes_no_openings", &language.yesNoOpenings},
        {"open_openings", &language.openOpenings},
        {"or_words", &language.orWords},
        {"or_not", &language.orNot},
        {"leading_openings", &language.leadingOpenings},
        {"empty_answers", &language.emptyAnswers},
        {"money_words", &language.moneyWords},
        {"time_words", &language.timeWords},
        {"decision_words", &language.decisionWords}};
    for (const auto& [key, list] : lists) {
        *list = textsIn(*root, key);
        for (QString& words : *list) words = words.toLower();
    }
    const auto names = root->find("names_by_capital");
    language.namesByCapital = names != root->end() && names->is_boolean() && names->get<bool>();
    return language;
}

coaching::CallContent loadCallContent(const QString& dataDir, QString* problem) {
    QFile own(dataDir + QStringLiteral("/content/calls.json"));
    if (own.open(QIODevice::ReadOnly)) {
        auto content = callContentFromJson(own.read(s_mostBytes + 1));
        if (content) return *content;
        if (problem) *problem = content.error().message;
    }
    QFile shipped(QStringLiteral(":/content/calls/en.json"));
    if (!shipped.open(QIODevice::ReadOnly)) return {};
    return callContentFromJson(shipped.readAll()).value_or(coaching::CallContent{});
}

std::vector<coaching::PlanLanguage> loadPlanLanguages() {
    std::vector<coaching::PlanLanguage> languages;
    const QDir folder(QStringLiteral(":/content/plan-reading"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        if (auto language = planLanguageFromJson(file.readAll())) languages.push_back(std::move(*language));
    }
    const QString own = QLocale().name().section(u'_', 0, 0);
    const auto rank = [&](const coaching::PlanLanguage& l) {
        return l.id == own ? 0 : l.id == u"en" ? 1 : 2; // what texts of no known language are taken for
    };
    std::ranges::stable_sort(languages, {}, rank);
    return languages;
}

} // namespace chalktalk::io
