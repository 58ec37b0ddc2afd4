// One person's development on their page: skills by each side, where they stand by skill and will, the plan, and what
// the first line has already asked.
#pragma once

#include "base/ids.h"

#include <optional>
#include <QWidget>

namespace chalktalk::ui {

class EmptyState;
class Shell;

class DevelopmentPart : public QWidget {
    Q_OBJECT
  public:
    explicit DevelopmentPart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] QWidget* firstFocus() const { return nullptr; }

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
