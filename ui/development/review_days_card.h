// The days on which the plan will be looked at together.
#pragma once

#include "ui/development/plan_card.h"

class QPushButton;

namespace chalktalk::ui {

class DayField;

class ReviewDayRow : public QWidget {
    Q_OBJECT
  public:
    explicit ReviewDayRow(std::size_t position);
    DayField* day;
    Label* words;
    QPushButton* remove;
};

class ReviewDaysCard : public PlanCard {
    Q_OBJECT
  public:
    ReviewDaysCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] DayField* newDay() const { return m_new; }
    [[nodiscard]] QPushButton* usual() const { return m_usual; }

  private:
    void add(Day day);
    void change(std::size_t position, std::optional<Day> day);
    [[nodiscard]] QString about(Day day) const;

    app::Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<ReviewDayRow*> m_rows;
    QWidget* m_adding;
    DayField* m_new;
    QPushButton* m_usual;
};

} // namespace chalktalk::ui
