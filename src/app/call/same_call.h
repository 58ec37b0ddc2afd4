// Whether two records of a call, in a calendar, in the CRM or typed by hand, are one call: the one rule for all of
// them.
#pragma once

#include "base/ids.h"

#include <functional>
#include <optional>
#include <QString>
#include <span>
#include <vector>

namespace chalktalk::app {

// What a record says of whose call it is, when, and with which customer.
struct CallTrace {
    PersonId person;
    qint64 startMs = 0, endMs = 0;
    AccountId account;
    QString customer; // the account's name, or as it was written; empty: not said
};

// "Halden" and "Halden Foods GmbH" are one customer, and so is the address of haldenfoods.example.
[[nodiscard]] bool isSameCustomer(const CallTrace& a, const CallTrace& b);
// Both say with whom, and it is not the same.
[[nodiscard]] bool isOtherCustomer(const CallTrace& a, const CallTrace& b);

// How far apart they begin; nothing where they are two calls: of two people, with two customers, or neither at the same
// time nor within a quarter of an hour.
[[nodiscard]] std::optional<qint64> apart(const CallTrace& a, const CallTrace& b);
// Of two records of the CRM, where calls that overlap are two: one that was logged twice.
[[nodiscard]] bool isLoggedTwice(const CallTrace& a, const CallTrace& b);

// For each record the call that it is, if any: the nearest first, each call once. `distance` is asked of a record and
// a call of the same person only.
using CallDistance = std::function<std::optional<qint64>(std::size_t record, std::size_t call)>;
[[nodiscard]] std::vector<std::optional<std::size_t>>
pairUp(std::span<const CallTrace> records, std::span<const CallTrace> calls, const CallDistance& distance);

} // namespace chalktalk::app
