// Coaching records as JSON: for drafts (whole, also the private note) and for exports (as the caller filled them).
#pragma once

#include "base/result.h"
#include "domain/profile.h"
#include "domain/session_form.h"

#include <QByteArray>

namespace chalktalk::io {

[[nodiscard]] QByteArray toJson(const domain::SessionForm& form);
[[nodiscard]] QByteArray toJson(const domain::Profile& profile);
// Unreadable for anything else than what toJson wrote; limits on size and depth.
[[nodiscard]] Result<domain::SessionForm> sessionFormFromJson(const QByteArray& json);
[[nodiscard]] Result<domain::Profile> profileFromJson(const QByteArray& json);

} // namespace chalktalk::io
