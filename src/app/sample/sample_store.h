// The sample organisation's own store: made whole, removed whole, never mixed with anybody's facts.
#pragma once

#include "base/clock.h"
#include "base/result.h"

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct SampleOptions;

enum class Sample { New, AsItWas };

// A store at `path` with the sample organisation as of the clock's day. One that is there is replaced unless somebody
// has written in it, or that can't be told: it can't be read, or an earlier version made it. Then it stays as it is.
[[nodiscard]] Result<Sample> provideSampleStore(const QString& path, const Clock& clock);

// Puts a sample organisation into a store that holds no facts yet, in one transaction.
[[nodiscard]] Status fillSample(store::Database& database, const SampleOptions& options, const Clock& clock);

// Deletes a store with all that belongs to it, its drafts and backups too. Nothing happens when there are none.
void removeStoreFiles(const QString& path);

// Removes a store that was made for an import that then failed, unless something is in it.
void removeIfEmptyStore(const QString& path);

} // namespace chalktalk::app
