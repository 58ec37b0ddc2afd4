// The repair of a damaged store as the window asks for it: a copy is made, a table says what became of everything, and
// only then one decides.
#pragma once

#include "app/jobs.h"

#include <memory>
#include <QObject>
#include <QStringList>
#include <vector>

namespace chalktalk::store {
struct RepairReport;
}

namespace chalktalk::app {

class Workspace;

class Repair : public QObject {
    Q_OBJECT
  public:
    enum class State { Idle, Working, Ready, PuttingInPlace };

    explicit Repair(Workspace& workspace, QObject* parent = nullptr);
    ~Repair() override; // asks the work to stop

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; } // why the last attempt failed, in words
    [[nodiscard]] int percent() const { return m_percent; }
    [[nodiscard]] const QString& step() const { return m_step; }

    // One line for each kind of record and each table: what is kept, repaired, kept as found, lost.
    struct Row {
        QString name;
        qint64 kept = 0, fromJournal = 0, fromBackup = 0, asFound = 0, lost = 0;
    };
    [[nodiscard]] std::vector<Row> rows() const;
    // What is not simply kept, one a line, for people.
    [[nodiscard]] QStringList particulars() const;
    [[nodiscard]] QString backupTime() const;     // empty: no whole backup was found
    [[nodiscard]] QStringList stillWrong() const; // in the repaired copy; empty: it is whole
    [[nodiscard]] Row total() const;              // of rows()
    [[nodiscard]] qint64 unreadPages() const;     // what stood on them is not known
    // Only where everything is whole or repaired: what is kept as found, or stood on a page that can't be read, may
    // not be all there was.
    [[nodiscard]] bool isNothingLost() const;

    void make(); // the repaired copy
    void cancel();
    void use();   // puts it in place and opens it
    void leave(); // everything as it is; the copy goes

  Q_SIGNALS:
    void changed();
    void inPlace(); // the repaired store is being opened

  private:
    void setState(State state, const QString& problem = {});
    [[nodiscard]] QString timeOf(qint64 ms) const;

    Workspace& m_workspace;
    State m_state = State::Idle;
    QString m_problem, m_step, m_path;
    int m_percent = 0;
    std::shared_ptr<const store::RepairReport> m_report;
    std::stop_source m_stop{std::nostopstate};
};

} // namespace chalktalk::app
