#include "store/draft_store.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace chalktalk::store {

namespace {

Statement& bindKey(Statement& statement, const DraftKey& key) {
    return statement.bind(1, key.form).bind(2, key.record).bind(3, key.author.value).bind(4, key.person.value);
}

} // namespace

Status saveDraft(Database& database, const Draft& draft) {
    return guarded([&] {
        Transaction transaction(database);
        Statement upsert(database, sql::draft::upsert);
        bindKey(upsert, draft.key).bind(5, draft.baseVersion).bind(6, draft.state).bind(7, draft.updatedAtMs).run();
        transaction.commit();
    });
}

void forgetDraft(Database& database, const DraftKey& key) {
    Statement remove(database, sql::draft::remove);
    bindKey(remove, key).run();
}

Status removeDraft(Database& database, const DraftKey& key) {
    return guarded([&] {
        Transaction transaction(database);
        forgetDraft(database, key);
        transaction.commit();
    });
}

Result<std::optional<Draft>> loadDraft(Database& database, const DraftKey& key) {
    return guarded([&]() -> std::optional<Draft> {
        Statement row(database, sql::draft::find);
        if (!bindKey(row, key).step()) return std::nullopt;
        return Draft{key, static_cast<int>(row.integer(0)), row.string(1), row.integer(2)};
    });
}

std::vector<Draft> draftsWhere(Database& database, const Sql& sql, PersonId person) {
    std::vector<Draft> drafts;
    Statement row(database, sql);
    row.bind(1, person.value);
    while (row.step())
        drafts.push_back({{row.string(0), row.integer(1), {row.integer(2)}, {row.integer(3)}},
                          static_cast<int>(row.integer(4)),
                          row.string(5),
                          row.integer(6)});
    return drafts;
}

Result<std::vector<Draft>> listDrafts(Database& database, PersonId author) {
    return guarded([&] { return draftsWhere(database, sql::draft::of_author, author); });
}

} // namespace chalktalk::store
