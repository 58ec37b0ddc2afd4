// What is agreed in a quarterly review: who of the two does what by when; each becomes a commitment.
#pragma once

#include "app/review/review_editor.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class DayField;

class ActionsCard : public Card {
    Q_OBJECT
  public:
    ActionsCard(app::ReviewEditor& editor, app::Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    void forget();

  private:
    class Row;
    Row* make(std::size_t at);
    void fill(Row& row, bool mine, Day due);
    void change(std::size_t at);
    void leave(Row& row);
    void showRow(Row& row, const domain::Commitment& agreed);
    void add();
    [[nodiscard]] Day usualDue() const;

    app::ReviewEditor& m_editor;
    app::Workspace& m_workspace;
    QVBoxLayout* m_list;
    std::vector<Row*> m_rows;
    QWidget* m_none;
    Row* m_new;
    QPushButton* m_add;
};

} // namespace chalktalk::ui
