// The frame around a form: its head, what came back of it, the form, a notice above the foot; or why there is none.
#pragma once

#include "ui/widgets/card.h"

class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class EmptyState;
class FormFoot;
class FormHead;
class Label;
class Shell;

class FormFrame : public QWidget {
    Q_OBJECT
  public:
    FormFrame(FormHead* head, QWidget* form, FormFoot* foot, QWidget* parent = nullptr);

    // Gives the button under the words, hidden where `action` is empty; nothing is connected to it.
    QPushButton* showNothing(const QString& icon, const QString& title, const QString& detail,
                             const QString& action = {});
    // Why nothing can be opened; who looks is asked for where nobody has said it.
    void showProblem(Shell& shell, const QString& icon, const QString& title, const QString& problem);
    void showForm();
    [[nodiscard]] bool isFormShown() const;
    void sayCameBack(const QString& words);
    void sayNotice(const QString& words, Inset::Look look = Inset::Look::Warn); // empty: none
    [[nodiscard]] QString notice() const;

  private:
    void addInset(Inset* box, Label* words, const QString& icon, int above);

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_whole;
    Inset* m_cameBack;
    Label* m_cameBackText;
    Inset* m_notice;
    Label* m_noticeText;
};

} // namespace chalktalk::ui
