#include "store/values.h"

#include "store/statement.h"
#include "store/text_index.h"

#include <cstring>

namespace chalktalk::store {

namespace {

constexpr quint64 seed = 0x2545f4914f6cdd1d;

quint64 digestNull(quint64 h) { return mixText(h, "\x01"); }
quint64 digestText(quint64 h, std::string_view text) { return mixText(mixText(h, "t"), text); }

template <class Number> quint64 digestNumber(quint64 h, Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    return mixText(h, {bytes, sizeof bytes});
}

} // namespace

void Values::bind(Statement& statement, int number) const {
    for (int i = 0; i < m_size; ++i, ++number) {
        const Value& value = m_values[static_cast<std::size_t>(i)];
        switch (value.kind) {
        case Kind::Null: statement.bindNull(number); break;
        case Kind::Integer: statement.bind(number, value.integer); break;
        case Kind::Real: statement.bind(number, value.real); break;
        case Kind::Text: statement.bind(number, value.text); break;
        case Kind::Day: statement.bind(number, std::optional(Day{static_cast<qint32>(value.integer)})); break;
        }
    }
}

bool Values::equals(const Statement& row, int column) const {
    for (int i = 0; i < m_size; ++i, ++column) {
        const Value& value = m_values[static_cast<std::size_t>(i)];
        if (row.isNull(column) != (value.kind == Kind::Null)) return false;
        switch (value.kind) {
        case Kind::Null: break;
        case Kind::Integer:
            if (row.integer(column) != value.integer) return false;
            break;
        case Kind::Real:
            if (row.real(column) < value.real || row.real(column) > value.real) return false;
            break;
        case Kind::Text:
            if (row.text(column) != value.text) return false;
            break;
        case Kind::Day:
            if (row.day(column) != Day{static_cast<qint32>(value.integer)}) return false;
            break;
        }
    }
    return true;
}

quint64 Values::digest() const {
    quint64 h = seed;
    for (int i = 0; i < m_size; ++i) {
        const Value& value = m_values[static_cast<std::size_t>(i)];
        switch (value.kind) {
        case Kind::Null: h = digestNull(h); break;
        case Kind::Integer: h = digestNumber(h, value.integer); break;
        case Kind::Real: h = digestNumber(h, value.real); break;
        case Kind::Text: h = digestText(h, value.text); break;
        case Kind::Day: {
            char iso[10];
            writeIsoDay(Day{static_cast<qint32>(value.integer)}, iso);
            h = digestText(h, {iso, sizeof iso});
            break;
        }
        }
    }
    return h;
}

quint64 Values::digestOf(const Statement& row, int firstColumn, int count) {
    quint64 h = seed;
    for (int column = firstColumn; column < firstColumn + count; ++column) {
        switch (row.typeOf(column)) {
        case Statement::Type::Null: h = digestNull(h); break;
        case Statement::Type::Integer: h = digestNumber(h, row.integer(column)); break;
        case Statement::Type::Real: h = digestNumber(h, row.real(column)); break;
        case Statement::Type::Text: h = digestText(h, row.text(column)); break;
        }
    }
    return h;
}

} // namespace chalktalk::store
