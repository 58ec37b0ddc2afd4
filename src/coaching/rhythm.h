// The rhythm of one-to-ones: how often, when the next is due, who has waited too long; and whether the time that a
// leader blocked for coaching each week was used for it.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <QString>

namespace chalktalk::coaching {

// How many days apart one-to-ones are where nothing else was said.
inline constexpr int usualCadenceDays = 14;

// The organisation's own cadence, by peer group where it has one.
struct Cadences {
    int everyDays = usualCadenceDays;
    std::map<QString, int> byGroup;

    // By the person's group; without regard to what was set by hand.
    [[nodiscard]] int of(const QString& peerGroup) const;
};

enum class Due : quint8 {
    None,    // no one-to-ones are planned with this person
    Later,   // `days` from now
    Today,   //
    Overdue, // since `days`
    TooLong, // more than twice the cadence since the last one
    Never,   // none is recorded yet: on a first day that is nobody's fault
};

struct Rhythm {
    int everyDays = usualCadenceDays; // 0: none planned
    bool byHand = false;              // set for this very person
    std::optional<Day> last;          // the last coaching session held, whoever held it
    domain::SessionType lastType = domain::SessionType::Coaching;
    SessionId lastSession;
    std::optional<Day> next; // planned, from today on; else planned before and neither held nor cancelled
    SessionId planned;
    std::optional<Day> due; // last and the cadence; nothing without either
    Due state = Due::None;
    int days = 0; // to the due day (Later), since it (Overdue), since the last (TooLong)
};

[[nodiscard]] Rhythm rhythmOf(const domain::CoachingLog& log, const domain::Ledger& ledger, domain::PersonIndex person,
                              const Cadences& cadences, Day today);

// "due in 3 days", "due today", "5 days overdue", "nothing for 7 weeks", "no one-to-one yet".
[[nodiscard]] QString dueText(const Rhythm& rhythm);
// "every 2 weeks", "every 10 days", "none planned".
[[nodiscard]] QString cadenceText(int everyDays);

// One week of a leader's coaching time, Monday to Sunday.
struct CoachingWeek {
    Day monday;
    int blockedMinutes = 0;
    int coachedMinutes = 0; // of the coaching sessions that this person held
    bool isOver = true;     // false: the week that today lies in

    [[nodiscard]] bool wasKept() const { return blockedMinutes > 0 && coachedMinutes >= blockedMinutes; }
};

// `count` weeks up to the one that `today` lies in, the latest first.
[[nodiscard]] std::vector<CoachingWeek> coachingWeeks(const domain::CoachingLog& log, PersonId id,
                                                      domain::PersonIndex person, Day today, int count);
// "90 of 120 minutes", "120 of 120 minutes, kept", "45 minutes, none blocked".
[[nodiscard]] QString weekText(const CoachingWeek& week);

} // namespace chalktalk::coaching
