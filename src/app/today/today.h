// The first page of the day: what is on, what waits, and which of it first.
#pragma once

#include "app/workspace.h"
#include "coaching/agenda.h"

namespace chalktalk::app {

enum class RibbonKind : quint8 { Planned, Unplanned, Other, OneToOne, Coaching }; // calls; one-to-ones; blocked time

struct RibbonItem {
    RibbonKind kind = RibbonKind::Other;
    bool significant = false;
    int startMinute = 0, endMinute = 0; // of the day in the store's zone; 0 and 1440 where it goes on beyond
    QString title, who;
    QString spoken;             // the whole of it for a screen reader
    std::optional<CallId> call; // where it leads
    std::optional<SessionId> session;
    PersonId person;
};

// The hour after a significant call, under the ribbon.
struct RibbonHour {
    int startMinute = 0, endMinute = 0;
    CallId call;
};

struct TodayCall { // a row of "Debrief while it is fresh" and "Needs a plan"
    CallId call;
    PersonId person;
    QString time, when;    // "10:30", "in 53 min"; "ended 09:15"
    QString title, detail; // "Northwind · discovery"; "Priya Nair · no milestone set yet"
    QString reason;        // pill: "New in the seat", "$180k"
    int minutesLeft = 0;   // of the hour; debriefs only, negative: late
    bool isLate = false;
};

struct TodayOneToOne {
    SessionId session; // null: due by cadence, not planned
    PersonId person;
    QString time, when, title, detail;
    bool isOpen = false; // begun and not finished
};

struct TodayWaiting { // a rep who has had nothing for too long
    PersonId person;
    QString name, detail;
};

struct TodayBar { // "Your coaching this week"
    QString title;
    int done = 0, of = 0;
    bool isBehind = false;
};

struct TodayStart { // a 30-day start
    PersonId person;
    QString title, detail, before;
    enum class Mark : quint8 { Ahead, Done, Missed, Partly, Nothing }; // a day: all planned and debriefed, none …
    std::vector<Mark> days;                                            // 30
};

struct TodayShare { // where coaching time went
    QString title;
    int minutes = 0;
    double share = 0;
};

class Today : public QObject {
    Q_OBJECT

  public:
    explicit Today(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] bool needsMe() const;                                     // nobody has said who looks
    [[nodiscard]] QString dateText() const, greeting() const, lead() const; // lead: the next best action in a sentence
    [[nodiscard]] int nowMinute() const;
    [[nodiscard]] int firstHour() const, lastHour() const; // of the ribbon: 8 to 18, wider where something lies outside
    [[nodiscard]] const std::vector<RibbonItem>& ribbon() const { return m_ribbon; }
    [[nodiscard]] const std::vector<RibbonHour>& hours() const { return m_hours; }
    [[nodiscard]] const std::vector<TodayCall>& debriefs() const { return m_debriefs; }
    [[nodiscard]] const std::vector<TodayCall>& plans() const { return m_plans; } // today and tomorrow
    [[nodiscard]] const std::vector<TodayOneToOne>& oneToOnes() const { return m_oneToOnes; }
    [[nodiscard]] const std::vector<coaching::FollowUp>& commitments() const { return m_commitments; } // today, overdue
    [[nodiscard]] const std::vector<TodayWaiting>& waiting() const { return m_waiting; }
    [[nodiscard]] const std::vector<TodayBar>& week() const { return m_week; }
    [[nodiscard]] const QString& capacity() const { return m_capacity; }
    [[nodiscard]] const std::vector<TodayStart>& starts() const { return m_starts; }
    [[nodiscard]] const std::vector<TodayShare>& shares() const { return m_shares; } // of the last two weeks
    [[nodiscard]] QString sharesText() const;
    // What recurs across the team's debriefs, at most a few sentences.
    [[nodiscard]] const QStringList& recurring() const { return m_recurring; }

    void keepCommitment(CommitmentId commitment); // ticked here: kept today
    void undoCommitment();

  Q_SIGNALS:
    void changed();
    void minuteGone();
    void said(const QString& words);
    void failed(const QString& words);

  private:
    void refresh();

    Workspace& m_workspace;
    std::vector<RibbonItem> m_ribbon;
    std::vector<RibbonHour> m_hours;
    std::vector<TodayCall> m_debriefs, m_plans;
    std::vector<TodayOneToOne> m_oneToOnes;
    std::vector<coaching::FollowUp> m_commitments;
    std::vector<TodayWaiting> m_waiting;
    std::vector<TodayBar> m_week;
    QString m_capacity;
    std::vector<TodayStart> m_starts;
    std::vector<TodayShare> m_shares;
    QStringList m_recurring;
    LatestJob m_job;
};

} // namespace chalktalk::app
