// Erases a person from a store: what is about them goes, what is the organisation's stays without naming them.
//
// docs/privacy.md says what goes and what stays; docs/adr/0026 says why.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace chalktalk::store {

class Database;
struct RecordImage;
enum class RecordKind : int;

// What an erasure takes and leaves.
struct ErasureExtent {
    std::map<RecordKind, qint64> records;                 // about them, by kind, and their private notes about others
    qint64 past = 0;                                      // earlier versions and records in the bin
    qint64 drafts = 0;                                    // unsaved words by or about them
    qint64 opportunities = 0, activities = 0, quotas = 0; // stay, without texts
};

// How those are called who have no name any more: "Erased person 3".
using NameOfErased = std::function<QString(int number)>;
// What stands for a text whose being there counts: a next step.
inline constexpr std::string_view erasedText = "\u2026";

// NotFound for somebody whom the store does not know, Conflict for somebody who was erased.
[[nodiscard]] Result<ErasureExtent> erasureExtent(Database& database, PersonId person);

// One transaction; nothing happens when it fails. Afterwards the journal, the drafts and SQLite's own files have to be
// cleaned: finishErasure, which can be tried again as long as erasureUnfinished says so. The person's new name.
[[nodiscard]] Result<QString> erasePerson(Database& database, PersonId person, const NameOfErased& nameOf,
                                          std::optional<PersonId> who, const Clock& clock);

// Conflict when another program reads the store: what was erased may still stand in SQLite's log until it is closed.
// `backUp` comes when all is clean and before it counts as finished: the journal, which was emptied, is no help until
// there is a backup. A second try after it failed leaves what the journal holds by then.
[[nodiscard]] Status finishErasure(Database& database, const std::function<Status()>& backUp = {});
[[nodiscard]] Result<bool> erasureUnfinished(Database& database);

struct ErasedPerson {
    PersonId person;
    qint64 atMs = 0; // UTC
};
[[nodiscard]] Result<std::vector<ErasedPerson>> listErased(Database& database); // oldest first

// For store/ only; these throw Failure.
[[nodiscard]] bool wasErased(Database& database, PersonId person);
// Whoever writes about them, or as them, from a window that was open meanwhile: such words are not kept.
void refuseErased(Database& database, const RecordImage& image, std::optional<PersonId> author);

// For a draft, which is written without the store: Erased when one of the two was. Waits for nobody; a store that can't
// be read at once says nothing, and the draft goes when drafts are read.
[[nodiscard]] Status refuseErasedAtOnce(const QString& storePath, PersonId person, PersonId author);

// What the store remembers of a source's id of somebody erased, so that an import knows whom not to bring back: a
// digest keyed with the store's id. For store/ only.
[[nodiscard]] QString erasureMark(const QString& storeId, qint64 source, std::string_view externalId);

} // namespace chalktalk::store
