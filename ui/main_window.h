// The window: rail, pages, palette and toasts, all built from the tables of pages and commands; it knows no feature.
#pragma once

#include "app/palette/palette_model.h"
#include "app/route.h"
#include "app/session/preparation.h"
#include "app/workspace.h"
#include "ui/shell/shell.h"

#include <map>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace chalktalk::ui {

class Page;
class CallDesk;
class Leaving;
class PaletteOverlay;
class Rail;
class Toast;
class WhoAmI;

class MainWindow : public QMainWindow, public Shell {
    Q_OBJECT
  public:
    MainWindow(app::Workspace& workspace, Theme& theme);
    ~MainWindow() override;

    [[nodiscard]] app::Workspace& workspace() override { return m_workspace; }
    [[nodiscard]] Theme& theme() override { return m_theme; }
    [[nodiscard]] app::Preparation& preparation() override { return m_preparation; }
    void go(const app::Route& route) override;
    void standAt(const app::Route& route) override { m_history.rename(route); }
    [[nodiscard]] const app::Route& route() const override { return m_history.current(); }
    void back() override;
    [[nodiscard]] bool canGoBack() const override { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const override { return m_history.canGoForward(); }
    [[nodiscard]] bool canFilter() const override;
    [[nodiscard]] bool canSort(SortBy by) const override;
    void sort(SortBy by) override;
    void forward() override;
    void toast(const QString& words, bool isProblem = false) override;
    void showPalette() override;
    void showWhoAmI() override;
    void captureCall() override;
    void focusFilter() override;
    void importFiles(const QStringList& paths) override;

    [[nodiscard]] Page* page() const { return m_page; } // the one shown

  protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void buildCommands();
    void buildMenu();
    void restoreWindow();
    void showRoute(const app::Route& route);
    Page* pageFor(const QString& id);
    void stateChanged();
    void showWho();
    void meChanged();
    void showTitle();
    void stay();
    void showCameBack(const std::vector<app::CameBack>& drafts);
    void take(const app::PaletteEntry& entry);

    app::Workspace& m_workspace;
    Theme& m_theme;
    app::Preparation m_preparation;
    app::RouteHistory m_history;
    Rail* m_rail;
    QStackedWidget* m_stack;
    Page* m_page = nullptr;
    bool m_wasOpen = false; // a store, when the state was last looked at
    std::map<QString, Page*> m_pages;
    Toast* m_toast;
    PaletteOverlay* m_palette;
    WhoAmI* m_whoAmI;
    CallDesk* m_calls;
    Leaving* m_leaving;
    QPointer<QWidget> m_before; // had the keyboard when the window was to close
};

} // namespace chalktalk::ui
