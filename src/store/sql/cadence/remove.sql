delete from cadence where person_id = ?1
