// A simulated sales organisation whose every fact is a pure function of a seed, so that it can be told twice: as it
// would have gone, and with a change of one person's work from a day on.
#pragma once

#include "domain/ledger_builder.h"

#include <map>

namespace chalktalk::tests {

// What of a person's work a change multiplies.
enum class Lever : quint8 { Outbound, Meetings, Creation, Demos, Winning, Price, FirstAmount, Cycle };

struct Change {
    Lever lever = Lever::Outbound;
    double factor = 1;
};

class SimulatedTeam {
  public:
    explicit SimulatedTeam(quint64 seed);

    static Day firstDay() { return lastDay() - 660; }
    static Day madeOn() { return lastDay() - 100; } // people change from the next day on
    static Day lastDay();

    [[nodiscard]] int reps() const { return m_reps; }
    // With activities only where they are asked for: most of the facts are those.
    [[nodiscard]] domain::LedgerPtr build(const std::map<domain::PersonIndex, Change>& changes, bool activities) const;

  private:
    struct Person;
    class Telling;

    quint64 m_seed;
    int m_reps = 0, m_groupSize = 0;
};

// Uniform in [0, 1), independent for every combination of what it is asked for.
class Dice {
  public:
    explicit Dice(quint64 seed) : m_seed(seed) {}
    [[nodiscard]] Dice of(quint64 what) const;
    [[nodiscard]] double uniform(quint64 what) const;
    [[nodiscard]] double normal(quint64 what) const;
    [[nodiscard]] int poisson(double mean, quint64 what) const;
    [[nodiscard]] double between(double low, double high, quint64 what) const {
        return low + (high - low) * uniform(what);
    }

  private:
    quint64 m_seed;
};

} // namespace chalktalk::tests
