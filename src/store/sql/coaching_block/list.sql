select id, person_id, weekday, start_minute, minutes, from_day, to_day from coaching_block order by person_id, from_day, id
