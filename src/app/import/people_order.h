// Puts people into an order in which every manager comes before those they manage, whatever the file's order.
#pragma once

#include "io/row_mapper.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace chalktalk::app {

class PeopleOrder {
  public:
    // `tag` is handed back with the row; the row's texts are copied.
    void add(const io::CanonicalRow& row, std::size_t tag);

    // Calls `put` for each row. Those in a circle of managers, or below one, come last with `inCircle`.
    void each(const std::function<void(std::size_t tag, const io::CanonicalRow&, bool inCircle)>& put) const;

  private:
    struct Kept {
        std::array<std::string, 16> values;
        std::size_t tag;
    };
    std::vector<Kept> m_rows;
    std::unordered_multimap<std::string, std::size_t> m_byId;
};

} // namespace chalktalk::app
