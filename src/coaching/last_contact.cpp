#include "coaching/last_contact.h"

#include <algorithm>

namespace chalktalk::coaching {

std::optional<Day> lastContact(const domain::CoachingLog& log, domain::PersonIndex person, Day today) {
    std::optional<Day> last;
    const auto touch = [&](std::optional<Day> day) {
        if (day && *day <= today) last = std::max(last.value_or(*day), *day);
    };
    for (const domain::SessionLine& session : log.sessionsWith(person))
        if (session.isHeldCoaching()) touch(session.day);
    for (const domain::CallLine& call : log.callsOf(person)) {
        if (call.plannedWith != domain::noPerson && call.plannedWith != person) touch(call.plannedOn);
        if (call.debriefedWith != domain::noPerson && call.debriefedWith != person) touch(call.debriefedOn);
    }
    return last;
}

} // namespace chalktalk::coaching
