// The quarterly review with a manager of managers: the questions put to them first, what was answered and agreed, and
// the facts it is held on; on the screen and on paper.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace chalktalk::ui {

class EmptyState;
class Shell;

class ReviewPage : public Page {
    Q_OBJECT
  public:
    explicit ReviewPage(Shell& shell);

    void enter(const app::Route& route) override; // person: whose; part: "" (this quarter) or the quarter's first day

  private:
    Shell& m_shell;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
