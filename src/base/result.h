// What a call that can fail gives back: the value, or an error with words for a person and a detail for the log.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace chalktalk {

enum class ErrorCode {
    Invalid,     // what was asked for makes no sense (wrong use)
    NotFound,    // no such person, file, record
    Conflict,    // somebody else changed it meanwhile
    Refused,     // a file that is not ours, or is newer than this program
    Unreadable,  // a file that can't be opened, read or written, or whose contents can't be used
    StoreFailed, // the store gave way: disk full, damaged, locked
    Rejected,    // the input has rows that can't be taken (strict import)
    Cancelled,   // the user asked to stop; nothing was changed
    Erased,      // whom it is about, or who writes it, was erased: nothing of it is kept, and trying again won't help
};

struct Error {
    ErrorCode code = ErrorCode::Invalid;
    QString message; // for people: plain words, names the file and line where there is one
    QString detail;  // for the log: codes and ids only, never names or texts
};

template <class T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

} // namespace chalktalk
