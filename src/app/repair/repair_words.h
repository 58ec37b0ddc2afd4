// What the parts of a store and their fates in a repair are called on screen and in the terminal.
#pragma once

#include "store/repair.h"

namespace chalktalk::app {

[[nodiscard]] QString nameOfKind(const QString& word); // many: "One-to-ones", "Opportunities"; else the word itself
[[nodiscard]] QString nameOfOne(const QString& word);  // one of a kind of coaching record: "One-to-one"
[[nodiscard]] QString nameOfFate(store::Fate fate, const QString& asOf = {});

} // namespace chalktalk::app
