// Where the open store is and which one it is: a form writes into the store that it was read from, or not at all.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <QString>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct StorePlace {
    QString path;
    QString id; // empty until it was read

    friend bool operator==(const StorePlace&, const StorePlace&) = default;
};

// Opens that very store, asks `work`, and has what it wrote in the file itself. Only off the window's thread.
[[nodiscard]] Status withStore(const StorePlace& place, const std::function<Status(store::Database&)>& work);

template <class T>
Result<T> writeInto(const StorePlace& place, const std::function<Result<T>(store::Database&)>& work) {
    Result<T> answer = fail(ErrorCode::Cancelled, {});
    const Status opened = withStore(place, [&](store::Database& database) -> Status {
        answer = work(database);
        return {};
    });
    if (!opened) return tl::unexpected<Error>(opened.error());
    return answer;
}

// True for what passes: a full disk, a file that is away or can't be written. Then it is tried again; damage and what
// the store refuses are said instead.
[[nodiscard]] bool mayPass(const Error& error);

} // namespace chalktalk::app
