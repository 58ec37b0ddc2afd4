// Whom a copy of a store still holds although they were erased in the store since.
#pragma once

#include <QStringList>

namespace chalktalk::store {

// Their names, as they stand in the copy, by the day of the erasure. Empty as well when one of the two can't be read,
// and when the copy is of another store. The copy is one's own: nobody else may write to it.
[[nodiscard]] QStringList erasedSince(const QString& storePath, const QString& copyPath);

} // namespace chalktalk::store
