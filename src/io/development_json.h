// Open assessments, development plans and quarterly reviews as JSON, for their drafts.
#pragma once

#include "base/result.h"
#include "domain/assessment.h"
#include "domain/development_plan.h"
#include "domain/review_form.h"

#include <QByteArray>

namespace chalktalk::io {

[[nodiscard]] QByteArray toJson(const domain::Assessment& assessment);
[[nodiscard]] Result<domain::Assessment> assessmentFromJson(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const domain::DevelopmentPlan& plan);
[[nodiscard]] Result<domain::DevelopmentPlan> developmentPlanFromJson(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const domain::ReviewForm& form);
[[nodiscard]] Result<domain::ReviewForm> reviewFormFromJson(const QByteArray& json);

} // namespace chalktalk::io
