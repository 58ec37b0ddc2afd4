// What the page of an assessment says at each stage: what is to be done now, and where it stands.
#pragma once

#include "ui/development/form_head.h"
#include "ui/development/rating_card.h"

namespace chalktalk::ui {

QString stageWords(const app::AssessmentEditor& editor, AssessmentStage stage);
std::vector<HeadPill> stagePills(const app::AssessmentEditor& editor, AssessmentStage stage);

} // namespace chalktalk::ui
