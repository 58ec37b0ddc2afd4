// The pictures of backups, bin and check: with backups of the made-up organisation.
#pragma once

#include "ui/pictures/picture_shots.h"

namespace chalktalk::ui::shots {

void backups(PictureScene& scene);
void makeBackups(PictureScene& scene); // once the page is there
void compare(PictureScene& scene);     // one of them beside the present store
void bin(PictureScene& scene);
void check(PictureScene& scene);

} // namespace chalktalk::ui::shots
