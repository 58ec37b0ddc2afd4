#include "app/import/people_order.h"

#include <algorithm>
#include <utility>

namespace chalktalk::app {

namespace {
constexpr std::size_t idColumn = 0, managerColumn = 4; // of people.csv
} // namespace

void PeopleOrder::add(const io::CanonicalRow& row, std::size_t tag) {
    Kept kept{{}, tag, {}, false};
    for (std::size_t i = 0; i < kept.values.size(); ++i) kept.values[i] = row.values[i];
    if (!kept.values[idColumn].empty()) {
        const auto [at, first] = m_byId.try_emplace(kept.values[idColumn], m_rows.size());
        if (!first) {
            Kept& before = m_rows[at->second];
            before.replaced = true;
            m_repeated += before.values == kept.values ? 0 : 1;
            kept.earlier = std::exchange(at->second, m_rows.size());
        }
    }
    m_rows.push_back(std::move(kept));
}

void PeopleOrder::each(const std::function<bool(std::size_t, const io::CanonicalRow&, bool)>& put) const {
    std::unordered_multimap<std::string, std::size_t> reports;
    std::vector<std::size_t> ready; // whose manager has been put, or is none of these people
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].replaced) continue;
        const std::string& manager = m_rows[i].values[managerColumn];
        if (m_byId.contains(manager))
            reports.emplace(manager, i);
        else
            ready.push_back(i);
    }
    std::vector<bool> done(m_rows.size());
    const auto hand = [&](std::size_t i, bool inCircle) {
        done[i] = true;
        for (std::optional<std::size_t> at = i; at; at = m_rows[*at].earlier) {
            io::CanonicalRow row;
            for (std::size_t c = 0; c < row.values.size(); ++c) row.values[c] = m_rows[*at].values[c];
            if (put(m_rows[*at].tag, row, inCircle && *at == i)) return;
        }
    };
    for (std::size_t next = 0; next < ready.size(); ++next) {
        hand(ready[next], false);
        const auto [begin, end] = reports.equal_range(m_rows[ready[next]].values[idColumn]);
        std::vector<std::size_t> below;
        for (auto it = begin; it != end; ++it) below.push_back(it->second);
        reports.erase(begin, end);
        std::sort(below.begin(), below.end()); // the file's order
        ready.insert(ready.end(), below.begin(), below.end());
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!done[i] && !m_rows[i].replaced) hand(i, true);
    }
}

} // namespace chalktalk::app
