// Whether each coaching record is what was saved: its digest, kept beside it, notices a flipped byte.
#pragma once

#include "base/result.h"
#include "store/records/record_shapes.h"

#include <stop_token>
#include <vector>

namespace chalktalk::store {

class Database;

struct RecordFinding {
    enum class What : quint8 {
        Changed,    // other than it was saved
        Missing,    // it has a digest and is not there
        Unexpected, // it is there without a digest
    };
    RecordKey key;
    What what = What::Changed;
};

// Empty when every coaching record is as it was saved; fast (a few thousand records in well under a second).
[[nodiscard]] Result<std::vector<RecordFinding>> checkRecords(Database& database, std::stop_token stop = {});

// Makes all digests anew: after a migration, a repair, an erasure. For store/ only; throws Failure.
void refreshDigests(Database& database);

} // namespace chalktalk::store
