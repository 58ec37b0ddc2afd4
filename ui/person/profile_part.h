// What a person wants, how they like feedback, what is expected of the role, and one's own note: saved while it is
// typed.
#pragma once

#include "app/person/profile_editor.h"

#include <QWidget>
#include <vector>

class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;
class PlainEdit;
class PrivateBox;
class Shell;

class ProfilePart : public QWidget {
    Q_OBJECT
  public:
    explicit ProfilePart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] QWidget* firstFocus() const;
    [[nodiscard]] app::ProfileEditor& editor() { return m_editor; }
    [[nodiscard]] PlainEdit* wants() const { return m_wants; }
    [[nodiscard]] PlainEdit* note() const { return m_note; }

  protected:
    void hideEvent(QHideEvent* event) override; // nobody looks at it any more: saved at once

  private:
    QWidget* buildHead();
    QWidget* buildTexts();
    QWidget* buildExpectations();
    QWidget* buildNote();
    void refresh();
    void showSaved();
    void showExpectations();
    void add();
    [[nodiscard]] QWidget* expectationRow(std::size_t at, bool write);

    Shell& m_shell;
    app::ProfileEditor m_editor;
    std::optional<PersonId> m_person;
    std::vector<domain::Expectation> m_shown;
    bool m_shownWritable = false;
    Label *m_saved, *m_hint, *m_wantsTitle, *m_feedbackTitle, *m_none;
    QPushButton *m_undo, *m_who;
    PlainEdit *m_wants, *m_feedback, *m_note;
    QWidget *m_rows, *m_adding;
    QVBoxLayout* m_rowColumn;
    QLineEdit* m_new;
    QDateEdit* m_newDay;
    PrivateBox* m_noteBox;
};

} // namespace chalktalk::ui
