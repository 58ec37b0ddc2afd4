// The conversation itself: questions with both sides' words, more to ask, and what was named from outside.
#pragma once

#include "app/session/session_editor.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class AnswerBox;
class CauseBox;
class ChoiceList;
class Label;

class ConversationCard : public Card {
    Q_OBJECT
  public:
    explicit ConversationCard(app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh();                            // after the editor's changed()
    [[nodiscard]] QWidget* firstWords() const; // where the person's words begin; nullptr when it is only read
    [[nodiscard]] const std::vector<AnswerBox*>& answers() const { return m_answers; }

  Q_SIGNALS:
    void finishedAsking(); // Ctrl+Enter in the last question

  private:
    AnswerBox* makeAnswer(std::size_t position);
    CauseBox* makeCause(std::size_t position);
    void showCauses();
    void askMore();
    void nameCause();

    app::SessionEditor& m_editor;
    Label* m_hint;
    QVBoxLayout* m_answerColumn;
    QVBoxLayout* m_causeColumn;
    QWidget* m_more;
    QPushButton* m_ask;
    QPushButton* m_outside;
    std::vector<AnswerBox*> m_answers;
    std::vector<CauseBox*> m_causes;
    ChoiceList* m_questions = nullptr;
    ChoiceList* m_causeList = nullptr;
    bool m_toNewest = false; // a question was just added: its words get the focus
};

} // namespace chalktalk::ui
