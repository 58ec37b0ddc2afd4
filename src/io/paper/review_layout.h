// How a quarterly review lies on its pages: page one shrinks to fit, the rest flows over as many as it takes.
#pragma once

#include "coaching/review_sheet.h"

#include <functional>
#include <QPointF>
#include <QSizeF>
#include <vector>

class QPainter;

namespace chalktalk::io {

class ReviewLayout {
  public:
    // The size of the page is in twentieths of a point (page_text.h). The sheet must outlive it.
    ReviewLayout(QSizeF page, const coaching::ReviewSheet& sheet);

    [[nodiscard]] int pages() const { return 1 + static_cast<int>(m_pages.size()); }
    void paint(QPainter& painter, int number) const;
    // How much page one was shortened; 0: not at all.
    [[nodiscard]] int firstPageLevel() const { return m_level; }

  private:
    // Puts itself at a place, as wide as told, and gives its height; without a painter it only measures.
    using Put = std::function<double(QPainter*, QPointF, double)>;
    struct Block {
        Put put;
        bool keepsWithNext = false; // a heading
        std::size_t group = 0;      // under the heading of this block, said again on a new page; 0: none
    };
    void add(Put put, bool keepsWithNext = false) { m_blocks.push_back({std::move(put), keepsWithNext}); }
    void heading(const QString& words);
    void line(const QString& mark, const QString& words, const QString& under = {});
    void collect();
    void table();
    void flow();
    bool firstPage(QPainter* painter, int level) const;
    void foot(QPainter& painter, int number) const;

    QSizeF m_size;
    const coaching::ReviewSheet& m_sheet;
    double m_left, m_width, m_top, m_bottom;
    std::vector<Block> m_blocks;                   // of the pages after the first
    std::vector<std::vector<std::size_t>> m_pages; // which blocks stand on each of these
    int m_level = 0;
};

} // namespace chalktalk::io
