#include "ui/calls/call_route.h"

namespace chalktalk::ui {

app::Route callRoute(PersonId person, CallId call, CallPart part) {
    const QString id = QString::number(call.value);
    return {QStringLiteral("call"), person,
            part == CallPart::Plan ? id + QStringLiteral("/plan") : id + QStringLiteral("/debrief")};
}

CallPart dueOf(const domain::CallLine& line, qint64 nowMs) {
    const bool debriefed = line.debrief != domain::DebriefState::None;
    return debriefed || line.wasHeldBy(nowMs) ? CallPart::Debrief : CallPart::Plan;
}

} // namespace chalktalk::ui
