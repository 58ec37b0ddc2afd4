// The first page of the day: what is on, what waits, and which of it first.
#pragma once

#include "app/today/today_parts.h"
#include "app/workspace.h"
#include "coaching/agenda.h"

class QTimer;

namespace chalktalk::app {

class CommitmentChanges;
struct TodaySource;

class Today : public QObject {
    Q_OBJECT

  public:
    explicit Today(Workspace& workspace, QObject* parent = nullptr);
    ~Today() override;

    [[nodiscard]] bool needsMe() const;                                     // nobody has said who looks
    [[nodiscard]] QString dateText() const, greeting() const, lead() const; // lead: the next best action in a sentence
    [[nodiscard]] int nowMinute() const;
    [[nodiscard]] int firstHour() const, lastHour() const; // of the ribbon: 8 to 18, wider where something lies outside
    [[nodiscard]] const std::vector<RibbonItem>& ribbon() const { return m_ribbon; }
    [[nodiscard]] const std::vector<RibbonHour>& hours() const { return m_hours; }
    // Calls of one's people today that ask for nothing and were too many for the ribbon.
    [[nodiscard]] int otherCalls() const { return m_otherCalls; }
    [[nodiscard]] const std::vector<TodayCall>& debriefs() const { return m_debriefs; }
    [[nodiscard]] const std::vector<TodayCall>& plans() const { return m_plans; } // today and the next working day
    [[nodiscard]] const std::vector<TodayOneToOne>& oneToOnes() const { return m_oneToOnes; }
    [[nodiscard]] const std::vector<coaching::FollowUp>& commitments() const { return m_commitments; } // today, overdue
    [[nodiscard]] const std::vector<TodayWaiting>& waiting() const { return m_waiting; }
    // What waits for whoever leads people who develop others, and whose yes a plan waits for.
    [[nodiscard]] const std::vector<TodayLeading>& leading() const { return m_leading; }
    [[nodiscard]] const std::vector<TodayBar>& week() const { return m_week; }
    [[nodiscard]] const QString& weekTitle() const { return m_weekTitle; } // whose week the bars are of
    [[nodiscard]] const QString& capacity() const { return m_capacity; }
    [[nodiscard]] const std::vector<TodayStart>& starts() const { return m_starts; }
    [[nodiscard]] const std::vector<TodayShare>& shares() const { return m_shares; } // of the last two weeks
    [[nodiscard]] const QString& sharesText() const { return m_sharesText; }
    // What recurs across the team's debriefs, at most a few sentences.
    [[nodiscard]] const std::vector<TodayRecurrence>& recurring() const { return m_recurring; }

    void keepCommitment(CommitmentId commitment); // ticked here: kept today
    void undoCommitment();

  Q_SIGNALS:
    void changed();                  // rows of any kind
    void minuteGone();               // the same rows, with other minutes in their words
    void said(const QString& words); // empty: nothing is left to take back
    void failed(const QString& words);

  private:
    enum class Why : quint8 { Records, Minute };
    void refresh(Why why);
    void clear();
    void fill(const TodaySource& source);
    void ask(const TodaySource& source); // what grows with the store, answered by a job
    void waitForNextMinute();
    [[nodiscard]] QDateTime now() const; // in the store's zone
    [[nodiscard]] std::vector<qint64> shape() const;

    Workspace& m_workspace;
    std::vector<RibbonItem> m_ribbon;
    std::vector<RibbonHour> m_hours;
    int m_otherCalls = 0, m_plansToday = 0;
    std::vector<TodayCall> m_debriefs, m_plans;
    std::vector<TodayOneToOne> m_oneToOnes;
    std::vector<coaching::FollowUp> m_commitments;
    std::vector<TodayWaiting> m_waiting;
    std::vector<TodayLeading> m_leading;
    std::vector<TodayBar> m_week;
    QString m_weekTitle, m_capacity, m_sharesText;
    std::vector<TodayStart> m_starts;
    std::vector<TodayShare> m_shares;
    std::vector<TodayRecurrence> m_recurring;
    Day m_day; // that the rows are of
    CommitmentChanges* m_changes;
    QTimer* m_minute;
    LatestJob m_job;
};

} // namespace chalktalk::app
