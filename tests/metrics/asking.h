// One row, one person's values, one list of records: what most tests of indicators ask the engine for.
#pragma once

#include "metrics/engine.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

namespace chalktalk::tests {

inline metrics::IndicatorIndex indexOf(const char* id) {
    const auto index = metrics::indicatorIndex(QString::fromLatin1(id));
    REQUIRE(index);
    return *index;
}

// The row of a rep or manager who is in the seat on the day.
inline metrics::IndicatorResult ask(const LedgerWords& words, const char* rep, const char* id, const char* asOf,
                                    std::optional<domain::Window> window = {}) {
    const metrics::Engine engine(words.build(), {}, words.log());
    const metrics::Results results = engine.compute({day(asOf), window});
    const metrics::IndicatorResult* row = results.row(words.index(rep), indexOf(id));
    REQUIRE(row);
    return *row;
}

// "3/10" of a proportion or rate; "-" where one of the two is absent.
inline QString counts(const metrics::IndicatorResult& row) {
    if (!row.numerator || !row.denominator) return QStringLiteral("-");
    return QStringLiteral("%1/%2").arg(*row.numerator).arg(*row.denominator);
}

inline QString counts(const LedgerWords& words, const char* rep, const char* id, const char* asOf,
                      std::optional<domain::Window> window = {}) {
    return counts(ask(words, rep, id, asOf, window));
}

inline std::vector<metrics::RecordRef> recordsOf(const LedgerWords& words, const char* rep, const char* id,
                                                 const char* asOf) {
    return metrics::Engine(words.build(), {}, words.log()).records(words.index(rep), indexOf(id), {day(asOf), {}});
}

} // namespace chalktalk::tests
