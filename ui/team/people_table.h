// A table of people with one strip column: the rows open on Enter or click, the columns share the width sensibly.
#pragma once

#include "ui/widgets/people_rows.h"

#include <QList>

namespace chalktalk::ui {

class PeopleTable : public PeopleRows {
    Q_OBJECT
  public:
    // `strip` is the column with one cell per indicator.
    PeopleTable(int strip, const QString& name, QWidget* parent = nullptr);

    // After the model is set: which columns are shown beside the strip, and how the rows begin sorted.
    void setColumns(const QList<int>& shown, int sortColumn, Qt::SortOrder order);

    // Header and all rows, in pixels.
    [[nodiscard]] int length() const;
    void setModel(QAbstractItemModel* model) override;

  Q_SIGNALS:
    void lengthChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void share();

    int m_strip;
    QList<int> m_shown;
};

} // namespace chalktalk::ui
