// Who is held against whom: the reps of one span by peer group, and everybody for those whose group is too small;
// managers by level.
#pragma once

#include "domain/ledger.h"

#include <optional>
#include <span>
#include <vector>

namespace chalktalk::metrics {

using Slot = quint32; // position of a person in the list that was given

// The reps, and the managers of any level, in the seat on a day, in people() order.
std::vector<domain::PersonIndex> repsOn(const domain::Ledger& ledger, Day day);
std::vector<domain::PersonIndex> managersOn(const domain::Ledger& ledger, Day day);

class Peers {
  public:
    static constexpr int fewest = 4;

    // `reps` are the reps in the seat on D. Members are those who were also in it on `first` and between.
    Peers(const domain::Ledger& ledger, std::span<const domain::PersonIndex> reps, Day asOf, Day first);
    // `managers` are those in the seat on D. Members are those who were also in it on `first` and between and have at
    // least one report on D; the groups are the roles, and one that is too small has no peers elsewhere.
    static Peers ofManagers(const domain::Ledger& ledger, std::span<const domain::PersonIndex> managers, Day asOf,
                            Day first);

    // Group 0 is everybody (of managers: nobody); the others are the labels in order of first appearance.
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
    explicit Peers(std::size_t people) : m_groups(1), m_groupOf(people), m_isMember(people) {}
    // The group of each by label, members into it (and into group 0 when that may stand in).
    void gather(const std::vector<QString>& labels, bool everybodyStandsIn);

    std::vector<std::vector<Slot>> m_groups;
    std::vector<std::optional<std::size_t>> m_groupOf;
    std::vector<bool> m_isMember;
    std::vector<bool> m_isUsed;
};

} // namespace chalktalk::metrics
