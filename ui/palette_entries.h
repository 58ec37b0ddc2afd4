// What the palette offers now: commands that can run, pages that can be reached, people that may be seen.
#pragma once

#include "app/palette/palette_model.h"

#include <vector>

namespace chalktalk::ui {

class Shell;

[[nodiscard]] std::vector<app::PaletteEntry> paletteEntries(Shell& shell);

} // namespace chalktalk::ui
