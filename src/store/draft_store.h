// What is being typed in an open form, kept at most a breath behind the typing until the form is saved or given up.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::store {

class Database;
struct Sql;

// Whose form of what: "session", "profile".
struct DraftKey {
    QString form;
    qint64 record = 0; // 0: a new one
    PersonId author;
    PersonId person; // whom it is about

    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

struct Draft {
    DraftKey key;
    int baseVersion = 0; // of the record when the form was opened
    QString state;       // the form's state as JSON
    qint64 updatedAtMs = 0;
};

[[nodiscard]] Status saveDraft(Database& database, const Draft& draft);
[[nodiscard]] Status removeDraft(Database& database, const DraftKey& key);
[[nodiscard]] Result<std::optional<Draft>> loadDraft(Database& database, const DraftKey& key);
// All of one author, newest first: what came back after a crash.
[[nodiscard]] Result<std::vector<Draft>> listDrafts(Database& database, PersonId author);

// The rows of one of the draft statements that ask for a person; for store/ only. Throws Failure.
std::vector<Draft> draftsWhere(Database& database, const Sql& sql, PersonId person);

// Within the transaction that saves the record; for store/ only. Throws Failure.
void forgetDraft(Database& database, const DraftKey& key);

} // namespace chalktalk::store
