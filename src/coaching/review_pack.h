// What a quarterly review with a manager of managers is held on: the questions put to them first, the uncomfortable
// facts by rule, who struggles and what is done about it, what came of what was agreed, and only then the wins.
#pragma once

#include "coaching/agenda.h"
#include "coaching/review_findings.h"

#include <QStringList>
#include <stop_token>
#include <vector>

namespace chalktalk::coaching {

struct StrugglingRep {
    PersonId person;
    QString name, manager;
    QString why;      // "Win rate, Discovery to demo"; "C by results"
    QString plan;     // its age and where it stands: "14 weeks, in progress"; "none"
    QString evidence; // when a rating of a skill last had any: "12 May"; "none"
    QString contact;  // the last coaching, plan or debrief together
    int gaps = 0;
    bool hasPlan = false;
};

struct ReviewPack {
    PersonId manager;
    QString name, firstName; // of who is asked
    QString title;           // "Quarterly review · July to September 2026"
    QString detail;          // "5 managers, 42 reps"
    QString dataLine;        // "Data to 30 June · held against 31 March"
    std::vector<ReviewQuestion> questions;
    std::vector<ReviewFinding> findings; // the most adverse first, at most mostFindings; nobody is named in them
    std::vector<StrugglingRep> struggling;
    QString lastQuarter;               // of the review before: "April to June 2026"; empty without one
    std::vector<FollowUp> lastActions; // what was agreed in it, with what came of it
    QStringList wins;
};

struct ReviewSubject {
    domain::PersonIndex manager = domain::noPerson, asker = domain::noPerson;
    Day quarter; // its first day
    Day today;   // nothing of a later day is known
    Day dataTo;  // the latest day that the facts reach
};

// Everybody of the pack is in the manager's line on the day.
[[nodiscard]] ReviewPack makeReviewPack(const metrics::Engine& engine, const ReviewSubject& subject,
                                        std::stop_token stop = {});

// The first days of the fiscal quarter that a day lies in, and of the one before.
[[nodiscard]] Day quarterOf(const domain::Ledger& ledger, Day day);
[[nodiscard]] Day quarterBefore(const domain::Ledger& ledger, Day quarter);
// "July to September 2026".
[[nodiscard]] QString quarterText(const domain::Ledger& ledger, Day quarter);
// Managers of managers in the seat on the day among these, in the order given.
[[nodiscard]] std::vector<domain::PersonIndex> managersOfManagers(const domain::Ledger& ledger,
                                                                  std::span<const domain::PersonIndex> among, Day day);

} // namespace chalktalk::coaching
