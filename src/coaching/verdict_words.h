// A verdict in words: what was measured before and after, how sure it is, and how peers with a similar start fared.
#pragma once

#include "metrics/verdict.h"

#include <QString>

namespace chalktalk::coaching {

// "Moved", "Not moved", "Too early".
[[nodiscard]] QString verdictWord(const metrics::Verdict& verdict);

// One or two sentences with counts, interval and peers; never says that anything was caused.
[[nodiscard]] QString verdictText(const metrics::Engine& engine, const metrics::VerdictQuestion& question,
                                  const metrics::Verdict& verdict);

// Where nothing else says what it is about: "Win rate, up: moved. 4 of 40 …", with that text.
[[nodiscard]] QString verdictLine(metrics::IndicatorIndex indicator, domain::Move move, const metrics::Verdict& verdict,
                                  const QString& text);

} // namespace chalktalk::coaching
