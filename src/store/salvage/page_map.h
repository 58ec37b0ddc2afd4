// Which page of a damaged store holds rows of which table: as its tree says, and where no tree leads, as its rows look.
#pragma once

#include "store/salvage/row_reader.h"

#include <map>
#include <set>
#include <stop_token>

namespace chalktalk::store::salvage {

using Progress = std::function<void(int percent)>;

class PageMap {
  public:
    explicit PageMap(const PageFile& file);

    // Reads the file once and puts the map together. Throws Failure (Cancelled) when asked to stop.
    void survey(const Progress& progress, const std::stop_token& stop);

    // By the table's place in tableShapes(): leaves that its tree leads to, in order; and others that look like its
    // own.
    [[nodiscard]] const std::vector<PageNumber>& reached(int table) const { return m_tables[at(table)].reached; }
    [[nodiscard]] const std::vector<PageNumber>& orphans(int table) const { return m_tables[at(table)].orphans; }
    // Its tree was found and is whole: what it doesn't hold was not there.
    [[nodiscard]] bool isWhole(int table) const { return m_tables[at(table)].hasTree && !m_tables[at(table)].isBroken; }
    [[nodiscard]] qint64 damagedPages() const { return m_damaged; }
    // Pages that its tree names for its rows and that hold none any more, or lie behind the file's end.
    [[nodiscard]] qint64 unreadPages(int table) const { return m_tables[at(table)].unreadPages; }
    // Pages that neither a tree, nor a long text, nor the list of free pages leads to, and that look like nothing.
    [[nodiscard]] qint64 strayPages() const { return m_stray; }
    [[nodiscard]] bool mayHoldText(PageNumber page) const;
    // The rows of a leaf of that table. `unread`, where given, counts cells that are none.
    [[nodiscard]] LeafCells cellsOn(PageNumber number, const Page& page, int table) const;

  private:
    enum Use : qint16 { Unknown = -1, Free = -2 }; // else a table
    struct Table {
        std::vector<PageNumber> reached, orphans;
        bool hasTree = false, isBroken = false;
        std::vector<PageNumber> failed; // that a sound page names as a leaf
        qint64 unreadPages = 0;
        std::vector<qint64> ids; // of its rows, sorted; made when asked for
        std::size_t idsOf = 0;   // leaves
    };
    struct Sample { // of a page's rows
        std::vector<LeafCell> cells;
        Page page;
    };

    static std::size_t at(int table) { return static_cast<std::size_t>(table); }
    void scan(const Progress& progress, const std::stop_token& stop);
    bool readFreeList(); // false where it is not all there
    void readSchema();
    void takeRoots(PageNumber leaf);
    void walk(int table, PageNumber root, bool isOrphan);
    bool takeLeaf(int table, PageNumber page, qint64 above, qint64 upTo, bool isOrphan);
    void placeOrphans(const std::stop_token& stop);
    void countUnread(const std::stop_token& stop);
    void followTexts(std::vector<bool>& explained, const std::stop_token& stop) const;
    void followIndexes(std::vector<bool>& explained) const;
    [[nodiscard]] std::vector<PageNumber> orphanTops() const;
    [[nodiscard]] std::optional<Sample> sampleOf(PageNumber page) const;
    [[nodiscard]] std::vector<int> tablesFor(const Sample& sample) const;
    [[nodiscard]] double likelihood(int table, const Sample& sample);
    [[nodiscard]] std::optional<int> tableOf(PageNumber top, int round);
    const std::vector<qint64>& idsOf(int table);

    const PageFile& m_file;
    RowReader m_rows;
    std::vector<PageKind> m_kinds; // by page number
    std::vector<qint16> m_uses;
    std::map<PageNumber, InteriorPage> m_interiors;
    std::set<std::pair<int, PageNumber>> m_roots;
    std::vector<Table> m_tables;
    std::vector<PageNumber> m_indexRoots;
    bool m_knowsFree = false;
    qint64 m_damaged = 0, m_stray = 0;
};

} // namespace chalktalk::store::salvage
