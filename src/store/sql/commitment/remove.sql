delete from commitment where id = ?1 and session_id = ?2
