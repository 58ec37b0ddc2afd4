// What a coaching record is called for whoever is looking, in place of its number: "a commitment, “Call Ada”, with
// NAME".
#pragma once

#include <QString>

namespace chalktalk::store {
struct RecordKey;
}

namespace chalktalk::app {

class Workspace;

// As far as ledger and log know it and the one who looks may; `title` are the record's own words where they are known.
[[nodiscard]] QString nameOfRecord(const Workspace& workspace, const store::RecordKey& key, const QString& title = {});
// What the store's check found, in words with that name; as it was, where it is not about a record.
[[nodiscard]] QString findingInWords(const Workspace& workspace, const QString& finding);

} // namespace chalktalk::app
