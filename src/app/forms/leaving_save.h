// What a form saves when it is left: nobody waits for the answer; a failure is said by the window, and the draft is
// there.
#pragma once

#include "app/workspace.h"
#include "store/database.h"

namespace chalktalk::app {

// Saves into the store at `path`, from which the form was read, also when another one was opened meanwhile. `leaving`
// counts the saves that are still on their way.
template <class T>
void saveOnLeaving(Workspace& workspace, const QString& path, const std::shared_ptr<int>& leaving,
                   std::function<Result<T>(store::Database&)> work) {
    ++*leaving;
    const auto done = [&workspace, leaving](Result<T> kept) {
        --*leaving;
        if (!kept) Q_EMIT workspace.failed(kept.error().message);
    };
    if (path == workspace.storePath()) return workspace.write<T>(&workspace, std::move(work), done);
    workspace.jobs().write<T>(
        &workspace,
        [path, work = std::move(work)](std::stop_token) -> Result<T> {
            auto database = store::Database::open(path, store::OpenMode::ReadWrite);
            if (!database) return tl::unexpected(database.error());
            return work(**database);
        },
        done);
}

} // namespace chalktalk::app
