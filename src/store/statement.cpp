#include "store/statement.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/transaction.h"

#include <chrono>
#include <sqlite3.h>

namespace chalktalk::store {

Statement::Statement(Database& database, const Sql& sql) : m_database(&database), m_name(sql.name) {
    check(sqlite3_prepare_v3(database.handle(), sql.text.data(), static_cast<int>(sql.text.size()),
                             SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_name(other.m_name), m_statement(std::exchange(other.m_statement, nullptr)) {}

void Statement::check(int code) const {
    if (code == SQLITE_OK) return;
    m_database->poison();
    throwFailure(code, m_name);
}

Statement& Statement::bind(int number, qint64 value) {
    check(sqlite3_bind_int64(m_statement, number, value));
    return *this;
}

Statement& Statement::bind(int number, double value) {
    check(sqlite3_bind_double(m_statement, number, value));
    return *this;
}

Statement& Statement::bind(int number, std::string_view utf8) {
    // An empty view may hold a null pointer, which SQLite would take for NULL.
    check(sqlite3_bind_text(m_statement, number, utf8.empty() ? "" : utf8.data(), static_cast<int>(utf8.size()),
                            SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int number, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text(m_statement, number, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull(int number) {
    check(sqlite3_bind_null(m_statement, number));
    return *this;
}

Statement& Statement::bindBytes(int number, const QByteArray& bytes) {
    check(sqlite3_bind_blob64(m_statement, number, bytes.isEmpty() ? "" : bytes.constData(),
                              static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(int number, std::optional<qint64> value) {
    return value ? bind(number, *value) : bindNull(number);
}

Statement& Statement::bind(int number, std::optional<double> value) {
    return value ? bind(number, *value) : bindNull(number);
}

Statement& Statement::bind(int number, std::optional<Day> day) {
    if (!day) return bindNull(number);
    char text[10];
    writeIsoDay(*day, text);
    check(sqlite3_bind_text(m_statement, number, text, 10, SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step() {
    // After a disk-full SQLite has rolled back by itself: whatever ran next would be committed on its own.
    if (m_database->isPoisoned()) throw Failure{Transaction::poisonedError(m_name), SQLITE_ABORT};
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    m_database->poison();
    const int extended = sqlite3_extended_errcode(m_database->handle());
    sqlite3_reset(m_statement);
    throwFailure(extended, m_name);
}

void Statement::reset() { sqlite3_reset(m_statement); }

qint64 Statement::run() {
    while (step()) {
    }
    const qint64 touched = sqlite3_changes64(m_database->handle());
    reset();
    return touched;
}

Statement::Type Statement::typeOf(int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return Type::Integer;
    case SQLITE_FLOAT: return Type::Real;
    case SQLITE_NULL: return Type::Null;
    default: return Type::Text;
    }
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::string(int column) const {
    const auto view = text(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QByteArray Statement::bytes(int column) const {
    const void* first = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(first), sqlite3_column_bytes(m_statement, column)};
}

int Statement::columns() const { return sqlite3_column_count(m_statement); }

std::string_view Statement::columnName(int column) const { return sqlite3_column_name(m_statement, column); }

std::optional<qint64> Statement::optionalInteger(int column) const {
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

std::optional<double> Statement::optionalReal(int column) const {
    if (isNull(column)) return std::nullopt;
    return real(column);
}

std::optional<Day> Statement::day(int column) const { return readIsoDay(text(column)); }

void writeIsoDay(Day day, char* out) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.value}}};
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month()), dayOfMonth = static_cast<unsigned>(date.day());
    const auto digit = [](int n) { return static_cast<char>('0' + n % 10); };
    out[0] = digit(year / 1000), out[1] = digit(year / 100), out[2] = digit(year / 10), out[3] = digit(year);
    out[4] = out[7] = '-';
    out[5] = digit(static_cast<int>(month / 10)), out[6] = digit(static_cast<int>(month));
    out[8] = digit(static_cast<int>(dayOfMonth / 10)), out[9] = digit(static_cast<int>(dayOfMonth));
}

std::optional<Day> readIsoDay(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int n = 0;
        for (std::size_t i = from; i < from + count; ++i) n = n * 10 + (text[i] - '0');
        return n;
    };
    const std::chrono::year_month_day date{std::chrono::year{number(0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    if (!date.ok()) return std::nullopt;
    return Day{static_cast<qint32>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

} // namespace chalktalk::store
