insert into placement (id, person_id, by_id, kind, place, reason, from_day, to_day)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
