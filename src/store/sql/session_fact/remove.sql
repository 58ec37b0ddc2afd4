delete from session_fact where session_id = ?1
