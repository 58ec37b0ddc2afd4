// Coaching records as JSON: for drafts (whole, also the private note) and for exports (as the caller filled them).
#pragma once

#include "base/result.h"
#include "domain/commitment.h"
#include "domain/profile.h"
#include "domain/session.h"

#include <QByteArray>
#include <vector>

namespace chalktalk::io {

// The state of an open one-to-one: the session, what was agreed in it, and what was taken back.
struct SessionForm {
    domain::Session session;
    std::vector<domain::Commitment> commitments;
    std::vector<CommitmentId> removed;

    friend bool operator==(const SessionForm&, const SessionForm&) = default;
};

[[nodiscard]] QByteArray toJson(const SessionForm& form);
[[nodiscard]] QByteArray toJson(const domain::Profile& profile);
// Unreadable for anything else than what toJson wrote; limits on size and depth.
[[nodiscard]] Result<SessionForm> sessionFormFromJson(const QByteArray& json);
[[nodiscard]] Result<domain::Profile> profileFromJson(const QByteArray& json);

} // namespace chalktalk::io
