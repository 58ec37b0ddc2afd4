// How a plan reads as it stands: points by part, and what would bring most now.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Label;
class PlanPart;
class PointBars;

class ReadingCard : public Card {
    Q_OBJECT
  public:
    explicit ReadingCard(app::CallEditor& editor, QWidget* parent = nullptr);

    // `parts` in the order of the page: their titles name the bars.
    void refresh(const std::vector<PlanPart*>& parts); // after the editor's readingChanged()

  private:
    [[nodiscard]] QString standing() const;
    void showMost(const PlanPart* part, int earned, int weight); // nothing: all is earned

    app::CallEditor& m_editor;
    Label* m_score;
    Label* m_words;
    PointBars* m_bars;
    Label* m_most;
};

} // namespace chalktalk::ui
