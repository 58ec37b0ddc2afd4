#include "store/salvage/page_map.h"

#include "store/failure.h"

#include <algorithm>
#include <limits>
#include <QCoreApplication>
#include <QtEndian>

namespace chalktalk::store::salvage {

namespace {

constexpr qint64 smallest = std::numeric_limits<qint64>::min(), largest = std::numeric_limits<qint64>::max();
constexpr PageNumber schemaRoot = 1;
constexpr int schema = 0; // the first of the shapes
constexpr quint32 pagesAtATime = 512;

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
}

const TableShape& shape(int table) { return tableShapes()[static_cast<std::size_t>(table)]; }

} // namespace

PageMap::PageMap(const PageFile& file)
    : m_file(file),
      m_rows(file, [this](PageNumber page) { return mayHoldText(page); }),
      m_kinds(file.pageCount() + 1, PageKind::Other),
      m_uses(file.pageCount() + 1, Unknown),
      m_tables(tableShapes().size()) {}

bool PageMap::mayHoldText(PageNumber page) const {
    return page > 1 && page < m_kinds.size() && m_kinds[page] == PageKind::Other && m_uses[page] == Unknown;
}

void PageMap::survey(const Progress& progress, const std::stop_token& stop) {
    scan(progress, stop);
    m_knowsFree = readFreeList();
    readSchema();
    for (const auto& [table, root] : m_roots) {
        throwIfStopped(stop);
        walk(table, root, false);
    }
    placeOrphans(stop);
    countUnread(stop);
}

void PageMap::scan(const Progress& progress, const std::stop_token& stop) {
    Page page;
    for (PageNumber number = 1; number <= m_file.pageCount(); ++number) {
        if (number % pagesAtATime == 0) {
            throwIfStopped(stop);
            if (progress) progress(static_cast<int>(100 * static_cast<qint64>(number) / m_file.pageCount()));
        }
        m_file.read(number, page);
        m_kinds[number] = kindOf(page, number);
        if (m_kinds[number] == PageKind::TableInterior)
            m_interiors[number] = childrenOf(page, number, m_file.pageCount());
    }
}

// Pages that are free hold nothing that is to come back. The file's head says where their list begins.
bool PageMap::readFreeList() {
    constexpr int firstAt = 32, countAt = 36, mostOnPage = pageSize / 4 - 2;
    Page page;
    if (!m_file.read(1, page)) return false;
    const quint32 expected = qFromBigEndian<quint32>(page.data() + countAt);
    quint32 listed = 0;
    std::set<PageNumber> seen;
    for (PageNumber trunk = qFromBigEndian<quint32>(page.data() + firstAt); mayHoldText(trunk);) {
        if (!seen.insert(trunk).second || !m_file.read(trunk, page)) return false;
        const quint32 count = qFromBigEndian<quint32>(page.data() + 4);
        if (count > mostOnPage) return false;
        m_uses[trunk] = Free;
        ++listed;
        for (quint32 i = 0; i < count; ++i) {
            const PageNumber leaf = qFromBigEndian<quint32>(page.data() + 8 + 4 * i);
            if (!mayHoldText(leaf)) continue;
            m_uses[leaf] = Free;
            ++listed;
        }
        trunk = qFromBigEndian<quint32>(page.data());
    }
    return listed == expected;
}

void PageMap::readSchema() {
    walk(schema, schemaRoot, false);
    for (const PageNumber leaf : reached(schema)) takeRoots(leaf);
    if (isWhole(schema)) return;
    // Leaves of the table of tables look like no other's.
    for (PageNumber number = 2; number < m_kinds.size(); ++number) {
        if (m_kinds[number] != PageKind::TableLeaf || m_uses[number] != Unknown) continue;
        const auto sample = sampleOf(number);
        if (!sample || tablesFor(*sample) != std::vector<int>{schema}) continue;
        if (takeLeaf(schema, number, smallest, largest, true)) takeRoots(number);
    }
}

void PageMap::takeRoots(PageNumber leaf) {
    Page page;
    m_file.read(leaf, page);
    for (const LeafCell& cell : cellsOn(leaf, page, schema).cells) {
        const Row row = m_rows.read(page, cell, shape(schema));
        const auto* type = std::get_if<QByteArray>(&row.values[0]);
        const auto* name = std::get_if<QByteArray>(&row.values[1]);
        const auto* root = std::get_if<qint64>(&row.values[3]);
        if (!type || !name || !root || *root < 2 || *root > m_file.pageCount()) continue;
        if (*type == "index") m_indexRoots.push_back(static_cast<PageNumber>(*root));
        if (*type != "table") continue;
        for (std::size_t table = 1; table < tableShapes().size(); ++table)
            if (tableShapes()[table].name == *name)
                m_roots.emplace(static_cast<int>(table), static_cast<PageNumber>(*root));
    }
}

// Down a tree as far as it leads to pages that can be this table's: row ids rise from left to right.
void PageMap::walk(int table, PageNumber root, bool isOrphan) {
    struct Place {
        PageNumber page;
        qint64 above, upTo; // row ids on it
        int depth;
        bool isNamed; // by a page that adds up
    };
    Table& own = m_tables[at(table)];
    bool leads = false;
    int leafDepth = 0;                              // the same for all leaves of a tree
    std::vector<std::pair<PageNumber, int>> failed; // with their depth
    std::vector<std::pair<int, int>> beyond;        // how many at which depth
    std::vector<Place> places{{root, smallest, largest, 0, !isOrphan}};
    while (!places.empty()) {
        const Place place = places.back();
        places.pop_back();
        if (m_uses[place.page] != Unknown) {
            own.isBroken = true;
            continue;
        }
        const auto interior = m_interiors.find(place.page);
        if (interior == m_interiors.end()) {
            if (takeLeaf(table, place.page, place.above, place.upTo, isOrphan))
                leads = true, leafDepth = std::max(leafDepth, place.depth);
            else
                own.isBroken = true;
            if (m_uses[place.page] == Unknown && place.isNamed) failed.emplace_back(place.page, place.depth);
            continue;
        }
        m_uses[place.page] = static_cast<qint16>(table);
        if (!interior->second.isSound || interior->second.children.empty()) own.isBroken = true, ++m_damaged;
        const auto& children = interior->second.children;
        for (std::size_t i = children.size(); i-- > 0;) { // the first one last: it is taken first
            const qint64 above = i == 0 ? place.above : std::max(place.above, children[i - 1].upTo);
            places.push_back({children[i].page, above, std::min(place.upTo, children[i].upTo), place.depth + 1,
                              interior->second.addsUp});
        }
        if (interior->second.beyond > 0) beyond.emplace_back(interior->second.beyond, place.depth + 1);
    }
    if (!isOrphan) own.hasTree |= leads;
    if (isOrphan && !leads) return; // nothing tells that it is this table's
    // A page above the leaves held no rows itself.
    for (const auto& [page, depth] : failed)
        if (depth >= leafDepth) own.failed.push_back(page);
    for (const auto& [count, depth] : beyond)
        if (depth >= leafDepth) own.unreadPages += count;
}

bool PageMap::takeLeaf(int table, PageNumber number, qint64 above, qint64 upTo, bool isOrphan) {
    Page page;
    m_file.read(number, page);
    Table& own = m_tables[at(table)];
    const bool saysLeaf = m_kinds[number] == PageKind::TableLeaf;
    const LeafCells found = cellsOn(number, page, table);
    if (saysLeaf && found.isSound && found.cells.empty() && !isOrphan) { // an empty table
        m_uses[number] = static_cast<qint16>(table);
        return true;
    }
    qsizetype fitting = 0, outside = 0;
    for (const LeafCell& cell : found.cells) {
        if (fits(shape(table), cell.types)) ++fitting;
        if (cell.rowId > upTo || (cell.rowId <= above && above != smallest)) ++outside;
    }
    const auto count = static_cast<qsizetype>(found.cells.size());
    if (count == 0 || fitting * 2 <= count || outside * 2 > count) return false;
    m_uses[number] = static_cast<qint16>(table);
    m_kinds[number] = PageKind::TableLeaf;
    if (!found.isSound) ++m_damaged;
    if (!found.isSound || fitting < count || outside > 0) own.isBroken = true;
    (isOrphan ? own.orphans : own.reached).push_back(number);
    return true;
}

LeafCells PageMap::cellsOn(PageNumber number, const Page& page, int table) const {
    const auto plausible = [&](const LeafCell& cell) { return fits(shape(table), cell.types); };
    return kindOf(page, number) == PageKind::TableLeaf ? cellsOf(page, number, plausible)
                                                       : carve(page, number, plausible);
}

} // namespace chalktalk::store::salvage
