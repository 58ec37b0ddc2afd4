insert into call_along (call_id, position, person_id) values (?1, ?2, ?3)
