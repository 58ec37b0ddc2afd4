insert into focus_skill (plan_id, position, skill, name, gap, level_now, level_aimed, why, indicator, move)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
