// A list of painted rows under headings: no heading is ever chosen, Enter opens, and it can be as high as all its rows.
#pragma once

#include <QListView>

namespace chalktalk::ui {

class RowsView : public QListView {
    Q_OBJECT
  public:
    explicit RowsView(const QString& name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // As high as all its rows: it stands on a page that scrolls.
    void setWhole(bool whole);
    [[nodiscard]] int length() const; // of all rows
    void chooseFirst();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void opened(const QModelIndex& index); // Enter
    void chosen(const QModelIndex& index); // another row

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void hover(int row);
    void keepInSight(const QModelIndex& row);

    bool m_whole = false;
};

} // namespace chalktalk::ui
