// The heat map: rows of people and columns of habits; arrows move from cell to cell, Enter opens the records behind
// one.
#pragma once

#include <QTableView>

class QAbstractButton;

namespace chalktalk::app {
class HeatModel;
}

namespace chalktalk::ui {

class HeatHeader;
class NameHeader;

class HeatTable : public QTableView {
    Q_OBJECT
  public:
    explicit HeatTable(app::HeatModel& model, QWidget* parent = nullptr);

    void setHeadOverNames(const QString& words); // "Manager"
    void setMostHeight(int pixels);              // more rows scroll inside
    void sortBy(int column);                     // again: the other way round
    [[nodiscard]] int length() const;            // header and all rows

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void chosen(const QModelIndex& cell);
    void opened(const QModelIndex& cell); // Enter, or a click on the cell that is chosen

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void share();
    void keepInSight(const QModelIndex& cell);
    void paintCorner();

    app::HeatModel& m_model;
    HeatHeader* m_columns;
    NameHeader* m_names;
    QAbstractButton* m_corner = nullptr;
    QString m_head;
    int m_most = QWIDGETSIZE_MAX;
};

} // namespace chalktalk::ui
