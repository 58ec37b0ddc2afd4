// A call looked back on: where it ended, what was planned line by line, the four questions, what was seen,
// and what comes next.
#pragma once

#include "app/call/call_editor.h"
#include "ui/call/two_sides.h"

namespace chalktalk::ui {

class BackList;
class Card;
class Chips;
class EmptyState;
class Label;
class LookingCard;
class NextCard;
class Segments;
class Shell;
class SkillsCard;
class TagsCard;

class DebriefView : public TwoSides {
    Q_OBJECT
  public:
    DebriefView(Shell& shell, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void textChanged();
    void goOn();   // to what is asked next
    void forget(); // all that was typed here, when its call is left
    [[nodiscard]] QWidget* firstStop() const;

    [[nodiscard]] Chips* outcome() const { return m_outcome; }
    [[nodiscard]] Segments* length() const { return m_length; }
    [[nodiscard]] BackList* questions() const { return m_lists[0]; }
    [[nodiscard]] BackList* information() const { return m_lists[1]; }
    [[nodiscard]] BackList* troubles() const { return m_lists[2]; }
    [[nodiscard]] LookingCard* looking() const { return m_looking; }
    [[nodiscard]] SkillsCard* skills() const { return m_skills; }
    [[nodiscard]] TagsCard* hesitations() const { return m_hesitations; }
    [[nodiscard]] TagsCard* difficulties() const { return m_difficulties; }
    [[nodiscard]] NextCard* next() const { return m_next; }

  Q_SIGNALS:
    void rowsChanged();
    void endAsked(); // beyond the last question
    void nextCallAsked(chalktalk::CallId call);

  private:
    QWidget* buildTools();
    QWidget* buildOutcome();
    void connectParts();
    void showOutcome();
    [[nodiscard]] std::vector<std::pair<const QWidget*, QWidget*>> stations() const;

    app::CallEditor& m_editor;
    QWidget* m_content;
    EmptyState* m_early;
    QWidget* m_tools;
    Label* m_hint;
    Segments* m_length;
    Card* m_outcomeCard;
    Chips* m_outcome;
    Label* m_milestone;
    Label* m_fallback;
    std::vector<BackList*> m_lists;
    LookingCard* m_looking;
    SkillsCard* m_skills;
    TagsCard* m_hesitations;
    TagsCard* m_difficulties;
    NextCard* m_next;
    bool m_quiet = false;
};

} // namespace chalktalk::ui
