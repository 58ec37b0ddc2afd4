// A small pseudo-random generator with its own distributions: the same numbers for a seed on every machine.
//
// The standard library's distributions differ between its implementations, so none is used here. The generator is
// xoshiro256** seeded by splitmix64 (Blackman and Vigna, public domain).
#pragma once

#include <QtGlobal>
#include <span>

namespace chalktalk::app::sample {

class Dice {
  public:
    // Streams of one seed are independent: a change in how one person is drawn leaves all others as they were.
    Dice(quint64 seed, quint64 stream);

    quint64 next();
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } // [0, 1)
    bool chance(double share) { return uniform() < share; }
    int below(int count) { return static_cast<int>((next() >> 32) * static_cast<quint64>(count) >> 32); } // [0, count)
    int between(int first, int last) { return first + below(last - first + 1); } // both included
    double bell();                               // mean 0, standard deviation 1, never beyond ±7
    double skewed(double median, double spread); // lognormal: median · e^(spread · bell)
    int count(double mean);                      // Poisson, for means up to about 50

    template <class T> const T& pick(std::span<const T> all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

  private:
    quint64 m_state[4];
};

} // namespace chalktalk::app::sample
