// How often one-to-ones are held, as the store's settings say.
#pragma once

#include "app/workspace.h"
#include "coaching/rhythm.h"

namespace chalktalk::app {

[[nodiscard]] coaching::Cadences cadencesOf(const Workspace& workspace);
// The setting of a peer group; of the whole organisation without one.
[[nodiscard]] QString cadenceKey(const QString& peerGroup);
// Peer groups of the people in the seat, each once.
[[nodiscard]] QStringList peerGroups(const Workspace& workspace);

} // namespace chalktalk::app
