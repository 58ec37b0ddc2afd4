// What store/ throws inside itself when the ground gives way, and how it becomes a Result at the layer's edge.
#pragma once

#include "base/result.h"

struct sqlite3;

namespace chalktalk::store {

struct Failure {
    Error error;
    int code = 0; // SQLite's extended result code; 0 when it was not SQLite
};

// Words for a person after SQLite's result code; the detail holds code and `where` (a statement's name), no content.
[[nodiscard]] Failure failureOf(int sqliteCode, std::string_view where);
[[noreturn]] void throwFailure(int sqliteCode, std::string_view where);

// Whether an error says that the file is damaged, and not that the machine or another program was in the way.
[[nodiscard]] bool tellsOfDamage(const Error& error);

// Runs work that may throw Failure and gives its value or the error.
template <class Work> auto guarded(Work&& work) -> Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& failure) {
        return tl::unexpected<Error>(failure.error);
    }
}

} // namespace chalktalk::store
