#include "io/canonical_csv.h"

#include "io/csv_writer.h"

#include <QIODevice>

namespace chalktalk::io {

namespace {

constexpr qsizetype s_chunk = 1 << 17;

} // namespace

CanonicalCsv::CanonicalCsv(QString currency, const Devices& devices)
    : CanonicalCells(std::move(currency)), m_devices(devices) {
    for (const CanonicalFile& file : canonicalFiles()) {
        QByteArray& buffer = m_buffers[static_cast<std::size_t>(file.kind)];
        for (const CanonicalColumn& column : file.columns) {
            if (!buffer.isEmpty()) buffer += ',';
            buffer += column.name.toUtf8();
        }
        buffer += '\n';
    }
}

void CanonicalCsv::row(domain::FactKind kind, std::span<const CanonicalCell> cells) {
    const auto i = static_cast<std::size_t>(kind);
    QByteArray& buffer = m_buffers[i];
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (c > 0) buffer += ',';
        if (cells[c].isText)
            appendDefused(cells[c].value, buffer);
        else
            buffer += cells[c].value;
    }
    buffer += '\n';
    ++m_rows[i];
    if (buffer.size() >= s_chunk) flush(i);
}

void CanonicalCsv::flush(std::size_t kind) {
    m_failed |= m_devices[kind]->write(m_buffers[kind]) != m_buffers[kind].size();
    m_buffers[kind].clear();
}

bool CanonicalCsv::finish() {
    for (std::size_t kind = 0; kind < m_buffers.size(); ++kind) flush(kind);
    return !m_failed;
}

} // namespace chalktalk::io
