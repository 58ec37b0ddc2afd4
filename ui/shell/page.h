// One page of the window. Pages are made when first gone to and stay; `enter` says where on the page.
#pragma once

#include "app/route.h"

#include <QWidget>

namespace chalktalk::ui {

// What a page's rows can be sorted by.
enum class SortBy : quint8 { Name, Gaps, Coverage, Attainment };

class Page : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;

    virtual void enter(const app::Route& route) = 0;
    // What the window's title says; empty: the name in the page table.
    [[nodiscard]] virtual QString title() const { return {}; }
    // Where the keyboard begins on this page; nullptr: its first control.
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }
    [[nodiscard]] virtual QWidget* filter() { return nullptr; }
    [[nodiscard]] virtual bool canSort(SortBy by) const {
        Q_UNUSED(by)
        return false;
    }
    virtual void sort(SortBy by) { Q_UNUSED(by) }
    // Files that were dropped on the window or chosen elsewhere; only the import page does something with them.
    virtual void takeFiles(const QStringList& paths) { Q_UNUSED(paths) }

  Q_SIGNALS:
    void titleChanged();
};

} // namespace chalktalk::ui
