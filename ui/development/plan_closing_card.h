// The end of a plan: what became of it, in a choice and a few words.
#pragma once

#include "ui/development/plan_card.h"

class QPushButton;

namespace chalktalk::ui {

class Chips;
class Field;

class PlanClosingCard : public PlanCard {
    Q_OBJECT
  public:
    PlanClosingCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    void forget();
    void begin(); // asks what became of it
    [[nodiscard]] QPushButton* closeButton() const { return m_close; }
    [[nodiscard]] Chips* became() const { return m_became; }
    [[nodiscard]] Field* words() const { return m_words; }
    [[nodiscard]] QPushButton* endButton() const { return m_end; }

  private:
    void end();

    app::Workspace& m_workspace;
    bool m_asking = false;
    QPushButton* m_close;
    QWidget* m_panel;
    Chips* m_became;
    Field* m_words;
    QPushButton* m_end;
    QPushButton* m_leave;
    Label* m_closed;
};

} // namespace chalktalk::ui
