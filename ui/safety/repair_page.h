// What to do about a damaged store: a repaired copy, a table of what became of everything in it, and only then a
// choice.
#pragma once

#include "app/repair/repair.h"
#include "ui/safety/focus_keeper.h"
#include "ui/shell/page.h"

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace chalktalk::ui {

class BusyBar;
class Card;
class Inset;
class Label;
class ScrollPage;
class Shell;
class TextTable;

class RepairPage : public Page {
    Q_OBJECT
  public:
    explicit RepairPage(Shell& shell);

    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* buildNotice(Inset* box, Label* words, const QString& icon);
    void buildReport();
    void connectAll();
    void refresh();
    void showWords();
    void showReport();
    void fit();

    Shell& m_shell;
    app::Repair m_repair;
    FocusKeeper m_keeper{*this};
    ScrollPage* m_scroll;
    Label *m_title, *m_words;
    Inset *m_found, *m_problem;
    Label *m_foundWords, *m_problemWords;
    QPushButton *m_make, *m_backups, *m_open, *m_use, *m_leave;
    QWidget *m_begin, *m_decide;
    BusyBar* m_busy;
    Card *m_card, *m_particularsCard, *m_wrongCard;
    Label *m_summary, *m_particulars, *m_wrong;
    TextTable* m_model;
    QTableView* m_table;
};

} // namespace chalktalk::ui
