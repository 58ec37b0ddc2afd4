// The list of commitments: Space or the round mark says kept, Enter goes to the details of the chosen one.
#pragma once

#include "ui/widgets/rows_view.h"

namespace chalktalk::ui {

class CommitmentListView : public RowsView {
    Q_OBJECT
  public:
    explicit CommitmentListView(const QString& name, QWidget* parent = nullptr);

  Q_SIGNALS:
    void keepAsked(const QModelIndex& index);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
};

} // namespace chalktalk::ui
