// The records behind one cell of the coaching dashboard: as many rows as its sentence counts.
#pragma once

#include "ui/shell/page.h"

namespace chalktalk::ui {

class Shell;

class CellPage : public Page {
    Q_OBJECT
  public:
    explicit CellPage(Shell& shell);

    void enter(const app::Route& route) override; // route.part: "<by>/<key>/<measure>"

  private:
    Shell& m_shell;
    app::Route m_route;
};

} // namespace chalktalk::ui
