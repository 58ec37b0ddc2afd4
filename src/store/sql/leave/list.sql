select person_id, from_day, to_day from leave order by person_id, from_day
