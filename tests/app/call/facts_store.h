// A store with people who have addresses, an account with one open deal, and activities: without a window.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "store/call_store.h"
#include "store/database.h"
#include "tests/support/temp_folder.h"

#include <QDateTime>

namespace chalktalk::tests {

// Monday, 1 June 2026, noon in UTC, where the store is at home. Mia manages Ana and Bo; Zoe is another's.
class FactsStore {
  public:
    FactsStore();

    [[nodiscard]] store::Database& operator*() { return *m_database; }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(QString::fromLatin1(name)); }
    [[nodiscard]] PersonId id(const char* externalId) const;
    [[nodiscard]] domain::LedgerPtr ledger() const { return m_ledger; }
    [[nodiscard]] domain::CoachingLogPtr log();
    [[nodiscard]] std::vector<domain::Call> calls(); // all, oldest first
    domain::Call keep(const domain::Call& call, const Clock& clock);
    // An activity with an account's deal, begun so many minutes after noon; imported at once.
    void activity(const char* id, const char* person, int minutesAfterNoon, domain::ActivityType type,
                  domain::CallKind kind, int minutes);
    // The account's deal reached another stage so many minutes after noon; imported at once.
    void stage(int minutesAfterNoon, domain::Stage from, domain::Stage to);
    [[nodiscard]] static Clock clock(int minutesAfterNoon = 0);

    static constexpr qint64 noon = 1'780'315'200'000; // 2026-06-01T12:00:00Z

  private:
    void loadLedger();

    TempFolder m_folder;
    std::unique_ptr<store::Database> m_database;
    domain::LedgerPtr m_ledger;
};

} // namespace chalktalk::tests
