// What a store's write-ahead log has committed, also where a byte of the log itself is damaged.
#pragma once

#include "store/salvage/page_file.h"

#include <vector>

namespace chalktalk::store::salvage {

struct LogFrame {
    PageNumber page = 0;
    qsizetype content = 0; // where the page's bytes begin in the log
};

// In the order they were written, up to the last commit. SQLite reads a log only up to its first wrong checksum; each
// frame's sum begins with the one before, so that those behind a damaged frame can still be told from leftovers.
[[nodiscard]] std::vector<LogFrame> committedFrames(const QByteArray& log);

} // namespace chalktalk::store::salvage
