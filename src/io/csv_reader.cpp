#include "io/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace chalktalk::io {

namespace {

constexpr std::size_t padding = 64; // bytes behind the data that may be looked at, never taken
constexpr int mostRewinds = 8;      // so that a hostile file can't make reading quadratic

struct FieldEnd {
    const char* at;
    bool nonAscii, nul;
};

// The next delimiter, CR or LF at or after `at`; bytes up to 16 behind `end` may be looked at.
FieldEnd findEnd(const char* at, const char* end, char delimiter) {
    bool nonAscii = false, nul = false;
#if defined(__SSE2__)
    const __m128i delimiters = _mm_set1_epi8(delimiter), lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
    for (; at < end; at += 16) {
        const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(chunk, delimiters),
                                          _mm_or_si128(_mm_cmpeq_epi8(chunk, lf), _mm_cmpeq_epi8(chunk, cr)));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(hits));
        const auto high = static_cast<unsigned>(_mm_movemask_epi8(chunk));
        const auto zero = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, _mm_setzero_si128())));
        const unsigned before = found ? (found & (~found + 1)) - 1 : 0xFFFF; // the bits before the first hit
        nonAscii |= (high & before) != 0;
        nul |= (zero & before) != 0;
        if (found) return {at + std::countr_zero(found), nonAscii, nul};
    }
    return {end, nonAscii, nul};
#else
    for (; at < end && *at != delimiter && *at != '\n' && *at != '\r'; ++at) {
        nonAscii |= (static_cast<unsigned char>(*at) & 0x80) != 0;
        nul |= *at == '\0';
    }
    return {at, nonAscii, nul};
#endif
}

} // namespace

Result<CsvReader> CsvReader::open(const QString& path, char delimiter, std::size_t block) {
    auto source = ByteSource::open(path);
    if (!source) return tl::unexpected<Error>(source.error());
    CsvReader reader(std::move(*source));
    reader.m_buffer.resize(block + padding);
    reader.m_delimiter = delimiter;
    reader.refill();
    if (delimiter == 0) reader.detectDelimiter();
    return reader;
}

void CsvReader::detectDelimiter() {
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (std::size_t i = m_begin; i < m_end; ++i) {
        const char c = m_buffer[i];
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        const auto found = std::find(candidates.begin(), candidates.end(), c);
        if (!quoted && found != candidates.end()) ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    m_delimiter = *most > 0 ? candidates[static_cast<std::size_t>(most - counts.begin())] : ',';
}

bool CsvReader::refill() {
    if (m_atEnd) return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    // What was moved away must not be found again behind the end.
    std::memset(m_buffer.data() + m_end, 0, std::min(padding, m_buffer.size() - m_end));
    if (m_end + padding == m_buffer.size()) m_buffer.resize((m_buffer.size() - padding) * 2 + padding);
    const auto room = m_buffer.size() - padding - m_end;
    const qint64 count = m_source.read(m_buffer.data() + m_end, static_cast<qint64>(room));
    if (count <= 0) {
        m_atEnd = true;
        m_failed = count < 0;
        return false;
    }
    m_end += static_cast<std::size_t>(count);
    std::memset(m_buffer.data() + m_end, 0, padding);
    return true;
}

bool CsvReader::next() {
    for (;;) {
        m_rowLine = m_line;
        m_problem = RowProblem::None;
        switch (parseRow()) {
        case Parsed::Row:
            if (m_fields.size() == 1 && m_fields[0].empty()) continue; // a blank line
            return true;
        case Parsed::Problem: return true;
        case Parsed::NeedMore:
            if (m_end - m_begin > rowLimit) {
                m_problem = RowProblem::RowTooLong;
                skipRow();
                return true;
            }
            if (refill()) continue;
            if (m_failed) {
                m_failed = false;
                m_begin = m_end;
                problemRow(RowProblem::Unreadable);
                return true;
            }
            if (m_begin == m_end) return false;
        }
    }
}

CsvReader::Parsed CsvReader::problemRow(RowProblem problem) {
    m_problem = problem;
    m_fields.clear();
    return Parsed::Problem;
}

// Takes one row from the buffer. At the end of the file the last row needs no line end.
CsvReader::Parsed CsvReader::parseRow() {
    if (m_begin == m_end) return Parsed::NeedMore;
    m_fields.clear();
    m_doubled.clear();
    m_nonAscii = false;
    m_linesInRow = 0;
    bool nul = false;
    const char* const end = m_buffer.data() + m_end;
    const char* at = m_buffer.data() + m_begin;
    for (;;) {
        if (at < end && *at == '"') {
            const Parsed parsed = parseQuoted(at);
            if (parsed != Parsed::Row) return parsed;
            nul |= std::memchr(m_fields.back().data(), 0, m_fields.back().size()) != nullptr;
        } else {
            const FieldEnd found = findEnd(at, end, m_delimiter);
            m_fields.emplace_back(at, static_cast<std::size_t>(found.at - at));
            if (m_fields.back().size() > fieldLimit) {
                problemRow(RowProblem::FieldTooLong);
                skipRow();
                return Parsed::Problem;
            }
            m_nonAscii |= found.nonAscii;
            nul |= found.nul && found.at < end;
            at = found.at;
        }
        if (at >= end) {
            if (!m_atEnd) return Parsed::NeedMore;
            break;
        }
        if (*at == m_delimiter) {
            ++at;
            if (at == end && !m_atEnd) return Parsed::NeedMore;
            if (at == end) { // the file ends behind a delimiter: one more, empty field
                m_fields.emplace_back();
                break;
            }
            continue;
        }
        if (*at == '\r' && at + 1 == end && !m_atEnd) return Parsed::NeedMore; // an LF may follow
        at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
        break;
    }
    const auto used = static_cast<std::size_t>(at - (m_buffer.data() + m_begin));
    m_begin += used;
    m_offset += static_cast<qint64>(used);
    m_line += 1 + m_linesInRow;
    if (used > rowLimit) return problemRow(RowProblem::RowTooLong);
    if (nul) return problemRow(RowProblem::NulByte);
    if (!m_doubled.empty()) unescape();
    return Parsed::Row;
}

// A quoted field; `at` stands on its opening quote and is moved behind its closing one. Doubled quotes become one in
// place, but only once the whole field is in the buffer, since a row that needs more is read again from its start.
CsvReader::Parsed CsvReader::parseQuoted(const char*& at) {
    const char* const end = m_buffer.data() + m_end;
    const char* const first = at + 1;
    const char* close = first;
    bool doubled = false;
    for (;; close += 2, doubled = true) {
        close = static_cast<const char*>(std::memchr(close, '"', static_cast<std::size_t>(end - close)));
        if (!close || (close + 1 == end && !m_atEnd)) {
            if (static_cast<std::size_t>(end - first) > fieldLimit) {
                problemRow(RowProblem::FieldTooLong);
                skipRow();
                return Parsed::Problem;
            }
            if (!m_atEnd) return Parsed::NeedMore;
            if (!close) { // never closed
                problemRow(RowProblem::UnclosedQuote);
                skipToNextLine();
                return Parsed::Problem;
            }
        }
        if (close + 1 >= end || close[1] != '"') break;
    }
    auto size = static_cast<std::size_t>(close - first);
    if (size > fieldLimit) {
        problemRow(RowProblem::FieldTooLong);
        skipRow();
        return Parsed::Problem;
    }
    at = close + 1;
    if (at < end && *at != m_delimiter && *at != '\n' && *at != '\r') {
        if (!holdsFirstLine()) return Parsed::NeedMore; // or its rest would be read as a row
        problemRow(RowProblem::TextAfterQuote);
        skipToNextLine();
        return Parsed::Problem;
    }
    if (at == end && !m_atEnd) return Parsed::NeedMore;
    for (std::size_t i = 0; i < size; ++i) {
        m_linesInRow += first[i] == '\n' || (first[i] == '\r' && first[i + 1] != '\n') ? 1 : 0;
        m_nonAscii |= (static_cast<unsigned char>(first[i]) & 0x80) != 0;
    }
    if (doubled) m_doubled.push_back(m_fields.size());
    m_fields.emplace_back(first, size);
    return Parsed::Row;
}

void CsvReader::unescape() {
    for (const std::size_t i : m_doubled) {
        const std::string_view field = m_fields[i];
        char* const out = m_buffer.data() + (field.data() - m_buffer.data());
        std::size_t size = 0;
        for (std::size_t from = 0; from < field.size(); ++from) {
            out[size++] = field[from];
            if (field[from] == '"') ++from; // its twin
        }
        m_fields[i] = {out, size};
    }
}

bool CsvReader::holdsFirstLine() const {
    const char* const end = m_buffer.data() + m_end;
    const char* at = m_buffer.data() + m_begin;
    while (at < end && *at != '\n' && *at != '\r') ++at;
    return m_atEnd || (at < end && (*at == '\n' || at + 1 < end)); // behind a CR an LF may follow
}

// The row's first line is given up; reading goes on behind it. All of it is still in the buffer.
void CsvReader::skipToNextLine() {
    const char* const end = m_buffer.data() + m_end;
    const char* at = m_buffer.data() + m_begin;
    while (at < end && *at != '\n' && *at != '\r') ++at;
    if (at < end) at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
    const auto used = static_cast<std::size_t>(at - (m_buffer.data() + m_begin));
    m_begin += used;
    m_offset += static_cast<qint64>(used);
    ++m_line;
}

// Passes over a row that is too long, without holding it. If it turns out to be an open quote that swallows the rest
// of the file, reading goes back to the line behind the row's first.
void CsvReader::skipRow() {
    enum class In { FieldStart, Plain, Quoted, QuoteInQuoted } in = In::FieldStart;
    const char* const data = m_buffer.data();
    const auto* lineEnd = static_cast<const char*>(std::memchr(data + m_begin, '\n', m_end - m_begin));
    const qint64 nextLine = lineEnd ? m_offset + (lineEnd + 1 - (data + m_begin)) : -1;
    const qint64 startLine = m_line;
    for (;;) {
        if (m_begin == m_end && !refill()) break;
        const char c = m_buffer[m_begin++];
        ++m_offset;
        if (c == '\n') ++m_line;
        if (in == In::Quoted) {
            if (c == '"') in = In::QuoteInQuoted;
        } else if (c == '\n' || c == '\r') {
            if (c == '\r') {
                ++m_line;
                if (m_begin == m_end) refill();
                if (m_begin < m_end && m_buffer[m_begin] == '\n') ++m_begin, ++m_offset;
            }
            return;
        } else if (c == '"' && in != In::Plain) {
            in = In::Quoted;
        } else {
            in = c == m_delimiter ? In::FieldStart : In::Plain;
        }
    }
    if (in != In::Quoted) return;
    m_problem = RowProblem::UnclosedQuote;
    if (nextLine < 0 || m_rewinds++ >= mostRewinds || !m_source.seek(nextLine)) return;
    m_begin = m_end = 0;
    m_offset = nextLine;
    m_line = startLine + 1;
    m_atEnd = false;
}

} // namespace chalktalk::io
