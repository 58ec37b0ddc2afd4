"""The tests and intervals of the indicator definitions, in plain Python: slow, exact where that is possible.

Nothing here is shared with the program: Fisher's tail is summed in whole numbers, the incomplete beta and gamma
functions are summed from their series and continued fractions, quantiles are found by bisection.
"""

import math


# "Fisher: P(X <= k), X hypergeometric (population n+N, successes k+K, draws n)"
def fisher_tails(k, n, big_k, big_n):
    """P(X <= k) and P(X >= k), summed in whole numbers and divided once."""
    successes = k + big_k
    failures = (n + big_n) - successes
    ways = {}
    for x in range(max(0, n - failures), min(n, successes) + 1):
        ways[x] = math.comb(successes, x) * math.comb(failures, n - x)
    total = math.comb(n + big_n, n)
    at_most = sum(w for x, w in ways.items() if x <= k)
    at_least = sum(w for x, w in ways.items() if x >= k)
    return at_most / total, at_least / total


def wilson(k, n):
    """The 95 % Wilson interval of a proportion."""
    z = 1.959963984540054
    share = k / n
    middle = share + z * z / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def normal_below(z):
    return 0.5 * math.erfc(-z / math.sqrt(2))


# "Mann-Whitney, normal approximation, tie and +1/2 continuity correction; 1 when all are tied"
def mann_whitney_lower(own, others):
    """P that the own values are as low as this by luck: small when they are lower than the others."""
    n, m = len(own), len(others)
    u = 0.0
    for a in own:
        for b in others:
            u += 1.0 if a > b else 0.5 if a == b else 0.0
    counts = {}
    for x in list(own) + list(others):
        counts[x] = counts.get(x, 0) + 1
    total = n + m
    ties = sum(t ** 3 - t for t in counts.values())
    variance = n * m / 12 * ((total + 1) - ties / (total * (total - 1)))
    if len(counts) == 1:
        return 1.0
    return normal_below((u + 0.5 - n * m / 2) / math.sqrt(variance))


def beta_fraction(a, b, x):
    """Lentz' evaluation of the continued fraction of the incomplete beta function (DLMF 8.17.22)."""
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    h = d
    for m in range(1, 100000):
        for step in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                     -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 + step * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + step / c
            c = c if abs(c) > tiny else tiny
            h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return h


def incomplete_beta(x, a, b):
    """The regularised incomplete beta function I_x(a, b)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * beta_fraction(a, b, x) / a
    return 1 - front * beta_fraction(b, a, 1 - x) / b


def gamma_below(shape, x):
    """P(X <= x) for a gamma distribution of that shape and scale 1."""
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:  # the series (DLMF 8.7.1)
        term = total = 1 / shape
        step = shape
        while term > total * 1e-17:
            step += 1
            term *= x / step
            total += term
        return total * front
    tiny = 1e-300  # the continued fraction (DLMF 8.9.2)
    b = x + 1 - shape
    c, d = 1 / tiny, 1 / b
    h = d
    for i in range(1, 100000):
        an = -i * (i - shape)
        b += 2
        d = an * d + b
        d = 1 / (d if abs(d) > tiny else tiny)
        c = b + an / c
        c = c if abs(c) > tiny else tiny
        h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return 1 - front * h


def gamma_quantile(share, shape):
    """The x with gamma_below(shape, x) = share, by bisection."""
    low, high = 0.0, max(1.0, shape)
    while gamma_below(shape, high) < share:
        high *= 2
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        if gamma_below(shape, middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


# "phi * G(0.025; k')/e ... phi * G(0.975; k'+1)/e, low 0 for k = 0"
def rate_interval(k, exposure, phi):
    low = 0.0 if k == 0 else phi * gamma_quantile(0.025, k / phi) / exposure
    return low, phi * gamma_quantile(0.975, k / phi + 1) / exposure


def rate_tails(k, exposure, peers_k, peers_exposure, phi):
    """The p of too few ("I_(1-pi)(n'-k', k'+1), 1 when n' = k'") and of too many ("I_pi(k', n'-k'+1), 1 when k' = 0")."""
    share = exposure / (exposure + peers_exposure)
    k_, n_ = k / phi, (k + peers_k) / phi
    few = 1.0 if peers_k == 0 else incomplete_beta(1 - share, n_ - k_, k_ + 1)
    many = 1.0 if k == 0 else incomplete_beta(share, k_, n_ - k_ + 1)
    return few, many


def benjamini_hochberg(p_by_key):
    """The adjusted p of each: the smallest, over all p at least as large, of p * count / rank."""
    ordered = sorted(p_by_key, key=lambda key: p_by_key[key])
    adjusted, smallest = {}, 1.0
    for rank in range(len(ordered), 0, -1):
        key = ordered[rank - 1]
        smallest = min(smallest, p_by_key[key] * len(ordered) / rank)
        adjusted[key] = smallest
    return adjusted


def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
