#include "store/salvage/row_reader.h"

#include <algorithm>
#include <cstring>
#include <QtEndian>

namespace chalktalk::store::salvage {

namespace {

constexpr qint64 chainPart = pageSize - 4;

qint64 wholeNumber(const char* bytes, qint64 size) {
    qint64 value = (bytes[0] & 0x80) ? -1 : 0;
    for (qint64 i = 0; i < size; ++i)
        value = static_cast<qint64>(static_cast<quint64>(value) << 8) | static_cast<uchar>(bytes[i]);
    return value;
}

double realNumber(const char* bytes) {
    const quint64 bits = qFromBigEndian<quint64>(bytes);
    double value = 0;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

// Up to the last whole letter.
QByteArray cutOff(QByteArray text) {
    qsizetype size = text.size();
    while (size > 0 && text.size() - size < 4 && (static_cast<uchar>(text[size - 1]) & 0xc0) == 0x80) --size;
    if (size > 0 && (static_cast<uchar>(text[size - 1]) & 0x80)) text.truncate(size - 1);
    return text;
}

// What is left of a text: none of ours has a zero in it, which stands where the file was cut off or cleared.
QByteArray textOf(QByteArray bytes, qint64 wholeSize, bool isText, bool& isWhole) {
    const qsizetype zero = isText ? bytes.indexOf('\0') : -1;
    if (zero < 0 && bytes.size() == wholeSize) return bytes;
    isWhole = false;
    if (zero >= 0) bytes.truncate(zero);
    return isText ? cutOff(std::move(bytes)) : bytes;
}

} // namespace

std::vector<PageNumber> RowReader::chainOf(const LeafCell& cell) const {
    std::vector<PageNumber> chain;
    const qint64 parts = (cell.payloadSize - cell.localSize + chainPart - 1) / chainPart;
    Page page;
    for (PageNumber next = cell.overflow; next > 1 && next <= m_file.pageCount();) {
        if (static_cast<qint64>(chain.size()) >= parts || !m_mayHold(next)) break;
        if (std::find(chain.begin(), chain.end(), next) != chain.end()) break;
        chain.push_back(next);
        if (!m_file.read(next, page)) break;
        next = qFromBigEndian<quint32>(page.data());
    }
    return chain;
}

QByteArray RowReader::payloadOf(const Page& page, const LeafCell& cell) const {
    QByteArray payload(reinterpret_cast<const char*>(page.data()) + cell.payloadAt, cell.localSize);
    if (cell.overflow == 0) return payload;
    Page next;
    for (const PageNumber number : chainOf(cell)) {
        if (!m_file.read(number, next)) break;
        const qint64 wanted = std::min(chainPart, cell.payloadSize - payload.size());
        // A page of nothing holds no text: it was cleared or never written.
        if (std::all_of(next.begin(), next.begin() + 4 + wanted, [](uchar byte) { return byte == 0; })) break;
        payload.append(reinterpret_cast<const char*>(next.data()) + 4, static_cast<qsizetype>(wanted));
    }
    return payload;
}

Row RowReader::read(const Page& page, const LeafCell& cell, const TableShape& table) const {
    Row row{cell.rowId, {}, true};
    const QByteArray payload = payloadOf(page, cell);
    row.isWhole = payload.size() == cell.payloadSize;
    qint64 at = cell.headerSize;
    for (std::size_t i = 0; i < cell.types.size(); ++i) {
        const quint64 type = cell.types[i];
        const qint64 size = bytesOfType(type), there = std::clamp<qint64>(payload.size() - at, 0, size);
        const char* bytes = payload.constData() + std::min<qint64>(at, payload.size());
        at += size;
        if (table.columns[i].isRowId)
            row.values.emplace_back(cell.rowId);
        else if (type == 0)
            row.values.emplace_back(std::monostate{});
        else if (type < 12 && there < size) // behind a text that is cut off
            row.values.push_back(table.columns[i].mayBeNull ? Cell(std::monostate{}) : Cell(qint64{0}));
        else if (type == 7)
            row.values.emplace_back(realNumber(bytes));
        else if (type == 8 || type == 9)
            row.values.emplace_back(static_cast<qint64>(type - 8));
        else if (type < 12)
            row.values.emplace_back(wholeNumber(bytes, size));
        else
            row.values.emplace_back(textOf(QByteArray(bytes, static_cast<qsizetype>(there)), size,
                                           table.columns[i].type == ColumnShape::Type::Text, row.isWhole));
    }
    return row;
}

} // namespace chalktalk::store::salvage
