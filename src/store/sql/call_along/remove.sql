delete from call_along where call_id = ?1
