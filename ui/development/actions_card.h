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

class ActionRow : public QWidget {
    Q_OBJECT
  public:
    explicit ActionRow(std::size_t line);

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

class ActionsCard : public PlanCard {
    Q_OBJECT
  public:
    ActionsCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] const std::vector<ActionRow*>& rows() const { return m_rows; }

  private:
    ActionRow* makeRow(std::size_t line);
    void showRow(ActionRow& row, std::size_t line);
    void showOwners(QComboBox& box, PersonId owner);
    void type(std::size_t line, const QString& words);
    void removeLine(std::size_t line);
    void edit(const QString& field, std::size_t line, const std::function<void(domain::DevelopmentAction&)>& change);
    [[nodiscard]] std::vector<PersonId> people() const;

    app::Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<ActionRow*> m_rows;
    Label* m_none;
};

} // namespace chalktalk::ui
