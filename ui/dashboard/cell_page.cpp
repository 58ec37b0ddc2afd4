#include "ui/dashboard/cell_page.h"

namespace chalktalk::ui {

CellPage::CellPage(Shell& shell) : m_shell(shell) {}

void CellPage::enter(const app::Route& route) { m_route = route; }

} // namespace chalktalk::ui
