// Where somebody stands by skill and will, and by results: what the facts say and which, or what was set by hand.
#pragma once

#include "app/development/person_development.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Label;
class PlaceByHand;
class QuadrantView;

class SkillWillCard : public Card {
    Q_OBJECT
  public:
    SkillWillCard(app::Workspace& workspace, app::PersonDevelopment& development, QWidget* parent = nullptr);

    void refresh(PersonId person);
    [[nodiscard]] PlaceByHand* place() const { return m_place; }

  private:
    app::Workspace& m_workspace;
    app::PersonDevelopment& m_development;
    QuadrantView* m_view;
    Label* m_name;
    Label* m_means;
    Label* m_facts;
    Label* m_fear;
    PlaceByHand* m_place;
};

class ResultsCard : public Card {
    Q_OBJECT
  public:
    ResultsCard(app::Workspace& workspace, app::PersonDevelopment& development, QWidget* parent = nullptr);

    void refresh(PersonId person);
    [[nodiscard]] PlaceByHand* place() const { return m_place; }

  private:
    app::Workspace& m_workspace;
    app::PersonDevelopment& m_development;
    Label* m_name;
    Label* m_words;
    PlaceByHand* m_place;
};

} // namespace chalktalk::ui
