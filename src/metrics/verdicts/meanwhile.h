// What happened to the peers meanwhile: how far all of them moved, how much of a high or low start went back by itself,
// and how far each moved apart from that. Everything on a scale on which a change by a factor is a sum.
#pragma once

#include <functional>
#include <vector>

namespace chalktalk::metrics::verdicts {

// What is believed of one person's level before: how far from the common one, and the variance of that.
struct Belief {
    double away = 0, variance = 0;
};

// What came since, held against the belief moved along by an offset: how far it is off, and the variance of that by
// luck.
struct Working {
    double off = 0, variance = 0;
};

class Meanwhile {
  public:
    // `since(i, offset)` of each of at least four peers. `usualDrift`: the variance of what moves a person apart from
    // all others that is taken to be usual, where the peers tell little. Weighted least squares, iterated.
    Meanwhile(const std::vector<Belief>& peers, const std::function<Working(std::size_t, double)>& since,
              double usualDrift);

    // By how much one with this belief is expected to have moved, and the variance of where they may be.
    [[nodiscard]] double offset(const Belief& own) const { return m_shift + m_back * (own.away - m_centre); }
    [[nodiscard]] double variance(const Belief& own) const;

    // The same with nothing going back by itself.
    [[nodiscard]] double shift() const { return m_shift - m_back * m_centre; }

  private:
    double m_shift = 0, m_shiftVariance = 0;
    double m_back = 0, m_backVariance = 0; // of a distance from the common level: −0.2 is a fifth back
    double m_centre = 0;
    double m_drift = 0;
    double m_few = 1; // what few peers make all of this more uncertain by
};

} // namespace chalktalk::metrics::verdicts
