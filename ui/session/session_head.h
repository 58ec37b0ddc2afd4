// The head of a one-to-one: with whom, when, and what kind of session it is.
#pragma once

#include "app/session/session_editor.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace chalktalk::ui {

class Avatar;
class ElidingLabel;
class Label;

class SessionHead : public QWidget {
    Q_OBJECT
  public:
    SessionHead(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] QWidget* firstStop() const;

  Q_SIGNALS:
    void backAsked();

  private:
    void showMenu();

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    QPushButton* m_back;
    Avatar* m_avatar;
    ElidingLabel* m_title;
    Label* m_day;
    QComboBox* m_type;
    Label* m_typeRead;
    Label* m_hint;
    QPushButton* m_more;
};

} // namespace chalktalk::ui
