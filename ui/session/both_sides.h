// How both saw a one-to-one afterwards: each is asked apart, and neither answer is shown before both are there.
#pragma once

#include "app/session/session_editor.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class HowWasIt;
class Label;

class BothSides : public Card {
    Q_OBJECT
  public:
    BothSides(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] QWidget* firstStop() const;
    // Whether whoever looks is asked here, or may see what was said.
    [[nodiscard]] bool concernsMe() const;

  Q_SIGNALS:
    void screenHandedOver(); // only the other side's question may be seen now

  private:
    void showAsked();
    void showTold();
    [[nodiscard]] PersonId me() const;

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    SessionId m_session;
    HowWasIt* m_ask;
    HowWasIt* m_paper;
    Label* m_covered;
    QWidget* m_hand;
    QPushButton* m_handOver;
    QPushButton* m_fromPaper;
    Label* m_coachSaid;
    Label* m_personSaid;
    bool m_writing = false; // the other side's answer is written down from paper
};

} // namespace chalktalk::ui
