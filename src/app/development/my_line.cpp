#include "app/development/my_line.h"

namespace chalktalk::app {

using domain::PersonIndex;
using domain::Role;

std::vector<PersonIndex> myLine(const Workspace& workspace) {
    std::vector<PersonIndex> people;
    const auto ledger = workspace.ledger();
    if (!ledger) return people;
    const PersonIndex me = workspace.me();
    const Role role = me == domain::noPerson ? Role::Cro : ledger->person(me).role;
    if (role == Role::Rep) return people;
    if (role != Role::Cro && role != Role::RevOps)
        people = ledger->lineOf(me, workspace.today());
    else
        for (PersonIndex p = 0; p < ledger->people().size(); ++p)
            if (p != me) people.push_back(p);
    std::erase_if(people, [&](PersonIndex p) { return ledger->person(p).isErased; });
    return people;
}

} // namespace chalktalk::app
