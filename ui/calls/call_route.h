// The ways to a call: its plan until it has begun, its debrief once it is over.
#pragma once

#include "app/route.h"
#include "domain/call_line.h"

namespace chalktalk::ui {

enum class CallPart : quint8 { Plan, Debrief };

[[nodiscard]] app::Route callRoute(PersonId person, CallId call, CallPart part);
// What is due of it: the debrief once it has ended, else the plan.
[[nodiscard]] CallPart dueOf(const domain::CallLine& line, qint64 nowMs);

} // namespace chalktalk::ui
