select skill_position, is_baseline, indicator, as_of, time_window, value, low, high, numerator,
    denominator, peer_value, target, n, peer_count, grade, title, headline, sentence, comparison
from focus_fact where plan_id = ?1 order by skill_position, is_baseline, position
