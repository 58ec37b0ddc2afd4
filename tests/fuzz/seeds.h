// Where the targets begin: small inputs that their readers take, made by the program itself.
#pragma once

#include <map>
#include <QByteArray>
#include <QString>

namespace chalktalk::fuzz {

// By target, each with its file name.
[[nodiscard]] std::map<QString, std::map<QString, QByteArray>> seedsOfTheProgram();

} // namespace chalktalk::fuzz
