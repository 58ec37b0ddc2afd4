// The facts of a person as cards, the most telling first.
#pragma once

#include "app/person/person_facts.h"

#include <QWidget>
#include <vector>

class QTimer;

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
    // No card is still to come, and none is of before.
    [[nodiscard]] bool isWhole() const { return !m_stale && !m_facts.isLoading() && m_done == m_told.size(); }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void showCards();
    void showMore();
    void showWanted();
    void forgetOthers();
    void place(std::size_t from);
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
    std::vector<std::size_t> m_told; // which facts have a card, in their order
    std::size_t m_done = 0;          // so many of them are shown as they are now
    QTimer* m_more;                  // the others follow
    bool m_stale = false;            // something changed while nobody looked
    std::optional<PersonId> m_shown;
    QString m_wanted;
};

} // namespace chalktalk::ui
