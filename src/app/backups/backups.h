// The backups of the open store as the window shows them, and the ways to use one: a copy first, then a look at it
// beside the present store, and only then in its place.
#pragma once

#include "app/jobs.h"

#include <optional>
#include <QObject>
#include <QString>
#include <vector>

namespace chalktalk::app {

class Workspace;

// One backup in words.
struct BackupLine {
    QString path;
    QString when, reason, size;
    QString content;   // everything, or that the imported facts are not in it
    QString checked;   // when it was found to be good, or that it is damaged
    QString keptUntil; // the last day, at most; empty: until there is a newer one
    bool isSound = true, isWhole = true;
};

// What is in a store.
struct StoreSummary {
    qint64 people = 0, opportunities = 0, activities = 0, oneToOnes = 0, commitments = 0, calls = 0;
    qint64 lastChangeMs = 0; // UTC; 0: nothing was done yet
};

class Backups : public QObject {
    Q_OBJECT
  public:
    enum class State { Idle, BackingUp, Copying, Comparing, PuttingInPlace };

    // A backup that was restored into a file of its own, read for a look.
    struct Look {
        QString file;
        QString backupWhen; // of the backup; empty for a file from elsewhere
        StoreSummary copy;
        std::optional<StoreSummary> present; // nothing: it is damaged and can't be read
        bool isWhole = true;
        QString unerased;     // who is in it and was erased in the present store since, in words
        QStringList findings; // what the check of its records found, in words
    };

    explicit Backups(Workspace& workspace, QObject* parent = nullptr);
    ~Backups() override; // asks the work to stop

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int percent() const { return m_percent; } // < 0: not known how far
    [[nodiscard]] bool isLoading() const { return m_listing.isRunning(); }
    [[nodiscard]] const std::vector<BackupLine>& lines() const { return m_lines; } // newest first
    [[nodiscard]] QString folder() const;
    // "12 backups, 34 MB. …"; empty without one.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const std::optional<Look>& look() const { return m_look; } // while State::Comparing
    // A file beside the store that is not there yet, for a copy of this backup.
    [[nodiscard]] QString freeFile(const BackupLine& backup) const;

    void refresh();
    void backUpNow();
    void restoreInto(const QString& backup, const QString& newFile); // then Comparing
    void putInPlace();                                               // of the present store: what look() shows
    void leaveIt();                                                  // the copy stays where it is
    void cancel();

  Q_SIGNALS:
    void changed();
    void said(const QString& words);
    void failed(const QString& words);

  private:
    struct Listed {
        std::vector<BackupLine> lines;
        qint64 bytes = 0;
    };
    void setState(State state);
    [[nodiscard]] std::function<void(int)> progress();

    Workspace& m_workspace;
    State m_state = State::Idle;
    int m_percent = -1;
    std::vector<BackupLine> m_lines;
    qint64 m_bytes = 0;
    std::optional<Look> m_look;
    LatestJob m_listing;
    std::stop_source m_stop{std::nostopstate};
};

} // namespace chalktalk::app
