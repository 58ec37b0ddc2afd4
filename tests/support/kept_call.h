// Keeps a call told in words in a store, for tests of app/ and ui/.
#pragma once

#include "app/workspace.h"
#include "store/call_store.h"
#include "store/database.h"
#include "tests/support/call_in_words.h"
#include "tests/support/catch.h"

namespace chalktalk::tests {

// In the store at once; what is shown follows with workspace.reloadCoaching(). Gives it with its id and version.
inline domain::Call keepCall(const app::Workspace& workspace, const domain::Call& call, PersonId by = {}) {
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto saved = store::saveCall(**database, {call, {}, {}, by.isNull() ? call.person : by}, workspace.clock());
    REQUIRE(saved);
    return saved->call;
}

inline domain::Call keepCall(const app::Workspace& workspace, const CallInWords& words, PersonId by = {}) {
    return keepCall(workspace, words.whole(), by);
}

} // namespace chalktalk::tests
