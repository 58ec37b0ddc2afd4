// The people that a captured line names: after "with", or without it at the end or the beginning of what is left.
#pragma once

#include "coaching/capture_words.h"
#include "coaching/quick_capture.h"

namespace chalktalk::coaching {

struct CapturedPeople {
    std::vector<PersonId> people; // whose call it may be; one: it is clear
    std::vector<PersonId> along;  // the others
    QString unknown;              // the name after "with" that is nobody's
};

// Takes "with …", where beginnings of names are enough; after a comma a whole name, for a customer may stand there.
[[nodiscard]] CapturedPeople takePeople(std::vector<CaptureWord>& words, const std::vector<CapturePerson>& people);

// Takes a first or whole name that is one person's, or several of them between commas and "and": those that end what
// is left of the line, else those that begin it.
[[nodiscard]] CapturedPeople guessPeople(std::vector<CaptureWord>& words, const std::vector<CapturePerson>& people);

[[nodiscard]] bool isWith(const CaptureWord& word);
[[nodiscard]] bool isLittle(const QString& folded); // "at", "for" … around a customer's name

} // namespace chalktalk::coaching
