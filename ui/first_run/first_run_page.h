// The first thing a new user sees: three doors, and that data stays on this machine.
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace Ui {
class FirstRunPage;
}

class QPushButton;

namespace chalktalk::ui {

class Shell;

class FirstRunPage : public Page {
    Q_OBJECT
  public:
    explicit FirstRunPage(Shell& shell);
    ~FirstRunPage() override;

    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void showProblem();

    Shell& m_shell;
    QPushButton* m_repair = nullptr; // when the store is too damaged to be opened
    std::unique_ptr<Ui::FirstRunPage> m_form;
};

} // namespace chalktalk::ui
