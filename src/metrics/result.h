// What an indicator says of one person: the number, how sure it is, the peers, a grade, or why there is none.
#pragma once

#include "domain/person.h"
#include "domain/window.h"

#include <optional>

namespace chalktalk::metrics {

enum class Kind : quint8 { Proportion, Rate, Median, Level };
enum class Better : quint8 { More, Less };
enum class Grade : quint8 { None, Gap, Watch, Strength, Steady, Thin, OffTarget, OnTarget };
enum class Reason : quint8 { None, NoData, NotRecorded, NoQuota, QuotaMet, Thin, NoPeers };

QStringView toText(Grade); // "gap", "off-target", "" …
QStringView toText(Reason);

using IndicatorIndex = quint16; // position in catalogue()

// Money values are in decimal major units of the reporting currency.
struct IndicatorResult {
    domain::PersonIndex person = domain::noPerson;
    IndicatorIndex indicator = 0;
    Day asOf;
    domain::Window window;
    std::optional<double> value, low, high; // 95 % interval
    std::optional<double> numerator, denominator;
    int n = 0; // the sample
    int peerCount = 0;
    std::optional<double> peerValue, ratio; // ratio = value / peerValue
    std::optional<double> p, q;             // of the side on which the value lies
    Grade grade = Grade::None;
    Reason reason = Reason::None;
    domain::DaySpan span;         // the days looked at: the window's, shifted back by the horizon where there is one
    int peerSample = 0;           // N of the peers (K of a rate; of a level how many of them have a value)
    std::optional<double> target; // what a level or a habit was held against
};

// What a row graded `thin`, or a level absent for being thin, lacks for a judgement.
struct Shortfall {
    enum class Of : quint8 {
        None,       // nothing lacks, or nothing that more data would mend
        Peers,      // fewer than four people to compare with
        OwnSample,  // `more` of what n counts
        OwnDays,    // `more` working days in the seat (a rate)
        PeerSample, // `more` of the same among the peers
    };
    Of of = Of::None;
    int more = 0;
};
Shortfall shortfall(const IndicatorResult& row);

// A record behind a number, by dense position: of the ledger's opportunities, activities or people, of the coaching
// log's sessions, commitments or calls (as a whole, or the time in which one was planned or debriefed); of a gap see
// held_gaps.h.
struct RecordRef {
    enum class Kind : quint8 { Opportunity, Activity, Session, Commitment, Call, Planning, Debriefing, Person, Gap };
    Kind kind = Kind::Opportunity;
    quint32 position = 0;
    bool counted = true; // part of the numerator (a demo reached, a deal won); false: only of the denominator
    friend constexpr bool operator==(RecordRef, RecordRef) = default;
};

} // namespace chalktalk::metrics
