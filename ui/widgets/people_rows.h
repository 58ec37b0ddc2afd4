// A table whose rows stand for people: one row at a time, marked under the pointer, opened with Enter.
#pragma once

#include <QTableView>

namespace chalktalk::ui {

class PeopleRows : public QTableView {
    Q_OBJECT
  public:
    using QTableView::QTableView;

  Q_SIGNALS:
    void opened(const QModelIndex& index); // Enter

  protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void hover(int row);
};

} // namespace chalktalk::ui
