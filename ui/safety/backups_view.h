// The backups of the store: which there are, why they were made, what is in them, and the ways to use one.
#pragma once

#include "app/backups/backups.h"
#include "ui/safety/focus_keeper.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace chalktalk::ui {

class BusyBar;
class Card;
class CompareCard;
class EmptyState;
class Label;
class Shell;
class TextTable;

class BackupsView : public QWidget {
    Q_OBJECT
  public:
    explicit BackupsView(Shell& shell, QWidget* parent = nullptr);

    void refresh(); // reads the folder anew
    [[nodiscard]] app::Backups& backups() { return m_backups; }
    [[nodiscard]] bool isReplacing() const; // the store is being put in another's place
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] CompareCard* compare() const { return m_compare; }
    [[nodiscard]] QWidget* firstFocus() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildList();
    void connectAll();
    void showAll();
    void showRows();
    void showChosen();
    void fitTable();
    void restoreChosen();
    [[nodiscard]] const app::BackupLine* chosen() const;

    Shell& m_shell;
    app::Backups m_backups;
    Label* m_sentence;
    QWidget* m_ways;
    QPushButton *m_now, *m_save, *m_folder, *m_restore;
    FocusKeeper m_keeper{*this};
    BusyBar* m_busy;
    CompareCard* m_compare;
    Card* m_card;
    TextTable* m_model;
    QTableView* m_table;
    Label* m_chosen;
    EmptyState* m_empty;
    std::vector<QString> m_shown; // paths of the rows
};

} // namespace chalktalk::ui
