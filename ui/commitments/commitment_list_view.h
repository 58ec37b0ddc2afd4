// The list of commitments: Space or the round mark says kept, Enter goes to the details of the chosen one.
#pragma once

#include <QListView>

namespace chalktalk::ui {

class CommitmentListView : public QListView {
    Q_OBJECT
  public:
    explicit CommitmentListView(const QString& name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // As high as all its rows: it stands on a page that scrolls.
    void setWhole(bool whole);
    [[nodiscard]] int length() const; // of all rows
    void chooseFirst();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void keepAsked(const QModelIndex& index);
    void opened(const QModelIndex& index);
    void chosen(const QModelIndex& index); // the current row changed

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void hover(int row);

    bool m_whole = false;
};

} // namespace chalktalk::ui
