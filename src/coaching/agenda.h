// What a one-to-one is prepared from: the facts most worth talking about, what changed since last time, and what
// became of the last commitments.
#pragma once

#include "coaching/fact.h"
#include "domain/coaching_log.h"
#include "metrics/verdict.h"

#include <QStringList>

namespace chalktalk::coaching {

class FactWriter;

// Why a fact is offered, or why it is not.
enum class Offer : quint8 {
    Telling,  // a gap, a watch, a strength or off target, and nobody has talked about it
    Changed,  // moved or graded otherwise since last time
    CameBack, // was put aside, and has changed since
    Running,  // a commitment on it is still open: its check date lies ahead
    PutAside, // put aside, and as it was
    Quiet,    // nothing that needs saying
};

struct AgendaItem {
    Fact fact;
    Offer offer = Offer::Quiet;
    QString why;         // "Gap. Put aside on 3 March: “season”. It has changed since." in words
    bool chosen = false; // among the few most worth talking about
};

// A commitment with what became of it, both as they stood on the day that was asked for.
struct FollowUp {
    domain::Commitment commitment;
    QString owner;  // name
    QString status; // "Kept on 3 March", "Due tomorrow", "Was due on 3 March"
    bool isOpen = false;
    bool isOverdue = false;
    bool isDecided = false;   // the check date has come
    metrics::Verdict verdict; // where it names an indicator
    QString verdictWord;      // "Moved", "Not moved", "Too early"; empty where it names none
    QString verdictText;      // with counts, interval and peers
};

struct Agenda {
    std::optional<Day> lastTime;     // the day of the last one-to-one held with this person
    std::vector<AgendaItem> items;   // all facts with a value, most worth talking about first
    std::vector<FollowUp> followUps; // open ones, and those closed or decided since last time
    QStringList changes;             // sentences: what is different from last time
};

struct AgendaQuestion {
    domain::PersonIndex person = domain::noPerson;
    Day today;  // nothing of a later day is known: no session, no commitment, no closing
    Day dataTo; // the latest day that the facts reach
};

// `now` writes the facts as of its results' day.
[[nodiscard]] Agenda makeAgenda(const metrics::Engine& engine, const FactWriter& now, const domain::CoachingLog& log,
                                const AgendaQuestion& question);

// "Tue 17 March", with the year where it isn't this one's.
[[nodiscard]] QString dueText(Day due, Day today);

// A commitment with what became of it as of `today`.
[[nodiscard]] FollowUp followUp(const metrics::Engine& engine, const domain::CommitmentLine& line, Day today,
                                Day dataTo);

// The numbers and words of a fact as they stand now, to be kept with a session or a commitment.
[[nodiscard]] domain::FrozenFact frozen(const Fact& fact);

} // namespace chalktalk::coaching
