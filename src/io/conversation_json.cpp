#include "io/conversation_json.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace chalktalk::io {

namespace {

using Json = nlohmann::json;
using Refused = tl::unexpected<Error>;

constexpr qint64 s_mostBytes = 1024 * 1024;
constexpr qsizetype s_mostLetters = 500;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

Refused refused(const QString& why) {
    return fail(ErrorCode::Unreadable, Texts::tr("The content of conversations can't be used: %1").arg(why));
}

QString textIn(const Json& object, const char* key) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_string()) return {};
    return QString::fromStdString(at->get<std::string>()).left(s_mostLetters).simplified();
}

QStringList textsIn(const Json& object, const char* key) {
    QStringList texts;
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array()) return texts;
    for (const Json& text : *at)
        if (text.is_string()) texts << QString::fromStdString(text.get<std::string>()).left(s_mostLetters).simplified();
    texts.removeAll(QString());
    return texts;
}

// Each entry of a list of objects with an id of its own and a text.
template <class Take> Status eachOf(const Json& root, const char* key, const Take& take) {
    const auto list = root.find(key);
    if (list == root.end() || !list->is_array())
        return refused(Texts::tr("\"%1\" is missing or is no list.").arg(QString::fromLatin1(key)));
    QSet<QString> seen;
    for (const Json& entry : *list) {
        const QString id = entry.is_object() ? textIn(entry, "id") : QString();
        if (id.isEmpty() || textIn(entry, "text").isEmpty())
            return refused(Texts::tr("an entry of \"%1\" has no id or no text.").arg(QString::fromLatin1(key)));
        if (seen.contains(id)) return refused(Texts::tr("the id \"%1\" stands there twice.").arg(id));
        seen.insert(id);
        take(id, entry);
    }
    return {};
}

} // namespace

Result<coaching::ConversationContent> conversationFromJson(const QByteArray& json) {
    if (json.size() > s_mostBytes) return refused(Texts::tr("it is larger than one megabyte."));
    const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (root.is_discarded() || !root.is_object()) return refused(Texts::tr("it is no JSON object."));
    coaching::ConversationContent content;
    const auto questions = eachOf(root, "questions", [&](const QString& id, const Json& entry) {
        const bool always = entry.contains("always") && entry["always"].is_boolean() && entry["always"].get<bool>();
        content.questions.push_back({id, textIn(entry, "text"), always, textIn(entry, "about")});
    });
    if (!questions) return Refused(questions.error());
    const auto causes = eachOf(root, "causes", [&](const QString& id, const Json& entry) {
        content.causes.push_back({id, textIn(entry, "text"), textIn(entry, "says"), textsIn(entry, "indicators")});
    });
    if (!causes) return Refused(causes.error());
    content.asideReasons = textsIn(root, "aside_reasons");
    content.expectations = textsIn(root, "expectations");
    return content;
}

coaching::ConversationContent loadConversation(const QString& dataDir, QString* problem) {
    QFile own(dataDir + QStringLiteral("/content/conversation.json"));
    if (own.open(QIODevice::ReadOnly)) {
        auto content = conversationFromJson(own.read(s_mostBytes + 1));
        if (content) return *content;
        if (problem) *problem = content.error().message;
    }
    QFile shipped(QStringLiteral(":/content/conversation/en.json"));
    if (!shipped.open(QIODevice::ReadOnly)) return {};
    return conversationFromJson(shipped.readAll()).value_or(coaching::ConversationContent{});
}

} // namespace chalktalk::io
