#include "io/byte_source.h"

#include <cstring>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace chalktalk::io {

Result<ByteSource> ByteSource::open(const QString& path) {
    ByteSource source;
    source.m_file = std::make_unique<QFile>(path);
    // Only plain files: opening a pipe or a device could wait for ever.
    if (!QFileInfo(path).isFile() || !source.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unreadable,
                    QCoreApplication::translate("Import", "%1 can't be read.").arg(QDir::toNativeSeparators(path)));
    const QByteArray head = source.m_file->peek(4);
    if (head.startsWith("\xEF\xBB\xBF")) {
        source.m_markSize = 3;
    } else if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        source.m_markSize = 2;
        source.m_decoder.emplace(head.startsWith("\xFF\xFE") ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    }
    source.m_file->seek(source.m_markSize);
    return source;
}

qint64 ByteSource::read(char* out, qint64 size) {
    if (!m_decoder) {
        const qint64 count = m_file->read(out, size);
        if (count > 0) m_bytesRead += count;
        return count;
    }
    while (m_pending.isEmpty()) {
        constexpr qint64 block = 256 * 1024;
        const QByteArray raw = m_file->read(block);
        if (raw.isEmpty()) return m_file->error() == QFileDevice::NoError ? 0 : -1;
        m_bytesRead += raw.size();
        m_pending = QString(m_decoder->decode(raw)).toUtf8();
    }
    const qint64 count = std::min<qint64>(size, m_pending.size());
    std::memcpy(out, m_pending.constData(), static_cast<std::size_t>(count));
    m_pending.remove(0, count);
    return count;
}

bool ByteSource::seek(qint64 position) {
    if (m_decoder || !m_file->seek(m_markSize + position)) return false;
    m_bytesRead = position;
    return true;
}

} // namespace chalktalk::io
