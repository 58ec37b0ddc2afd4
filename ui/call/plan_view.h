// A call's plan: its parts in the order in which one thinks, all at once or one at a time, with the reading and the
// sheet beside them.
#pragma once

#include "app/call/call_editor.h"
#include "ui/call/two_sides.h"

class QPushButton;

namespace chalktalk::ui {

class ChoiceList;
class Label;
class PlanPart;
class ReadingCard;
class Segments;
class SheetCard;
class Shell;

class PlanView : public TwoSides {
    Q_OBJECT
  public:
    PlanView(Shell& shell, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void refreshReading();
    void textChanged();
    void goOn();   // to the next part
    void goBack(); // one thing at a time: to the part before
    void forget(); // all that was typed here, when its call is left
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] const std::vector<PlanPart*>& parts() const { return m_parts; }
    [[nodiscard]] bool oneAtATime() const { return m_oneAtATime; }
    void setOneAtATime(bool one);
    [[nodiscard]] SheetCard* sheet() const { return m_sheet; }

  Q_SIGNALS:
    void rowsChanged();
    void endAsked(); // beyond the last part

  private:
    void buildParts();
    QWidget* buildTools();
    QWidget* buildSteps();
    void showSteps();
    void showTemplates();
    void chooseTemplate();
    void goTo(std::size_t part, bool focus);
    [[nodiscard]] std::size_t partWithFocus() const;

    Shell& m_shell;
    app::CallEditor& m_editor;
    QWidget* m_tools;
    Segments* m_mode;
    QPushButton* m_template;
    QPushButton* m_otherTemplate;
    ChoiceList* m_templates = nullptr;
    std::vector<PlanPart*> m_parts;
    QWidget* m_steps;
    QPushButton* m_before;
    QPushButton* m_next;
    Label* m_stepText;
    ReadingCard* m_reading;
    SheetCard* m_sheet;
    std::size_t m_step = 0;
    bool m_oneAtATime = false;
    CallId m_shown;
};

} // namespace chalktalk::ui
