// An open plan or debrief as JSON, for its draft; account and deal plans likewise.
#pragma once

#include "base/result.h"
#include "domain/account_plan.h"
#include "domain/call_form.h"

#include <QByteArray>

namespace chalktalk::io {

[[nodiscard]] QByteArray toJson(const domain::CallForm& form);
[[nodiscard]] Result<domain::CallForm> callFormFromJson(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const domain::AccountPlan& plan);
[[nodiscard]] Result<domain::AccountPlan> accountPlanFromJson(const QByteArray& json);
[[nodiscard]] QByteArray toJson(const domain::DealPlan& plan);
[[nodiscard]] Result<domain::DealPlan> dealPlanFromJson(const QByteArray& json);

} // namespace chalktalk::io
