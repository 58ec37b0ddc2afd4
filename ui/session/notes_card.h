// Notes of a one-to-one: those that both share, and those that only the coach sees, plainly told apart.
#pragma once

#include "app/session/session_editor.h"

#include <QWidget>

namespace chalktalk::ui {

class Label;
class PlainEdit;
class PrivateBox;

class NotesCard : public QWidget {
    Q_OBJECT
  public:
    explicit NotesCard(app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] PlainEdit* shared() const { return m_shared; }
    [[nodiscard]] PlainEdit* ownNote() const { return m_private; }

  private:
    QWidget* buildShared();
    QWidget* buildPrivate();

    app::SessionEditor& m_editor;
    Label* m_sharedHint;
    PlainEdit* m_shared;
    Label* m_sharedRead;
    PrivateBox* m_privateBox;
    PlainEdit* m_private;
    Label* m_privateRead;
};

} // namespace chalktalk::ui
