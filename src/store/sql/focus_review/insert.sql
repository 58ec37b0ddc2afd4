insert into focus_review (plan_id, review_position, position, skill, level, outcome, verdict)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
