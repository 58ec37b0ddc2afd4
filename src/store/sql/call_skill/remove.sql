delete from call_skill where call_id = ?1
