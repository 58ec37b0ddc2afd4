// All rows as of one day, found by person and indicator.
#pragma once

#include "domain/ledger.h"
#include "metrics/result.h"

#include <span>
#include <vector>

namespace chalktalk::metrics {

struct PeerValue {
    domain::PersonIndex person = domain::noPerson;
    std::optional<double> value;
};

// Reps in the seat on the day in people() order, each with all indicators of reps in catalogue order, then managers in
// the seat likewise.
class Results {
  public:
    [[nodiscard]] Day asOf() const { return m_asOf; }
    [[nodiscard]] const std::vector<IndicatorResult>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<domain::PersonIndex>& reps() const { return m_reps; }
    [[nodiscard]] const std::vector<domain::PersonIndex>& managers() const { return m_managers; }
    // The row of a rep or manager; nullptr when not in the seat on the day, or the indicator is not about such people.
    [[nodiscard]] const IndicatorResult* row(domain::PersonIndex person, IndicatorIndex indicator) const;
    // All rows of a rep or manager in catalogue order; empty when not in the seat.
    [[nodiscard]] std::span<const IndicatorResult> rowsOf(domain::PersonIndex person) const;
    // The peers that a row was held against, each with the own value (absent stays absent).
    [[nodiscard]] std::vector<PeerValue> peers(domain::PersonIndex person, IndicatorIndex indicator) const;

  private:
    friend class Engine;
    struct Place { // of a person's rows
        bool isManager = false;
        quint32 slot = 0; // among the reps, or the managers
        std::size_t firstRow = 0;
    };
    [[nodiscard]] std::optional<Place> placeOf(domain::PersonIndex person) const;

    Day m_asOf;
    domain::LedgerPtr m_ledger;
    std::vector<domain::PersonIndex> m_reps, m_managers; // rising
    std::vector<IndicatorResult> m_rows;
};

} // namespace chalktalk::metrics
