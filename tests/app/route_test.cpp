#include "app/route.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using app::Route;

namespace {

Route to(const char* page, qint64 person = 0) {
    Route route{QString::fromLatin1(page), {}, {}};
    if (person) route.person = PersonId{person};
    return route;
}

} // namespace

TEST_CASE("back and forward walk the places one has been") {
    app::RouteHistory history;
    history.go(to("team"));
    history.go(to("person", 1));
    history.go(to("person", 2));
    CHECK(history.back() == to("person", 1));
    CHECK(history.back() == to("team"));
    CHECK(history.forward() == to("person", 1));
    history.go(to("settings"));
    CHECK_FALSE(history.canGoForward());
    CHECK(history.back() == to("person", 1));
}

TEST_CASE("going where one already is adds no step") {
    app::RouteHistory history;
    history.go(to("team"));
    history.go(to("team"));
    history.back();
    CHECK_FALSE(history.canGoBack());
}

TEST_CASE("the way back is bounded") {
    app::RouteHistory history;
    for (int i = 1; i <= 1000; ++i) history.go(to("person", i));
    int steps = 0;
    while (history.canGoBack()) {
        history.back();
        ++steps;
    }
    CHECK(steps == 99);
}
