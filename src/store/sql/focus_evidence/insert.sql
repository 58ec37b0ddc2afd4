insert into focus_evidence (plan_id, skill_position, position, kind, record_id, day, sentence)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
