#include "io/preset.h"

#include "io/preset_json.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

QString folder() { return QStringLiteral(":/content/presets"); }

} // namespace

std::vector<PresetInfo> presets() {
    std::vector<PresetInfo> all;
    for (const QString& name : QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (const auto preset = presetById(QFileInfo(name).completeBaseName()))
            all.push_back({preset->id, preset->name, preset->description});
    }
    std::stable_partition(all.begin(), all.end(), [](const PresetInfo& p) { return p.id == u"canonical"; });
    return all;
}

Result<Preset> presetById(const QString& id) {
    QFile file(folder() + u'/' + id + QStringLiteral(".json"));
    const bool plain = std::all_of(id.begin(), id.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
    if (!plain || !file.open(QIODevice::ReadOnly)) {
        QStringList known;
        for (const QString& name : QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            known << QFileInfo(name).completeBaseName();
        return fail(ErrorCode::NotFound,
                    tr("There is no preset “%1”. There are: %2.").arg(id, known.join(QStringLiteral(", "))));
    }
    return presetFromJson(file.readAll(), id);
}

Result<Preset> presetFromFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, tr("The mapping %1 can't be read.").arg(QDir::toNativeSeparators(path)));
    constexpr qint64 most = 1024 * 1024;
    return presetFromJson(file.read(most + 1), QFileInfo(path).fileName());
}

} // namespace chalktalk::io
