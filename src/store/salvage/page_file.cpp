#include "store/salvage/page_file.h"

#include "store/file_header.h"
#include "store/salvage/log_frames.h"

#include <algorithm>
#include <cstring>
#include <QCoreApplication>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace chalktalk::store::salvage {

Result<std::unique_ptr<PageFile>> PageFile::open(const QString& path) {
    const int handle = lastingHandle(path);
    if (handle < 0)
        return fail(ErrorCode::Unreadable, QCoreApplication::translate("Store", "The store's file can't be read."));
    return std::unique_ptr<PageFile>(new PageFile(handle, path));
}

PageFile::PageFile(int handle, const QString& path) : m_handle(handle) {
    struct stat status {};
    if (::fstat(handle, &status) == 0)
        m_pages = static_cast<PageNumber>(std::min<qint64>((status.st_size + pageSize - 1) / pageSize, 0x7fffffff));
    QFile log(path + QStringLiteral("-wal"));
    if (!log.open(QIODevice::ReadOnly)) return;
    m_log = log.readAll();
    for (const LogFrame& frame : committedFrames(m_log)) {
        m_frames[frame.page] = frame.content;
        m_pages = std::max(m_pages, frame.page);
    }
}

bool PageFile::read(PageNumber number, Page& into) const {
    if (const auto frame = m_frames.find(number); frame != m_frames.end()) {
        std::memcpy(into.data(), m_log.constData() + frame->second, pageSize);
        return true;
    }
    into.fill(0);
    if (number < 1 || number > m_pages) return false;
    const off_t at = static_cast<off_t>(number - 1) * pageSize;
    auto got = ::pread(m_handle, into.data(), pageSize, at);
    if (got >= 0) return got > 0;
    // A bad place on the disk: what lies before and behind it may still be read.
    constexpr std::size_t sector = 512;
    bool some = false;
    for (std::size_t part = 0; part < pageSize; part += sector)
        some |= ::pread(m_handle, into.data() + part, sector, at + static_cast<off_t>(part)) > 0;
    return some;
}

} // namespace chalktalk::store::salvage
