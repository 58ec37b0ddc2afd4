// The two or three focus skills of a plan, and the list from which another one is chosen.
#pragma once

#include "app/development/development_editor.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class ChoiceList;
class FocusSkillCard;
class Label;

class FocusList : public QWidget {
    Q_OBJECT
  public:
    FocusList(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] const std::vector<FocusSkillCard*>& cards() const { return m_cards; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] ChoiceList* list() const { return m_list; } // null until it was asked for

  Q_SIGNALS:
    void rowsChanged();
    void recordAsked(const chalktalk::domain::Evidence& evidence);

  private:
    FocusSkillCard* makeCard(std::size_t position);
    void choose();
    void take(const QString& skill);

    app::Workspace& m_workspace;
    app::DevelopmentEditor& m_editor;
    Label* m_hint;
    QVBoxLayout* m_column;
    std::vector<FocusSkillCard*> m_cards;
    QPushButton* m_add;
    ChoiceList* m_list = nullptr;
};

} // namespace chalktalk::ui
