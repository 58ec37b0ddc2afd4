// Puts people into an order in which every manager comes before those they manage, whatever the file's order.
#pragma once

#include "io/row_mapper.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace chalktalk::app {

class PeopleOrder {
  public:
    // `tag` is handed back with the row; the row's texts are copied.
    void add(const io::CanonicalRow& row, std::size_t tag);

    // Calls `put` for each person's last row, and for the one before it when `put` did not take it. Those in a circle
    // of managers, or below one, come last with `inCircle`.
    void each(const std::function<bool(std::size_t tag, const io::CanonicalRow&, bool inCircle)>& put) const;
    [[nodiscard]] qint64 repeated() const { return m_repeated; } // rows that a later one with other values replaces

  private:
    struct Kept {
        std::array<std::string, 16> values;
        std::size_t tag;
        std::optional<std::size_t> earlier; // the same person's row before it
        bool replaced = false;              // by a later one
    };
    std::vector<Kept> m_rows;
    std::unordered_map<std::string, std::size_t> m_byId; // the last row
    qint64 m_repeated = 0;
};

} // namespace chalktalk::app
