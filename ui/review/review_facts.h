// What a quarterly review is held on, as cards: the uncomfortable facts, what came of the last one, who struggles, and
// what went well.
#pragma once

#include "app/review/review_editor.h"
#include "ui/theme/colours.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Label;
class PeopleRows;
class Shell;
class TextTable;

// Sentences under a title, each behind a small icon.
class SentencesCard : public Card {
    Q_OBJECT
  public:
    SentencesCard(const QString& title, const QString& iconName, Colour ink, QWidget* parent = nullptr);

    // `none` is said where there is nothing; empty: then the card is hidden.
    void show(const QStringList& sentences, const QString& none, const QString& foot = {});
    void setTitle(const QString& title);

  private:
    class Row;
    QString m_icon;
    Colour m_ink;
    Label *m_title, *m_none, *m_foot;
    QVBoxLayout* m_list;
    std::vector<Row*> m_rows;
};

// What was agreed the time before with what became of it, and what was answered.
class LastTimeCard : public Card {
    Q_OBJECT
  public:
    explicit LastTimeCard(QWidget* parent = nullptr);

    void show(const coaching::ReviewPack& pack, const std::vector<domain::ReviewAnswer>& answers);

  private:
    class Row;
    Label *m_title, *m_noActions, *m_answersTitle;
    QVBoxLayout *m_actions, *m_answers;
    std::vector<Row*> m_actionRows, m_answerRows;
};

// Who struggles, and what is done about it: a table whose rows open the person's development.
class StrugglingCard : public Card {
    Q_OBJECT
  public:
    explicit StrugglingCard(Shell& shell, QWidget* parent = nullptr);

    void show(const coaching::ReviewPack& pack);
    [[nodiscard]] PeopleRows* table() const { return m_table; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();
    Shell& m_shell;
    std::vector<PersonId> m_people;
    TextTable* m_model;
    PeopleRows* m_table;
    Label* m_none;
};

} // namespace chalktalk::ui
