// Reads canonical rows into typed facts and hands them to an import session, or says what is wrong with them.
#pragma once

#include "io/row_mapper.h"
#include "store/import_session.h"

namespace chalktalk::app {

struct FactIssue {
    int column = -1; // canonical column; -1: the row as a whole
    QString reason;
};

// What is worth saying about the rows that were taken.
struct FactNotes {
    qint64 withoutCreation = 0, blankAccounts = 0, unknownSources = 0, unknownKinds = 0;
};

// Three letters, in upper case; nothing when the text is none.
[[nodiscard]] std::optional<std::string> currencyCode(std::string_view text);

class FactReader {
  public:
    FactReader(store::ImportSession& session, const io::FieldStyle& style, domain::LocalTime zone, Day today)
        : m_session(&session), m_style(style), m_zone(std::move(zone)), m_today(today) {}
    // Without a session it can only survey.
    FactReader(const io::FieldStyle& style, domain::LocalTime zone, Day today)
        : m_style(style), m_zone(std::move(zone)), m_today(today) {}

    // Nothing when the row was taken. `closedOn`: what history tells of an opportunity that lacks its closing day.
    [[nodiscard]] std::optional<FactIssue> read(domain::FactKind kind, const io::CanonicalRow& row,
                                                std::optional<Day> closedOn = {});
    // A won or lost opportunity without a closing day: its history has to be asked before it is read.
    [[nodiscard]] bool lacksClosingDay(const io::CanonicalRow& row) const;
    // The day of a row of history, if it can be read.
    [[nodiscard]] std::optional<Day> dayOfChange(const io::CanonicalRow& row) const;
    [[nodiscard]] const FactNotes& notes() const { return m_notes; }
    // The latest instant among the facts read since the last call, not after today.
    [[nodiscard]] std::optional<qint64> takeAsOf() { return std::exchange(m_asOf, std::nullopt); }
    // Only that: for deciding how recent an export is before anything is written.
    void survey(domain::FactKind kind, const io::CanonicalRow& row);

    [[nodiscard]] static std::optional<FactIssue> missingColumn(domain::FactKind kind, const io::CanonicalRow& row);
    [[nodiscard]] std::optional<FactIssue> day(std::string_view text, int column, std::optional<Day>& out) const;

  private:
    using Issue = std::optional<FactIssue>;
    [[nodiscard]] Issue person(const io::CanonicalRow& row);
    [[nodiscard]] Issue reportingLine(const io::CanonicalRow& row);
    [[nodiscard]] Issue leave(const io::CanonicalRow& row);
    [[nodiscard]] Issue holiday(const io::CanonicalRow& row);
    [[nodiscard]] Issue rate(const io::CanonicalRow& row);
    [[nodiscard]] Issue quota(const io::CanonicalRow& row);
    [[nodiscard]] Issue account(const io::CanonicalRow& row);
    [[nodiscard]] Issue opportunity(const io::CanonicalRow& row, std::optional<Day> closedOn);
    [[nodiscard]] Issue change(const io::CanonicalRow& row);
    [[nodiscard]] Issue changedValue(std::string_view text, int column, domain::ChangedField field,
                                     const QString& currency, qint64& out) const;
    [[nodiscard]] Issue activity(const io::CanonicalRow& row);
    [[nodiscard]] Issue factDay(std::string_view text, int column, std::optional<Day>& out) const;
    [[nodiscard]] Issue amount(std::string_view text, int column, const QString& currency, qint64& out) const;
    [[nodiscard]] Issue instant(std::string_view text, int column, qint64& out) const;
    [[nodiscard]] Issue currency(std::string_view text, int column, QString& out) const;
    [[nodiscard]] int decimalsOf(const QString& currency) const;
    void seen(qint64 instant);
    void seen(std::optional<Day> day);

    store::ImportSession* m_session = nullptr;
    io::FieldStyle m_style;
    domain::LocalTime m_zone;
    Day m_today;
    FactNotes m_notes;
    std::optional<qint64> m_asOf;
    mutable QString m_decimalsCurrency;
    mutable int m_decimals = 2;
};

} // namespace chalktalk::app
