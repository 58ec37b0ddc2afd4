select indicator, as_of, time_window, value, low, high, numerator, denominator, peer_value, target, n, peer_count,
    grade, title, headline, sentence, comparison
from commitment_baseline where commitment_id = ?1
