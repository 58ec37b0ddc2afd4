// Commitments as a list with headings: those of one's line (yours, theirs; overdue first), or all of one person.
#pragma once

#include "app/workspace.h"
#include "coaching/agenda.h"

#include <QAbstractListModel>

namespace chalktalk::app {

struct CommitmentRow {
    coaching::FollowUp followUp;
    domain::PersonIndex owner = domain::noPerson, person = domain::noPerson, coach = domain::noPerson;
    bool mine = false;
    QString ownerName; // "you" for whoever looks
    QString otherName; // the other side of the table
    QString due, aim;
};

class CommitmentList : public QAbstractListModel {
    Q_OBJECT

  public:
    enum class Show : quint8 { Open, ThisWeek, Overdue, Closed };
    enum Role {
        HeadingRole = Qt::UserRole + 1, // bool: a heading and not a commitment
        IdRole,                         // CommitmentId's value
        WhoRole,                        // "Marcus Hale"
        DueRole,
        OverdueRole,
        DetailRole,      // whose table it was made at, and the aim
        VerdictWordRole, // "Moved"; empty where there is none to say yet
        OutcomeRole,     // metrics::Outcome as int
        StateRole,       // domain::CommitmentState as int
    };

    explicit CommitmentList(Workspace& workspace, QObject* parent = nullptr);

    // With a person: all that were made with them or are theirs to do, open and closed. Without: one's line.
    void setPerson(std::optional<PersonId> person);
    void setShow(Show show); // of the line
    [[nodiscard]] Show show() const { return m_show; }
    void setWords(const QString& words); // every word must occur in what, names or indicator

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] int count(Show show) const; // of the line, whatever is shown
    [[nodiscard]] int shownCount() const { return m_shownCount; }
    // nullptr for a heading.
    [[nodiscard]] const CommitmentRow* at(int row) const;
    [[nodiscard]] int rowOf(CommitmentId id) const; // -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    void changed(); // rows, counts or isLoading()

  private:
    struct Shown {
        int row = -1; // in m_rows; -1: a heading
        QString heading;
    };

    void refresh();
    void take(std::vector<coaching::FollowUp> followUps);
    void arrange();
    void addGroup(const QString& heading, std::vector<int> rows);
    [[nodiscard]] std::vector<domain::CommitmentLine> lines() const;
    [[nodiscard]] static bool belongs(const CommitmentRow& row, Show show, Day today);
    [[nodiscard]] bool matches(const CommitmentRow& row) const;
    [[nodiscard]] QString spoken(const CommitmentRow& row) const;

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    Show m_show = Show::Open;
    QStringList m_words;
    bool m_loading = false;
    std::vector<CommitmentRow> m_rows;
    std::vector<Shown> m_shown;
    int m_shownCount = 0;
    LatestJob m_job;
};

} // namespace chalktalk::app
