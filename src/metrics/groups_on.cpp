#include "metrics/groups_on.h"

#include <algorithm>

namespace chalktalk::metrics {

using domain::noPerson;
using domain::PersonIndex;

std::vector<Group> groupsOn(const domain::Ledger& ledger, Day day) {
    const auto people = static_cast<PersonIndex>(ledger.people().size());
    std::vector<PersonIndex> managers(people);
    for (PersonIndex p = 0; p < people; ++p) managers[p] = ledger.managerOf(p, day);
    std::vector<Group> groups(people);
    std::vector<PersonIndex> above; // a line that runs in a circle must not hang the program
    for (PersonIndex p = 0; p < people; ++p) {
        groups[p].manager = p;
        if (!ledger.person(p).inSeat(day)) continue;
        above.clear();
        for (PersonIndex m = managers[p]; m != noPerson && m != p && std::ranges::find(above, m) == above.end();
             m = managers[m])
            above.push_back(m);
        if (!above.empty()) groups[above.front()].direct.push_back(p);
        for (const PersonIndex m : above) groups[m].line.push_back(p);
    }
    return groups;
}

bool isInLine(const domain::Ledger& ledger, PersonIndex person, PersonIndex manager, Day day) {
    PersonIndex above = ledger.managerOf(person, day);
    for (std::size_t steps = 0; above != noPerson && above != person && steps < ledger.people().size(); ++steps) {
        if (above == manager) return true;
        above = ledger.managerOf(above, day);
    }
    return false;
}

} // namespace chalktalk::metrics
