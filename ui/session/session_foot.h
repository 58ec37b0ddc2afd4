// The foot of an open one-to-one: how long it took, that it is saved, undo, and the end.
#pragma once

#include "app/session/session_editor.h"

#include <QFrame>

class QPushButton;
class QSpinBox;
class QTimer;

namespace chalktalk::ui {

class ElidingLabel;

class SessionFoot : public QFrame {
    Q_OBJECT
  public:
    explicit SessionFoot(app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh();   // after the editor's changed()
    void showSaved(); // after savedChanged() and textChanged()
    [[nodiscard]] QPushButton* finishButton() const { return m_finish; }

  Q_SIGNALS:
    void finishAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void showMinutes();

    app::SessionEditor& m_editor;
    QSpinBox* m_minutes;
    ElidingLabel* m_saved;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_finish;
    QTimer* m_clock;
};

} // namespace chalktalk::ui
