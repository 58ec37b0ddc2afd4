// What a commit changed, so that each view can decide for itself whether it shows any of it.
#pragma once

#include <QFlags>

namespace chalktalk::domain {

enum class Change : quint32 { Facts = 1, People = 2, Settings = 4, Imports = 8, Store = 16, Coaching = 32 };
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace chalktalk::domain
