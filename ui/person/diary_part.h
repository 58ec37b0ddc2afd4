// The one-to-ones with a person, newest first, each to be opened like a page of a diary.
#pragma once

#include "app/person/diary.h"

#include <QWidget>
#include <set>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class DiaryCard;
class EmptyState;
class Shell;

class DiaryPart : public QWidget {
    Q_OBJECT
  public:
    explicit DiaryPart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] const std::vector<DiaryCard*>& cards() const { return m_cards; }
    [[nodiscard]] const app::Diary& diary() const { return m_diary; }

  private:
    void refresh();
    void addCards(std::size_t most);
    DiaryCard* makeCard(const app::DiaryEntry& entry);

    Shell& m_shell;
    app::Diary m_diary;
    std::optional<PersonId> m_person;
    QString m_firstName;
    std::optional<std::set<SessionId>> m_open; // nothing: the newest that was held
    std::vector<DiaryCard*> m_cards;
    QVBoxLayout* m_column;
    QPushButton* m_more;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
