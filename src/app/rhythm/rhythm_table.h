// The one-to-ones of a line as a table: the last, the next, how often, when one is due, what is open.
#pragma once

#include "app/workspace.h"
#include "coaching/rhythm.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

// What is open between a person and their coach.
struct OpenCommitments {
    int open = 0, overdue = 0;
};
[[nodiscard]] OpenCommitments openCommitments(const domain::CoachingLog& log, domain::PersonIndex person, Day today);

// "today 16:00", "Tue 17 March 16:00"; "was planned for 3 March" where that day has passed.
[[nodiscard]] QString nextText(const Workspace& workspace, const coaching::Rhythm& rhythm);
// "9 March", with the kind of session where it wasn't plain coaching; "never".
[[nodiscard]] QString lastText(const Workspace& workspace, const coaching::Rhythm& rhythm);
// "2 open", "3 open, 1 overdue"; empty when nothing is.
[[nodiscard]] QString openText(const OpenCommitments& commitments);

struct RhythmRow {
    domain::PersonIndex person = domain::noPerson;
    coaching::Rhythm rhythm;
    OpenCommitments commitments;
};

class RhythmTable : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, DueColumn, LastColumn, NextColumn, EveryColumn, OpenColumn, ColumnCount };
    enum Role {
        PersonRole = Qt::UserRole + 1, // PersonId's value
        SortRole,
        NameRole,
        DetailRole,
        DueRole,     // coaching::Due as int
        OverdueRole, // bool: a commitment is
    };

    // Whose rows: one's direct reports, those of a manager below, or everybody that may be seen.
    struct Scope {
        enum class Kind : quint8 { Mine, Manager, Everybody };
        Kind kind = Kind::Mine;
        PersonId manager;

        friend bool operator==(const Scope&, const Scope&) = default;
    };
    struct Choice {
        Scope scope;
        QString name;
    };

    explicit RhythmTable(Workspace& workspace, QObject* parent = nullptr);

    // What can be chosen, the usual first.
    [[nodiscard]] std::vector<Choice> choices() const;
    void setScope(const Scope& scope);
    [[nodiscard]] const Scope& scope() const { return m_scope; }

    [[nodiscard]] const RhythmRow* at(int row) const;
    [[nodiscard]] int count(coaching::Due due) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  Q_SIGNALS:
    void changed();

  private:
    void refresh();
    [[nodiscard]] std::vector<domain::PersonIndex> people() const;
    [[nodiscard]] QString display(const RhythmRow& row, int column) const;
    [[nodiscard]] QVariant sortKey(const RhythmRow& row, int column) const;

    Workspace& m_workspace;
    Scope m_scope;
    std::vector<RhythmRow> m_rows;
};

} // namespace chalktalk::app
