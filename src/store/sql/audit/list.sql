select id, at, person_id, action, subject from audit order by id desc limit ?1
