select cause, words from session_cause where session_id = ?1 order by position
