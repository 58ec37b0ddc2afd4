// What can be set: the look, who is looking, the organisation's calendar and targets, the store and its safety.
#pragma once

#include "ui/shell/page.h"

#include <memory>
#include <vector>

class QDoubleSpinBox;

namespace Ui {
class SettingsPage;
}

namespace chalktalk::ui {

class Shell;

class SettingsPage : public Page {
    Q_OBJECT
  public:
    explicit SettingsPage(Shell& shell);
    ~SettingsPage() override;

    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void dress();
    void buildChoices();
    void buildTargets();
    void buildStoreButtons();
    void connectForm();
    void refresh();

    Shell& m_shell;
    std::unique_ptr<Ui::SettingsPage> m_form;
    struct Target {
        QString id;
        double usual;
        QDoubleSpinBox* box;
    };
    std::vector<Target> m_targets;
    bool m_quiet = false;
};

} // namespace chalktalk::ui
