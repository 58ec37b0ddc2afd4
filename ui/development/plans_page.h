// Everybody's development plans: who needs something, what runs, what came of those that are closed.
#pragma once

#include "ui/shell/page.h"

namespace chalktalk::ui {

class EmptyState;
class Shell;

class PlansPage : public Page {
    Q_OBJECT
  public:
    explicit PlansPage(Shell& shell);

    void enter(const app::Route& route) override;

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
