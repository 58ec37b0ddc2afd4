#include "app/store_place.h"

#include "store/same_store.h"

namespace chalktalk::app {

Status withStore(const StorePlace& place, const std::function<Status(store::Database&)>& work) {
    auto database = store::openSameStore(place.path, place.id);
    if (!database) return tl::unexpected<Error>(database.error());
    const Status done = work(**database);
    store::emptyLog(**database);
    return done;
}

bool mayPass(const Error& error) { return store::passes(error); }

} // namespace chalktalk::app
