// The records behind one number, as a table: as many rows as the sentence counts.
#pragma once

#include "app/workspace.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

struct RecordRow {
    QStringList cells;
    bool counted = true; // in the numerator
};

class RecordsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role { CountedRole = Qt::UserRole + 1 };

    explicit RecordsModel(Workspace& workspace, QObject* parent = nullptr);

    void load(PersonId person, metrics::IndicatorIndex indicator); // answers with loaded() or failed()
    [[nodiscard]] bool isLoading() const { return m_job.isRunning(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // RFC 4180 with a header; no cell can start a formula in a spreadsheet.
    [[nodiscard]] QByteArray toCsv() const;

  Q_SIGNALS:
    void loaded();
    void failed(const QString& text);

  private:
    Workspace& m_workspace;
    QStringList m_headers;
    std::vector<RecordRow> m_rows;
    std::vector<bool> m_numbers; // columns that are right-aligned
    LatestJob m_job;
};

} // namespace chalktalk::app
