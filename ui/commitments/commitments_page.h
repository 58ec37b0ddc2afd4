// All commitments of one's line: yours and theirs, overdue first, each with what became of it.
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;

namespace chalktalk::ui {

class CommitmentsView;
class EmptyState;
class Label;
class Segments;
class Shell;

class CommitmentsPage : public Page {
    Q_OBJECT
  public:
    explicit CommitmentsPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "week", "overdue", "closed"; else the open ones
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] QWidget* filter() override;
    [[nodiscard]] CommitmentsView* view() const { return m_view; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    void sayNothing();

    Shell& m_shell;
    bool m_awaited = false; // the list shall get the keyboard once it is read
    Label* m_words;
    Label* m_title;
    QWidget* m_tools;
    Segments* m_segments;
    QLineEdit* m_filter;
    QStackedWidget* m_stack;
    CommitmentsView* m_view;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
