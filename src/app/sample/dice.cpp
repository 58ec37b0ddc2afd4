#include "app/sample/dice.h"

#include <bit>

namespace chalktalk::app::sample {

namespace {

quint64 splitmix(quint64& state) {
    state += 0x9E3779B97F4A7C15u;
    quint64 z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

// e^x by a series on x/64 and six squarings: the C library's exp may differ in the last bit between machines.
double exponential(double x) {
    const double small = x / 64;
    double sum = 1, term = 1;
    for (int i = 1; i <= 12; ++i) {
        term *= small / i;
        sum += term;
    }
    for (int i = 0; i < 6; ++i) sum *= sum;
    return sum;
}

} // namespace

Dice::Dice(quint64 seed, quint64 stream) {
    quint64 state = seed;
    state = splitmix(state) ^ (stream * 0xD1342543DE82EF95u);
    for (auto& word : m_state) word = splitmix(state);
}

quint64 Dice::next() {
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Dice::bell() {
    // The sum of sixteen 16-bit uniforms, less its mean, over its standard deviation.
    qint64 sum = 0;
    for (int draw = 0; draw < 4; ++draw) {
        const quint64 bits = next();
        for (int part = 0; part < 4; ++part) sum += static_cast<qint64>((bits >> (16 * part)) & 0xFFFF);
    }
    constexpr double mean = 16 * 65535.0 / 2;
    constexpr double deviation = 75674.0; // sqrt(16 · (65536² − 1) / 12)
    return (static_cast<double>(sum) - mean) / deviation;
}

double Dice::skewed(double median, double spread) { return median * exponential(spread * bell()); }

int Dice::count(double mean) {
    if (mean <= 0) return 0;
    const double limit = exponential(-mean);
    int n = 0;
    for (double product = uniform(); product > limit; product *= uniform()) ++n;
    return n;
}

} // namespace chalktalk::app::sample
