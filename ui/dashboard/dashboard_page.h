// The coaching dashboard: who develops their people, as a heat map with the records behind every cell; capacity, ramp,
// and what nobody has talked about.
#pragma once

#include "ui/shell/page.h"

namespace chalktalk::ui {

class Shell;

class DashboardPage : public Page {
    Q_OBJECT
  public:
    explicit DashboardPage(Shell& shell);

    // route.part: "" or "habits", "habits/second-line", "habits/region", "habits/segment", "capacity", "ramp",
    // "unaddressed".
    void enter(const app::Route& route) override;

  private:
    Shell& m_shell;
    app::Route m_route;
};

} // namespace chalktalk::ui
