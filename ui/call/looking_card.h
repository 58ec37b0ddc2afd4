// The four questions after a call: the rep's words first, then the coach's view; and what was learned, kept where the
// next call finds it.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

#include <array>

class QPushButton;

namespace chalktalk::ui {

class AnswerBox;

class LookingCard : public Card {
    Q_OBJECT
  public:
    explicit LookingCard(app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh();     // after the editor's changed()
    void textChanged(); // what can be kept follows what is typed
    [[nodiscard]] const std::array<AnswerBox*, domain::lookings>& boxes() const { return m_boxes; }

  private:
    app::CallEditor& m_editor;
    std::array<AnswerBox*, domain::lookings> m_boxes{};
    QWidget* m_keepRow;
    QPushButton* m_keep;
    QPushButton* m_keepPeople;
};

} // namespace chalktalk::ui
