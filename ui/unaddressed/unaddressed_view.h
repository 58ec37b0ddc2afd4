// Gaps that nobody has talked about, by manager, the oldest first; each leads to the fact and to a one-to-one about it.
#pragma once

#include "app/unaddressed/unaddressed_list.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class EmptyState;
class Label;
class PeopleRows;
class Shell;

class UnaddressedView : public QWidget {
    Q_OBJECT
  public:
    explicit UnaddressedView(Shell& shell, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const; // nullptr while it shows nothing
    [[nodiscard]] const app::UnaddressedList& list() const { return m_list; }
    [[nodiscard]] PeopleRows* table() const { return m_table; }
    void openFact(); // of the row that is chosen
    void prepare();  // a one-to-one with it on the list

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* buildWhole();
    void refresh();
    void showChosen();
    void share();
    [[nodiscard]] QModelIndex chosen() const;

    Shell& m_shell;
    app::UnaddressedList m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Label *m_sentence, *m_words;
    PeopleRows* m_table;
    QPushButton *m_open, *m_prepare;
};

} // namespace chalktalk::ui
