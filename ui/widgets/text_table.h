// A table of plain texts for a view: previews, mappings, reports.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

class QTableView;

namespace chalktalk::ui {

class TextTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;

    // Rows may be shorter than the header; `numbers` are the columns that stand at the trailing edge.
    void set(QStringList header, std::vector<QStringList> rows, const QList<int>& numbers = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
    QList<int> m_numbers;
};

// The quiet look that all small tables share.
void dressTable(QTableView& view);
// Columns as wide as their texts, none wider than `mostLines` line heights.
void fitColumns(QTableView& view, int mostLines = 14);

} // namespace chalktalk::ui
