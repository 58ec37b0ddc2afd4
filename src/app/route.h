// Where one is in the window, as a value; and the way back.
#pragma once

#include "base/ids.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::app {

struct Route {
    QString page; // id of a page in the page table: "team", "person", "import", "settings", …
    std::optional<PersonId> person;
    QString part; // a place on the page: an indicator's id on the Person page, a section of Settings

    friend bool operator==(const Route&, const Route&) = default;
};

class RouteHistory {
  public:
    void go(const Route& route);     // forgets what lay ahead; going where one is changes nothing
    void rename(const Route& route); // another name for where one is, without a step
    [[nodiscard]] const Route& current() const { return m_routes[m_at]; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_routes.size(); }
    const Route& back();
    const Route& forward();
    void clear();

  private:
    std::vector<Route> m_routes{Route{}};
    std::size_t m_at = 0;
};

} // namespace chalktalk::app
