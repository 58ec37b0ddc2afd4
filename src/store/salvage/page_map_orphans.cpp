// PageMap: pages that no tree leads to any more, and by what it is told whose they are.
#include "store/salvage/page_map.h"

#include "store/failure.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::store::salvage {

namespace {

constexpr std::size_t mostCells = 24; // that a page is judged by

bool isEmpty(const Page& page) {
    return std::all_of(page.begin(), page.end(), [](uchar byte) { return byte == 0; });
}

} // namespace

// Interior pages nobody leads to first, since what hangs below one is all of one table; then single leaves.
std::vector<PageNumber> PageMap::orphanTops() const {
    std::set<PageNumber> below;
    std::vector<PageNumber> tops;
    for (const auto& [number, interior] : m_interiors) {
        if (m_uses[number] != Unknown) continue;
        for (const auto& child : interior.children)
            if (m_interiors.contains(child.page)) below.insert(child.page);
    }
    for (const auto& [number, interior] : m_interiors)
        if (m_uses[number] == Unknown && !below.contains(number)) tops.push_back(number);
    return tops;
}

std::optional<PageMap::Sample> PageMap::sampleOf(PageNumber number) const {
    const auto any = [](const LeafCell& cell) {
        const auto& shapes = tableShapes();
        return std::any_of(shapes.begin(), shapes.end(), [&](const TableShape& s) { return fits(s, cell.types); });
    };
    Sample sample;
    m_file.read(number, sample.page);
    if (isEmpty(sample.page)) return {};
    LeafCells found = kindOf(sample.page, number) == PageKind::TableLeaf ? cellsOf(sample.page, number, any)
                                                                         : carve(sample.page, number, any);
    if (found.cells.empty()) return {};
    if (found.cells.size() > mostCells) found.cells.resize(mostCells);
    sample.cells = std::move(found.cells);
    return sample;
}

std::vector<int> PageMap::tablesFor(const Sample& sample) const {
    std::vector<int> tables;
    std::size_t best = sample.cells.size() / 2 + 1; // more than half must fit
    for (std::size_t table = 0; table < tableShapes().size(); ++table) {
        if (isWhole(static_cast<int>(table))) continue; // its tree leads to all it has
        const auto fitting =
            static_cast<std::size_t>(std::count_if(sample.cells.begin(), sample.cells.end(), [&](const LeafCell& cell) {
                return fits(tableShapes()[table], cell.types);
            }));
        if (fitting < best) continue;
        if (fitting > best) tables.clear();
        best = fitting;
        tables.push_back(static_cast<int>(table));
    }
    return tables;
}

const std::vector<qint64>& PageMap::idsOf(int table) {
    Table& own = m_tables[at(table)];
    const std::size_t leaves = own.reached.size() + own.orphans.size();
    if (own.idsOf == leaves) return own.ids;
    own.idsOf = leaves;
    own.ids.clear();
    Page page;
    for (const auto* list : {&own.reached, &own.orphans}) {
        for (const PageNumber number : *list) {
            m_file.read(number, page);
            for (const LeafCell& cell : cellsOn(number, page, table).cells) own.ids.push_back(cell.rowId);
        }
    }
    std::sort(own.ids.begin(), own.ids.end());
    return own.ids;
}

// Between -1 and 1: rows that name what is there speak for a table; row ids that it has already speak against it.
double PageMap::likelihood(int table, const Sample& sample) {
    const TableShape& shape = tableShapes()[at(table)];
    const auto has = [this](int of, qint64 id) {
        const auto& ids = idsOf(of);
        return std::binary_search(ids.begin(), ids.end(), id);
    };
    int names = 0, known = 0, taken = 0, rows = 0;
    for (const LeafCell& cell : sample.cells) {
        if (!fits(shape, cell.types)) continue;
        ++rows;
        if (has(table, cell.rowId)) ++taken;
        const Row row = m_rows.read(sample.page, cell, shape);
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const auto* id = std::get_if<qint64>(&row.values[i]);
            if (!id || shape.columns[i].refersTo < 0) continue;
            ++names;
            if (has(shape.columns[i].refersTo, *id)) ++known;
        }
    }
    const double speaks = names == 0 ? 0.3 : static_cast<double>(known) / names;
    return speaks - (rows == 0 ? 0.0 : static_cast<double>(taken) / rows);
}

// Round 0: only what can be no other's. Round 1: what names rows that are there. Round 2: the likeliest.
std::optional<int> PageMap::tableOf(PageNumber top, int round) {
    PageNumber leaf = top;
    for (int depth = 0; m_interiors.contains(leaf) && depth < 20; ++depth) {
        const auto& children = m_interiors.at(leaf).children;
        if (children.empty()) return {};
        leaf = children[children.size() / 2].page;
    }
    if (m_interiors.contains(leaf) || m_uses[leaf] != Unknown) return {};
    const auto sample = sampleOf(leaf);
    if (!sample) return {};
    const std::vector<int> tables = tablesFor(*sample);
    if (tables.empty()) return {};
    if (tables.size() == 1) return tables.front();
    if (round == 0) return {};
    double best = -2, second = -2;
    int likeliest = tables.front();
    for (const int table : tables) {
        const double value = likelihood(table, *sample);
        if (value > best)
            second = std::exchange(best, value), likeliest = table;
        else
            second = std::max(second, value);
    }
    if (round == 1 && (best < 0.5 || best - second < 0.2)) return {};
    return likeliest;
}

void PageMap::placeOrphans(const std::stop_token& stop) {
    const auto stopped = [&] {
        if (stop.stop_requested())
            throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
    };
    for (int round = 0; round < 3; ++round) {
        for (const PageNumber top : orphanTops()) {
            stopped();
            if (const auto table = tableOf(top, round)) {
                m_tables[at(*table)].isBroken = true;
                walk(*table, top, true);
            }
        }
        for (PageNumber number = 2; number < m_kinds.size(); ++number) {
            if (m_uses[number] != Unknown || m_kinds[number] == PageKind::Index || m_interiors.contains(number))
                continue;
            stopped();
            const auto table = tableOf(number, round);
            if (!table) continue;
            m_tables[at(*table)].isBroken = true;
            if (takeLeaf(*table, number, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(),
                         true) &&
                *table == 0)
                takeRoots(number);
        }
    }
}

} // namespace chalktalk::store::salvage
