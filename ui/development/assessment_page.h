// An assessment: a few skills, rated by the person first and then by whoever assesses, each rating with its evidence.
#pragma once

#include "ui/shell/page.h"

namespace chalktalk::ui {

class EmptyState;
class Shell;

class AssessmentPage : public Page {
    Q_OBJECT
  public:
    explicit AssessmentPage(Shell& shell);

    void enter(const app::Route& route) override;

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
