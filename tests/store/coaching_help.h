// Coaching records with every field set, for round trips; of Ana and Mia in a small store.
#pragma once

#include "domain/commitment.h"
#include "domain/profile.h"
#include "domain/session.h"
#include "store/session_store.h"
#include "tests/store/store_help.h"

namespace chalktalk::tests {

// A store with Ana, Mia and a third, Zoe, who has no business with them.
class CoachingStore : public TestStore {
  public:
    CoachingStore();
    PersonId ana, mia, zoe;

    [[nodiscard]] domain::Session session() const; // Mia's with Ana, new, all fields set
    [[nodiscard]] domain::Commitment commitment() const;
    // As Mia.
    store::SessionSave save(const domain::Session& session, std::vector<domain::Commitment> commitments = {});
};

[[nodiscard]] domain::FrozenFact frozenFact(const QString& indicator);
[[nodiscard]] Clock coachingClock();

} // namespace chalktalk::tests
