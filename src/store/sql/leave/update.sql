update leave set to_day = ?3 where person_id = ?1 and from_day = ?2
