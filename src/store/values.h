// A short list of values that is bound to consecutive placeholders and compared with the columns of a stored row.
#pragma once

#include "base/day.h"

#include <array>
#include <optional>
#include <string_view>

namespace chalktalk::store {

class Statement;

class Values {
  public:
    Values& add(qint64 value) { return put({Kind::Integer, value, 0, {}}); }
    Values& add(double value) { return put({Kind::Real, 0, value, {}}); }
    Values& add(std::string_view text) { return put({Kind::Text, 0, 0, text}); } // must outlive the binding
    Values& add(Day day) { return put({Kind::Day, day.value, 0, {}}); }
    Values& addNull() { return put({}); }
    template <class T> Values& add(std::optional<T> value) { return value ? add(*value) : addNull(); }

    [[nodiscard]] int size() const { return m_size; }
    void bind(Statement& statement, int firstNumber) const;
    [[nodiscard]] bool equals(const Statement& row, int firstColumn) const;
    // Equal for equal values, also when one comes from a row.
    [[nodiscard]] quint64 digest() const;
    [[nodiscard]] static quint64 digestOf(const Statement& row, int firstColumn, int count);

  private:
    enum class Kind : quint8 { Null, Integer, Real, Text, Day };
    struct Value {
        Kind kind = Kind::Null;
        qint64 integer = 0;
        double real = 0;
        std::string_view text;
    };
    Values& put(Value value) {
        m_values[static_cast<std::size_t>(m_size++)] = value;
        return *this;
    }

    std::array<Value, 16> m_values;
    int m_size = 0;
};

} // namespace chalktalk::store
