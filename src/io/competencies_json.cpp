#include "io/competencies_json.h"

#include "metrics/catalogue.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace chalktalk::io {

namespace {

using coaching::Competency;
using coaching::CompetencyModel;
using Json = nlohmann::json;
using Refused = tl::unexpected<Error>;

constexpr qint64 s_mostBytes = 1024 * 1024;
constexpr qsizetype s_mostLetters = 1000, s_mostInId = 60;
constexpr int s_mostMonths = 600;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Competencies)
};

Refused refused(const QString& why) {
    return fail(ErrorCode::Unreadable, Texts::tr("The competency model can't be used: %1").arg(why));
}

QString nameOf(const char* key) { return QString::fromLatin1(key); }
QString nameOf(const std::string& key) { return QString::fromStdString(key).left(s_mostInId); }

// A key that nobody knows is a misspelt one: what it says would silently be lost.
Status onlyKnown(const Json& object, std::initializer_list<const char*> known, const QString& where) {
    for (const auto& [key, value] : object.items()) {
        const bool is = std::ranges::any_of(known, [&, name = key](const char* one) { return name == one; });
        if (!is) return refused(Texts::tr("%1: \"%2\" is not known here.").arg(where, nameOf(key)));
    }
    return {};
}

Result<QString> textIn(const Json& object, const char* key, const QString& where) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_string())
        return refused(Texts::tr("%1: \"%2\" is missing or is no text.").arg(where, nameOf(key)));
    const QString text = QString::fromStdString(at->get<std::string>()).simplified();
    if (text.isEmpty()) return refused(Texts::tr("%1: \"%2\" is empty.").arg(where, nameOf(key)));
    if (text.size() > s_mostLetters)
        return refused(Texts::tr("%1: \"%2\" is longer than a thousand letters.").arg(where, nameOf(key)));
    return text;
}

Result<std::array<QString, domain::highestLevel>> levelTexts(const Json& object, const char* key,
                                                             const QString& where) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array() || at->size() != domain::highestLevel)
        return refused(Texts::tr("%1: \"%2\" has to be a list of four texts, from the lowest level to the highest.")
                           .arg(where, nameOf(key)));
    std::array<QString, domain::highestLevel> texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Json& entry = (*at)[i];
        if (entry.is_string()) texts[i] = QString::fromStdString(entry.get<std::string>()).simplified();
        if (texts[i].isEmpty() || texts[i].size() > s_mostLetters)
            return refused(
                Texts::tr("%1: level %2 of \"%3\" is no text, is empty, or is longer than a thousand letters.")
                    .arg(where, QString::number(i + 1), nameOf(key)));
    }
    return texts;
}

Result<int> wholeIn(const Json& object, const char* key, int least, int most, const QString& where) {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_number_integer() || *at < least || *at > most)
        return refused(Texts::tr("%1: \"%2\" has to be a whole number from %3 to %4.")
                           .arg(where, nameOf(key), QString::number(least), QString::number(most)));
    return at->get<int>();
}

Status takeExpected(const Json& entry, const QString& where, Competency& skill) {
    const auto expected = entry.find("expected");
    if (expected == entry.end()) return {};
    if (!expected->is_object()) return refused(Texts::tr("%1: \"expected\" is no object.").arg(where));
    for (const auto& [key, steps] : expected->items()) {
        const auto role = domain::fromText<domain::Role>(nameOf(key));
        if (!role) return refused(Texts::tr("%1: \"%2\" is no role.").arg(where, nameOf(key)));
        if (!steps.is_array()) return refused(Texts::tr("%1: \"%2\" is no list.").arg(where, nameOf(key)));
        int before = -1;
        for (const Json& step : steps) {
            if (!step.is_object())
                return refused(Texts::tr("%1: an expected level of \"%2\" is no object.").arg(where, nameOf(key)));
            if (const Status known = onlyKnown(step, {"from_month", "level"}, where); !known) return known;
            const auto month = wholeIn(step, "from_month", 0, s_mostMonths, where);
            if (!month) return Refused(month.error());
            const auto level = wholeIn(step, "level", domain::lowestLevel, domain::highestLevel, where);
            if (!level) return Refused(level.error());
            if (*month <= before)
                return refused(Texts::tr("%1: the months of \"%2\" have to rise.").arg(where, nameOf(key)));
            before = *month;
            skill.expected.push_back({*role, *month, *level});
        }
    }
    return {};
}

Status takeIndicators(const Json& entry, const QString& where, Competency& skill) {
    const auto list = entry.find("indicators");
    if (list == entry.end()) return {};
    if (!list->is_array()) return refused(Texts::tr("%1: \"indicators\" is no list.").arg(where));
    for (const Json& one : *list) {
        const QString id = one.is_string() ? nameOf(one.get<std::string>()) : QString();
        if (!metrics::indicatorIndex(id)) return refused(Texts::tr("%1: \"%2\" is no indicator.").arg(where, id));
        if (!skill.indicators.contains(id)) skill.indicators << id;
    }
    return {};
}

Result<Competency> skillOf(const Json& entry, std::size_t position) {
    const QString nth = Texts::tr("entry %1 of \"skills\"").arg(position + 1);
    if (!entry.is_object()) return refused(Texts::tr("%1 is no object.").arg(nth));
    Competency skill;
    const auto id = textIn(entry, "id", nth);
    if (!id) return Refused(id.error());
    if (id->size() > s_mostInId) return refused(Texts::tr("%1: the id is too long.").arg(nth));
    skill.id = *id;
    const QString where = Texts::tr("skill \"%1\"").arg(skill.id);
    if (const Status known =
            onlyKnown(entry, {"id", "name", "about", "seen", "expected", "indicators", "retired"}, where);
        !known)
        return Refused(known.error());
    const auto name = textIn(entry, "name", where), about = textIn(entry, "about", where);
    if (!name) return Refused(name.error());
    if (!about) return Refused(about.error());
    skill.name = *name, skill.about = *about;
    const auto seen = levelTexts(entry, "seen", where);
    if (!seen) return Refused(seen.error());
    skill.seen = *seen;
    if (const Status taken = takeExpected(entry, where, skill); !taken) return Refused(taken.error());
    if (const Status taken = takeIndicators(entry, where, skill); !taken) return Refused(taken.error());
    if (const auto retired = entry.find("retired"); retired != entry.end()) {
        if (!retired->is_boolean()) return refused(Texts::tr("%1: \"retired\" is neither true nor false.").arg(where));
        skill.retired = retired->get<bool>();
    }
    return skill;
}

CompetencyModel shippedModel() {
    QFile file(QStringLiteral(":/content/competencies/en.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return competenciesFromJson(file.readAll()).value_or(CompetencyModel{});
}

} // namespace

Result<CompetencyModel> competenciesFromJson(const QByteArray& json) {
    if (json.size() > s_mostBytes) return refused(Texts::tr("it is larger than one megabyte."));
    const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (root.is_discarded() || !root.is_object()) return refused(Texts::tr("it is no JSON object."));
    const QString file = Texts::tr("the file");
    if (const Status known = onlyKnown(root, {"version", "levels", "skills"}, file); !known)
        return Refused(known.error());
    CompetencyModel model;
    const auto version = wholeIn(root, "version", 1, 1'000'000, file);
    if (!version) return Refused(version.error());
    model.version = *version;
    const auto names = levelTexts(root, "levels", file);
    if (!names) return Refused(names.error());
    model.levelNames = *names;
    const auto skills = root.find("skills");
    if (skills == root.end() || !skills->is_array() || skills->empty())
        return refused(Texts::tr("\"skills\" is missing, is no list, or is empty."));
    QSet<QString> seen;
    for (std::size_t i = 0; i < skills->size(); ++i) {
        auto skill = skillOf((*skills)[i], i);
        if (!skill) return Refused(skill.error());
        if (seen.contains(skill->id)) return refused(Texts::tr("the id \"%1\" stands there twice.").arg(skill->id));
        seen.insert(skill->id);
        model.skills.push_back(std::move(*skill));
    }
    return model;
}

CompetencyModel loadCompetencies(const QString& dataDir, QString* problem) {
    CompetencyModel shipped = shippedModel();
    QFile own(dataDir + QStringLiteral("/content/competencies.json"));
    if (!own.open(QIODevice::ReadOnly)) return shipped;
    auto model = competenciesFromJson(own.read(s_mostBytes + 1));
    if (!model) {
        if (problem) *problem = model.error().message;
        return shipped;
    }
    for (Competency& skill : shipped.skills) {
        if (model->find(skill.id)) continue;
        skill.retired = true;
        model->skills.push_back(std::move(skill));
    }
    return *model;
}

} // namespace chalktalk::io
