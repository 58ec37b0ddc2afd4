select id, person_id, kind, from_day, to_day from focus order by person_id, from_day, id
