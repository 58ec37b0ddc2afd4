// The dashboard's first part: the heat map of habits, the chosen cell beside it, and a habit against growth.
#pragma once

#include "app/dashboard/heat_model.h"

#include <QWidget>

class QBoxLayout;

namespace chalktalk::ui {

class AskCard;
class Card;
class CellCard;
class HeatTable;
class Label;
class ScatterCard;
class Segments;
class Shell;

class HabitsView : public QWidget {
    Q_OBJECT
  public:
    explicit HabitsView(Shell& shell, QWidget* parent = nullptr);

    void show(coaching::GroupBy by); // anew where the results have changed
    [[nodiscard]] app::Dashboard& dashboard() { return m_dashboard; }
    [[nodiscard]] HeatTable* table() const { return m_table; }
    [[nodiscard]] CellCard* cellCard() const { return m_cell; }
    [[nodiscard]] AskCard* askCard() const { return m_ask; }
    [[nodiscard]] ScatterCard* scatterCard() const { return m_scatter; }
    [[nodiscard]] int chosenRow() const; // of the dashboard; −1 without
    void sortByName();
    void fit(int pageHeight); // how high the table may be on a page of that height

  Q_SIGNALS:
    void byAsked(chalktalk::coaching::GroupBy by);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void connectAll();
    void showNote();
    void chooseFirst();
    void showChosen();
    void open(const QModelIndex& cell);
    void openChosen();

    Shell& m_shell;
    app::Dashboard m_dashboard;
    app::HeatModel m_model;
    bool m_quiet = false;
    QString m_wantedKey; // the row and column that were chosen before the rows changed
    int m_wantedColumn = 0;
    Segments* m_by;
    HeatTable* m_table;
    Label* m_note;
    CellCard* m_cell;
    AskCard* m_ask;
    ScatterCard* m_scatter;
    QBoxLayout* m_columns = nullptr;
};

} // namespace chalktalk::ui
