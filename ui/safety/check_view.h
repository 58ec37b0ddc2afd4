// Whether the store is whole: what the last quick and the last full check found, and a button to check now.
#pragma once

#include "ui/safety/focus_keeper.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class BusyBar;
class Card;
class IconView;
class Label;
class Shell;

class CheckView : public QWidget {
    Q_OBJECT
  public:
    explicit CheckView(Shell& shell, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QPushButton* now() const { return m_now; }
    [[nodiscard]] QPushButton* repair() const { return m_repair; }

  private:
    void build();
    [[nodiscard]] QString outcome(bool full) const;

    Shell& m_shell;
    IconView* m_mark;
    Label *m_title, *m_quick, *m_full, *m_found;
    FocusKeeper m_keeper{*this};
    BusyBar* m_busy;
    QPushButton *m_now, *m_repair;
};

} // namespace chalktalk::ui
