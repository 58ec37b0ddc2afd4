#include "app/call/same_call.h"

#include "app/call/calendar_people.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace chalktalk::app {

namespace {

constexpr qint64 s_nearMs = 15 * 60'000;
constexpr qsizetype s_fewLetters = 4;

bool saysWith(const CallTrace& trace) { return !customerWords(trace.customer).isEmpty(); }

// An address knows no spaces: " haldenfoods " and " halden foods ".
bool beginsAs(const QString& whole, const QString& part) {
    return part.size() >= s_fewLetters && whole.startsWith(part);
}

} // namespace

bool isSameCustomer(const CallTrace& a, const CallTrace& b) {
    if (!a.account.isNull() && a.account == b.account) return true;
    const QString left = customerWords(a.customer), right = customerWords(b.customer);
    if (left.isEmpty() || right.isEmpty()) return false;
    if (left.contains(right) || right.contains(left)) return true;
    if (!isAddress(a.customer) && !isAddress(b.customer)) return false;
    const QString leftLetters = QString(left).remove(u' '), rightLetters = QString(right).remove(u' ');
    return beginsAs(leftLetters, rightLetters) || beginsAs(rightLetters, leftLetters);
}

bool isOtherCustomer(const CallTrace& a, const CallTrace& b) {
    if (!a.account.isNull() && !b.account.isNull() && (!saysWith(a) || !saysWith(b))) return a.account != b.account;
    return saysWith(a) && saysWith(b) && !isSameCustomer(a, b);
}

std::optional<qint64> apart(const CallTrace& a, const CallTrace& b) {
    if (a.person != b.person || isOtherCustomer(a, b)) return std::nullopt;
    const qint64 distance = std::abs(a.startMs - b.startMs);
    const bool overlap = a.startMs < b.endMs && b.startMs < a.endMs;
    if (!overlap && distance >= s_nearMs) return std::nullopt;
    return distance;
}

bool isLoggedTwice(const CallTrace& a, const CallTrace& b) {
    return a.person == b.person && std::abs(a.startMs - b.startMs) < s_nearMs && !isOtherCustomer(a, b);
}

std::vector<std::optional<std::size_t>> pairUp(std::span<const CallTrace> records, std::span<const CallTrace> calls,
                                               const CallDistance& distance) {
    std::map<PersonId, std::vector<std::size_t>> callsOf;
    for (std::size_t call = 0; call < calls.size(); ++call) callsOf[calls[call].person].push_back(call);
    std::vector<std::tuple<qint64, std::size_t, std::size_t>> pairs;
    for (std::size_t record = 0; record < records.size(); ++record) {
        const auto own = callsOf.find(records[record].person);
        if (own == callsOf.end()) continue;
        for (const std::size_t call : own->second) {
            if (const auto far = distance(record, call)) pairs.emplace_back(*far, record, call);
        }
    }
    std::ranges::sort(pairs);
    std::vector<std::optional<std::size_t>> paired(records.size());
    std::vector<bool> taken(calls.size());
    for (const auto& [far, record, call] : pairs) {
        if (paired[record] || taken[call]) continue;
        paired[record] = call, taken[call] = true;
    }
    return paired;
}

} // namespace chalktalk::app
