// The rule that makes calls significant: said in words with its effect, and changed in place.
#pragma once

#include "app/call/call_rule.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace chalktalk::ui {

class Inset;
class Label;
class Shell;

class RuleCard : public Card {
    Q_OBJECT
  public:
    RuleCard(Shell& shell, app::CallRule& rule, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] QPushButton* undo() const { return m_undo; }

  private:
    template <class Word> struct Choice {
        Word word;
        QCheckBox* box;
    };
    using Kinds = std::vector<Choice<domain::CallKind>>;

    void buildDeal();
    void buildPeople();
    void buildWeek();
    QWidget* kindBoxes(const QString& name, Kinds& kinds);
    QSpinBox* number(const QString& name, int least, int most, const QString& suffix);
    void take(); // what stands in the form becomes the rule
    void addUndo();

    Shell& m_shell;
    app::CallRule& m_rule;
    bool m_quiet = false;
    Label *m_words, *m_effect, *m_whose;
    QWidget* m_form; // not to be changed by everybody
    QVBoxLayout* m_fields;
    Inset* m_undoBar;
    QPushButton* m_undo;
    QCheckBox *m_byAmount, *m_struggling, *m_thirtyDays, *m_wants;
    QDoubleSpinBox *m_amount, *m_hours;
    QSpinBox *m_newRep, *m_plan, *m_debrief;
    std::vector<Choice<domain::Stage>> m_stages;
    Kinds m_kinds, m_repKinds;
};

} // namespace chalktalk::ui
