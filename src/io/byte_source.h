// The bytes of a text file as UTF-8, block by block: byte-order marks are taken off, UTF-16 is converted.
#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <QFile>
#include <QStringDecoder>

namespace chalktalk::io {

class ByteSource {
  public:
    static Result<ByteSource> open(const QString& path);

    // Writes up to about `size` bytes (and never more than that) into `out`; how many there were, 0 at the end, or
    // -1 when the file can't be read.
    [[nodiscard]] qint64 read(char* out, qint64 size);
    // Goes to a place that was counted in the bytes handed out; false when it can't (UTF-16).
    bool seek(qint64 position);

    [[nodiscard]] qint64 fileBytesRead() const { return m_bytesRead; } // of the file, for progress
    [[nodiscard]] qint64 fileSize() const { return m_file->size(); }
    [[nodiscard]] bool isUtf16() const { return m_decoder.has_value(); }

  private:
    std::unique_ptr<QFile> m_file;
    std::optional<QStringDecoder> m_decoder;
    QByteArray m_pending; // converted, not yet handed out
    qint64 m_markSize = 0, m_bytesRead = 0;
};

} // namespace chalktalk::io
