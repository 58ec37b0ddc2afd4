// What an indicator says of one rep: the number, how sure it is, the peers, a grade, or why there is none.
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
    std::optional<double> value, low, high;          // 95 % interval
    std::optional<double> numerator, denominator;
    int n = 0;                                       // the sample
    int peerCount = 0;
    std::optional<double> peerValue, ratio;          // ratio = value / peerValue
    std::optional<double> p, q;                      // of the side on which the value lies
    Grade grade = Grade::None;
    Reason reason = Reason::None;
};

// A record behind a number, by dense position in the ledger.
struct RecordRef {
    enum class Kind : quint8 { Opportunity, Activity };
    Kind kind = Kind::Opportunity;
    quint32 position = 0;
    bool counted = true; // part of the numerator (a demo reached, a deal won); false: only of the denominator
    friend constexpr bool operator==(RecordRef, RecordRef) = default;
};

} // namespace chalktalk::metrics
