select skill_position, kind, record_id, day, sentence
from focus_evidence where plan_id = ?1 order by skill_position, position
