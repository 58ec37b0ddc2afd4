// Calls as a list by day: of one's line or of one person, of a week, ahead, or of all time.
#pragma once

#include "app/workspace.h"
#include "domain/local_time.h"

#include <QAbstractListModel>

class QTimer;

namespace chalktalk::app {

class CallList : public QAbstractListModel {
    Q_OBJECT

  public:
    enum class Show : quint8 { Week, NeedsPlan, NeedsDebrief, Ahead, Past };
    enum Role {
        HeadingRole = Qt::UserRole + 1, // bool: a day's heading and not a call
        IdRole,                         // CallId's value
        TimeRole,                       // "14:00"
        EndRole,                        // "14:45"
        WhoRole,                        // whose call it is
        PersonRole,                     // PersonId's value
        DetailRole,                     // kind, account, who goes along
        SignificantRole,                // bool
        ReasonRole,                     // "New in the seat", short
        PlanRole,                       // "Plan ready, 84", "Draft", "No plan"
        PlanStateRole,                  // domain::PlanState as int; 3: ready too late
        DebriefRole,                    // "Debriefed after 30 min", "22 minutes left", "Late: 3 h", empty ahead
        DebriefStateRole,               // 0 none needed yet, 1 due in the hour, 2 late, 3 done on time, 4 done late
        CancelledRole,                  // bool
    };

    explicit CallList(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person); // nothing: one's line
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    void setWeek(Day anyDay); // of Show::Week
    [[nodiscard]] Day monday() const { return m_monday; }
    void setOnlySignificant(bool only);
    [[nodiscard]] bool onlySignificant() const { return m_onlySignificant; }
    void setWords(const QString& words); // every word must occur

    [[nodiscard]] int count(Show show) const; // whatever is shown
    [[nodiscard]] int shownCount() const { return m_shownCount; }
    [[nodiscard]] const domain::CallLine* at(int row) const; // nullptr for a heading
    [[nodiscard]] int rowOf(CallId id) const;                // -1: not shown
    [[nodiscard]] QString capacityText() const;              // of the week shown, where it does not fit

    // Intents; each is a write of its own and answers with said() or failed().
    void setState(CallId call, domain::CallState state);
    void setSignificant(CallId call, domain::Said byHand);
    void remove(CallId call); // one that was kept by mistake
    void undoLast();          // of these, while nothing else was changed since

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    void changed();                  // rows or counts
    void said(const QString& words); // empty: nothing is left to take back
    void failed(const QString& words);

  private:
    struct Shown {
        quint32 line = 0; // in the log's calls; headings have a day only
        Day day;
        bool isHeading = false;

        friend bool operator==(const Shown&, const Shown&) = default;
    };
    using Counts = std::array<int, 5>; // by Show

    void refresh();                 // other records: everything anew
    void arrange(bool sameRecords); // what is shown; with the same records only where it has become another
    [[nodiscard]] std::vector<Shown> shownNow(Counts& counts) const;
    [[nodiscard]] std::vector<quint8> seen() const; // by person: whether their calls may be shown
    [[nodiscard]] bool belongs(const domain::CallLine& line, Day day, Show show) const;
    [[nodiscard]] bool matches(const domain::CallLine& line) const;
    [[nodiscard]] Day dayOf(const domain::CallLine& line) const { return m_time->dayOf(line.startMs); }
    [[nodiscard]] const QString& nameOf(domain::PersonIndex person) const;
    [[nodiscard]] QString headingText(Day day) const;
    [[nodiscard]] QString detail(const domain::CallLine& line) const;
    [[nodiscard]] QString planText(const domain::CallLine& line) const;
    [[nodiscard]] int planState(const domain::CallLine& line) const;
    [[nodiscard]] QString debriefText(const domain::CallLine& line) const;
    [[nodiscard]] int debriefState(const domain::CallLine& line) const;
    [[nodiscard]] QString spoken(const domain::CallLine& line) const;
    void waitForNextMinute();

    void changeCall(CallId call, const QString& words, std::function<void(domain::Call&)> edit);
    void write(const QString& words, std::function<Status(store::Database&, PersonId)> work);

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    Show m_show = Show::Week;
    Day m_monday;
    bool m_onlySignificant = false;
    QStringList m_words;
    domain::LedgerPtr m_ledger;   // that m_log points into
    domain::CoachingLogPtr m_log; // that m_shown points into
    std::unique_ptr<domain::LocalTime> m_time;
    QTimeZone m_zone;
    qint64 m_nowMs = 0; // that the words are of
    QString m_you;
    std::vector<Shown> m_shown;
    Counts m_counts{};
    int m_shownCount = 0;
    qint64 m_change = 0; // of the store, that the last intent made; 0: it is not the newest any more
    bool m_busy = false;
    QTimer* m_minute;
};

} // namespace chalktalk::app
