// For what looks anew whenever something was read: Workspace::changed() follows a state that has become Ready, and two
// looks at the same would both take time of the window's thread.
#pragma once

#include "app/workspace.h"

namespace chalktalk::app {

// Calls `act` for every state but Ready.
template <class Receiver, class Act> void whenNotReady(Workspace& workspace, Receiver* receiver, Act act) {
    QObject::connect(&workspace, &Workspace::stateChanged, receiver, [&workspace, act] {
        if (workspace.state() != Workspace::State::Ready) act();
    });
}

} // namespace chalktalk::app
