// Everything that happened with a person, newest first under its month.
#pragma once

#include "app/person/timeline.h"

#include <QWidget>

namespace chalktalk::ui {

class Card;
class EmptyState;
class RowsView;
class Segments;
class Shell;

class TimelinePart : public QWidget {
    Q_OBJECT
  public:
    explicit TimelinePart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] RowsView* view() const { return m_view; }
    [[nodiscard]] app::Timeline& timeline() { return m_timeline; }

  private:
    void refresh();
    void open(const QModelIndex& index);

    Shell& m_shell;
    std::optional<PersonId> m_person;
    app::Timeline m_timeline;
    Segments* m_kinds;
    Card* m_card;
    RowsView* m_view;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
