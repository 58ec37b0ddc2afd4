// What a page may ask of the window that it stands in.
#pragma once

#include "app/route.h"

#include <functional>
#include <QString>
#include <QtGlobal>

namespace chalktalk::app {
class Preparation;
class Workspace;
} // namespace chalktalk::app

namespace chalktalk::ui {

class Theme;
enum class SortBy : quint8;

class Shell {
  public:
    virtual ~Shell() = default;

    [[nodiscard]] virtual app::Workspace& workspace() = 0;
    [[nodiscard]] virtual Theme& theme() = 0;
    // What is being put together for the next one-to-one, shared by the pages that add to it and the one that begins
    // it.
    [[nodiscard]] virtual app::Preparation& preparation() = 0;
    virtual void go(const app::Route& route) = 0;
    // Where one is has got a better name (what was new has an id now): no step of its own on the way back.
    virtual void standAt(const app::Route& route) = 0;
    [[nodiscard]] virtual const app::Route& route() const = 0; // where one is
    virtual void back() = 0;
    [[nodiscard]] virtual bool canGoBack() const = 0;
    [[nodiscard]] virtual bool canGoForward() const = 0;
    [[nodiscard]] virtual bool canFilter() const = 0;
    virtual void forward() = 0;
    // Some words for a few seconds; a problem stays until it is closed.
    virtual void toast(const QString& words, bool isProblem = false) = 0;
    virtual void showPalette() = 0;
    virtual void showWhoAmI() = 0;
    virtual void captureCall() = 0; // one line that becomes a call
    virtual void focusFilter() = 0; // the page's own filter field, if it has one
    [[nodiscard]] virtual bool canSort(SortBy by) const = 0;
    virtual void sort(SortBy by) = 0; // the page's rows
    // Files for the import page, from a door, a drop or the command line.
    virtual void importFiles(const QStringList& paths) = 0;
};

} // namespace chalktalk::ui
