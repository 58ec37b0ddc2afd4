// Text sizes as ratios of the application font, and the faces that come with the program.
#pragma once

#include <QFont>

namespace chalktalk::ui {

enum class TextSize : quint8 { Number, Display, H1, H2, Lead, Body, Small };

// The application font scaled for that use, with the weight that belongs to it unless one is given.
QFont textFont(TextSize size);
QFont textFont(TextSize size, QFont::Weight weight);

// Loads the embedded faces and makes them the application's, at the desktop's size but not under 10.5 pt.
// Without embedded faces the desktop's own font stays.
void installFonts();

// The height of one line of body text and the width of an 'n': the units of breakpoints and widths.
int lineHeight();
int enWidth();

} // namespace chalktalk::ui
