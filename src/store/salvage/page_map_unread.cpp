// PageMap: how many pages are lost, where how many rows they held can't be known.
#include "store/salvage/page_map.h"

#include "store/failure.h"

#include <algorithm>
#include <QCoreApplication>
#include <QtEndian>

namespace chalktalk::store::salvage {

void PageMap::countUnread(const std::stop_token& stop) {
    std::vector<bool> explained(m_kinds.size(), false);
    for (Table& table : m_tables) {
        std::sort(table.failed.begin(), table.failed.end());
        table.failed.erase(std::unique(table.failed.begin(), table.failed.end()), table.failed.end());
        for (const PageNumber page : table.failed) {
            if (m_uses[page] != Unknown || explained[page]) continue; // found after all, or counted already
            explained[page] = true;
            ++table.unreadPages;
        }
    }
    followIndexes(explained);
    const auto isStray = [&](PageNumber page) {
        return m_uses[page] == Unknown && m_kinds[page] != PageKind::Index && !explained[page];
    };
    bool hasStrays = false;
    for (PageNumber page = 2; page < m_kinds.size(); ++page) hasStrays = hasStrays || isStray(page);
    if (!hasStrays) return;
    followTexts(explained, stop);
    Page bytes;
    for (PageNumber page = 2; page < m_kinds.size(); ++page) {
        if (!isStray(page)) continue;
        m_file.read(page, bytes);
        const bool isEmpty = std::all_of(bytes.begin(), bytes.end(), [](uchar byte) { return byte == 0; });
        if (!isEmpty || m_knowsFree) ++m_stray; // a free page is empty: with part of their list lost it may be one
    }
}

// An index is made anew: a lost page of one costs nothing.
void PageMap::followIndexes(std::vector<bool>& explained) const {
    constexpr uchar interior = 0x02;
    constexpr int pointers = 12, lastChild = 8;
    for (const PageNumber root : m_indexRoots) explained[root] = true;
    Page page;
    for (PageNumber number = 2; number < m_kinds.size(); ++number) {
        if (m_kinds[number] != PageKind::Index || !m_file.read(number, page) || page[0] != interior) continue;
        const auto take = [&](int at) {
            const PageNumber child = qFromBigEndian<quint32>(page.data() + at);
            if (child < explained.size()) explained[child] = true;
        };
        take(lastChild);
        const int count = qFromBigEndian<quint16>(page.data() + 3);
        for (int i = 0; i < count && pointers + 2 * i + 2 <= pageSize; ++i) {
            const int at = qFromBigEndian<quint16>(page.data() + pointers + 2 * i);
            if (at + 4 <= pageSize) take(at);
        }
    }
}

// The pages that long texts go on in: where one of them is lost, its row is told of itself.
void PageMap::followTexts(std::vector<bool>& explained, const std::stop_token& stop) const {
    Page page;
    for (std::size_t table = 0; table < m_tables.size(); ++table) {
        for (const auto* leaves : {&m_tables[table].reached, &m_tables[table].orphans}) {
            for (const PageNumber leaf : *leaves) {
                if (stop.stop_requested())
                    throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
                m_file.read(leaf, page);
                for (const LeafCell& cell : cellsOn(leaf, page, static_cast<int>(table)).cells)
                    for (const PageNumber next : m_rows.chainOf(cell)) explained[next] = true;
            }
        }
    }
}

} // namespace chalktalk::store::salvage
