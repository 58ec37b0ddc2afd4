// Who is held against whom: the reps of one span by peer group, and everybody for those whose group is too small.
#pragma once

#include "domain/ledger.h"

#include <optional>
#include <span>
#include <vector>

namespace chalktalk::metrics {

using Slot = quint32; // position of a rep in the list that was given

// The reps in the seat on a day, in people() order.
std::vector<domain::PersonIndex> repsOn(const domain::Ledger& ledger, Day day);

class Peers {
  public:
    static constexpr int fewest = 4;

    // `reps` are the reps in the seat on D. Members are those who were also in it on `first` and between.
    Peers(const domain::Ledger& ledger, std::span<const domain::PersonIndex> reps, Day asOf, Day first);

    // Group 0 is everybody; the others are the labels in order of first appearance.
    [[nodiscard]] std::size_t groupCount() const { return m_groups.size(); }
    [[nodiscard]] const std::vector<Slot>& members(std::size_t group) const { return m_groups[group]; }
    // The group a rep is held against, the rep taken out of it; nothing when there are too few peers.
    [[nodiscard]] std::optional<std::size_t> groupOf(Slot slot) const { return m_groupOf[slot]; }
    [[nodiscard]] bool isMember(Slot slot) const { return m_isMember[slot]; }
    [[nodiscard]] int count(Slot slot) const; // how many peers
    [[nodiscard]] std::vector<Slot> of(Slot slot) const;
    // Groups that at least one rep is held against.
    [[nodiscard]] bool isUsed(std::size_t group) const { return m_isUsed[group]; }

  private:
    std::vector<std::vector<Slot>> m_groups;
    std::vector<std::optional<std::size_t>> m_groupOf;
    std::vector<bool> m_isMember;
    std::vector<bool> m_isUsed;
};

} // namespace chalktalk::metrics
