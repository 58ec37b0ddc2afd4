// What rests in the bin about one person, whole: for their right to see what is held about them.
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "store/records/record_image.h"

#include <vector>

namespace chalktalk::store {

class Database;

struct BinRecord {
    RecordImage image;
    PersonId by; // who deleted it
    qint64 removedAtMs = 0;
};

// Whether a record, as it is or once was, is about a person, or is a private note by them.
[[nodiscard]] bool isAbout(const RecordImage& image, PersonId person);

// Newest first; private notes about them by whomever, none that they wrote about others.
[[nodiscard]] Result<std::vector<BinRecord>> binAbout(Database& database, PersonId person);

} // namespace chalktalk::store
