// The records behind one number, shown inside its card: as many rows as the sentence counts.
#pragma once

#include "app/person/records_model.h"

#include <QWidget>

class QTableView;

namespace chalktalk::ui {

class Label;
class Shell;

class RecordsTable : public QWidget {
    Q_OBJECT
  public:
    RecordsTable(Shell& shell, const QString& name, QWidget* parent = nullptr);

    void load(PersonId person, metrics::IndicatorIndex indicator);
    void load(app::Jobs::Work<app::RecordTable> work); // any other records
    void setMostRows(int rows);                        // more scroll inside
    [[nodiscard]] const app::RecordsModel& model() const { return m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }

  Q_SIGNALS:
    void opened(int row); // Enter or a double click
    void fitted();        // read, and as high as its rows

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();
    void share();

    app::RecordsModel m_model;
    int m_mostRows = 12;
    QTableView* m_view;
    Label* m_state;
};

} // namespace chalktalk::ui
