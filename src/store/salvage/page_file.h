// A store's file page by page as it lies on the disk, with what its log has committed laid over it; without SQLite.
#pragma once

#include "base/result.h"

#include <array>
#include <memory>
#include <QByteArray>
#include <unordered_map>

namespace chalktalk::store::salvage {

inline constexpr int pageSize = 4096; // of all stores
using PageNumber = quint32;           // from 1
using Page = std::array<uchar, pageSize>;

class PageFile {
  public:
    // Unreadable when the file can't be read at all. Nothing is ever written, locked or closed.
    [[nodiscard]] static Result<std::unique_ptr<PageFile>> open(const QString& path);

    [[nodiscard]] PageNumber pageCount() const { return m_pages; }
    // Bytes that the file doesn't have, or that can't be read from the disk, are zero. False when none could be read.
    bool read(PageNumber number, Page& into) const;

  private:
    PageFile(int handle, const QString& path);

    int m_handle;
    PageNumber m_pages = 0;
    QByteArray m_log;
    std::unordered_map<PageNumber, qsizetype> m_frames; // where in the log a page's newest committed content begins
};

} // namespace chalktalk::store::salvage
