// A row's values, gathered from its page and from the pages that its longer texts go on in.
#pragma once

#include "store/salvage/leaf_page.h"

namespace chalktalk::store::salvage {

struct Row {
    qint64 rowId = 0;
    std::vector<Cell> values; // as many as the row has; the row id in its column
    bool isWhole = true;      // no text of it was cut off where its pages are lost
};

// `mayHold`: whether a page can be one that a text goes on in, which a page of another use can't.
class RowReader {
  public:
    RowReader(const PageFile& file, std::function<bool(PageNumber)> mayHold)
        : m_file(file), m_mayHold(std::move(mayHold)) {}

    [[nodiscard]] Row read(const Page& page, const LeafCell& cell, const TableShape& table) const;
    // The pages of a cell's chain, as far as it goes.
    [[nodiscard]] std::vector<PageNumber> chainOf(const LeafCell& cell) const;

  private:
    [[nodiscard]] QByteArray payloadOf(const Page& page, const LeafCell& cell) const;

    const PageFile& m_file;
    std::function<bool(PageNumber)> m_mayHold;
};

} // namespace chalktalk::store::salvage
