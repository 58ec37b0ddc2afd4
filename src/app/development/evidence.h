// What of the last months could stand behind a rating or a focus skill: one-to-ones, commitments, plans and debriefs;
// and what was asked and agreed with somebody already.
#pragma once

#include "base/result.h"
#include "coaching/agenda.h"
#include "coaching/call_content.h"
#include "domain/coaching_log.h"
#include "domain/evidence.h"
#include "domain/ledger.h"

#include <QStringList>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

// A record of the last months that could stand behind a rating.
struct EvidenceChoice {
    domain::Evidence evidence; // the sentence it would begin with: the moment of a debrief, what a commitment says
    QString title;             // "Debrief · Northwind discovery, 3 March"
    QStringList skills;        // that it names itself; those come first for them
};

inline constexpr int evidenceDays = 90; // how far it is looked back: what is older would have faded at once

struct EvidenceSource {
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    PersonId person;
    Day today;
    const coaching::CallContent* content = nullptr; // names of the levels seen; may be missing
};

// Newest first. Reads shared words only: nobody's private notes.
[[nodiscard]] Result<std::vector<EvidenceChoice>> evidenceOf(store::Database& database, const EvidenceSource& source);
// Those that name the skill first, then the others, each newest first.
[[nodiscard]] std::vector<EvidenceChoice> evidenceFor(const std::vector<EvidenceChoice>& all, const QString& skill);

// What the first line has asked and agreed with the person, newest first, so that nobody asks twice.
struct AlreadyAsked {
    SessionId session;
    Day day;
    QString who;           // held it
    QStringList questions; // asked, and those of them answered carry the person's words below
    QStringList answers;   // the person's words to each; empty where none were written
    std::vector<coaching::FollowUp> agreed;
};
// `commitments` are those about the person, as of today.
[[nodiscard]] Result<std::vector<AlreadyAsked>> alreadyAsked(store::Database& database, const EvidenceSource& source,
                                                             const std::vector<coaching::FollowUp>& commitments);
// All commitments about a person with what became of them, newest first.
[[nodiscard]] std::vector<coaching::FollowUp> followUpsOf(const metrics::Engine& engine, const domain::CoachingLog& log,
                                                          domain::PersonIndex person, Day today, Day dataTo);

} // namespace chalktalk::app
