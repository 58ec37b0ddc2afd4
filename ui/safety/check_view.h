// Whether the store is whole: what the last quick and the last full check found, and a button to check now.
#pragma once

#include <QWidget>

namespace chalktalk::ui {

class EmptyState;
class Shell;

class CheckView : public QWidget {
    Q_OBJECT
  public:
    explicit CheckView(Shell& shell, QWidget* parent = nullptr);

    void refresh();

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
