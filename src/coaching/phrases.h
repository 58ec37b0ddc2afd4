// The words of each indicator's fact, as data: one entry an indicator, templates with named places.
#pragma once

#include <array>
#include <QString>

namespace chalktalk::coaching {

// Which records a trend needs before its first point can be trusted.
enum class Begins { Activities, Creations, Closings, Sessions, Commitments, Coaching, Calls, Plans };

// Places: {k} {n} {e} numerator, sample, working days · {value} {interval} · {when} "between 2 March and 31 May" ·
// {first} {asof} days · {num} {den} the two sums of a level · {parts} what crm_hygiene checks ·
// {before} the day two weeks before · {periodend} {period} of the fiscal period. Translated with n, in context "Fact";
// the source text is the plural.
struct Phrase {
    const char* id;
    const char* sentence; // with a value; without the final point, since the peers follow
    const char* zero;     // with a value but an empty sample (levels); "" where that can't be
    const char* none;     // no-data (deal_concentration: also thin)
    const char* missing;  // not-recorded: what is not there, and what to import
    const char* caption;  // under the headline
    const char* records;  // the link to the records
    Begins begins;
    const char* beside = "";                      // with the second number of an indicator that has one: {beside}
    std::array<const char*, 3> parts{"", "", ""}; // of an indicator with parts, in the catalogue's order
    bool monthEndsInARow = false;                 // the sentence says the last three month ends (pipeline coverage)
    bool restsOnOpenPipeline = false;             // what the CRM leaves open about open opportunities is said beside it
};

// The entry of an indicator; there is one for each of the catalogue (tested).
const Phrase* phraseOf(const char* id);

} // namespace chalktalk::coaching
