// What the first page of the day is made of: rows, bars and marks as values, with their words.
#pragma once

#include "app/route.h"
#include "base/ids.h"

#include <optional>
#include <QStringList>
#include <vector>

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
    QString title, detail; // "Northwind · Discovery"; "Priya Nair · no milestone set yet"
    QString reason;        // pill: "New in the seat", "$180k"
    int minutesLeft = 0;   // of the hour; debriefs only, negative: late
    bool isLate = false;
};

struct TodayOneToOne {
    SessionId session; // null: due by cadence, not planned
    PersonId person;   // the other side of the table
    QString time, when, title, detail;
    bool isOpen = false; // begun and not finished
};

struct TodayWaiting { // a rep who has had nothing for too long
    PersonId person;
    QString name, detail;
};

struct TodayRecurrence { // what recurs, and in whose calls: of several people the first
    QString sentence;
    PersonId person;
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
    std::optional<double> target = std::nullopt; // of this share
};

// What waits for whoever leads: a yes, a plan, a review, an assessment, gaps nobody names, a quarterly review.
struct TodayLeading {
    enum class Kind : quint8 { Yes, Plan, Review, Assessment, Rating, Gaps, Quarter };
    Kind kind = Kind::Plan;
    qint64 key = 0; // tells the rows apart
    QString name;   // whose it is, for the picture; empty: of several people
    QString title, pill, detail, action;
    bool isLate = false;
    Route where; // where it leads
};

} // namespace chalktalk::app
