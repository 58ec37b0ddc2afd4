select ending, reason, indicator, as_of, time_window, value, low, high, numerator, denominator, peer_value, target, n,
    peer_count, grade, title, headline, sentence, comparison
from session_fact where session_id = ?1 order by position
