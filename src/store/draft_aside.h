// Drafts files that are not this store's, or are damaged: kept under another name beside it, never applied.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace chalktalk::store {

// "<store>.drafts" becomes "<store>.drafts.<why>" (or "…-2"), with what its log still holds. Nothing there: done.
[[nodiscard]] Status putDraftsAside(const QString& storePath, const QString& why);
// Another store's drafts make room, and this store's own come back if they had to.
[[nodiscard]] Status takeOwnDrafts(const QString& storePath, const QString& storeId);
// Those that may be this store's own (a damaged one can't be searched for anybody's words): removed whole, for an
// erasure.
[[nodiscard]] Status removeOwnDraftsAside(const QString& storePath, const QString& storeId);
// All that were put aside here.
[[nodiscard]] QStringList draftsAside(const QString& storePath);

} // namespace chalktalk::store
