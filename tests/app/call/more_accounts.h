// Accounts in a store, for tests: the coached organisation has none.
#pragma once

#include <QString>
#include <vector>

namespace chalktalk::tests {

void addAccounts(const QString& storePath, const std::vector<const char*>& names);

} // namespace chalktalk::tests
