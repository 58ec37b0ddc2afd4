// The facts of a person as cards, the most telling first.
#pragma once

#include "app/person/person_facts.h"

#include <QWidget>
#include <vector>

namespace chalktalk::ui {

class CardGrid;
class EmptyState;
class FactCard;
class Label;
class ScrollPage;
class Shell;
class UntoldCard;

class FactsPart : public QWidget {
    Q_OBJECT
  public:
    FactsPart(Shell& shell, app::PersonFacts& facts, ScrollPage& scroll);

    void refresh();
    void reveal(const QString& indicator); // opens its card once it is there
    [[nodiscard]] QWidget* firstFocus() const;
    [[nodiscard]] const std::vector<FactCard*>& cards() const { return m_cards; }

  private:
    void showCards();
    void showWanted();
    void place(const std::vector<FactCard*>& cards);
    FactCard* makeCard();
    FactCard* cardOf(const QString& indicator);

    Shell& m_shell;
    app::PersonFacts& m_facts;
    ScrollPage& m_scroll;
    Label* m_dataLine;
    EmptyState* m_empty;
    QWidget* m_gridHolder;
    CardGrid* m_grid;
    UntoldCard* m_untold;
    std::vector<FactCard*> m_cards;
    std::optional<PersonId> m_shown;
    QString m_wanted;
};

} // namespace chalktalk::ui
