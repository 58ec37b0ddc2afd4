// A store as the version before this issue left it (4), with coaching records in it; made from the migrations that have
// landed, so that it is always like one that is out there.
#pragma once

#include <QString>

namespace chalktalk::tests {

inline constexpr int oldVersion = 4;

// From the records of a closed store of today.
void makeOldStore(const QString& from, const QString& path);

// Every row of the tables that both versions have, read past the program's own code; of a store that is not open.
[[nodiscard]] QByteArray contentOf(const QString& path);

} // namespace chalktalk::tests
