// What was deleted in the last 30 days and can be put back.
#pragma once

#include "app/bin/bin_list.h"
#include "ui/safety/focus_keeper.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class Card;
class EmptyState;
class Label;
class PeopleRows;
class Shell;
class TextTable;

class BinView : public QWidget {
    Q_OBJECT
  public:
    BinView(app::Workspace& workspace, Shell& shell, QWidget* parent);

    void refresh() { m_bin.refresh(); }

  Q_SIGNALS:
    void emptied(); // the keyboard was here, and nothing is left to stand on

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void show();
    void fit();
    void putBack();
    [[nodiscard]] int chosen() const; // a row; -1: none

    app::BinList m_bin;
    FocusKeeper m_keeper{*this};
    EmptyState* m_empty;
    Card* m_full;
    TextTable* m_table;
    PeopleRows* m_view;
    QPushButton* m_putBack;
};

} // namespace chalktalk::ui
