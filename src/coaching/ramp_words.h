// What is said about ramp: names, sentences, and why something can't be told.
#pragma once

#include "coaching/ramp.h"

namespace chalktalk::coaching {

[[nodiscard]] QString cohortName(const domain::DaySpan& began);
[[nodiscard]] std::array<QString, milestones.size()> whyNotTold(const domain::Recorded& recorded);
[[nodiscard]] QString unattendedText(const Unattended& one, const domain::Ledger& ledger, Day asOf);
// What is said where nobody is without attention: that all have it, or what is missing to tell; empty where somebody
// is.
[[nodiscard]] QString attendedText(const Ramp& ramp);
[[nodiscard]] QString rampText(const Ramp& ramp);

} // namespace chalktalk::coaching
