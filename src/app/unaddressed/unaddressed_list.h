// Gaps of one's people that nobody has talked about as a table: by manager, the oldest first, each with its sentence.
#pragma once

#include "app/workspace.h"
#include "coaching/unaddressed_gaps.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

// The dashboard's part that shows them is called like the indicator that counts them.
[[nodiscard]] QString unaddressedPart();

class UnaddressedList : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Manager, Person, Gap, Since, Number, columns };
    enum Role {
        PersonRole = Qt::UserRole + 1, // qint64
        IndicatorRole,                 // its id
        NameRole,                      // of the person
        DetailRole,                    // the second line under it
        SentenceRole,                  // the fact in words
        GradeRole,                     // metrics::Grade as int (Number)
    };

    explicit UnaddressedList(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool hasSeveralManagers() const { return m_managers > 1; }
    // "11 gaps of 7 people …; the oldest since 3 March."; empty while there is none.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  Q_SIGNALS:
    void changed(); // rows or isLoading()

  private:
    struct Row {
        coaching::UnaddressedGap gap;
        PersonId person;
        QString indicator, title, headline, sentence;
    };
    void refresh();
    void take(std::vector<Row> rows);
    [[nodiscard]] QString nameOf(domain::PersonIndex person) const;
    [[nodiscard]] QVariant display(std::size_t row, int column) const;
    [[nodiscard]] QString spoken(std::size_t row, int column) const;

    Workspace& m_workspace;
    bool m_loading = false;
    std::vector<Row> m_rows;
    int m_managers = 0;
    Day m_asOf; // of the rows
    LatestJob m_job;
};

} // namespace chalktalk::app
