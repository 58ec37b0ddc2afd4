// Adjusts p values for how many were looked at, so that of what is called a finding few are chance.
#pragma once

#include <vector>

namespace chalktalk::metrics::chance {

// q of every p, in the same order. Source: Y. Benjamini and Y. Hochberg, 1995.
std::vector<double> benjaminiHochberg(const std::vector<double>& p);

} // namespace chalktalk::metrics::chance
