#include "app/call/own_calls.h"

#include <algorithm>

namespace chalktalk::app {

using domain::CallLine;
using domain::noPerson;
using domain::PersonIndex;

std::span<const CallLine> callsWithin(const domain::CoachingLog& log, PersonIndex person, Day from, Day to) {
    const auto all = log.callsOf(person);
    const auto first = std::ranges::lower_bound(all, from, {}, &CallLine::day);
    const auto last = std::ranges::upper_bound(first, all.end(), to, {}, &CallLine::day);
    return {first, last};
}

OwnCalls::OwnCalls(const domain::Ledger& ledger, PersonIndex me, Day today)
    : m_me(me), m_people(ledger.people().size()) {
    if (me == noPerson) return;
    m_reports = ledger.directReports(me, today);
    std::erase_if(m_reports, [&](PersonIndex p) { return p == me || !ledger.person(p).inSeat(today); });
    std::ranges::sort(m_reports);
}

bool OwnCalls::isPerson(PersonIndex person) const {
    return person != noPerson && (person == m_me || std::ranges::binary_search(m_reports, person));
}

bool OwnCalls::holds(const CallLine& call) const {
    if (m_me == noPerson) return false;
    return isPerson(call.person) || std::ranges::find(call.along, m_me) != call.along.end();
}

std::vector<const CallLine*> OwnCalls::within(const domain::CoachingLog& log, Day from, Day to) const {
    std::vector<const CallLine*> found;
    if (m_me == noPerson || !log.anyCall()) return found;
    for (PersonIndex p = 0; p < m_people; ++p)
        for (const CallLine& call : callsWithin(log, p, from, to))
            if (holds(call)) found.push_back(&call);
    return found;
}

} // namespace chalktalk::app
