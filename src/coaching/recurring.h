// The same difficulty in many calls: over one person's debriefs, and across a team. Counted from what was tapped and
// from the structured answers; nothing is read out of free text.
#pragma once

#include "coaching/call_content.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <span>
#include <vector>

namespace chalktalk::coaching {

struct Recurrence {
    QString id;       // of the content file's difficulty, or "room.nobody-decides", "questions.not-asked" …
    QString sentence; // "In 7 of your last 9 discovery calls nobody who decides on the money was in the room."
    domain::CallKind kind = domain::CallKind::Other; // of the calls counted
    bool allKinds = false;                           // counted over every kind
    int calls = 0, of = 0;
    std::vector<CallId> records;             // the calls in which it was so, newest first
    std::vector<domain::PersonIndex> people; // across a team: in whose calls
};

// Of the last debriefed calls of one person (at most `among`); those that recur (in at least 3 calls, and in at least a
// third of those counted), most telling first. With an empty name it is said to the person ("your"), else about them.
[[nodiscard]] std::vector<Recurrence> recurringOf(std::span<const domain::CallLine> calls, const CallContent& content,
                                                  const QString& name, Day today, int among = 12);
// The same one in at least two people of a team.
[[nodiscard]] std::vector<Recurrence> recurringAcross(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                                      std::span<const domain::PersonIndex> team,
                                                      const CallContent& content, Day today, int among = 12);

} // namespace chalktalk::coaching
