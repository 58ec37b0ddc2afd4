select position, by_id, at, day, rep_words, coach_view
from plan_review where plan_id = ?1 order by at, position
