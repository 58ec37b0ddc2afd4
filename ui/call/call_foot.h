// The foot of a call's page: how long it has taken, what is saved, undo, with whom, and the one button that ends it.
#pragma once

#include "app/call/call_editor.h"

#include <QFrame>

class QCheckBox;
class QPushButton;

namespace chalktalk::ui {

class CalmTimer;
class ElidingLabel;

class CallFoot : public QFrame {
    Q_OBJECT
  public:
    CallFoot(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void showSaved();
    void showMinutes();
    [[nodiscard]] QPushButton* endButton() const { return m_end; }
    [[nodiscard]] QCheckBox* together() const { return m_together; }
    [[nodiscard]] CalmTimer* timer() const { return m_timer; }

  Q_SIGNALS:
    void endAsked();    // ready, or done
    void reopenAsked(); // a draft again, or something to correct

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] bool isEnded() const;

    app::Workspace& m_workspace;
    app::CallEditor& m_editor;
    CalmTimer* m_timer;
    ElidingLabel* m_saved;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QCheckBox* m_together;
    QPushButton* m_reopen;
    QPushButton* m_end;
};

} // namespace chalktalk::ui
