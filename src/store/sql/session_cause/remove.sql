delete from session_cause where session_id = ?1
