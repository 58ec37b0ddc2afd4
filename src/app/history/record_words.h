// What each kind of coaching record is called in a sentence.
#pragma once

#include <QString>

namespace chalktalk::app {

// By the number of store::RecordKind: "a one-to-one", "a commitment"; empty for a number that is none.
[[nodiscard]] QString recordWords(int kind);

} // namespace chalktalk::app
