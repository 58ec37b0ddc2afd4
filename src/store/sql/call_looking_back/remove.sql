delete from call_looking_back where call_id = ?1
