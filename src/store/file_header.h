// Looks at a file's first bytes to say whose it is, without opening it as a store.
#pragma once

#include "base/result.h"

namespace chalktalk::store {

// NotFound without a file, Refused for one that is no Chalktalk store or is newer than this program, each in words.
// Reads 100 bytes and touches nothing.
[[nodiscard]] Status checkHeader(const QString& file);

[[nodiscard]] Error newerError();

} // namespace chalktalk::store
