select r.assessment_id, r.skill, r.name, r.own_level, r.level,
    (select max(e.day) from rating_evidence e
        where e.assessment_id = r.assessment_id and e.skill_position = r.position),
    (select count(*) from rating_evidence e
        where e.assessment_id = r.assessment_id and e.skill_position = r.position)
from skill_rating r order by r.assessment_id, r.position
