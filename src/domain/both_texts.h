// Two versions of one text that were written apart, as one in which nothing is lost.
#pragma once

#include <QString>

namespace chalktalk::domain {

// Where both differ, the other's words follow under a line that says so.
[[nodiscard]] inline QString bothTexts(const QString& mine, const QString& theirs, const QString& line) {
    if (mine == theirs || theirs.isEmpty() || mine.contains(theirs)) return mine;
    if (mine.isEmpty() || theirs.contains(mine)) return theirs;
    return mine + u'\n' + line + u'\n' + theirs;
}

} // namespace chalktalk::domain
