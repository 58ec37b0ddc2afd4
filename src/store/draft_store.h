// What is being typed in an open form, kept at most a breath behind the typing until the form is saved or given up.
//
// Drafts stand in the store's drafts file (draft_file.h). What a save took of them stands in the store itself, noted in
// the save's own transaction: whenever the program ends, a draft is either newer than the record or left out.
#pragma once

#include "base/result.h"
#include "store/draft.h"

#include <optional>
#include <vector>

namespace chalktalk::store {

class Database;

// A new form's own number.
[[nodiscard]] qint64 newWriting();

// A draft without a mark is the one of its key that nobody numbers.
[[nodiscard]] Status saveDraft(Database& store, Draft draft);
// Given up: also what of it is still on its way to the disk does not come back. With a mark only that writing and what
// had come back into it, not what other windows type; without one, all of the key.
[[nodiscard]] Status removeDraft(Database& store, const DraftKey& key, const DraftMark& mark = {});
// The one that was typed last, unless a save took it. `baseVersion` is that of the record as the same form saved it
// last.
[[nodiscard]] Result<std::optional<Draft>> loadDraft(Database& store, const DraftKey& key);
// All of one author, what was typed last first: what came back after a crash.
[[nodiscard]] Result<std::vector<Draft>> listDrafts(Database& store, PersonId author);
// All about one person, whoever types.
[[nodiscard]] Result<std::vector<Draft>> draftsAbout(Database& store, PersonId person);
[[nodiscard]] Result<bool> hasDraft(Database& store, const QString& form, qint64 record);

// Once when a store is opened, before anything is typed: drafts of another store that stood at this place are put
// aside, one's own come back from there, those that an older version kept within the store are moved over, and those
// that a save took are removed. Nothing of it is needed for what the functions above answer; it may fail on a full
// disk.
[[nodiscard]] Status settleDrafts(Database& store);

// Within the save's transaction: what it includes needs no draft any more. For store/ only; throws Failure. `version`:
// of the record now.
void noteTaken(Database& store, const SavedForm& form, const DraftKey& key, int version);
// After that transaction; what fails here is left out when drafts are read.
void removeTaken(Database& store, const SavedForm& form);
void removeDraftsOf(Database& store, const QString& form, qint64 record);

} // namespace chalktalk::store
