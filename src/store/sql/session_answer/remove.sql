delete from session_answer where session_id = ?1
