// Skills seen in a call: at most five, each with how clear it was and the moment that shows it.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Chips;
class Field;
class Label;

class SkillRow : public QWidget {
    Q_OBJECT
  public:
    SkillRow();

    Label* name;
    Chips* level;
    Field* moment;
    QPushButton* remove;
};

class SkillsCard : public Card {
    Q_OBJECT
  public:
    static constexpr std::size_t mostSkills = 5;

    explicit SkillsCard(app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] bool isEmpty() const { return m_editor.call().debrief.skills.empty(); }
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] Chips* chips() const { return m_chips; }
    [[nodiscard]] const std::vector<SkillRow*>& rows() const { return m_rows; }

  Q_SIGNALS:
    void rowsChanged();

  private:
    SkillRow* makeRow(std::size_t line);
    void toggle(int skill, bool on);

    app::CallEditor& m_editor;
    Chips* m_chips;
    Label* m_enough;
    QVBoxLayout* m_column;
    std::vector<SkillRow*> m_rows;
};

} // namespace chalktalk::ui
