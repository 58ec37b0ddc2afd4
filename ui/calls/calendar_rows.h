// The entries of a calendar as a table: which will be kept, when, what, whose, and why.
#pragma once

#include "app/call/calendar_import.h"

#include <QAbstractTableModel>

namespace chalktalk::ui {

class CalendarRows : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Keep, When, What, Who, Fate, Why, Columns };

    explicit CalendarRows(app::CalendarImport& import, QObject* parent = nullptr);

    // Nothing but the calls among them, or other entries, too.
    void setOthersShown(bool shown);
    // Which row of the import stands at a row of the table.
    [[nodiscard]] std::size_t rowOf(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    void setNames(std::function<QString(PersonId)> nameOf) { m_nameOf = std::move(nameOf); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void arrange();
    [[nodiscard]] QString textAt(const app::CalendarRow& row, int column) const;

    app::CalendarImport& m_import;
    bool m_others = false;
    std::vector<std::size_t> m_shown;
    std::function<QString(PersonId)> m_nameOf;
};

[[nodiscard]] QString fateText(app::CalendarFate fate); // "New", "Moved", "Cancelled", "As it was", "No call"

} // namespace chalktalk::ui
