// The questions of a quarterly review to the person by name, each with the answer as it was given.
#pragma once

#include "app/review/review_editor.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class Label;
class PlainEdit;

class QuestionsCard : public Card {
    Q_OBJECT
  public:
    explicit QuestionsCard(app::ReviewEditor& editor, QWidget* parent = nullptr);

    void refresh();
    void forget(); // all that was typed, when its review is left
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] std::vector<PlainEdit*> answers() const;

  private:
    class Row;
    Row* make(std::size_t at);
    void add();

    app::ReviewEditor& m_editor;
    Label *m_title, *m_hint;
    QVBoxLayout* m_list;
    std::vector<Row*> m_rows;
    QWidget* m_addSide;
    QLineEdit* m_new;
    QPushButton* m_add;
};

} // namespace chalktalk::ui
