// The file choosers of the shell: which export to import, which store to open, where to back up to.
#pragma once

#include <functional>
#include <QString>

namespace chalktalk::ui {

class Shell;

void chooseImport(Shell& shell);
void chooseImportFolder(Shell& shell);
void chooseStore(Shell& shell);
void chooseBackup(Shell& shell);
// Where a backup is restored to: a file that is not there yet, at first `suggested`.
void chooseRestoreFile(Shell& shell, const QString& suggested, const std::function<void(const QString&)>& chosen);

} // namespace chalktalk::ui
