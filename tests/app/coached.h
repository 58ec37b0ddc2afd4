// A workspace on a small organisation, with sessions and commitments told in words:
// Carla over Mia (Ana, Bo, Cem) and Max (Dee, Eli); today is 2026-06-30.
#pragma once

#include "app/workspace.h"
#include "domain/commitment.h"
#include "domain/session.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/temp_folder.h"

namespace chalktalk::tests {

class Coached {
  public:
    Coached();
    explicit Coached(const CanonicalFiles& organisation); // another one, with facts up to the same day

    app::Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] domain::PersonIndex index(const char* name) const;
    [[nodiscard]] PersonId id(const char* name) const;
    void lookAs(const char* name);

    // Kept in the store at once; what is shown follows with settle().
    CommitmentId commitment(const char* coach, const char* person, const char* owner, const char* what,
                            const char* due);
    CommitmentId save(const domain::Commitment& commitment);
    SessionId held(const char* coach, const char* person, const char* day, int minutes = 30,
                   domain::SessionType type = domain::SessionType::Coaching);
    SessionId planned(const char* coach, const char* person, const char* day, int minutes = 30);
    SessionId save(const domain::Session& session, const char* by);
    void block(const char* person, int weekday, int minutes, const char* from);

    // Reads the coaching records anew and waits until what they change is computed.
    void settle();

  private:
    TempFolder m_folder;
    std::unique_ptr<app::Workspace> m_workspace;
};

Day day(const char* iso); // as in ledger_words.h, which defines it
bool soon(const std::function<bool()>& done);

} // namespace chalktalk::tests
