select id from call where person_id = ?1 order by start_at desc, id desc
