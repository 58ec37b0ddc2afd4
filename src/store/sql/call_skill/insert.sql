insert into call_skill (call_id, position, skill, level, moment) values (?1, ?2, ?3, ?4, ?5)
