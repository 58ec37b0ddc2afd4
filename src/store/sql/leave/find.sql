select 1, to_day from leave where person_id = ?1 and from_day = ?2
