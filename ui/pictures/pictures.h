// Pictures of the pages, drawn without a display: what scripts/run leaves behind on a machine without one.
#pragma once

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

class Theme;
struct Arguments;

// Opens the store asked for, draws first run, team, person and import in both themes and two sizes into
// arguments.pictures, and gives the exit code: 0, or 3 when the store or the folder can't be used.
int takePictures(app::Workspace& workspace, Theme& theme, const Arguments& arguments);

} // namespace chalktalk::ui
