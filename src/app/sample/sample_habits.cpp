#include "app/sample/sample_habits.h"

#include <algorithm>

namespace chalktalk::app::sample {

using domain::PersonIndex;

CallHabits::CallHabits(const domain::Ledger& ledger, Day asOf, quint64 seed) {
    for (PersonIndex manager = 0; manager < ledger.people().size(); ++manager) {
        if (!domain::isManager(ledger.person(manager).role)) continue;
        Dice dice(seed, 1'010'000 + manager);
        CallHabit& habit = m_habits[manager];
        habit.plans = std::clamp(0.86 + 0.13 * dice.bell(), 0.35, 0.98);
        habit.debriefs = std::clamp(0.9 + 0.1 * dice.bell(), 0.4, 0.98);
        habit.quality = 0.47 + 0.08 * dice.bell();
        const auto team = ledger.directReports(manager, asOf);
        if (team.empty()) continue;
        const int first = dice.below(static_cast<int>(team.size()));
        m_recurs[team[static_cast<std::size_t>(first)]] = Recurs::NobodyDecides;
        const auto other = static_cast<std::size_t>(first + 1) % team.size();
        if (team.size() > 3) m_recurs[team[other]] = dice.chance(0.5) ? Recurs::NobodyDecides : Recurs::Hesitates;
    }
}

CallHabit CallHabits::of(PersonIndex manager) const {
    const auto found = m_habits.find(manager);
    return found == m_habits.end() ? CallHabit{} : found->second;
}

Recurs CallHabits::recursIn(PersonIndex person) const {
    const auto found = m_recurs.find(person);
    return found == m_recurs.end() ? Recurs::Nothing : found->second;
}

} // namespace chalktalk::app::sample
