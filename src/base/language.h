// The language of the interface: texts, plural forms, and how numbers and dates are written.
#pragma once

class QCoreApplication;

namespace chalktalk {

// Loads the texts built into the program and sets the default locale. English with its singular and plural forms for
// now; numbers and dates follow the language of the texts, not the machine, so that no sentence mixes two.
void installLanguage(QCoreApplication& application);

} // namespace chalktalk
