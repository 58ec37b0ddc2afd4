update call set next_call_id = null where person_id <> ?1 and next_call_id in (select id from call where person_id = ?1)
