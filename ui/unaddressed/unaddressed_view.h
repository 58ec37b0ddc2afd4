// Gaps that nobody has talked about, by manager, the oldest first; each leads to the fact and to a one-to-one about it.
#pragma once

#include <QWidget>

namespace chalktalk::ui {

class EmptyState;
class Shell;

class UnaddressedView : public QWidget {
    Q_OBJECT
  public:
    explicit UnaddressedView(Shell& shell, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const; // nullptr while it shows nothing

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
