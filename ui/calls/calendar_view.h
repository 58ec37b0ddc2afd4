// A calendar looked through before anything of it is kept: choose files, say whose it is, choose among its entries.
#pragma once

#include "app/call/calendar_import.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace chalktalk::ui {

class CalendarRows;
class Card;
class ChoiceList;
class EmptyState;
class Inset;
class Label;
class Shell;

class CalendarView : public QWidget {
    Q_OBJECT
  public:
    explicit CalendarView(Shell& shell, QWidget* parent = nullptr);

    void enter(); // a new look: nothing of an earlier one is shown
    void takeFiles(const QStringList& paths);
    [[nodiscard]] app::CalendarImport& import() { return m_import; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QPushButton* keepButton() const { return m_keep; }
    [[nodiscard]] QWidget* firstStop() const;

  Q_SIGNALS:
    void kept(); // it is done: the calls can be looked at

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* buildHead();
    QWidget* buildChosen();
    void connectAll();
    void refresh();
    void showChosen();
    void chooseFiles();
    void chooseOwner(bool ofRow);
    [[nodiscard]] int chosenRow() const;
    [[nodiscard]] QString nameOf(PersonId person) const;

    Shell& m_shell;
    app::CalendarImport m_import;
    CalendarRows* m_rows;
    bool m_quiet = false, m_ofRow = false;
    Label *m_words, *m_problem, *m_remarks, *m_summary, *m_entry;
    Inset *m_problemBox, *m_remarksBox;
    QPushButton *m_files, *m_owner, *m_person, *m_keep, *m_all, *m_none;
    QCheckBox* m_others;
    QComboBox* m_kind;
    Card *m_card, *m_chosen;
    QTableView* m_table;
    EmptyState* m_empty;
    ChoiceList* m_people = nullptr;
};

} // namespace chalktalk::ui
