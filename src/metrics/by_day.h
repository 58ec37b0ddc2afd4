// What was worked out for a day and is kept: one piece of work for everybody, asked for again and again.
#pragma once

#include "domain/ledger.h"
#include "metrics/engine.h"
#include "metrics/norms.h"
#include "metrics/result_groups.h"
#include "metrics/won_deals.h"

#include <map>
#include <mutex>

namespace chalktalk::metrics {

// Entries never move and are never dropped. Two threads may work out the same day at once: the first one's stays.
template <class Value> class Kept {
  public:
    template <class Make> const Value& at(Day day, const Make& make) {
        if (const Value* there = find(day)) return *there;
        return put(day, make());
    }
    [[nodiscard]] const Value* find(Day day) {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_values.find(day);
        return found == m_values.end() ? nullptr : &found->second;
    }
    const Value& put(Day day, Value value) {
        const std::scoped_lock lock(m_mutex);
        return m_values.try_emplace(day, std::move(value)).first->second;
    }

  private:
    std::mutex m_mutex;
    std::map<Day, Value> m_values;
};

// The norms of a day cost one pass over the ledger, its held gaps two or three recomputes of everybody; trends ask for
// the same dozen days of everybody, records for the same day again.
struct Engine::ByDay {
    Kept<Norms> norms;
    Kept<std::vector<Gap>> heldGaps;
    Kept<std::vector<Group>> groups; // by person
    Kept<WonDeals> won;
};

// Of one coaching log.
struct Engine::ByLog {
    Kept<ResultGroups> resultGroups;
};

} // namespace chalktalk::metrics
