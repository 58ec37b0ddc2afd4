select review_position, skill, level, outcome, verdict
from focus_review where plan_id = ?1 order by review_position, position
