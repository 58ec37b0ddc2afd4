// A development plan: written with the rep, agreed by the three of them, reviewed and closed.
#pragma once

#include "ui/shell/page.h"

namespace chalktalk::ui {

class EmptyState;
class Shell;

class DevelopmentPage : public Page {
    Q_OBJECT
  public:
    explicit DevelopmentPage(Shell& shell);

    void enter(const app::Route& route) override;

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
