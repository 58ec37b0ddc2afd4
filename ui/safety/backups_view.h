// The backups of the store: which there are, why they were made, what is in them, and the ways to use one.
#pragma once

#include <QWidget>

namespace chalktalk::ui {

class EmptyState;
class Shell;

class BackupsView : public QWidget {
    Q_OBJECT
  public:
    explicit BackupsView(Shell& shell, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] bool isReplacing() const { return false; } // the store is being put in another's place

  private:
    Shell& m_shell;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
