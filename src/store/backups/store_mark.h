// How far a store or a copy of one has come: enough to say which of two is newer, and whether anything has changed.
#pragma once

#include <map>
#include <QString>

namespace chalktalk::store {

class RawConnection;

struct StoreMark {
    int version = 0;                    // of its layout
    QString storeId;                    // empty before layout 5
    std::map<QString, qint64> counters; // the next number of each: they only rise
    bool isWhole = true;                // otherwise the imported facts that can be imported again are not in it
    QString timeZone;                   // the store's setting

    // All changes of coaching records before this number are in it; 0 before layout 5.
    [[nodiscard]] qint64 nextChange() const;
    // Rises with everything that the store takes in.
    [[nodiscard]] qint64 holds() const;
    // Only what `Create` puts into a store: nothing that would be missed.
    [[nodiscard]] bool isNew() const;
};

// For store/ only; throws Failure.
[[nodiscard]] StoreMark markOf(RawConnection& connection);

// The setting in a store that was made without its facts: the time of the copy (UTC, ISO 8601). An import removes it.
inline constexpr auto factsLeftOutKey = "facts_left_out";

} // namespace chalktalk::store
