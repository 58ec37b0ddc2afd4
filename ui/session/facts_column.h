// What lies on the table: the facts that were chosen, each until it has ended, and what is known of the person.
#pragma once

#include "app/session/session_editor.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class AtHandCard;
class ChoiceList;
class FactOnTable;
class Label;

class FactsColumn : public QWidget {
    Q_OBJECT
  public:
    FactsColumn(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] const std::vector<FactOnTable*>& facts() const { return m_facts; }
    // Where the first fact without an ending is ended; nullptr when each has one.
    [[nodiscard]] QWidget* firstOpen() const;

  Q_SIGNALS:
    void commitmentAsked(const QString& indicator);
    void profileAsked();

  private:
    FactOnTable* makeFact(std::size_t position);
    void addFact();

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    Label* m_hint;
    QVBoxLayout* m_column;
    QPushButton* m_add;
    AtHandCard* m_atHand;
    ChoiceList* m_list = nullptr;
    std::vector<FactOnTable*> m_facts;
};

} // namespace chalktalk::ui
