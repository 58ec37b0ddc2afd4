// A small organisation as canonical CSV files, written where a test wants them.
#pragma once

#include <map>
#include <QByteArray>
#include <QString>

namespace chalktalk::tests {

using CanonicalFiles = std::map<QString, QByteArray>; // name to content

// Carla Chief (cro) over Mia Manager (Ana, Bo, Cem) and Max Manager (Dee, Eli); facts up to 2026-06-29.
CanonicalFiles smallOrganisation();

// Writes the files into a folder (made if need be) and gives its path back.
QString canonicalFolder(const QString& path, const CanonicalFiles& files);

} // namespace chalktalk::tests
