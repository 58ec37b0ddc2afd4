// A CSV file as a table: a header, then rows of its width as UTF-8, or an issue that says why a row is none.
#pragma once

#include "io/csv_reader.h"

#include <QStringList>
#include <string>

namespace chalktalk::io {

struct RowIssue {
    QString column; // empty: the row as a whole
    QString text;   // the offending text, cut to 80 characters
    QString reason;
};

class TableFile {
  public:
    struct Format {
        char delimiter = ',';        // 0: detected
        bool otherEncodings = false; // fields that are not UTF-8 are read as Windows-1252 instead of refused
    };
    // Refuses a file that is empty, no text, or has no header, in words that name it.
    static Result<TableFile> open(const QString& path, const Format& format);

    [[nodiscard]] const QStringList& header() const { return m_header; } // trimmed
    // False at the end. Rows without any content are passed over.
    bool next();
    [[nodiscard]] const std::optional<RowIssue>& issue() const { return m_issue; } // then there are no fields
    [[nodiscard]] std::span<const std::string_view> fields() const { return m_fields; }
    [[nodiscard]] qint64 line() const { return m_reader.line(); }
    [[nodiscard]] qint64 bytesRead() const { return m_reader.source().fileBytesRead(); }
    [[nodiscard]] qint64 size() const { return m_reader.source().fileSize(); }
    [[nodiscard]] qint64 recodedFields() const { return m_recoded; } // read as Windows-1252
    [[nodiscard]] bool isUtf16() const { return m_reader.source().isUtf16(); }

  private:
    TableFile(CsvReader reader, const Format& format) : m_reader(std::move(reader)), m_format(format) {}
    [[nodiscard]] Status readHeader(const QString& name);
    [[nodiscard]] std::optional<RowIssue> issueOf(RowProblem problem) const;
    bool takeFields(); // false: a row without content
    void recode();

    CsvReader m_reader;
    Format m_format;
    QStringList m_header;
    std::vector<std::string_view> m_fields;
    std::string m_recodedText;
    std::optional<RowIssue> m_issue;
    qint64 m_recoded = 0;
};

// The first 80 characters of a text, on one line, for a report.
[[nodiscard]] QString shownText(std::string_view utf8);

} // namespace chalktalk::io
