// What is photographed: each page, how to get there, and what is written on it first.
#pragma once

#include "base/ids.h"
#include "domain/person.h"

#include <optional>
#include <QStringList>
#include <span>

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

class MainWindow;

// One frame's window, and whom its pictures are about.
struct PictureScene {
    MainWindow& window;
    app::Workspace& workspace;
    const QStringList& exports; // shown on the import page
    std::size_t frame = 0;      // somebody else in each, so that none finds what was agreed for the last picture
    std::optional<PersonId>& rep;
    std::optional<CallId>& call;
};

enum class Needs : quint8 {
    Nothing, // a new user's, without a store
    Store,
    Sample, // something is written down: that is done with made-up people only
};

struct PictureShot {
    const char* name;
    Needs needs;
    void (*go)(PictureScene&);
    void (*fill)(PictureScene&) = nullptr; // once the page has what it needs; nothing more to do without
};

[[nodiscard]] std::span<const PictureShot> pictureShots();

// The rep whose facts say the most, gaps and strengths together; or the `nth` after that one.
[[nodiscard]] std::optional<PersonId> tellingRep(app::Workspace& workspace, std::size_t nth = 0);
[[nodiscard]] domain::PersonIndex coachOf(app::Workspace& workspace, PersonId rep);

} // namespace chalktalk::ui
