// Gives a finished store its name where there is none, past what an earlier one of that name left lying there.
#pragma once

#include "base/result.h"

namespace chalktalk::store {

// A log that lies about without its store would be taken for the new one's, and so would a journal: both are put aside
// under the store's name with `tail`, numbered when there is one already. Conflict when there is a store; then nothing
// beside it is touched.
[[nodiscard]] Status placeWhereNoneIs(const QString& part, const QString& storePath, const QString& tail);

} // namespace chalktalk::store
