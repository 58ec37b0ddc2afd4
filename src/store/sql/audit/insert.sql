insert into audit (id, at, person_id, action, subject) values (?1, ?2, ?3, ?4, ?5)
