// The file choosers of the shell: which export to import, which store to open, where to back up to.
#pragma once

namespace chalktalk::ui {

class Shell;

void chooseImport(Shell& shell);
void chooseImportFolder(Shell& shell);
void chooseStore(Shell& shell);
void chooseBackup(Shell& shell);

} // namespace chalktalk::ui
