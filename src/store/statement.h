// One prepared statement: values are only ever bound, by number; columns are read by position.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "store/sql_text.h"

#include <optional>
#include <QString>
#include <string_view>

struct sqlite3_stmt;

namespace chalktalk::store {

class Database;

class Statement {
  public:
    Statement(Database& database, const Sql& sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Numbered from 1. A text view must live until the next reset.
    Statement& bind(int number, qint64 value);
    Statement& bind(int number, int value) { return bind(number, static_cast<qint64>(value)); }
    Statement& bind(int number, double value);
    Statement& bind(int number, std::string_view utf8);
    Statement& bind(int number, const QString& text); // copied
    Statement& bindNull(int number);
    Statement& bindBytes(int number, const QByteArray& bytes); // copied
    Statement& bind(int number, std::optional<qint64> value);
    Statement& bind(int number, std::optional<double> value);
    Statement& bind(int number, std::optional<Day> day); // as an ISO date

    // True while there is a row; false at the end. Throws Failure, and poisons the open transaction.
    bool step();
    void reset();
    // A whole statement without rows: steps to the end and resets. Returns how many rows it touched.
    qint64 run();

    enum class Type { Null, Integer, Real, Text };
    [[nodiscard]] Type typeOf(int column) const;
    [[nodiscard]] bool isNull(int column) const { return typeOf(column) == Type::Null; }
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const; // valid until the next step or reset
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const; // empty when null
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::string_view columnName(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<Day> day(int column) const;

  private:
    void check(int code) const;

    Database* m_database;
    std::string_view m_name;
    sqlite3_stmt* m_statement = nullptr;
};

// "2026-05-03" written into `out` (10 bytes); days of the years 0 to 9999.
void writeIsoDay(Day day, char* out);
// The day of a well-formed ISO date that the store wrote itself; nothing for other text.
std::optional<Day> readIsoDay(std::string_view text);

} // namespace chalktalk::store
