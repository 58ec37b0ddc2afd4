#include "app/route.h"

namespace chalktalk::app {

void RouteHistory::go(const Route& route) {
    if (route == current()) return;
    constexpr std::size_t most = 100;
    m_routes.resize(m_at + 1);
    m_routes.push_back(route);
    if (m_routes.size() > most) m_routes.erase(m_routes.begin());
    m_at = m_routes.size() - 1;
}

void RouteHistory::rename(const Route& route) { m_routes[m_at] = route; }

const Route& RouteHistory::back() {
    if (canGoBack()) --m_at;
    return current();
}

const Route& RouteHistory::forward() {
    if (canGoForward()) ++m_at;
    return current();
}

void RouteHistory::clear() {
    m_routes.assign(1, Route{});
    m_at = 0;
}

} // namespace chalktalk::app
