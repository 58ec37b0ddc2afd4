// What will be done, by whom and until when: a line an action, the one after the last always there to be typed into.
#pragma once

#include "ui/development/plan_card.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QPushButton;

namespace chalktalk::ui {

class DayField;
class Field;

class PlanActionRow : public QWidget {
    Q_OBJECT
  public:
    explicit PlanActionRow(std::size_t line);

    QCheckBox* done;
    Field* what;
    QComboBox* who;
    DayField* due;
    Label* read; // who and when, where nothing can be changed
    QPushButton* remove;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QBoxLayout* m_parts;
};

class PlanActionsCard : public PlanCard {
    Q_OBJECT
  public:
    PlanActionsCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] const std::vector<PlanActionRow*>& rows() const { return m_rows; }

  private:
    PlanActionRow* makeRow(std::size_t line);
    void showRow(PlanActionRow& row, std::size_t line);
    void showOwners(QComboBox& box, PersonId owner);
    void type(std::size_t line, const QString& words);
    void removeLine(std::size_t line);
    void edit(const QString& field, std::size_t line, const std::function<void(domain::DevelopmentAction&)>& change);
    [[nodiscard]] std::vector<PersonId> people() const;

    app::Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<PlanActionRow*> m_rows;
    Label* m_none;
};

} // namespace chalktalk::ui
