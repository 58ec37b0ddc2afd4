select person_id, every_days from cadence order by person_id
