// What the tests of an open one-to-one share: the store beside the window, and a one-to-one that has begun.
#pragma once

#include "app/session/session_editor.h"
#include "store/database.h"
#include "tests/app/coached.h"

namespace chalktalk::tests {

std::unique_ptr<store::Database> opened(app::Workspace& workspace);
bool isOpen(const app::SessionEditor& editor); // within the patience of a test
void begin(app::SessionEditor& editor, Coached& coached, const char* person);
void finish(app::SessionEditor& editor); // and wait until it is
app::CommitmentWish wish(const char* what, bool mine, const char* indicator = "");

} // namespace chalktalk::tests
