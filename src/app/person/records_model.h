// The records behind one number, as a table: as many rows as the sentence counts.
#pragma once

#include "app/person/record_table.h"
#include "app/workspace.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

class RecordsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role { CountedRole = Qt::UserRole + 1 };

    explicit RecordsModel(Workspace& workspace, QObject* parent = nullptr);

    void load(PersonId person, metrics::IndicatorIndex indicator); // answers with loaded() or failed()
    void load(Jobs::Work<RecordTable> work);                       // any other records; answers likewise
    [[nodiscard]] const RecordLine& line(int row) const { return m_table.lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] bool isLoading() const { return m_job.isRunning(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    // RFC 4180 with a header, all columns; no text can start a formula in a spreadsheet.
    [[nodiscard]] QByteArray toCsv() const { return m_table.toCsv(); }

  Q_SIGNALS:
    void loaded();
    void failed(const QString& text);

  private:
    void show(RecordTable table);

    Workspace& m_workspace;
    RecordTable m_table;
    std::vector<std::size_t> m_shown; // columns that the window shows: those that hold anything
    LatestJob m_job;
};

} // namespace chalktalk::app
