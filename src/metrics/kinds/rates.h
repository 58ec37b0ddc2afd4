// The pooled rates of a group of peers, and their scatter from week to week.
#pragma once

#include "metrics/observation.h"

#include <vector>

namespace chalktalk::metrics::kinds {

// φ >= 1: how many times more uneven the weeks are than pure chance would make them.
class Dispersion {
  public:
    // Adds one peer's slices; those without exposure or without a count in any full slice say nothing.
    void add(const Rate& rate, int exposure);
    void add(const Dispersion& other) {
        m_scatter += other.m_scatter;
        m_freedom += other.m_freedom;
    }
    [[nodiscard]] double phi() const;

  private:
    double m_scatter = 0; // sum of (x − m)² / m
    qint64 m_freedom = 0; // sum of w − 1
};

} // namespace chalktalk::metrics::kinds
