// Reads CSV (RFC 4180) row by row from large blocks, in constant memory, and survives whatever the file holds.
//
// Quoted fields may hold line ends; rows end with LF, CRLF or CR; blank lines are passed over. A quote inside an
// unquoted field is an ordinary character. A row that can't be read is handed out with its problem and without
// fields, and reading goes on behind it.
#pragma once

#include "io/byte_source.h"

#include <span>
#include <string_view>
#include <vector>

namespace chalktalk::io {

enum class RowProblem {
    None,
    UnclosedQuote,  // reading went on at the next line
    TextAfterQuote, // something stands between a closing quote and the next delimiter; read on at the next line
    NulByte,
    FieldTooLong, // over 1 MB; never held in memory
    RowTooLong,   // over 4 MB
    Unreadable,   // the disk failed; nothing follows
};

class CsvReader {
  public:
    // Delimiter 0: whichever of , ; tab | stands most often in the first line.
    // `block`: how many bytes are asked for at a time.
    static Result<CsvReader> open(const QString& path, char delimiter = ',', std::size_t block = 1024 * 1024);

    // False at the end. The fields live until the next call.
    bool next();
    [[nodiscard]] std::span<const std::string_view> fields() const { return m_fields; }
    [[nodiscard]] RowProblem problem() const { return m_problem; }
    [[nodiscard]] qint64 line() const { return m_rowLine; } // where the row begins, from 1
    [[nodiscard]] bool hasNonAscii() const { return m_nonAscii; }
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] const ByteSource& source() const { return m_source; }

    static constexpr std::size_t fieldLimit = 1024 * 1024, rowLimit = 4 * 1024 * 1024;

  private:
    enum class Parsed { Row, NeedMore, Problem };
    explicit CsvReader(ByteSource source) : m_source(std::move(source)) {}
    bool refill(); // false when nothing more came
    [[nodiscard]] Parsed parseRow();
    Parsed problemRow(RowProblem problem);
    [[nodiscard]] Parsed parseQuoted(const char*& at);
    void skipRow();
    [[nodiscard]] bool holdsFirstLine() const;
    void skipToNextLine();
    void unescape();
    void detectDelimiter();

    ByteSource m_source;
    char m_delimiter = ',';
    std::vector<char> m_buffer;
    std::size_t m_begin = 0, m_end = 0; // what is in the buffer and not consumed
    qint64 m_offset = 0;                // of m_begin in the source's bytes
    bool m_atEnd = false, m_failed = false, m_nonAscii = false;
    int m_rewinds = 0;
    qint64 m_line = 1, m_rowLine = 1, m_linesInRow = 0;
    RowProblem m_problem = RowProblem::None;
    std::vector<std::string_view> m_fields;
    std::vector<std::size_t> m_doubled; // fields with doubled quotes
};

} // namespace chalktalk::io
