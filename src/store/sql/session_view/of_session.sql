select by_id, was_coaching, useful, on_paper, at from session_view where session_id = ?1 order by at, by_id
