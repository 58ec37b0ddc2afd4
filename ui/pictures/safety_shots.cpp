#include "ui/pictures/safety_shots.h"

#include "ui/main_window.h"
#include "ui/safety/backups_view.h"
#include "ui/safety/safety_page.h"
#include "ui/shell/page.h"

namespace chalktalk::ui::shots {

namespace {

BackupsView* viewOf(PictureScene& scene) {
    auto* page = dynamic_cast<SafetyPage*>(scene.window.page());
    return page ? page->backups() : nullptr;
}

void goToPart(PictureScene& scene, const char* part) {
    scene.window.go({QStringLiteral("safety"), {}, QString::fromLatin1(part)});
}

} // namespace

void backups(PictureScene& scene) { goToPart(scene, ""); }

void makeBackups(PictureScene& scene) {
    if (auto* view = viewOf(scene)) view->backups().backUpNow();
}

void compare(PictureScene& scene) {
    auto* view = viewOf(scene);
    if (!view || view->backups().lines().empty()) return;
    auto& all = view->backups();
    all.restoreInto(all.lines().front().path, all.freeFile(all.lines().front()));
}

void bin(PictureScene& scene) {
    if (auto* view = viewOf(scene)) view->backups().leaveIt();
    goToPart(scene, "bin");
}

void check(PictureScene& scene) { goToPart(scene, "check"); }

void seal(PictureScene& scene) { goToPart(scene, "privacy"); }

void erase(PictureScene& scene) {
    scene.window.go({QStringLiteral("safety"), scene.rep, QStringLiteral("privacy/erase")});
}

} // namespace chalktalk::ui::shots
