#include "app/account/account_plan_editor.h"

namespace chalktalk::app {

AccountPlanEditor::~AccountPlanEditor() = default;

} // namespace chalktalk::app
