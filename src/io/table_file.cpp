#include "io/table_file.h"

#include "io/field_parsing.h"
#include "io/text_encoding.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

QString shownText(std::string_view utf8) {
    constexpr qsizetype most = 80;
    QString text = toQString(utf8.substr(0, most * 4)).left(most);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c < u' ' || c == QChar(0x7f); }, u' ');
    return text;
}

Result<TableFile> TableFile::open(const QString& path, const Format& format) {
    const QString name = QFileInfo(path).fileName();
    auto reader = CsvReader::open(path, format.delimiter);
    if (!reader) return tl::unexpected<Error>(reader.error());
    TableFile file(std::move(*reader), format);
    if (auto read = file.readHeader(name); !read) return tl::unexpected<Error>(read.error());
    return file;
}

Status TableFile::readHeader(const QString& name) {
    if (m_reader.source().fileSize() == 0) return fail(ErrorCode::Unreadable, tr("%1 is empty.").arg(name));
    if (!m_reader.next()) return fail(ErrorCode::Unreadable, tr("%1 holds nothing but blank lines.").arg(name));
    const RowProblem problem = m_reader.problem();
    const auto first = m_reader.fields().empty() ? std::string_view() : m_reader.fields()[0];
    if (first.starts_with("PK\x03\x04") || first.starts_with("PK\x05\x06"))
        return fail(ErrorCode::Unreadable,
                    tr("%1 is a spreadsheet or an archive. Save it as CSV and import that.").arg(name));
    if (problem == RowProblem::NulByte || problem == RowProblem::FieldTooLong || problem == RowProblem::RowTooLong)
        return fail(ErrorCode::Unreadable, tr("%1 is not a text file.").arg(name));
    if (const auto issue = issueOf(problem))
        return fail(ErrorCode::Unreadable,
                    tr("%1, line %2: the header can't be read: %3").arg(name).arg(m_reader.line()).arg(issue->reason));
    m_fields.assign(m_reader.fields().begin(), m_reader.fields().end());
    if (m_reader.hasNonAscii()) {
        const bool utf8 = std::all_of(m_fields.begin(), m_fields.end(), [](auto field) { return isUtf8(field); });
        if (!utf8 && !m_format.otherEncodings)
            return fail(ErrorCode::Unreadable, tr("%1, line %2: the header is not UTF-8 text.").arg(name).arg(line()));
        recode();
    }
    for (const auto field : m_fields) m_header << toQString(trimmed(field));
    while (m_header.size() > 1 && m_header.last().isEmpty()) m_header.removeLast(); // unnamed columns at the end
    m_fields.clear();
    return {};
}

std::optional<RowIssue> TableFile::issueOf(RowProblem problem) const {
    switch (problem) {
    case RowProblem::None: return std::nullopt;
    case RowProblem::UnclosedQuote: return RowIssue{{}, {}, tr("A quote is opened here and never closed.")};
    case RowProblem::TextAfterQuote:
        return RowIssue{{}, {}, tr("Text stands between a closing quote and the next delimiter.")};
    case RowProblem::NulByte: return RowIssue{{}, {}, tr("The row holds a NUL byte, which is no text.")};
    case RowProblem::FieldTooLong: return RowIssue{{}, {}, tr("A field is longer than 1 MB.")};
    case RowProblem::RowTooLong: return RowIssue{{}, {}, tr("The row is longer than 4 MB.")};
    case RowProblem::Unreadable: return RowIssue{{}, {}, tr("The file can't be read any further.")};
    }
    return std::nullopt;
}

void TableFile::recode() {
    m_recodedText.clear();
    std::size_t room = 0;
    for (const auto field : m_fields) room += isUtf8(field) ? 0 : field.size() * 3;
    m_recodedText.reserve(room); // the views below must not move
    for (auto& field : m_fields) {
        if (isUtf8(field)) continue;
        const std::size_t begin = m_recodedText.size();
        appendWindows1252(field, m_recodedText);
        field = std::string_view(m_recodedText).substr(begin);
        ++m_recoded;
    }
}

bool TableFile::takeFields() {
    const auto read = m_reader.fields();
    m_fields.assign(read.begin(), read.end());
    const auto width = static_cast<std::size_t>(m_header.size());
    const auto blank = [](std::string_view field) { return trimmed(field).empty(); };
    if (m_fields.size() != width && std::all_of(m_fields.begin(), m_fields.end(), blank)) return false;
    while (m_fields.size() > width && blank(m_fields.back())) m_fields.pop_back();
    if (m_fields.size() != width) {
        m_issue = RowIssue{{},
                           shownText(m_fields[0]),
                           tr("The row has %1 fields, the header has %2.").arg(m_fields.size()).arg(width)};
        m_fields.clear();
        return true;
    }
    if (m_fields[0].empty() && std::all_of(m_fields.begin(), m_fields.end(), blank)) return false;
    if (!m_reader.hasNonAscii()) return true;
    if (m_format.otherEncodings) {
        recode();
        return true;
    }
    for (std::size_t i = 0; i < width; ++i) {
        if (isUtf8(m_fields[i])) continue;
        m_issue = RowIssue{m_header[static_cast<qsizetype>(i)], shownText(m_fields[i]), tr("This is not UTF-8 text.")};
        m_fields.clear();
        return true;
    }
    return true;
}

bool TableFile::next() {
    do {
        m_issue.reset();
        if (!m_reader.next()) return false;
        if ((m_issue = issueOf(m_reader.problem()))) {
            m_fields.clear();
            return true;
        }
    } while (!takeFields());
    return true;
}

} // namespace chalktalk::io
