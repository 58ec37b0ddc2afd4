delete from call_difficulty where call_id = ?1
