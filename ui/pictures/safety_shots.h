// The pictures of backups, bin, check and privacy: with backups of the made-up organisation.
#pragma once

#include "ui/pictures/picture_shots.h"

namespace chalktalk::ui::shots {

void backups(PictureScene& scene);
void makeBackups(PictureScene& scene); // once the page is there
void compare(PictureScene& scene);     // one of them beside the present store
void bin(PictureScene& scene);
void check(PictureScene& scene);
void seal(PictureScene& scene);
void erase(PictureScene& scene); // what would go of the rep, before anything is typed

} // namespace chalktalk::ui::shots
