// The median: the middle value, or the mean of the two in the middle.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace chalktalk::metrics {

// Of a list that is not empty; the list's order is lost.
template <class Number> double medianOf(std::vector<Number>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const auto upper = static_cast<double>(*middle);
    if (values.size() % 2 == 1) return upper;
    return (static_cast<double>(*std::max_element(values.begin(), middle)) + upper) / 2;
}

// Of a sorted list that is not empty, with some of its entries left out: `without` are their positions, rising.
template <class Number>
std::optional<double> medianWithout(const std::vector<Number>& sorted, const std::vector<std::size_t>& without) {
    const std::size_t left = sorted.size() - without.size();
    if (left == 0) return std::nullopt;
    const auto at = [&](std::size_t i) { // the i-th of those that are left
        for (const std::size_t gap : without) {
            if (gap > i) break;
            ++i;
        }
        return static_cast<double>(sorted[i]);
    };
    return left % 2 == 1 ? at(left / 2) : (at(left / 2 - 1) + at(left / 2)) / 2;
}

} // namespace chalktalk::metrics
