// One person: who they are, and their facts as cards, the most telling first.
#pragma once

#include "app/person/person_facts.h"
#include "ui/shell/page.h"

#include <vector>

namespace chalktalk::ui {

class Avatar;
class CardGrid;
class ElidingLabel;
class EmptyState;
class FactCard;
class Flow;
class Label;
class ScrollPage;
class Shell;
class UntoldCard;

class PersonPage : public Page {
    Q_OBJECT
  public:
    explicit PersonPage(Shell& shell);

    void enter(const app::Route& route) override;
    [[nodiscard]] QString title() const override { return m_facts.name(); }
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] const std::vector<FactCard*>& cards() const { return m_cards; }
    [[nodiscard]] const app::PersonFacts& facts() const { return m_facts; }

  private:
    QLayout* buildHeader();
    void refresh();
    void showCards();
    void showPills();
    void reveal();
    FactCard* cardOf(const QString& indicator);

    Shell& m_shell;
    app::PersonFacts m_facts;
    ScrollPage* m_scroll;
    Avatar* m_avatar;
    ElidingLabel* m_name;
    QWidget* m_pills;
    Flow* m_pillFlow;
    Label* m_detail;
    Label* m_dataLine;
    EmptyState* m_empty;
    QWidget* m_gridHolder;
    CardGrid* m_grid;
    UntoldCard* m_untold;
    std::vector<FactCard*> m_cards;
    std::optional<PersonId> m_shown;
    QString m_wanted; // the indicator whose card shall be opened once it is there
};

} // namespace chalktalk::ui
