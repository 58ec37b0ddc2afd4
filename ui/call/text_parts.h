// The parts of a plan that are running text: the milestone with its day, fallback, agenda, value, how it opens and
// ends.
#pragma once

#include "ui/call/plan_part.h"

namespace chalktalk::ui {

class DayField;
class Field;

// One or two texts of the plan, each a member of it.
class TextPart : public PlanPart {
    Q_OBJECT
  public:
    struct Text {
        QString id;    // of the reading, and of the edit
        QString title; // above the field; empty with one field
        QString placeholder;
        QString domain::CallPlan::*member;
        int lines = 1;
    };
    TextPart(app::CallEditor& editor, const QString& title, const QString& hint, std::vector<Text> texts,
             QWidget* parent = nullptr);

    void refresh() override;
    void refreshReading() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] Field* field(std::size_t i) const { return m_fields[i]; }

  protected:
    // Where nothing is written, what a template would say.
    void setExample(std::size_t text, const QString& words);

  private:
    std::vector<Text> m_texts;
    std::vector<Field*> m_fields;
};

class MilestonePart : public TextPart {
    Q_OBJECT
  public:
    explicit MilestonePart(app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] DayField* day() const { return m_day; }

  private:
    DayField* m_day;
    Label* m_dayTitle;
};

class FallbackPart : public TextPart {
    Q_OBJECT
  public:
    explicit FallbackPart(app::CallEditor& editor, QWidget* parent = nullptr);
    void refresh() override;
};

} // namespace chalktalk::ui
