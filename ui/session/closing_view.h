// After a one-to-one: what was agreed, how both saw it, and where to go from here.
#pragma once

#include "app/session/session_editor.h"
#include "ui/session/commitment_row.h"

#include <QWidget>

class QVBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class BothSides;
class Label;

class ClosingView : public QWidget {
    Q_OBJECT
  public:
    ClosingView(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] QWidget* firstStop() const;

  Q_SIGNALS:
    void planAsked();
    void screenHandedOver();
    void personAsked();
    void readAsked(); // the whole conversation again
    void nextAsked(); // the preparation of the next

  private:
    QWidget* buildAgreed();
    void showAgreed();

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    Label* m_title;
    Label* m_summary;
    QVBoxLayout* m_rows;
    Label* m_none;
    std::vector<CommitmentRow*> m_commitments;
    BothSides* m_both;
    QPushButton* m_person;
    QPushButton* m_correct;
};

} // namespace chalktalk::ui
