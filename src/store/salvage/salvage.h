// All rows that a damaged store's bytes still hold, table by table.
#pragma once

#include "store/salvage/page_map.h"

namespace chalktalk::store::salvage {

class Salvage {
  public:
    // Reads the file once. Refused when nothing in it looks like a store of ours; Unreadable, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Salvage>> open(const QString& path, const Progress& progress = {},
                                                               const std::stop_token& stop = {});

    // The table's place in tableShapes(); -1 for one that there isn't.
    [[nodiscard]] static int placeOf(const QByteArray& table);

    // First the rows that the table's tree leads to, in order, then those that only look like its own. A row may come
    // twice; the first is the better one.
    using Take = std::function<void(const Row& row, bool isReached)>;
    void rowsOf(int table, const Take& take, const std::stop_token& stop = {}) const;

    [[nodiscard]] bool isWhole(int table) const { return m_map.isWhole(table); }
    [[nodiscard]] qint64 unread(int table) const; // rows that are named and can't be read; known after rowsOf()
    // Lost with rows nobody can count; of that table, and of nobody knows what.
    [[nodiscard]] qint64 unreadPages(int table) const { return m_map.unreadPages(table); }
    [[nodiscard]] qint64 strayPages() const { return m_map.strayPages(); }
    [[nodiscard]] qint64 damagedPages() const { return m_map.damagedPages(); }
    [[nodiscard]] bool hasRows() const; // any, of any table of ours

  private:
    explicit Salvage(std::unique_ptr<PageFile> file);

    std::unique_ptr<PageFile> m_file;
    PageMap m_map;
    RowReader m_reader;
    mutable std::vector<qint64> m_unread;
};

} // namespace chalktalk::store::salvage
