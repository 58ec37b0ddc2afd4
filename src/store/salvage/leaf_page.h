// The rows on one leaf page of a table, as far as its bytes tell of them; any bytes will do.
#pragma once

#include "store/salvage/page_file.h"
#include "store/salvage/table_shapes.h"

#include <functional>

namespace chalktalk::store::salvage {

enum class PageKind : quint8 { Other, TableLeaf, TableInterior, Index };

[[nodiscard]] int headOffset(PageNumber number); // where a page's own head begins: page 1 holds the file's head first
[[nodiscard]] PageKind kindOf(const Page& page, PageNumber number);

// One row's place on a page, with the types of its values.
struct LeafCell {
    int begin = 0, end = 0; // on the page
    qint64 rowId = 0;
    qint64 payloadSize = 0;
    int payloadAt = 0, localSize = 0;
    PageNumber overflow = 0;    // 0: all of it is on the page
    int headerSize = 0;         // of the record
    std::vector<quint64> types; // of the values
};

// Reads a cell at `at` without leaving [at, end); nothing where no row can begin.
[[nodiscard]] std::optional<LeafCell> readCell(const Page& page, int at, int end);

struct LeafCells {
    std::vector<LeafCell> cells;
    bool isSound = true; // the page's own account of itself holds: no byte is left over, none belongs to two
    int unread = 0;      // cells that it names and that are none
};

// The cells of a page that says it is a leaf. Where its account doesn't hold, also those that nothing points at; a row
// must then please `plausible`, so that no chance bytes are taken for one.
using Plausible = std::function<bool(const LeafCell&)>;
[[nodiscard]] LeafCells cellsOf(const Page& page, PageNumber number, const Plausible& plausible);
// The cells of a page whose head is damaged.
[[nodiscard]] LeafCells carve(const Page& page, PageNumber number, const Plausible& plausible);

struct InteriorPage {
    struct Child {
        PageNumber page = 0;
        qint64 upTo = 0; // the largest row id below it
    };
    std::vector<Child> children; // the last one's `upTo` is the largest number there is
    bool isSound = true;
    bool addsUp = true; // its own account holds, so that what it names is or was there
    int beyond = 0;     // children behind the file's end; only where it adds up
};
[[nodiscard]] InteriorPage childrenOf(const Page& page, PageNumber number, PageNumber pages);

} // namespace chalktalk::store::salvage
