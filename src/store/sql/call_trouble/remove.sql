delete from call_trouble where call_id = ?1
