// All commitments made with a person, open ones first.
#pragma once

#include "base/ids.h"

#include <optional>
#include <QWidget>

namespace chalktalk::ui {

class CommitmentsView;
class EmptyState;
class Shell;

class CommitmentsPart : public QWidget {
    Q_OBJECT
  public:
    explicit CommitmentsPart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] CommitmentsView* view() const { return m_view; }
    [[nodiscard]] QWidget* firstFocus() const;

  private:
    void refresh();

    Shell& m_shell;
    std::optional<PersonId> m_person;
    CommitmentsView* m_view;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
