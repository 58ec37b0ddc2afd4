// A window on a data folder of its own, with the patience that jobs off the GUI thread need.
#pragma once

#include "app/workspace.h"
#include "tests/support/temp_folder.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <functional>
#include <memory>

namespace chalktalk::tests {

enum class StoreKind { None, Empty, Sample, Broken };

bool waitFor(const std::function<bool()>& done, int ms = 30000);

class WindowUnderTest {
  public:
    explicit WindowUnderTest(StoreKind kind, QSize size = {1280, 800});
    ~WindowUnderTest();

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] app::Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] ui::Theme& theme() { return *m_theme; }
    void go(const QString& page, std::optional<PersonId> person = {}, const QString& part = {});
    // Until no job runs and what was asked for is drawn.
    void settle();
    // A rep with facts.
    [[nodiscard]] PersonId anybody();

  private:
    TempFolder m_folder;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace chalktalk::tests
