select person_id from call_along where call_id = ?1 order by position
