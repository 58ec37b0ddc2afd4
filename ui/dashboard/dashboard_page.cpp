#include "ui/dashboard/dashboard_page.h"

namespace chalktalk::ui {

DashboardPage::DashboardPage(Shell& shell) : m_shell(shell) {}

void DashboardPage::enter(const app::Route& route) { m_route = route; }

} // namespace chalktalk::ui
