// Seals a store or a person's record into a file for carrying elsewhere, and opens such a file again.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "io/sealed/sealed_stream.h"

#include <optional>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct SealRequest {
    QString file;                  // 0600; Conflict when there is one already
    std::optional<PersonId> about; // nothing: the whole store
    std::optional<PersonId> who;   // for the audit trail, and for whose notes a person's record holds
};

// The database must be open for writing: the audit trail notes it. A whole store is copied first, to where the store
// itself lies, so that nothing that is not sealed ever stands where the sealed file goes; the copy is overwritten and
// removed. Nothing is left behind when it fails or is stopped.
[[nodiscard]] Status sealInto(store::Database& database, const SealRequest& request, const io::Password& password,
                              const Clock& clock, const io::SealingProgress& progress = {}, std::stop_token stop = {},
                              io::SealingCost cost = io::moderateCost());

// Writes what is sealed to `to` (0600), a store or a JSON file; says which. Nothing is left behind when the password is
// another one or a single byte was changed. Conflict when there is a file already.
[[nodiscard]] Result<io::SealedKind> openSealed(const QString& sealed, const QString& to, const io::Password& password,
                                                const io::SealingProgress& progress = {}, std::stop_token stop = {});

// What a sealing that was killed has left beside the store: overwritten and removed.
void removeSealingRemains(const QString& storePath);

} // namespace chalktalk::app
