// A calendar file looked through before any of it becomes a call: which instances are calls, whose, and what changed
// since it was read the last time.
#pragma once

#include "app/call/calendar_merge.h"
#include "app/workspace.h"

namespace chalktalk::app {

struct CalendarReading;

class CalendarImport : public QObject {
    Q_OBJECT

  public:
    explicit CalendarImport(Workspace& workspace, QObject* parent = nullptr);

    // Reads; answers with changed(). `owner`: whose calendar it is (its calls are theirs where no rep is invited).
    void read(const QStringList& paths, PersonId owner);
    void setOwner(PersonId owner);
    [[nodiscard]] PersonId owner() const { return m_owner; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QStringList& remarks() const { return m_remarks; } // what could not be read
    [[nodiscard]] const std::vector<CalendarRow>& rows() const { return m_rows; }
    [[nodiscard]] QString summary() const; // "12 calls: 9 new, 2 moved, 1 cancelled. 31 other entries are left out."
    void choose(std::size_t row, bool chosen); // what has nobody whose call it is can't be: failed()
    void setPerson(std::size_t row, PersonId person);
    void setKind(std::size_t row, domain::CallKind kind);
    // Answers with kept() or failed(): also where another store was opened since, whose people and calls are others.
    void keep();

  Q_SIGNALS:
    void changed();
    void kept(const QString& words);
    void failed(const QString& words);

  private:
    void take(Result<CalendarReading> reading);
    void forgetOtherStores();

    Workspace& m_workspace;
    PersonId m_owner;
    QStringList m_paths;
    QString m_storePath; // that it was read against
    bool m_reading = false;
    QString m_problem;
    QStringList m_remarks;
    std::vector<CalendarRow> m_rows;
    std::vector<domain::Call> m_calls; // as each row would be kept, in the same order
    LatestJob m_job;
};

} // namespace chalktalk::app
