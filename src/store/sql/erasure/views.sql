delete from session_view where by_id = ?1
