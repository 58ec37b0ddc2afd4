// Which calls are significant, by a rule that is shown and can be changed, and by hand; and whether all of them fit
// into a manager's week.
#pragma once

#include "base/money.h"
#include "domain/call.h"
#include "domain/ledger.h"

#include <functional>
#include <map>
#include <QString>
#include <vector>

namespace chalktalk::domain {
class CoachingLog;
}

namespace chalktalk::coaching {

struct SignificanceRule {
    std::optional<qint64> amountFrom;       // minor units of the reporting currency; nothing: not by amount
    std::vector<domain::Stage> stages;      // of the opportunity
    std::vector<domain::CallKind> kinds;    // always
    int newRepDays = 90;                    // in the seat for fewer days; 0: not by that
    bool struggling = true;                 // a gap stands open
    bool thirtyDays = true, wants = true;   // of people chosen for it
    std::vector<domain::CallKind> repKinds; // which of the calls of such people
    double coachingHours = 10;              // that a manager has in a week for planning, debriefing and one-to-ones
    int planMinutes = 12, debriefMinutes = 12;
};

// Kept as settings of the store, each key by itself and never empty; an unknown or unreadable value is the usual one.
inline constexpr QStringView significanceKeys = u"significance."; // what each of them begins with
[[nodiscard]] SignificanceRule usualRule();
[[nodiscard]] SignificanceRule ruleFrom(const std::function<QString(const QString& key)>& setting);
[[nodiscard]] std::map<QString, QString> settingsOf(const SignificanceRule& rule);

// What the rule needs to know beside the call.
struct CallStanding {
    std::optional<qint64> amount{}; // of its opportunity, minor units
    std::optional<domain::Stage> stage{};
    std::optional<int> daysInSeat{};
    bool struggling = false, thirtyDays = false, wants = false;
};

// As of a day; `struggling` is the caller's to say (it takes the results of that day).
[[nodiscard]] CallStanding standingOf(const domain::Call& call, const domain::Ledger& ledger,
                                      const domain::CoachingLog& log, Day day, bool struggling);
// As it stood when a call began on that day. Stage and amount are those of the evening before: what the call itself
// brought about is no reason to have planned it. Whose gaps stood open then is not known.
[[nodiscard]] CallStanding standingAtStart(const domain::Call& call, const domain::Ledger& ledger,
                                           const domain::CoachingLog& log, Day day);

struct Judged {
    bool significant = false;
    quint16 reasons = 0; // of domain::Significant: the rule's too where somebody said otherwise by hand
};
[[nodiscard]] Judged judge(domain::CallKind kind, domain::Said byHand, const CallStanding& standing,
                           const SignificanceRule& rule);

// "Amount over $50,000", "New in the seat": short, for a pill, and as a sentence with all reasons.
[[nodiscard]] QString reasonName(domain::Significant reason);
[[nodiscard]] QString reasonsText(quint16 reasons, bool significant);

// Whether a week's significant calls fit.
struct Capacity {
    int calls = 0;         // significant ones of the week
    int minutesNeeded = 0; // to plan and debrief them, and the one-to-ones
    int minutesThere = 0;
    QString text; // says so plainly; empty where they fit well
};
[[nodiscard]] Capacity capacityOf(int significantCalls, int oneToOneMinutes, const SignificanceRule& rule);

} // namespace chalktalk::coaching
