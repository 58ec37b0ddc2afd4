#include "app/call/call_editor.h"

namespace chalktalk::app {

CallEditor::~CallEditor() = default;

} // namespace chalktalk::app
