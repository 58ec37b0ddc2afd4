// What a form saves when it is left: nobody waits for the answer; a failure is said by the window, and what passes is
// tried again until it is saved.
#pragma once

#include "app/forms/leaving_saves.h"
#include "app/workspace.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QTimer>

namespace chalktalk::app {

struct LeavingTexts {
    Q_DECLARE_TR_FUNCTIONS(LeavingSave)

  public:
    static QString notYet(const Error& error) {
        return tr("Not saved yet: %1 What you typed is kept and is tried again; leave the program open until it says "
                  "that it is saved.")
            .arg(error.message);
    }
    static QString merged() {
        return tr("Somebody else had changed the same meanwhile: both versions stand in it, one below the other.");
    }
    static QString saved() { return tr("What could not be saved before is saved now."); }
};

// Whether what was kept holds somebody else's words beside one's own.
template <class T> [[nodiscard]] bool isMerged(const T& kept) {
    if constexpr (requires { kept.merged; }) return kept.merged;
    return false;
}

// Saves into the store that the form was read from, also when another one was opened meanwhile. `leaving` counts the
// form's saves that are still on their way, LeavingSaves those of the whole window. `isAgain`: it failed before.
template <class T>
void saveOnLeaving(Workspace& workspace, const StorePlace& place, const std::shared_ptr<int>& leaving,
                   std::function<Result<T>(store::Database&)> work, bool isAgain = false) {
    LeavingSaves& all = LeavingSaves::of(workspace);
    if (!isAgain) ++*leaving, all.began();
    const auto done = [&workspace, &all, place, leaving, work, isAgain](Result<T> kept) {
        if (!kept && mayPass(kept.error())) {
            if (!isAgain) Q_EMIT workspace.failed(LeavingTexts::notYet(kept.error()));
            all.failed(kept.error().message);
            constexpr int againMs = 3000;
            QTimer::singleShot(againMs, &workspace, [&workspace, place, leaving, work] {
                saveOnLeaving<T>(workspace, place, leaving, work, true);
            });
            return;
        }
        --*leaving;
        if (kept)
            all.ended();
        else
            all.gaveUp(kept.error().message);
        if (!kept)
            Q_EMIT workspace.failed(kept.error().message);
        else if (isMerged(*kept))
            Q_EMIT workspace.notice(LeavingTexts::merged());
        else if (isAgain)
            Q_EMIT workspace.notice(LeavingTexts::saved());
    };
    if (place == workspace.place()) return workspace.write<T>(&workspace, std::move(work), done);
    workspace.jobs().write<T>(
        &workspace, [place, work = std::move(work)](std::stop_token) { return writeInto<T>(place, work); }, done);
}

} // namespace chalktalk::app
