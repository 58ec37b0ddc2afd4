select skill_position, kind, record_id, day, sentence
from rating_evidence where assessment_id = ?1 order by skill_position, position
