// A sink for the sample organisation that keeps no text: it fills a ledger, sums a digest and refuses what a store
// would.
#pragma once

#include "domain/fact_sink.h"

#include <map>
#include <QCryptographicHash>
#include <set>
#include <string>

namespace chalktalk::tests {

class LedgerSink : public domain::FactSink {
  public:
    LedgerSink() : m_hash(QCryptographicHash::Sha256) {}

    domain::Refusal put(const domain::PersonRow& row) override;
    domain::Refusal put(const domain::ReportingLineRow& row) override;
    domain::Refusal put(const domain::LeaveRow& row) override;
    domain::Refusal put(const domain::HolidayRow& row) override;
    domain::Refusal put(const domain::RateRow& row) override;
    domain::Refusal put(const domain::QuotaRow& row) override;
    domain::Refusal put(const domain::AccountRow& row) override;
    domain::Refusal put(const domain::OpportunityRow& row) override;
    domain::Refusal put(const domain::ChangeRow& row) override;
    domain::Refusal put(const domain::ActivityRow& row) override;

    [[nodiscard]] domain::LedgerPtr ledger() { return m_builder.finish(); }
    [[nodiscard]] QByteArray digest() const { return m_hash.result().toHex(); }

    std::set<std::string> names;      // of people
    std::set<std::string> outOfOrder; // opportunities with a change dated before the one put before it
    std::optional<Day> latest;        // of creations, changes, activities, closings
    std::size_t people = 0, accounts = 0, opportunities = 0, changes = 0, activities = 0;

  private:
    domain::PersonIndex indexOf(domain::Utf8 id) const;
    void note(Day day);
    void hash(std::string_view text);
    void hash(qint64 number);

    domain::LedgerBuilder m_builder;
    std::map<std::string, domain::PersonIndex, std::less<>> m_people;
    std::map<std::string, quint32, std::less<>> m_opportunities;
    std::pair<std::string, qint64> m_lastChange;
    std::set<std::string, std::less<>> m_accounts;
    QCryptographicHash m_hash;
};

} // namespace chalktalk::tests
