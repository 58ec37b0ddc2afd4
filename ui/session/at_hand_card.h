// What is known of the person and was agreed with them, at hand while talking: open it, restate it, tick it.
#pragma once

#include "app/session/session_editor.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;

class AtHandCard : public Card {
    Q_OBJECT
  public:
    AtHandCard(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()

  Q_SIGNALS:
    void profileAsked();

  private:
    void setOpen(bool open);

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    QPushButton* m_toggle;
    QWidget* m_inside;
    Label* m_wants;
    Label* m_feedback;
    Label* m_agreed;
    QVBoxLayout* m_expectations;
    QCheckBox* m_restated;
    QPushButton* m_profile;
    std::vector<Label*> m_rows;
};

} // namespace chalktalk::ui
