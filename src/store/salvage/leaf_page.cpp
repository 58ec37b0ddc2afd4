#include "store/salvage/leaf_page.h"

#include <algorithm>
#include <limits>
#include <QtEndian>

namespace chalktalk::store::salvage {

namespace {

constexpr int fileHead = 100, leafHead = 8, interiorHead = 12;
constexpr int largestLocal = pageSize - 35, smallestLocal = (pageSize - 12) * 32 / 255 - 23;
constexpr int mostColumns = 64; // our widest table has 45

int word(const Page& page, int at) { return qFromBigEndian<quint16>(page.data() + at); }

// A number of one to nine bytes; moves `at` behind it. False when it would leave `end`.
bool readVarint(const uchar* bytes, int& at, int end, quint64& value) {
    value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= end) return false;
        const uchar byte = bytes[at++];
        if (i == 8) {
            value = (value << 8) | byte;
            return true;
        }
        value = (value << 7) | (byte & 0x7f);
        if ((byte & 0x80) == 0) return true;
    }
    return true;
}

int localSizeOf(qint64 payload) {
    if (payload <= largestLocal) return static_cast<int>(payload);
    const int size = smallestLocal + static_cast<int>((payload - smallestLocal) % (pageSize - 4));
    return size <= largestLocal ? size : smallestLocal;
}

bool readTypes(const Page& page, LeafCell& cell) {
    int at = cell.payloadAt;
    const int localEnd = cell.payloadAt + cell.localSize;
    quint64 headerSize = 0;
    if (!readVarint(page.data(), at, localEnd, headerSize)) return false;
    if (headerSize < 2 || headerSize > static_cast<quint64>(cell.localSize)) return false;
    const int headerEnd = cell.payloadAt + static_cast<int>(headerSize);
    qint64 bytes = static_cast<qint64>(headerSize);
    while (at < headerEnd) {
        quint64 type = 0;
        if (!readVarint(page.data(), at, headerEnd, type) || bytesOfType(type) < 0) return false;
        if (cell.types.size() == mostColumns) return false;
        cell.types.push_back(type);
        bytes += bytesOfType(type);
    }
    cell.headerSize = static_cast<int>(headerSize);
    return bytes == cell.payloadSize;
}

bool overlaps(const std::vector<LeafCell>& cells, const LeafCell& cell) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const LeafCell& other) { return cell.begin < other.end && other.begin < cell.end; });
}

// Goes through the places between `from` and the page's end that belong to no cell yet.
void readBetween(const Page& page, int from, const Plausible& plausible, std::vector<LeafCell>& cells) {
    std::vector<std::pair<int, int>> taken;
    for (const LeafCell& cell : cells) taken.emplace_back(cell.begin, cell.end);
    std::sort(taken.begin(), taken.end());
    taken.emplace_back(pageSize, pageSize);
    int at = from;
    for (const auto& [begin, end] : taken) {
        while (at < begin) {
            auto cell = page[static_cast<std::size_t>(at)] == 0 ? std::nullopt : readCell(page, at, begin);
            if (cell && plausible(*cell)) {
                at = cell->end;
                cells.push_back(*std::move(cell));
            } else {
                ++at;
            }
        }
        at = std::max(at, end);
    }
}

// The bytes in the chain of free blocks; -1 when the chain is none.
int freeBytes(const Page& page, int head, int headSize) {
    int bytes = page[static_cast<std::size_t>(head) + 7], before = 0;
    for (int at = word(page, head + 1); at != 0;) {
        if (at <= before || at < head + headSize || at > pageSize - 4) return -1;
        const int size = word(page, at + 2);
        if (size < 4 || at + size > pageSize) return -1;
        bytes += size;
        before = at;
        at = word(page, at);
    }
    return bytes;
}

} // namespace

int headOffset(PageNumber number) { return number == 1 ? fileHead : 0; }

PageKind kindOf(const Page& page, PageNumber number) {
    switch (page[static_cast<std::size_t>(headOffset(number))]) {
    case 0x0d: return PageKind::TableLeaf;
    case 0x05: return PageKind::TableInterior;
    case 0x0a:
    case 0x02: return PageKind::Index;
    default: return PageKind::Other;
    }
}

std::optional<LeafCell> readCell(const Page& page, int at, int end) {
    LeafCell cell;
    cell.begin = at;
    quint64 size = 0, rowId = 0;
    if (!readVarint(page.data(), at, end, size) || !readVarint(page.data(), at, end, rowId)) return {};
    if (size < 2 || size > 0x7fffffff) return {};
    cell.rowId = static_cast<qint64>(rowId);
    cell.payloadSize = static_cast<qint64>(size);
    cell.payloadAt = at;
    cell.localSize = localSizeOf(cell.payloadSize);
    const bool goesOn = cell.localSize < cell.payloadSize;
    cell.end = at + cell.localSize + (goesOn ? 4 : 0);
    if (cell.end > end) return {};
    if (goesOn) cell.overflow = qFromBigEndian<quint32>(page.data() + at + cell.localSize);
    if (!readTypes(page, cell)) return {};
    cell.end = std::max(cell.end, cell.begin + 4); // a cell never takes less
    return cell;
}

LeafCells cellsOf(const Page& page, PageNumber number, const Plausible& plausible) {
    const int head = headOffset(number), count = word(page, head + 3);
    const int pointers = head + leafHead;
    int start = word(page, head + 5);
    if (start == 0) start = 65536; // as large a page as there can be: none of ours is empty that way
    LeafCells found;
    const int pointersEnd = pointers + 2 * count;
    if (pointersEnd > pageSize || start < pointersEnd || start > pageSize) {
        found = carve(page, number, plausible);
        return found;
    }
    int bytes = 0;
    for (int i = 0; i < count; ++i) {
        const int at = word(page, pointers + 2 * i);
        auto cell = at < start || at >= pageSize ? std::nullopt : readCell(page, at, pageSize);
        if (!cell || overlaps(found.cells, *cell)) {
            ++found.unread;
            continue;
        }
        bytes += cell->end - cell->begin;
        found.cells.push_back(*std::move(cell));
    }
    const int free = freeBytes(page, head, leafHead);
    found.isSound = found.unread == 0 && free >= 0 && bytes + free == pageSize - start;
    if (!found.isSound) {
        const std::size_t named = found.cells.size();
        readBetween(page, start, plausible, found.cells);
        found.unread = std::max(0, found.unread - static_cast<int>(found.cells.size() - named));
    }
    return found;
}

LeafCells carve(const Page& page, PageNumber number, const Plausible& plausible) {
    LeafCells found;
    found.isSound = false;
    const int pointers = headOffset(number) + leafHead;
    int lowest = pageSize;
    for (int at = pointers; at + 2 <= lowest; at += 2) {
        const int begin = word(page, at);
        if (begin < at + 2 || begin >= pageSize) continue; // a damaged pointer may have whole ones behind it
        const auto cell = readCell(page, begin, pageSize);
        if (!cell || !plausible(*cell) || overlaps(found.cells, *cell)) continue;
        lowest = std::min(lowest, begin);
        found.cells.push_back(*cell);
    }
    // Below what something points at lie the leavings of rows that were moved or deleted.
    readBetween(page, found.cells.empty() ? pointers : lowest, plausible, found.cells);
    return found;
}

InteriorPage childrenOf(const Page& page, PageNumber number, PageNumber pages) {
    InteriorPage interior;
    const int head = headOffset(number), count = word(page, head + 3), start = word(page, head + 5);
    const int pointers = head + interiorHead;
    const auto add = [&](PageNumber child, qint64 upTo) {
        const bool rises = interior.children.empty() || upTo > interior.children.back().upTo;
        if (child > 1 && child <= pages && child != number)
            interior.children.push_back({child, upTo});
        else if (child > pages)
            ++interior.beyond;
        else
            interior.addsUp = false;
        if (!rises) interior.addsUp = false;
    };
    int bytes = 0;
    for (int i = 0; i < count && pointers + 2 * i + 2 <= pageSize; ++i) {
        int at = word(page, pointers + 2 * i);
        quint64 key = 0;
        if (at < pointers || at + 5 > pageSize) {
            interior.addsUp = false;
            continue;
        }
        const int begin = at;
        const PageNumber child = qFromBigEndian<quint32>(page.data() + at);
        at += 4;
        if (readVarint(page.data(), at, pageSize, key))
            add(child, static_cast<qint64>(key));
        else
            interior.addsUp = false;
        bytes += at - begin;
    }
    add(qFromBigEndian<quint32>(page.data() + head + 8), std::numeric_limits<qint64>::max());
    // A cell that is not counted any more would hide all that lies below it.
    const int free = freeBytes(page, head, interiorHead);
    if (free < 0 || bytes + free != pageSize - start) interior.addsUp = false;
    interior.isSound = interior.addsUp && interior.beyond == 0;
    if (!interior.addsUp) interior.beyond = 0;
    return interior;
}

} // namespace chalktalk::store::salvage
